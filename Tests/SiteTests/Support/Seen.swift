import HTML
import Testing
import Web
import World

/// A page of the site, as somebody sees it in one language.
struct Seen: Sendable {
  let path: String
  let language: Language
  let isInside: Bool
  let page: Element

  /// Every page of the site, as Amina and as nobody, in both languages; read once for all tests.
  static func all() throws -> (pages: [Seen], routes: [Route]) { try made.get() }

  private static let made = Result { try make() }

  private static func make() throws -> (pages: [Seen], routes: [Route]) {
    let installation = try Installation()
    let addresses = try Addresses(in: installation)
    let routes = try Route.all()
    var seen: [Seen] = []
    for language in Language.allCases {
      for browser in [installation.browser(), try installation.browser(.amina)] {
        browser.forge("l", language.rawValue)
        let isInside = browser.isSignedIn
        for route in routes where route.method == "GET" && !route.isFile {
          guard isInside || route.audience == "anyone" else { continue }
          for path in try addresses.all(route.pattern) {
            let answer = browser.send(browser.request("GET", path))
            #expect(answer.status == 200, "\(path)")
            seen.append(Seen(path: path, language: language, isInside: isInside, page: try answer.page))
          }
        }
      }
    }
    return (seen, routes)
  }
}

extension Route {
  /// Whether it leads to something that is not a page.
  var isFile: Bool {
    [".pdf", ".zip", ".ics", "/news"].contains(where: pattern.hasSuffix)
      || ["/assets/:", "/pictures/:", "/calendar/:"].contains(pattern)
  }
}
