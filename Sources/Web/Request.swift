/// One HTTP request, as far as a page can need it. Nothing here is ever logged.
public struct Request: Sendable {
  /// The method as sent, such as `GET`.
  public var method: String
  /// The path, percent-decoded.
  public var path: String
  /// The query, decoded, in order.
  public var query: [FormField]
  /// The fields of a submitted form, decoded, in order.
  public var fields: [FormField]
  /// The few headers that Kring reads.
  public var headers: Headers
  /// The address of the sender, for rate limits in memory only.
  public var peer: [UInt8]

  /// A request; everything but method and path may be left out.
  public init(
    _ method: String, _ path: String, query: [FormField] = [], fields: [FormField] = [],
    headers: Headers = Headers(), peer: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
    self.headers = headers
    self.peer = peer
  }

  /// Whether the method changes nothing (RFC 9110, 9.2.1).
  public var isSafe: Bool { method == "GET" || method == "HEAD" }

  /// The shortened address of the sender, for rate limits in memory only: the network that the server in front names
  /// last, when there is one on this machine; otherwise the connection's own.
  public var network: [UInt8] {
    let isLocal = peer.first == 127 || peer == [UInt8](repeating: 0, count: 15) + [1]
    if isLocal, let last = headers.forwardedFor?.split(separator: ",").last?.drop(while: { $0 == " " }) {
      let mark: Character = last.contains(":") ? ":" : "."
      return Array(last.prefix(60).split(separator: mark).prefix(3).joined(separator: String(mark)).utf8)
    }
    return Array(peer.prefix(peer.count == 4 ? 3 : 7))
  }

  /// `https` when the server in front says that it was, otherwise `http`.
  public var scheme: String { headers.forwardedProto == "https" ? "https" : "http" }
}

/// The headers that Kring reads, each nil when not sent.
public struct Headers: Sendable {
  public var host: String?
  public var cookie: String?
  public var acceptLanguage: String?
  public var origin: String?
  public var secFetchSite: String?
  public var forwardedProto: String?
  public var forwardedFor: String?

  /// No headers at all.
  public init() {}

  /// The names to copy from a received request, in lower case.
  public static let names = [
    "host", "cookie", "accept-language", "origin", "sec-fetch-site", "x-forwarded-proto", "x-forwarded-for",
  ]

  /// The headers by a look-up of their names.
  public init(_ find: (String) -> String?) {
    host = find("host")
    cookie = find("cookie")
    acceptLanguage = find("accept-language")
    origin = find("origin")
    secFetchSite = find("sec-fetch-site")
    forwardedProto = find("x-forwarded-proto")
    forwardedFor = find("x-forwarded-for")
  }

  /// The value of one cookie (RFC 6265, 5.4).
  public func cookie(_ name: String) -> String? {
    guard let cookie else { return nil }
    for pair in cookie.utf8.split(separator: UInt8(ascii: ";")) {
      let trimmed = pair.drop { $0 == UInt8(ascii: " ") }
      guard let equals = trimmed.firstIndex(of: UInt8(ascii: "=")), trimmed[..<equals].elementsEqual(name.utf8) else {
        continue
      }
      return String(Substring(trimmed[trimmed.index(after: equals)...]))
    }
    return nil
  }
}

/// One field of a form or a query.
public struct FormField: Sendable, Hashable {
  public let name: String
  /// The value, or nil when the bytes were not UTF-8.
  public let value: String?
  /// The value to show again: what was not UTF-8 stands in it as U+FFFD.
  public let shown: String
  /// What is in the file that somebody chose; such a field has no value.
  public let file: [UInt8]?

  /// A field with a value that is known to be text.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
    shown = value
    file = nil
  }

  /// A field with a file. It has no name of its own: what somebody called it is nobody’s business.
  public init(name: String, file: [UInt8]) {
    self.name = name
    self.file = file
    value = nil
    shown = ""
  }

  /// A field from the bytes that arrived.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    value = String(validating: bytes, as: UTF8.self)
    shown = value ?? String(decoding: bytes, as: UTF8.self)
    file = nil
  }
}
