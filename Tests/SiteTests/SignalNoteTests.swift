import Community
import Testing
import Web
import World

extension Browser {
  /// Begins a story of one's own, to be read until a day; gives its identifier.
  fileprivate func begins(_ title: String, until day: String) throws -> String {
    try visit("/story/told")
    try submit("/story/told", ["title": title, "last-day": day])
    return String(path.dropFirst("/story/own/".count))
  }
}

struct `What the core group notes for its questions` {
  static let reorganisation = "/health/reorganisation"

  @Test(arguments: Engine.all)
  func `a reorganisation is noted, asks its question, tells tellers to wait, and ends with its day`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    try installation.coreGroup(of: .amina)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    let own = try joost.begins("Wat hielp", until: "2027-01-01")
    #expect(try !joost.page.words.contains("reorganisatie"))
    try amina.visit("/health")
    #expect(try amina.page.with(id: "reorgAhead") == nil)
    try amina.visit(Self.reorganisation)
    let form = try amina.form(Self.reorganisation)
    var filled = form
    try filled.write("2026-05-01", in: "day")
    for _ in 0..<2 {
      try amina.post(filled)
      #expect(amina.answer.status == 200 && amina.path == Self.reorganisation)
    }
    #expect(try amina.page.words.contains("Genoteerd tot en met 1 mei 2026."))
    try amina.visit("/health")
    let asked = try #require(try amina.page.with(id: "reorgAhead"))
    #expect(asked.words.contains("Dagen tot en met de laatste dag: 60."))
    #expect(asked.all("a").contains { $0["href"] == Self.reorganisation })
    for path in ["/story/told", "/story/own/" + own] {
      #expect(try joost.visit(path).page.words.contains("tot en met 1 mei 2026. Je hoeft nu niet zichtbaar te zijn"))
    }
    #expect(joost.send(joost.request("GET", Self.reorganisation)).status == 403)
    #expect(joost.send(joost.request("POST", Self.reorganisation, [.init("day", "2026-05-01")])).status == 403)
    #expect(try !installation.contents().contains("2026-05-01"))
    installation.watch.move(days: 61)
    let later = try installation.browser(.amina)
    #expect(try later.visit("/health").page.with(id: "reorgAhead") == nil)
    #expect(try installation.browser(.joost).visit("/story/told").page.words.contains("niet zichtbaar") == false)
    try later.visit(Self.reorganisation)
    #expect(try later.page.words.contains("Die dag is voorbij."))
    try later.submit(Self.reorganisation, pressing: ("withdraw", "yes"))
    #expect(try !later.page.words.contains("Genoteerd"))
  }

  @Test(arguments: ["", "ooit", "2026-03-01", "2029-03-03"])
  func `a last day that cannot be comes back with a problem`(_ day: String) throws {
    let installation = try Installation()
    let amina = try installation.browser(.amina)
    try amina.visit(Self.reorganisation)
    try amina.submit(Self.reorganisation, ["day": day])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.with(id: "day-problem") != nil)
    #expect(try amina.form(Self.reorganisation).value("day") == day)
    let forged = amina.request("POST", Self.reorganisation, [.init("before", "ooit"), .init("day", "2026-05-01")])
    #expect(amina.send(forged).status == 404)
  }

  @Test(arguments: Engine.all)
  func `two who note a day each see the other's, and the second decides`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for browser in [amina, joost] { try browser.visit(Self.reorganisation) }
    try amina.submit(Self.reorganisation, ["day": "2026-05-01"])
    try joost.submit(Self.reorganisation, ["day": "2026-06-01"])
    #expect(joost.answer.status == 422)
    #expect(try joost.page.words.contains("Iemand anders noteerde intussen 1 mei 2026."))
    #expect(try joost.form(Self.reorganisation).value("day") == "2026-06-01")
    try joost.submit(Self.reorganisation)
    #expect(try joost.page.words.contains("Genoteerd tot en met 1 juni 2026."))
    try amina.submit(Self.reorganisation, pressing: ("withdraw", "yes"))
    #expect(amina.answer.status == 422, "what Joost noted is not taken away unseen")
  }

  @Test(arguments: Engine.all)
  func `a moment of thanks is a day, for the core group, and quiets its question`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let question = "Wanneer bedanken jullie weer?"
    installation.watch.move(days: 190)
    let later = try installation.browser(.naima)
    try later.visit("/health")
    let link = try #require(try later.page.with(id: "noCelebration")).all("a").compactMap { $0["href"] }
    #expect(link.contains("/activities#thanks"))
    try later.visit("/activities")
    for day in ["", "2026-12-01", "2020-01-01"] {
      try later.submit("/activities/thanks", ["thanked-on": day])
      #expect(later.answer.status == 422, "\(day)")
      #expect(try later.form("/activities/thanks").value("thanked-on") == day)
    }
    try later.submit("/activities/thanks", ["thanked-on": "2026-08-20"])
    #expect(later.path == "/activities#thanks")
    #expect(try later.page.words.contains("Voor het laatst op 20 augustus 2026."))
    try later.visit("/health")
    #expect(try later.page.with(id: "noCelebration") == nil && later.page.words.contains(question))
    #expect(try !installation.contents(of: .naima).contains("2026-08-20"))
  }

  @Test(arguments: Engine.all)
  func `an activity is meant for managers when somebody says so, and again not`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/activities/new")
    try amina.submit("/activities/new", ["title": "Voor teamleiders"], ticking: ["yes"])
    #expect(amina.answer.status == 422)
    try amina.submit(
      "/activities/new", ["held-on": "2026-03-01"], ticking: ["organisation", "everybody", "P1.D3.inform"])
    #expect(try amina.page.all("dd").contains { $0.words == "Leidinggevenden" })
    let edit = amina.path + "/edit"
    try amina.visit(edit)
    try amina.submit(edit, unticking: ["yes"])
    #expect(try !amina.page.words.contains("Gericht op"))
    #expect(try installation.contents().contains(#""isForManagers":false"#))
  }
}

