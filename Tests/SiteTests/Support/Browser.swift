import HTML
import Testing
import Web

/// A browser without script: it keeps cookies, follows redirects, and fills in the forms that it finds.
final class Browser {
  let installation: Installation
  private(set) var cookies: [String: String] = [:]
  var language = Language.nl
  var isSecure = false
  /// An address of its own, so that one browser's haste does not slow another.
  var peer: [UInt8] = [10, .random(in: 0...255), .random(in: 0...255), 1]
  /// The path of the page that is shown, and the answer that brought it.
  private(set) var path = "/"
  private(set) var answer: Answer

  init(_ installation: Installation) {
    self.installation = installation
    answer = installation.answer(Request("GET", "/"))
  }

  var page: Element { get throws { try answer.page } }

  /// A request as this browser makes it.
  func request(_ method: String, _ path: String, _ fields: [FormField] = []) -> Request {
    var headers = Headers()
    headers.host = "kring.test"
    headers.acceptLanguage = language.rawValue
    headers.cookie = cookies.isEmpty ? nil : cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
    headers.secFetchSite = method == "GET" ? nil : "same-origin"
    headers.forwardedProto = isSecure ? "https" : nil
    let parts = path.split(separator: "?", maxSplits: 1)
    let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.map { pair in
      let (name, value) = (pair.prefix { $0 != "=" }, pair.drop { $0 != "=" }.dropFirst())
      return FormField(String(name), String(value))
    }
    return Request(method, String(parts.first ?? ""), query: query, fields: fields, headers: headers, peer: peer)
  }

  /// Sends a request and keeps its cookies, but follows nothing.
  @discardableResult
  func send(_ request: Request) -> Answer {
    let answer = installation.answer(request)
    for cookie in answer.all("Set-Cookie").map(Cookie.init) { keep(cookie) }
    return answer
  }

  /// Opens a page, wherever it leads.
  @discardableResult
  func visit(_ path: String) throws -> Answer { try follow(send(request("GET", Self.withoutFragment(path))), path) }

  /// Sends the form with this action that is on the page, with these fields filled in. Throws where the page has no
  /// such form or the form no such field.
  @discardableResult
  func submit(
    _ action: String, _ values: KeyValuePairs<String, String> = [:], ticking: [String] = [], unticking: [String] = [],
    pressing button: (String, String)? = nil
  ) throws -> Answer {
    var form = try form(action)
    for value in unticking { form.untick(value) }
    for (name, value) in values { try form.write(value, in: name) }
    for value in ticking { try form.tick(value) }
    if let button { try form.press(button.0, button.1) }
    return try post(form)
  }

  /// Sends a form as it is.
  @discardableResult
  func post(_ form: Form) throws -> Answer { try follow(send(request("POST", form.action, form.fields)), form.action) }

  /// The form with an action on the page.
  func form(_ action: String) throws -> Form {
    try #require(try page.forms.first { $0.action == action }, "no form leads to \(action) on \(path)")
  }

  /// Follows the link whose path ends so.
  @discardableResult
  func follow(link ending: String) throws -> Answer {
    let links = try page.all("a").compactMap { $0["href"] }
    return try visit(#require(links.first { $0.hasSuffix(ending) }, "no link leads to \(ending) on \(path)"))
  }

  func signIn(to network: String, _ words: String) throws {
    try visit("/session/new")
    try submit("/session", ["network": network, "words": words])
  }

  /// Whether the browser is inside a network.
  var isSignedIn: Bool { send(request("GET", "/journey")).status == 200 }

  private func follow(_ first: Answer, _ start: String) throws -> Answer {
    (answer, path) = (first, start)
    for _ in 0..<5 where answer.status == 303 {
      path = try #require(answer["Location"])
      answer = send(request("GET", Self.withoutFragment(path)))
    }
    return answer
  }

  private func keep(_ cookie: Cookie) {
    // A browser refuses a cookie that promises more than it keeps (RFC 6265bis, 4.1.3).
    #expect(!cookie.name.hasPrefix("__Host-") || cookie.isSecure && cookie.path == "/" && cookie.domain == nil)
    #expect(!cookie.isSecure || isSecure)
    cookies[cookie.name] = cookie.maxAge == 0 ? nil : cookie.value
  }

  /// Puts a cookie there, as somebody who forges one would.
  func forge(_ name: String, _ value: String?) { cookies[name] = value }

  private static func withoutFragment(_ path: String) -> String { String(path.prefix { $0 != "#" }) }
}

/// A cookie as it was set (RFC 6265, 4.1).
struct Cookie {
  let name: String
  let value: String
  let attributes: [String: String]

  init(_ header: String) {
    let parts = header.split(separator: ";").map { $0.drop { $0 == " " } }
    let pairs = parts.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
    name = pairs.first?.first ?? ""
    value = pairs.first?.dropFirst().first ?? ""
    attributes = Dictionary(
      pairs.dropFirst().map { ($0[0].lowercased(), $0.dropFirst().first ?? "") }, uniquingKeysWith: { $1 })
  }

  var isSecure: Bool { attributes["secure"] != nil }
  var isHTTPOnly: Bool { attributes["httponly"] != nil }
  var sameSite: String? { attributes["samesite"] }
  var path: String? { attributes["path"] }
  var domain: String? { attributes["domain"] }
  var maxAge: Int? { attributes["max-age"].flatMap { Int($0) } }
}
