import Community
import Testing
import Web
import World

@testable import Site

struct `Introductions` {
  @Test(arguments: Engine.all)
  func `Amina and Joost ask for a coffee, Amina starts a round, and they read each other's name when both said yes`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.visit("/introductions/rounds")
    for name in ["Wandelen", "Muziek"] {
      try amina.submit("/introductions/labels", ["name": name], ticking: ["topic"])
    }
    for browser in [amina, joost] {
      try browser.visit("/introductions/wish")
      let topic = try #require(try browser.page.all("label").first { $0.words == "Wandelen" }?.first("input")?["value"])
      try browser.submit("/introductions/wish", ticking: [topic, "every"])
      #expect(browser.path == "/introductions")
      #expect(try browser.page.words.contains("Er loopt nu geen ronde."))
    }
    try amina.visit("/introductions/rounds")
    try amina.submit("/introductions/rounds")
    #expect(try amina.page.words.contains("Er loopt een ronde tot en met"))
    let words = try joost.visit("/introductions").page.words
    #expect(words.contains("Er is iemand die ook een kop koffie wil") && words.contains("Wandelen"))
    #expect(!words.contains("Amina") && !words.contains("Muziek"))
    for note in ["voor\u{1B}na", "voor\u{202E}na", String(repeating: "a", count: 301)] {
      try joost.submit("/introductions/answer", ["note": note], ticking: ["yes"])
      #expect(try joost.answer.status == 422 && joost.page.words.contains("Er is iemand die ook"))
      try joost.visit("/introductions")
    }
    try joost.submit("/introductions/answer", ["note": "Loop maar langs."])
    #expect(joost.answer.status == 422)
    #expect(try joost.page.all("textarea").contains { $0.words.contains("Loop maar langs.") })
    try joost.submit("/introductions/answer", ["note": "Loop maar langs."], ticking: ["yes"])
    #expect(try joost.page.words.contains("Je zei ja") && !joost.page.words.contains("Amina"))
    #expect(!(try amina.visit("/introductions").page.words.contains("Joost")))
    try amina.submit("/introductions/answer", ticking: ["yes"])
    #expect(try amina.page.words.contains("Joost") && amina.page.words.contains("Loop maar langs."))
    #expect(try joost.visit("/introductions").page.words.contains("Amina"))
    try joost.submit("/introductions/meeting", ticking: ["yes"])
    #expect(try joost.page.all("input").contains { $0["value"] == "yes" && $0["checked"] != nil })
    let rounds = try amina.visit("/introductions/rounds").page.words
    #expect(rounds.contains("Er doen minder dan tien mensen mee.") && !rounds.contains("Joost"))
  }

  @Test(arguments: Engine.all)
  func `Fatou puts Joost on her list by name; a name that nobody has comes back, and Joost reads nothing of it`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let fatou = try installation.browser(.fatou)
    try fatou.visit("/introductions/avoided")
    try fatou.submit("/introductions/avoided", ["name": "Niemand"])
    #expect(fatou.answer.status == 422)
    #expect(try fatou.page.all("input").contains { $0["value"] == "Niemand" })
    try fatou.submit("/introductions/avoided", ["name": "joost"])
    let removal = try #require(try fatou.page.forms.first { $0.action.hasSuffix("/removal") }).action
    let joost = try installation.browser(.joost)
    #expect(!(try joost.visit("/introductions/avoided").page.words.contains("Fatou")))
    try fatou.submit(removal)
    #expect(try fatou.page.words.contains("Er staat niemand op je lijst."))
  }

  @Test(arguments: Engine.all)
  func `An answer is asked for, too many topics come back as they were ticked, and a round has a last day`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    for number in 1...6 {
      try amina.visit("/introductions/rounds")
      try amina.submit("/introductions/labels", ["name": "Onderwerp \(number)"], ticking: ["topic"])
    }
    try amina.visit("/introductions/wish")
    let topics = try amina.page.all("input").filter { $0["name"] == "topic" }.compactMap { $0["value"] }
    try amina.submit("/introductions/wish", ticking: topics)
    #expect(amina.answer.status == 422)
    #expect(try amina.page.all("input").filter { $0["name"] == "topic" && $0["checked"] != nil }.count == 6)
    try amina.visit("/introductions/rounds")
    try amina.submit("/introductions/rounds", ["until": "2020-01-01"])
    #expect(amina.answer.status == 422)
    try amina.visit("/introductions/rounds")
    try amina.submit("/introductions/calendar", ["from": "2020-01-01"], ticking: ["week"])
    #expect(amina.answer.status == 422)
  }

  @Test(arguments: Engine.all)
  func `A round that has its day begins when Joost signs in`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/introductions/wish")
    try amina.submit("/introductions/wish")
    try amina.visit("/introductions/rounds")
    try amina.submit("/introductions/calendar", ["from": installation.community.today.text], ticking: ["month"])
    #expect(try amina.visit("/introductions").page.words.contains("Er loopt nu geen ronde."))
    let joost = try installation.browser()
    try joost.visit("/session/new")
    try joost.submit("/session", ["network": "Open Hoofd", "words": Cast.joost.words.text])
    #expect(try amina.visit("/introductions").page.words.contains("Deze ronde is er nog niemand voor je."))
  }
}
