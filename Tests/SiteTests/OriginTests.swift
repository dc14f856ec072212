import Community
import Site
import Testing
import Web
import World

struct `A form from elsewhere` {
  /// What a request says of where it comes from, and whether that is from here.
  struct Source: Sendable, CustomStringConvertible {
    let site: String?
    let origin: String?
    let isOurs: Bool
    var description: String { "Sec-Fetch-Site: \(site ?? "-"), Origin: \(origin ?? "-")" }

    init(_ site: String?, _ origin: String?, isOurs: Bool = false) {
      (self.site, self.origin, self.isOurs) = (site, origin, isOurs)
    }

    static let all = [
      Source("same-origin", nil, isOurs: true), Source("same-origin", "http://kring.test", isOurs: true),
      Source(nil, "http://kring.test", isOurs: true),
      Source("cross-site", nil), Source("cross-site", "http://kring.test"), Source("same-site", "http://kring.test"),
      Source("none", nil), Source("none", "http://kring.test"), Source("", "http://kring.test"),
      Source("Same-Origin", "http://kring.test"), Source(nil, nil), Source(nil, "null"), Source(nil, ""),
      Source(nil, "https://kring.test"), Source(nil, "http://kring.test:8080"), Source(nil, "http://evil.example"),
      Source(nil, "http://kring.test.evil.example"), Source(nil, "http://a.kring.test"),
      Source(nil, "http://kring.test/"),
    ]
  }

  @Test func `is refused by every route, whoever sends it, and changes nothing`() throws {
    let installation = try Installation()
    let addresses = try Addresses(in: installation)
    let (before, networks) = (try installation.contents(), try installation.community.networkCount())
    let amina = try installation.browser(.amina)
    for route in try Route.all() where route.method == "POST" {
      for source in Source.all where !source.isOurs {
        for browser in [amina, installation.browser()] {
          var request = browser.request("POST", try addresses.first(route.pattern), Self.fields)
          (request.headers.secFetchSite, request.headers.origin) = (source.site, source.origin)
          let answer = browser.send(request)
          #expect(answer.status == 403, "\(route) \(source)")
          #expect(answer.all("Set-Cookie").isEmpty)
        }
      }
    }
    #expect(amina.isSignedIn)
    #expect(try installation.contents() == before)
    #expect(try installation.community.networkCount() == World.networks.count)
  }

  @Test(arguments: Source.all.filter(\.isOurs))
  func `is told from one of ours, which every route takes`(_ source: Source) throws {
    let installation = try Installation()
    let addresses = try Addresses(in: installation)
    // Leaving the core group comes last: what only the core group does would be refused after it.
    let routes = try Route.all().filter { $0.method == "POST" }
    let isLeaving = { (route: Route) in route.pattern.hasSuffix("/departure") }
    for route in routes.filter({ !isLeaving($0) }) + routes.filter(isLeaving) {
      let browser = try installation.browser(.amina)
      var request = browser.request("POST", try addresses.first(route.pattern), Self.fields)
      (request.headers.secFetchSite, request.headers.origin) = (source.site, source.origin)
      #expect(browser.send(request).status != 403, "\(route)")
    }
  }

  @Test func `is told by the scheme that the server in front names`() throws {
    let browser = try Installation().browser()
    browser.isSecure = true
    for (origin, status) in [("https://kring.test", 303), ("http://kring.test", 403)] {
      var request = browser.request("POST", "/language", [FormField("language", "en")])
      (request.headers.secFetchSite, request.headers.origin) = (nil, origin)
      #expect(browser.send(request).status == status)
    }
  }

  @Test func `is refused with any other method that could change something too`() throws {
    let browser = try Installation().browser(.amina)
    for method in ["PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "post", "BREW"] {
      var request = browser.request(method, "/me/name", Self.fields)
      request.headers.secFetchSite = "cross-site"
      #expect(browser.send(request).status == 403, "\(method)")
    }
  }

  @Test func `reading from elsewhere is what links are for`() throws {
    let browser = try Installation().browser(.amina)
    var request = browser.request("GET", "/journey")
    request.headers.secFetchSite = "cross-site"
    #expect(browser.send(request).status == 200)
  }

  /// Enough for any of the forms.
  private static let fields = [
    FormField("name", "Van elders"), FormField("scope", "Van elders"), FormField("organisation", "Van elders"),
    FormField("founder", "Van elders"), FormField("words", Cast.linh.words.text), FormField("network", "Open Hoofd"),
    FormField("uses", "1"), FormField("last-day", "2026-03-09"), FormField("sure", "yes"), FormField("hours", "3"),
    FormField("contact", "Van elders"), FormField("lesson", "Van elders"), FormField("review-on", "2026-04-01"),
    FormField("option", "unknown"), FormField("language", "en"), FormField("base", "2"),
  ]
}
