import Community
import Paper
import Site
import Testing
import Web
import World

struct `What is refused, and what fails` {
  @Test(arguments: [
    "/nowhere", "/journey/", "//", "/Journey", "/journey/0", "/handbook/7", "/handbook/x", "/assets/",
    "/assets/kring.css", "/assets/../Package.swift", "/../../etc/passwd", "/compass/1/2", "/start-note/versions/",
    "/invitations/0123", "/join/", "/join/..", "/\u{0}", "/é", "",
  ])
  func `an address that leads nowhere is 404, for Amina and for nobody`(_ path: String) throws {
    let installation = try Installation()
    for browser in [installation.browser(), try installation.browser(.amina)] {
      let answer = browser.send(browser.request("GET", path))
      #expect(answer.status == 404)
      #expect(try answer.page.first("h1")?.words == "Hier is niets")
    }
  }

  @Test func `an address as long as a server lets through is 404`() throws {
    let browser = try Installation().browser()
    for path in ["/" + String(repeating: "a", count: 8000), String(repeating: "/", count: 8000)] {
      #expect(browser.send(browser.request("GET", path)).status == 404)
    }
  }

  @Test func `a method that a route does not have is 405, and names those it has`() throws {
    let installation = try Installation()
    let addresses = try Addresses(in: installation)
    let amina = try installation.browser(.amina)
    let routes = try Route.all()
    for pattern in Set(routes.map(\.pattern)) {
      let has = routes.filter { $0.pattern == pattern }.map(\.method)
      for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS", "BREW"] where !has.contains(method) {
        let answer = amina.send(amina.request(method, try addresses.first(pattern)))
        #expect(answer.status == 405, "\(method) \(pattern)")
        #expect(answer["Allow"]?.components(", ").filter { $0 != "HEAD" } == has.sorted(), "\(method) \(pattern)")
      }
    }
  }

  @Test func `HEAD is answered as GET`() throws {
    let installation = try Installation()
    let addresses = try Addresses(in: installation)
    for route in try Route.all() where route.method == "GET" && !route.pattern.hasSuffix(".pdf") {
      for browser in [installation.browser(), try installation.browser(.amina)] {
        let path = try addresses.first(route.pattern)
        let (head, get) = (browser.send(browser.request("HEAD", path)), browser.send(browser.request("GET", path)))
        #expect(head.status == get.status, "\(path)")
        #expect(head["Content-Type"] == get["Content-Type"], "\(path)")
      }
    }
  }

  @Test func `who founds, joins or signs in too often waits, others do not, and after a while it goes on`() throws {
    let installation = try Installation()
    let link = try installation.browser(.amina).invite()
    for path in ["/session", "/networks", link] {
      let (hasty, other) = (installation.browser(), installation.browser())
      let neighbour = installation.browser()
      neighbour.peer = hasty.peer.dropLast() + [99]
      let statuses = (0..<61).map { _ in hasty.send(hasty.request("POST", path)).status }
      #expect(statuses.dropLast().allSatisfy { $0 != 429 } && statuses.last == 429, "\(path)")
      #expect(neighbour.send(neighbour.request("POST", path)).status == 429, "the same network")
      #expect(other.send(other.request("POST", path)).status != 429)
      installation.watch.move(seconds: 2)
      #expect((0..<3).map { _ in hasty.send(hasty.request("POST", path)).status == 429 } == [false, false, true])
      #expect(hasty.send(hasty.request("GET", path)).status != 429, "reading is never limited")
    }
  }

  @Test(arguments: Engine.all)
  func `a fault gives a number; the log has the number and nothing that anybody wrote`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/preparation/conversations")
    for network in try installation.storage.networks() {
      try installation.storage.sabotage("DROP TABLE conversation_held", network: network)
    }
    try amina.submit("/preparation/conversations", ["lesson": "Geheim van Amina"])
    #expect(amina.answer.status == 500)
    let reading = try amina.visit("/journey")
    #expect(reading.status == 500)
    let log = installation.log
    #expect(log.count == 2)
    let number = try #require(reading.page.words.firstMatch(of: /[0-9a-f]{8}/)).0
    #expect(log.last?.contains(number) == true)
    for secret in ["Geheim", "Amina", "Open Hoofd", "Waterveen", amina.cookies["s"] ?? "", "10."] {
      #expect(!log.joined().contains(secret), "\(log)")
    }
    // What does not need it goes on.
    #expect(try amina.visit("/me").status == 200)
  }

  @Test(arguments: Engine.all)
  func `a network whose database is gone says so, and the others go on`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let link = try installation.browser(.amina).invite()
    try installation.storage.lose(network: "n" + link.dropFirst("/join/".count).prefix { $0 != "." })
    let restarted = try installation.restarted()
    let entrance = restarted.browser()
    try entrance.signIn(to: World.network, Cast.amina.words.text)
    #expect(entrance.answer.status == 503)
    #expect(try restarted.browser(.samira).isSignedIn)
    #expect(try restarted.browser().visit(link).status == 503)
    #expect(try restarted.community.unusableNetworks().map(\.name) == [World.network])
  }

  @Test func `a PDF for which too many wait is refused for now`() throws {
    var configuration = Paper.Configuration()
    configuration.mostWaiting = 0
    let installation = try Installation(paper: Paper(configuration))
    let answer = try installation.browser(.amina).visit("/start-note/start-note.pdf")
    #expect(answer.status == 503)
    #expect(installation.log.isEmpty)
  }

  @Test func `a PDF that cannot be made is a fault with a number, and tells nothing of the page`() throws {
    var configuration = Paper.Configuration()
    configuration.bubblewrap = "/nowhere/bwrap"
    let installation = try Installation(paper: Paper(configuration))
    let answer = try installation.browser(.amina).visit("/start-note/start-note.pdf")
    #expect(answer.status == 500)
    #expect(try answer.page.first("h1") != nil)
    #expect(installation.log.count == 1 && !installation.log[0].contains("Open Hoofd"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] { split(separator: separator).map(String.init) }
}
