import Site
import Testing
import Web
import World

struct `Who may come where` {
  @Test func `the route table is as approved`() throws {
    let table = try Installation(withWorld: false).site.routeTable
    try Approved("routes.txt").expect(table.joined(separator: "\n") + "\n")
  }

  /// Every route as nobody, as Samira of another network, and as Amina, upon things of Open Hoofd and with a form that
  /// is empty.
  @Test(arguments: Engine.all)
  func `the access table is as approved, and nobody from outside changes anything`(_ engine: Engine) throws {
    let routes = try Route.all()
    let width = routes.map(\.description.count).max() ?? 0
    var lines = ["route".padded(width) + "  nobody  Samira  Amina"]
    let shared = try Installation(engine, paper: .shared)
    let addresses = try Addresses(in: shared)
    let before = try shared.contents()
    for route in routes {
      let path = try addresses.first(route.pattern)
      let outside = try [shared.browser(), shared.browser(.samira)].map { browser in
        browser.send(browser.request(route.method, path)).status
      }
      #expect(try shared.contents() == before, "\(route)")
      let inside = try asAmina(route, shared, addresses)
      let cells = (outside + [inside]).map { String($0).padded(6) }
      lines.append((route.description.padded(width) + "  " + cells.joined(separator: "  ")).trimmed)
    }
    try Approved("access.txt").expect(lines.joined(separator: "\n") + "\n")
  }

  /// What changes something is tried upon an installation of its own.
  private func asAmina(_ route: Route, _ shared: Installation, _ addresses: Addresses) throws -> Int {
    if route.method == "GET" { return try status(route, shared, addresses.first(route.pattern)) }
    let own = try Installation(shared.engine)
    let path =
      try route.pattern.contains(":") ? Addresses(in: own, for: route.pattern).first(route.pattern) : route.pattern
    return try status(route, own, path)
  }

  private func status(_ route: Route, _ installation: Installation, _ path: String) throws -> Int {
    let amina = try installation.browser(.amina)
    return amina.send(amina.request(route.method, path)).status
  }

  @Test func `a route that only a member may use answers nobody with the entrance`() throws {
    let installation = try Installation()
    let addresses = try Addresses(in: installation)
    for route in try Route.all() where route.audience != "anyone" {
      let browser = installation.browser()
      let answer = browser.send(browser.request(route.method, try addresses.first(route.pattern)))
      #expect(answer.status == (route.method == "GET" ? 303 : 401), "\(route)")
      if route.method == "GET" { #expect(answer["Location"] == "/session/new") }
    }
  }

  /// At every address, but for links that were made to be given away.
  @Test(arguments: Engine.all)
  func `Samira finds nothing of Open Hoofd on any page, at its own addresses either`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let addresses = try Addresses(in: installation)
    let samira = try installation.browser(.samira)
    for route in try Route.all() where route.method == "GET" && !route.pattern.hasSuffix(".pdf") {
      for path in try addresses.all(route.pattern) where !["/join/:", "/readings/:"].contains(route.pattern) {
        let text = String(decoding: try samira.visit(path).bytes, as: UTF8.self)
        for secret in [
          "Open Hoofd", "Waterveen", "Joost", "Regenboog", "Eerste tekst", "Tweede tekst", "niet meewerkt",
        ] {
          #expect(!text.contains(secret), "\(path) tells \(secret)")
        }
      }
    }
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
