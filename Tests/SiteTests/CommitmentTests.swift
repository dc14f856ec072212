import Community
import Testing
import Web
import World

extension Browser {
  fileprivate func promise(_ promise: String, by promiser: String, due: String) throws {
    try visit("/commitments")
    try submit("/commitments", ["promiser": promiser, "promise": promise, "due-on": due])
  }

  /// The row of a promise on the page.
  fileprivate func row(_ promise: String) throws -> Element {
    try #require(try page.all(class: "promise-row").first { $0.words.contains(promise) })
  }

  fileprivate func press(_ outcome: String, _ promise: String) throws {
    let action = try #require(try row(promise).forms.first { $0.action.hasSuffix("/outcome") }).action
    try submit(action, pressing: ("outcome", outcome))
  }
}

struct `The commitments register` {
  @Test(arguments: Engine.all)
  func `a promise is noted once, ages in words and a bar, and what became of it is a day`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = try installation.browser(.amina)
    try browser.visit("/commitments")
    #expect(try browser.page.words.contains("Er staat nog geen toezegging."))
    for _ in 1...2 { try browser.promise("Een zaal.", by: "Directie", due: "2026-03-05") }
    #expect(try browser.page.all(class: "promise-row").count == 1)
    let steps: [(Int, String, String)] = [
      (0, "on-time", "Nog 3 dagen"), (3, "due", "Vandaag is de dag"), (1, "due", "1 dag geleden"),
      (13, "due", "14 dagen geleden"), (1, "late", "15 dagen te laat"), (31, "very-late", "46 dagen te laat"),
      (45, "stale", "91 dagen te laat"),
    ]
    var last = browser
    for (days, name, words) in steps {
      installation.watch.move(days: days)
      // After so long one signs in again.
      last = try installation.browser(.amina)
      try last.visit("/commitments")
      let row = try last.row("Een zaal.")
      #expect(row.has(class: name) && row.words.contains(words), "\(words)")
      #expect(row.all("svg").isEmpty == (name == "on-time" || words.hasPrefix("Vandaag")), "\(words)")
    }
    try last.press("kept", "Een zaal.")
    #expect(try last.row("Een zaal.").words.contains("Nagekomen, genoteerd op 4 juni 2026"))
    try last.press("open", "Een zaal.")
    #expect(try last.row("Een zaal.").has(class: "stale"))
  }

  @Test(arguments: Engine.all)
  func `two people who say otherwise what became of it: the first stands until it is opened again`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let (hanneke, tjeerd) = (try installation.browser(.hanneke), try installation.browser(.tjeerd))
    for browser in [hanneke, tjeerd] { try browser.visit("/commitments") }
    try hanneke.press("kept", "Zoekt een plek")
    try tjeerd.press("broken", "Zoekt een plek")
    #expect(tjeerd.answer.status == 409)
    try tjeerd.visit("/commitments")
    #expect(try tjeerd.row("Zoekt een plek").has(class: "closed"))
    #expect(try tjeerd.row("Zoekt een plek").words.contains("Nagekomen"))
  }

  @Test(arguments: [
    ("", "Een zaal.", "2026-03-05"), ("HR", " ", "2026-03-05"), ("HR", "Een zaal.", ""),
    ("HR", "Een zaal.", "2020-01-01"), ("HR", "Een zaal.", "2040-01-01"), ("HR", "Een zaal.", "2026-02-30"),
  ])
  func `a promise without who, what or a day that can be comes back filled in`(
    _ promiser: String, _ promise: String, _ due: String
  ) throws {
    let browser = try Installation().browser(.amina)
    try browser.promise(promise, by: promiser, due: due)
    #expect(browser.answer.status == 422)
    let form = try browser.form("/commitments")
    #expect(form.value("promiser") == promiser && form.value("promise") == promise && form.value("due-on") == due)
    #expect(try browser.page.all(class: "promise-row").isEmpty)
  }

  @Test func `an outcome that was made up changes nothing`() throws {
    let browser = try Installation().browser(.hanneke)
    try browser.visit("/commitments")
    let action = try #require(try browser.row("Zoekt een plek").forms.first).action
    for value in ["", "closed", "KEPT"] {
      #expect(browser.send(browser.request("POST", action, [FormField("outcome", value)])).status == 404)
    }
    try browser.visit("/commitments")
    #expect(try browser.row("Zoekt een plek").has(class: "very-late"))
  }

  @Test func `an ask of the plan that was promised begins the form`() throws {
    let browser = try Installation().browser(.hanneke)
    try browser.visit("/plan")
    let item = try #require(try browser.page.all("li").first { $0.first("p")?.words.hasPrefix("Zestien uur") == true })
    try browser.visit(#require(item.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/commitments?ask=") }))
    #expect(try browser.form("/commitments").value("promiser") == "Directie")
    #expect(try browser.form("/commitments").value("promise") == "Zestien uur per maand voor de kerngroep")
  }

  @Test(arguments: Engine.all)
  func `two thousand promises stand in pages of fifty, and by who made them`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let member = try World.member(.amina, in: installation.community)
    try member.write { db in
      let core = try member.asCoreMember(db)
      for number in 0..<2000 {
        try core.note(
          promise: try Prose("Belofte \(number)."), by: try Title("Afdeling \(number % 40)"),
          dueOn: Watch.firstDay.adding(number % 400 - 200), db)
      }
    }
    let browser = try installation.browser(.amina)
    try browser.visit("/commitments")
    #expect(try browser.page.words.contains("2000 toezeggingen staan open."))
    #expect(try browser.page.all(class: "promise-row").count == 50)
    #expect(try browser.page.all(class: "stale").count == 50, "the longest due stands first")
    try browser.follow(link: "?page=2")
    #expect(try browser.page.words.contains("Bladzijde 2 van 40"))
    #expect(try browser.visit("/commitments?page=40").status == 200)
    for page in ["41", "0", "-1", "x", "999999999"] {
      #expect(try browser.visit("/commitments?page=\(page)").status == 404, "\(page)")
    }
    try browser.visit("/commitments/promisers")
    #expect(try browser.page.all(class: "rows").first?.children.count == 40)
    try browser.visit(#require(try browser.page.all(class: "rows").first?.all("a").first?["href"]))
    #expect(try browser.page.all(class: "promise-row").count == 50)
    let name = try #require(try browser.page.first("h2")?.words)
    #expect(try browser.page.all(class: "promise-row").allSatisfy { $0.first("p")?.words == name })
    try browser.visit("/plan/calendar")
    #expect(browser.answer.status == 200)
  }
}
