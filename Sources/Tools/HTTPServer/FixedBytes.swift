/// Bytes at an address that does not change, for bodies that many answers share. Every answer that is being sent
/// keeps them alive.
///
/// `@unchecked Sendable` because the memory is written in the initialiser only, and freed with the last reference.
public final class FixedBytes: @unchecked Sendable {
  let buffer: UnsafeMutableRawBufferPointer

  /// A copy of these bytes.
  public init(_ bytes: [UInt8]) {
    buffer = .allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
  }

  deinit { buffer.deallocate() }

  /// How many bytes there are.
  public var count: Int { buffer.count }
}
