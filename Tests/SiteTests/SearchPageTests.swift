import Community
import Testing
import Web
import World

@testable import Site

struct `Searching the conversations` {
  @Test(arguments: Engine.all)
  func `Fatou finds what Joost said in any form, with the way to it, and the address tells nothing`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/rooms")
    try amina.submit("/rooms", ["name": "De vensterbank", "purpose": ""], ticking: ["open"])
    let room = amina.path
    let joost = try installation.browser(.joost)
    try joost.visit(room)
    try joost.submit(room, ["title": "Nachten", "wording": "Ik **slaap** slecht & <i>zo</i>"], ticking: ["chosen"])
    let conversation = joost.path
    try joost.submit(
      conversation, ["wording": "Over slapen op de afdeling", "note": "Over een opname", "once-name": "Oude eik"],
      ticking: ["once"])
    let fatou = try installation.browser(.fatou)
    try fatou.visit("/rooms")
    try fatou.submit("/rooms/search", ["q": "slapen"])
    #expect(fatou.path == "/rooms/search" && fatou.answer.status == 200)
    #expect(fatou.answer["Cache-Control"] == "no-store")
    #expect(try fatou.page.all("mark").map(\.words) == ["slaap"])
    #expect(try fatou.page.words.contains("Ik slaap slecht & <i>zo</i>"))
    // What stands behind a content note stays behind it.
    #expect(try fatou.page.words.contains("Voor je leest: Over een opname"))
    #expect(try !fatou.page.words.contains("afdeling"))
    let links = try fatou.page.all("a").compactMap { $0["href"] }
    #expect(links.contains(conversation + "#post-1") && links.contains(conversation + "#post-2"))
    #expect(!links.contains { $0.contains("slap") })
    try fatou.submit("/rooms/search", ["q": "de het een"])
    #expect(fatou.answer.status == 422)
    #expect(try fatou.page.words.contains("Deze woorden staan in bijna elk bericht"))
    try fatou.submit("/rooms/search", ["q": "zeilboot"])
    #expect(try fatou.page.words.contains("Niets gevonden"))
    #expect(installation.log.isEmpty)
  }
}
