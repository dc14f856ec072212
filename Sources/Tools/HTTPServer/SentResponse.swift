/// An answer: status, headers and body.
///
/// The server adds `Date`, `Content-Length` and, where it must, `Connection`; leave those out. To HEAD it sends the
/// same headers without the body. A header with a control character in it (CR, LF and NUL above all), or one that
/// libmicrohttpd does not accept, is a fault of the caller: the client gets `refusal(500, …)` instead of the answer.
public struct SentResponse: Sendable {
  /// What follows the headers.
  public enum Body: Sendable {
    /// Bytes made for this answer.
    case bytes([UInt8])
    /// Bytes that many answers share, such as a style sheet. They are sent without being copied.
    case fixed(FixedBytes)
  }

  /// The status code, 200 to 599.
  public let status: Int
  /// Names and values, sent in this order.
  public let headers: [(String, String)]
  /// What follows the headers.
  public let body: Body

  /// An answer of these parts.
  public init(status: Int, headers: [(String, String)], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
