public import SQL

/// A random identifier of 128 bits, 32 hexadecimal digits: it tells neither order nor time (storage rule 1).
/// The noun keeps an invitation from being taken for a person.
public struct ID<Noun>: Sendable, Hashable, Bindable {
  public let text: String
  public var value: Value { .text(text) }

  /// An identifier as written; nil when it is not 32 hexadecimal digits in lower case.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.isDigit) else { return nil }
    self.text = String(text)
  }

  /// An identifier that the database gave back.
  init(stored text: String) { self.text = text }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
