internal import HTML
internal import Web

/// The two cookies of Kring: who is signed in, and the language. Nothing else is ever set.
enum Cookies {
  static let language = "l"

  /// Over https the name begins with `__Host-`: the browser then keeps it for this host alone (RFC 6265bis, 4.1.3).
  private static func sessionName(_ request: Request) -> String { request.scheme == "https" ? "__Host-s" : "s" }

  /// The token of the session, if the browser sent one.
  static func session(_ request: Request) -> String? { request.headers.cookie(sessionName(request)) }

  static func setSession(_ token: String, _ request: Request) -> (String, String) {
    ("Set-Cookie", "\(sessionName(request))=\(token); Path=/; HttpOnly; SameSite=Lax\(secure(request))")
  }

  static func endSession(_ request: Request) -> (String, String) {
    ("Set-Cookie", "\(sessionName(request))=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax\(secure(request))")
  }

  /// The language is kept for a year.
  static func setLanguage(_ language: Language, _ request: Request) -> (String, String) {
    (
      "Set-Cookie",
      "\(Self.language)=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax\(secure(request))"
    )
  }

  private static func secure(_ request: Request) -> String { request.scheme == "https" ? "; Secure" : "" }
}
