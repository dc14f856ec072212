/// A picture that is nothing but its pixels: a WebP of one lossy frame (RFC 9649, 2.5), without any other chunk.
public struct Photograph: Sendable, Hashable {
  /// The file.
  public let bytes: [UInt8]
  /// In pixels, at most `mostSide`.
  public let width: Int
  public let height: Int

  /// The most pixels of a side, and the most bytes.
  public static let mostSide = 1600
  public static let mostBytes = 500_000

  /// Nil for whatever is not just that.
  public init?(webP bytes: [UInt8]) {
    // RIFF, size, WEBP, “VP8 ”, size; then the head of a key frame (RFC 6386, 9.1).
    guard (30...Self.mostBytes).contains(bytes.count), bytes[0..<4].elementsEqual("RIFF".utf8),
      bytes[8..<16].elementsEqual("WEBPVP8 ".utf8), Self.number(bytes[4..<8]) == bytes.count - 8,
      [0, 1].contains(bytes.count - 20 - Self.number(bytes[16..<20])),
      bytes[20] & 1 == 0, bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A])
    else { return nil }
    // Chunks have an even length: what fills the last one up is nothing.
    if bytes.count - 20 > Self.number(bytes[16..<20]), bytes.last != 0 { return nil }
    let (width, height) = (Self.number(bytes[26..<28]) & 0x3FFF, Self.number(bytes[28..<30]) & 0x3FFF)
    guard (1...Self.mostSide).contains(width), (1...Self.mostSide).contains(height) else { return nil }
    (self.bytes, self.width, self.height) = (bytes, width, height)
  }

  /// The least byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
