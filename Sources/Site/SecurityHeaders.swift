internal import Web

extension Call {
  /// The response with the headers that every response has (security.md, section 6).
  func finished(_ response: Response) -> Response {
    var finished = response
    // What has a stricter policy of its own keeps that one.
    let ownPolicy = response.header(Self.policy) != nil
    finished.headers += ownPolicy ? Self.always.filter { $0.0 != Self.policy } : Self.always
    if response.header("Cache-Control") == nil { finished.headers.append(("Cache-Control", "no-store")) }
    if request.scheme == "https" {
      finished.headers.append(("Strict-Transport-Security", "max-age=63072000; includeSubDomains"))
    }
    if case .later(let make) = response.body {
      finished.body = .later { done in make { done(self.finished($0)) } }
    }
    return finished
  }

  private static let policy = "Content-Security-Policy"

  private static let always: [(String, String)] = [
    (
      policy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    // No other host hears where one came from. Not `no-referrer`: with it a form has `Origin: null`, and a browser that
    // has no Sec-Fetch-Site (no https, or older) could send none (Fetch, “serializing a request origin”).
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
  ]
}
