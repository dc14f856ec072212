import Community
import Testing
import Web
import World

@testable import Site

struct `Keeping and following` {
  @Test(arguments: Engine.all)
  func `Joost keeps a post, finds it back in its form, and posts it; then nothing is kept`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.visit("/rooms")
    try amina.submit("/rooms", ["name": "De vensterbank", "purpose": ""], ticking: ["open"])
    let room = amina.path
    try amina.submit(room, ["title": "Slapen", "wording": "Hoe slaap jij?"], ticking: ["chosen"])
    let conversation = amina.path
    try joost.visit(conversation)
    try joost.submit(conversation, ["wording": ""], pressing: ("keep", "yes"))
    #expect(joost.answer.status == 422)
    try joost.submit(
      conversation, ["wording": "Nog niet af", "once-name": "Oude eik"], ticking: ["once"], pressing: ("keep", "yes"))
    #expect(joost.path == "/rooms/kept")
    #expect(try joost.page.words.contains("Nog niet af"))
    #expect(try !amina.visit("/rooms/kept").page.words.contains("Nog niet af"))
    try joost.visit("/rooms")
    try joost.follow(link: "/rooms/kept")
    try joost.follow(link: "#reply")
    #expect(try joost.page.all("textarea").contains { $0.words.contains("Nog niet af") })
    try joost.submit(conversation, ["wording": "Nu wel af"])
    #expect(try joost.page.words.contains("Oude eik"))
    #expect(try joost.visit("/rooms/kept").page.words.contains("Er is niets bewaard"))
    // Another device kept something meanwhile: it is shown, and replaced when somebody says so.
    try joost.visit(room)
    let stale = try joost.form(room)
    try joost.submit(room, ["title": "Eerst", "wording": "Eerste"], pressing: ("keep", "yes"))
    var late = stale
    for (name, value) in ["title": "Later", "wording": "Latere"] { try late.write(value, in: name) }
    try late.press("keep", "yes")
    try joost.post(late)
    #expect(joost.answer.status == 422)
    #expect(try joost.page.words.contains("Eerste") && joost.page.all("textarea").contains { $0.words == "Latere" })
    try joost.submit(room, pressing: ("keep", "yes"))
    #expect(try joost.page.words.contains("Latere"))
    try joost.submit("/rooms/kept")
    #expect(try joost.page.words.contains("Er is niets bewaard"))
  }

  @Test(arguments: Engine.all)
  func `What Fatou follows stands first on the page of the rooms, for Fatou`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, fatou) = (try installation.browser(.amina), try installation.browser(.fatou))
    try amina.visit("/rooms")
    try amina.submit("/rooms", ["name": "De vensterbank", "purpose": ""], ticking: ["open"])
    let room = amina.path
    try amina.submit(room, ["title": "Slapen", "wording": "Hoe slaap jij?"], ticking: ["chosen"])
    let conversation = amina.path
    try fatou.visit(conversation)
    try fatou.submit(conversation + "/following")
    #expect(try fatou.page.words.contains("Volg dit gesprek niet meer"))
    #expect(try fatou.visit("/rooms").page.words.contains("Nieuw in wat je volgt"))
    #expect(try !amina.visit("/rooms").page.words.contains("Nieuw in wat je volgt"))
    try fatou.visit(room)
    try fatou.submit(room + "/following")
    #expect(try fatou.page.words.contains("Volg deze kamer niet meer"))
  }
}