struct `Whether hours could be used` {
  @Test(arguments: Engine.all)
  func `shows as a total at five answers, yes and no`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    for (person, answer) in [(Cast.amina, "no"), (.joost, "no"), (.fatou, "yes"), (.ruben, "no"), (.linh, "no")] {
      let browser = try installation.browser(person)
      try browser.visit("/core-check")
      #expect(try !browser.page.words.contains("Over 4 antwoorden") || person == .linh)
      #expect(try browser.page.all("caption").allSatisfy { !$0.words.hasPrefix("Kon je deze maand") })
      var form = try browser.form("/core-check")
      try form.pick("hours", answer)
      try browser.post(form)
    }
    let marijke = try installation.browser(.marijke)
    try marijke.visit("/core-check")
    let table = try #require(
      try marijke.page.all("table").first { $0.first("caption")?.words.hasPrefix("Kon je deze maand") == true })
    #expect(table.all("tr").map { $0.first("td")?.words } == ["1", "4"])
    let odd = marijke.send(marijke.request("POST", "/core-check", [.init("hours", "misschien")]))
    #expect(odd.status == 422)
    #expect(try marijke.visit("/core-check").page.forms.contains { $0.action == "/core-check" }, "nothing was counted")
  }
}

struct `A story near its last day` {
  @Test(arguments: Engine.all)
  func `asks its teller what comes after, and nobody else sees that`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let joost = try installation.browser(.joost)
    let own = try joost.begins("Wat hielp", until: "2026-04-02")
    #expect(try !joost.page.words.contains("bijna voorbij"), "thirty-one days")
    try joost.submit("/story/rings/\(own).members", ["wording-members": "Eén vraag hielp."])
    installation.watch.move(days: 2)
    let later = try installation.browser(.joost)
    #expect(try later.visit("/story/told").page.words.contains("bijna voorbij"))
    try later.visit("/story/own/" + own)
    #expect(try later.page.words.contains("Alleen jij ziet deze vraag"))
    for place in ["card", "consents", "withdraw"] {
      #expect(try later.page.all("a").contains { $0["href"] == "#" + place })
      #expect(try later.page.with(id: place) != nil)
    }
    let amina = try installation.browser(.amina)
    for path in ["/story/told", "/story/told/" + own, "/health", "/journey"] {
      #expect(try !amina.visit(path).page.words.contains("bijna voorbij"), "\(path)")
    }
    installation.watch.move(days: 30)
    let over = try installation.browser(.joost)
    #expect(try !over.visit("/story/own/" + own).page.words.contains("bijna voorbij"))
  }
}
