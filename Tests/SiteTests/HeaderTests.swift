import Community
import Secrets
import Site
import Testing
import Web
import World

struct `Every response` {
  private static let always = [
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  ]

  private func expectHeaders(
    _ answer: Answer, _ what: String, isSecure: Bool, isAsset: Bool = false, isPicture: Bool = false
  ) {
    for (name, value) in Self.always where !isPicture || name != "Content-Security-Policy" {
      #expect(answer[name] == value, "\(what): \(name)")
    }
    // What somebody sent is not even a page of ours.
    if isPicture {
      #expect(answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox", "\(what)")
    }
    for power in ["camera", "microphone", "geolocation", "payment", "usb"] {
      #expect(answer["Permissions-Policy"]?.contains("\(power)=()") == true, "\(what)")
    }
    let cache = isAsset ? "public, max-age=31536000, immutable" : "no-store"
    #expect(answer["Cache-Control"] == cache, "\(what)")
    let transport = isSecure ? "max-age=63072000; includeSubDomains" : nil
    #expect(answer["Strict-Transport-Security"] == transport, "\(what)")
    #expect(answer["Content-Type"] != nil || answer.bytes.isEmpty, "\(what)")
  }

  @Test(arguments: [false, true])
  func `has the headers that keep a browser safe, whatever is asked and however it ends`(_ isSecure: Bool) throws {
    let installation = try Installation(paper: .shared)
    let addresses = try Addresses(in: installation)
    // Whoever left cannot come back: that comes last.
    let routes =
      try Route.all().filter { $0.pattern != "/me/departure" } + Route.all().filter { $0.pattern == "/me/departure" }
    for route in routes {
      for person in [nil, Cast.amina] {
        let browser = installation.browser()
        browser.isSecure = isSecure
        if let person { try browser.signIn(to: person.network, person.words.text) }
        for path in try addresses.all(route.pattern).prefix(2) {
          // A PDF takes long, and what HEAD says of it is what GET says.
          for method in [route.method, route.isFile ? "PUT" : "HEAD", "DELETE", "TRACE"] {
            let answer = browser.send(browser.request(method, path))
            let isAsset = route.pattern == "/assets/:" && answer.status == 200
            let isPicture = route.pattern == "/pictures/:" && answer.status == 200
            expectHeaders(
              answer, "\(method) \(path) \(answer.status)", isSecure: isSecure, isAsset: isAsset, isPicture: isPicture)
          }
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `has them when it is refused as well`(_ isSecure: Bool) throws {
    let installation = try Installation()
    let browser = installation.browser()
    browser.isSecure = isSecure
    for status in [400, 408, 413, 414, 431, 500, 503] {
      let answer = Answer(installation.site.refused(status, browser.request("POST", "/networks")))
      #expect(answer.status == status)
      expectHeaders(answer, "refused \(status)", isSecure: isSecure)
      #expect(try answer.page.first("h1")?.words.isEmpty == false)
    }
    for path in ["/nowhere", "/assets/kring.css", "/join/x.y"] {
      let answer = browser.send(browser.request("GET", path))
      #expect(answer.status == 404)
      expectHeaders(answer, path, isSecure: isSecure)
    }
    var foreign = browser.request("POST", "/networks")
    foreign.headers.secFetchSite = "cross-site"
    expectHeaders(browser.send(foreign), "a foreign form", isSecure: isSecure)
    struct Broken: Error {}
    expectHeaders(
      Answer(installation.site.failed(Broken(), browser.request("POST", "/me/name"))), "a failed commit",
      isSecure: isSecure)
  }

  @Test(arguments: [false, true])
  func `sets only the cookies of the session and the language, and guards them`(_ isSecure: Bool) throws {
    let installation = try Installation()
    let browser = installation.browser()
    browser.isSecure = isSecure
    var cookies: [Cookie] = []
    func note(_ answer: Answer) { cookies += answer.all("Set-Cookie").map(Cookie.init) }
    try browser.visit("/networks/new")
    var form = try browser.form("/networks")
    for name in ["name", "scope", "organisation", "founder"] { try form.write("Luwte", in: name) }
    note(browser.send(browser.request("POST", form.action, form.fields)))
    note(browser.send(browser.request("POST", "/language", [FormField("language", "en")])))
    for path in ["/session/end", "/quick-exit"] { note(browser.send(browser.request("POST", path))) }
    try browser.visit("/session/new")
    var entrance = try browser.form("/session")
    try entrance.write("Open Hoofd", in: "network")
    try entrance.write(Cast.amina.words.text, in: "words")
    note(browser.send(browser.request("POST", "/session", entrance.fields)))
    for route in try Route.all() where route.method == "GET" && !route.isFile && !route.pattern.contains(":") {
      #expect(browser.send(browser.request("GET", route.pattern)).all("Set-Cookie").isEmpty, "reading sets nothing")
    }
    let session = isSecure ? "__Host-s" : "s"
    #expect(Set(cookies.map(\.name)) == [session, "l"])
    for cookie in cookies {
      #expect(cookie.isSecure == isSecure && cookie.isHTTPOnly && cookie.sameSite == "Lax")
      #expect(cookie.path == "/" && cookie.domain == nil)
      if cookie.name == session { #expect(cookie.maxAge == nil || cookie.maxAge == 0, "it ends with the browser") }
    }
    #expect(cookies.contains { $0.name == session && $0.maxAge == 0 })
  }

  @Test func `tells the browser to forget everything when one signs out or leaves`() throws {
    for path in ["/session/end", "/quick-exit", "/me/sessions/end", "/me/departure"] {
      let browser = try Installation().browser(.amina)
      let answer = browser.send(browser.request("POST", path))
      #expect(answer["Clear-Site-Data"] == "\"cache\", \"storage\"", "\(path)")
    }
  }

  @Test func `names scripts and styles by what they hold, and the browser can check them`() throws {
    var checked: Set<String> = []
    let browser = try Installation().browser()
    for seen in try Seen.all().pages {
      for element in seen.page.all("script", "link") where element["rel"] != "icon" {
        let path = try #require(element["src"] ?? element["href"])
        let integrity = try #require(
          element["integrity"] ?? (seen.path == "/notepad" ? "" : nil), "\(seen.path): \(path)")
        guard checked.insert(path + integrity).inserted, !integrity.isEmpty else { continue }
        let asset = browser.send(browser.request("GET", path))
        #expect(integrity == "sha512-" + Secrets.base64(Secrets.sha512(asset.bytes)), "\(path)")
      }
    }
    #expect(checked.count > 3)
  }
}
