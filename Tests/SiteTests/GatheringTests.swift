import Community
import Testing
import Web
import World

@testable import Site

struct `Gatherings` {
  private static let filled: KeyValuePairs = [
    "title": "Samen eten", "held-on": "2026-06-01", "begins": "17:30", "place": "De tuinkamer", "capacity": "1",
  ]

  /// Amina makes a gathering with one place and opens it; gives its address.
  private func opened(_ amina: Browser) throws -> String {
    // Before a core group is formed everybody is in it.
    try amina.formCoreGroup(with: "Ruben")
    try amina.visit("/gatherings/new")
    try amina.submit("/gatherings/new", Self.filled, ticking: ["onSite", "members"])
    let path = amina.path
    try amina.submit(path + "/publication")
    return path
  }

  @Test(arguments: Engine.all)
  func `Amina opens a gathering, Joost comes under a name for once, and Fatou waits without seeing the place`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let path = try opened(amina)
    #expect(!path.contains("eten"))
    let (joost, fatou) = (try installation.browser(.joost), try installation.browser(.fatou))
    try joost.visit(path)
    #expect(try joost.page.first("title")?.words == "Bijeenkomsten" && !joost.page.words.contains("De tuinkamer"))
    try joost.submit(path + "/registration", ["once-name": "Rode wilg"], ticking: ["coming", "once"])
    #expect(try joost.page.words.contains("Je komt") && joost.page.words.contains("De tuinkamer"))
    try fatou.visit(path)
    try fatou.submit(path + "/registration", ticking: ["coming", "chosen"])
    #expect(try fatou.page.words.contains("Je bent nummer 1") && !fatou.page.words.contains("De tuinkamer"))
    #expect(try !fatou.page.words.contains("Rode wilg") && !fatou.page.words.contains("Joost"))
    let hosting = try amina.visit(path).page.words
    #expect(hosting.contains("Rode wilg") && hosting.contains("Fatou") && !hosting.contains("Joost"))
    try joost.submit(path + "/registration", ticking: ["not"])
    #expect(try fatou.visit(path).page.words.contains("De tuinkamer"))
  }

  @Test(arguments: Engine.all)
  func `A link that is none and a time that is none come back with what was filled in`(_ engine: Engine) throws {
    let amina = try Installation(engine).browser(.amina)
    try amina.visit("/gatherings/new")
    let wrong: KeyValuePairs = ["place": "De tuinkamer", "link": "javascript:alert(1)", "begins": "half zes"]
    try amina.submit("/gatherings/new", wrong, ticking: ["onSite", "members"])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.with(id: "link-problem") != nil && amina.page.with(id: "begins-problem") != nil)
    #expect(try amina.page.all("input").contains { $0["value"] == "De tuinkamer" })
  }

  @Test(arguments: Engine.all)
  func `A calendar is fetched without a session, tells only a title and a time, and what was cancelled`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let path = try opened(amina)
    try amina.submit(path + "/registration", ticking: ["coming", "chosen"])
    try amina.visit("/gatherings/calendar")
    try amina.submit("/gatherings/calendar", ticking: ["own"])
    let link = try #require(try amina.page.with(id: "link")?["value"]).trimmingPrefix("http://kring.test")
    let stranger = try installation.browser()
    let fetch = { stranger.send(stranger.request("GET", String(link))) }
    let fetched = { String(decoding: fetch().bytes, as: UTF8.self) }
    let (first, text) = (fetch(), fetched())
    #expect(first["Cache-Control"] == "no-store" && first["Content-Type"] == "text/calendar; charset=utf-8")
    #expect(text.contains("SUMMARY:Afspraak\r\n") && text.contains("DTSTART:20260601T153000Z\r\n"))
    for word in ["Open Hoofd", "Samen eten", "tuinkamer", "Amina", "Kring", "kring"] {
      #expect(!text.contains(word), "\(word)")
    }
    try amina.visit(path)
    try amina.submit(path + "/cancellation", ["grounds": "De zaal is weg"])
    #expect(fetched().contains("STATUS:CANCELLED\r\n") && !fetched().contains("VALARM"))
    try amina.visit("/gatherings/calendar")
    try amina.submit("/gatherings/calendar", ticking: ["own"])
    #expect(fetch().status == 404)
  }
}
