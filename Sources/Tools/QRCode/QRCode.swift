// A text as a QR code, by libqrencode.

internal import CQREncode
internal import Glibc

/// A QR code (ISO/IEC 18004) of the smallest size that holds its text: a square of dark and light modules.
///
/// Of error correction M: it still reads with about 15 % of it damaged. The text is stored as bytes in UTF-8.
public struct QRCode: Sendable {
  /// Why there is no code of a text.
  public enum Failure: Error, Equatable {
    /// There is no code of nothing.
    case empty
    /// The text is longer than 2,331 bytes, the most that the largest code holds.
    case tooLong
    /// libqrencode failed, with this `errno`: 12 is want of memory.
    case system(Int32)
  }

  /// How many modules wide and high, without the quiet zone: 21 to 177, always 4 n + 1.
  public let size: Int

  private let dark: [Bool]

  /// The code of a text.
  ///
  /// - Parameter text: 1 to 2,331 bytes as UTF-8; an address of 60 bytes gives 33 modules.
  /// - Throws: `Failure`.
  public init(_ text: String) throws {
    let bytes = [UInt8](text.utf8)
    guard !bytes.isEmpty else { throw Failure.empty }
    guard let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      throw errno == ERANGE ? Failure.tooLong : Failure.system(errno)
    }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The lowest bit is the colour, the others tell what a module is for.
    dark = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// Whether the module is dark, counted from 0 at the upper left. Everything outside the code is light.
  public subscript(x: Int, y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && dark[y * size + x]
  }
}
