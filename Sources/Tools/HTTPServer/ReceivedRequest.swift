/// A request as it came, checked for form only. It owns its values: it may go to another thread and outlive the
/// connection.
public struct ReceivedRequest: Sendable {
  /// The method as sent, such as `GET`. HTTP methods are case-sensitive.
  public let method: String
  /// The path, percent-decoded: valid UTF-8 without NUL that begins with a slash. `%2F` has become a slash too.
  public let path: String
  /// The pairs of the query in order, decoded as a form is (`+` is a space), valid UTF-8 without NUL.
  public let query: [(name: String, value: String)]
  /// The fields of the form in the body, in order; none when there was no body.
  public let fields: [ReceivedField]
  /// Whom the connection comes from.
  public let peer: Peer

  private let names: [String]
  private let values: [String?]

  init(method: String, target: Target, names: [String], values: [String?], peer: Peer, fields: [ReceivedField]) {
    self.method = method
    path = target.path
    query = target.query
    self.fields = fields
    self.peer = peer
    self.names = names
    self.values = values
  }

  /// The value of a header that `Configuration.headers` names; nil when it was not sent or is not named there.
  /// The case of the name does not matter. Of a header sent twice it is the first. Bytes that are not UTF-8
  /// have become replacement characters.
  public func header(_ name: String) -> String? {
    for index in names.indices where ReceivedRequest.same(names[index], name) { return values[index] }
    return nil
  }

  /// The same request with the fields of its body.
  func with(_ fields: [ReceivedField]) -> ReceivedRequest { ReceivedRequest(self, fields) }

  private init(_ other: ReceivedRequest, _ fields: [ReceivedField]) {
    method = other.method
    path = other.path
    query = other.query
    self.fields = fields
    peer = other.peer
    names = other.names
    values = other.values
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}
