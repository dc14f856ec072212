/// One field of a submitted form.
public struct ReceivedField: Sendable {
  /// The name of the field: valid UTF-8, at most 100 bytes.
  public let name: String
  /// The decoded value as it came: any bytes, NUL included. The caller checks whether it is UTF-8.
  public let bytes: [UInt8]
  /// Whether it came as a file that somebody chose. What the file was called goes no further than the parser.
  public var isFile = false
}
