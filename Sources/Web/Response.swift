/// What goes back to the browser.
public struct Response: Sendable {
  /// The content, there already or made by a queue of its own.
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Work too slow for a worker: called once, on any thread, with what to answer instead of this response.
    case later(@Sendable (_ done: @escaping @Sendable (Response) -> Void) -> Void)
  }

  public var status: Int
  public var headers: [(String, String)]
  public var body: Body

  /// A response with its headers as given.
  public init(_ status: Int, headers: [(String, String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = .bytes(body)
  }

  /// A page.
  public static func page(_ html: [UInt8], status: Int = 200) -> Response {
    Response(status, headers: [("Content-Type", "text/html; charset=utf-8")], body: html)
  }

  /// Go and look there (RFC 9110, 15.4.4).
  public static func seeOther(_ path: String) -> Response { Response(303, headers: [("Location", path)]) }

  /// A file for the reader to keep.
  public static func file(_ bytes: [UInt8], type: String, name: String) -> Response {
    Response(
      200, headers: [("Content-Type", type), ("Content-Disposition", "attachment; filename=\"\(name)\"")], body: bytes)
  }

  /// A response that a queue makes.
  public static func later(_ make: @escaping @Sendable (@escaping @Sendable (Response) -> Void) -> Void) -> Response {
    var response = Response(200)
    response.body = .later(make)
    return response
  }

  /// The same response with one more header.
  public func adding(_ name: String, _ value: String) -> Response {
    var copy = self
    copy.headers.append((name, value))
    return copy
  }

  /// The first value of a header, by its name as written.
  public func header(_ name: String) -> String? { headers.first { $0.0 == name }?.1 }
}
