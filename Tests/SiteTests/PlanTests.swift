import Community
import Foundation
import Testing
import Web
import World

extension Browser {
  /// Opens the form for a new line of a kind and gives where it leads.
  fileprivate func newLine(_ kind: String) throws -> String {
    try visit("/plan/new/\(kind)")
    return "/plan/new/\(kind)"
  }

  /// Takes a line off the plan, with the button that stands beside it on the page.
  fileprivate func takeOff(_ line: String) throws {
    let button = try #require(try form(line + "/removal").element.first("button"))
    try submit(line + "/removal", pressing: ("base", button["value"] ?? ""))
  }

  fileprivate func write(_ kind: String, _ values: KeyValuePairs<String, String>, ticking: [String] = []) throws {
    try submit(try newLine(kind), values, ticking: ticking)
  }

  fileprivate func writeGoal(_ title: String, level: String = "group") throws {
    try write(
      "goal",
      ["title": title, "change": "Iets.", "indicator": "Een teken.", "actor": "HR", "day": "2026-09-01"],
      ticking: [level])
  }

  /// Notes a fact through its form.
  fileprivate func note(_ subject: String, _ values: KeyValuePairs<String, String>) throws {
    try visit("/plan/facts/\(subject)")
    try submit("/plan/facts/\(subject)", values)
  }

  /// The criteria of phase 4 that are met, by their place.
  fileprivate var metCriteria: [Int] {
    get throws {
      try visit("/journey/4")
      return try page.all(class: "tick").enumerated().compactMap { $1.has(class: "done") ? $0 : nil }
    }
  }

  fileprivate var planWords: String {
    get throws {
      try visit("/plan")
      return try page.first("main")?.words ?? ""
    }
  }

  /// The actions of the forms and links to one line, found by its title.
  fileprivate func lineEdit(_ title: String) throws -> String {
    try visit("/plan")
    let item = try #require(try page.all("li").first { $0.first("p")?.words == title })
    return try #require(item.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/plan/lines/") })
  }
}

extension Installation {
  /// An installation in which Hanneke alone is in the core group of Stroomlijn, so that Tjeerd is a member only.
  fileprivate static func withCore(_ engine: Engine = .sqlite) throws -> Installation {
    let installation = try Installation(engine)
    let id = try World.member(.hanneke, in: installation.community).network.id.text
    let database = try #require(try installation.storage.networks().first { $0.hasSuffix(id) })
    try installation.storage.sabotage(
      "INSERT INTO core_member (person) SELECT id FROM person WHERE name = 'Hanneke'", network: database)
    return installation
  }
}

struct `The plan table` {
  @Test(arguments: Engine.all)
  func `a plan is built line by line, and says what each line says`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    #expect(try browser.planWords.contains("Kies hoogstens drie doelen."), "an empty plan teaches")
    try browser.writeGoal("Rust op maandag")
    try browser.write("ask", ["title": "Acht uur", "actor": "Directie", "day": "2026-04-13"])
    try browser.write("offer", ["title": "Advies vooraf"])
    try browser.write("hours", ["title": "Kern", "amount": "8"])
    try browser.write("cost", ["title": "Sprekers", "amount": "12500"])
    try browser.write("date", ["title": "Inloop", "day": "2026-05-06"])
    let words = try browser.planWords
    for text in [
      "Rust op maandag", "Hoe merken we dat?Een teken.", "Voor wanneer?1 september 2026",
      "Aan Directie, antwoord voor 13 april 2026", "Advies vooraf", "Samen 8 uur per maand", "Samen € 12.500 per jaar",
      "6 mei 2026",
    ] { #expect(words.contains(text)) }
  }

  @Test(arguments: [
    ("title", "doel"), ("change", "verandering"), ("indicator", "teken"), ("actor", "wie"), ("day", "dag"),
    ("level", "niveau"),
  ])
  func `a goal without one of its four questions comes back filled in`(_ missing: String, _: String) throws {
    let browser = try Installation().browser(.amina)
    let action = try browser.newLine("goal")
    var form = try browser.form(action)
    let values = ["title": "Rust", "change": "Iets.", "indicator": "Teken.", "actor": "HR", "day": "2026-09-01"]
    for (name, value) in values where name != missing { try form.write(value, in: name) }
    if missing != "level" { try form.tick("group") }
    try browser.post(form)
    #expect(browser.answer.status == 422)
    for (name, value) in values where name != missing { #expect(try browser.form(action).value(name) == value) }
    #expect(!(try browser.planWords.contains("Rust")))
  }

  @Test(arguments: [("", "2026-04-13"), ("Directie", ""), ("Directie", "morgen"), ("  ", "2026-04-13")])
  func `an ask without an addressee or a day is refused`(_ addressee: String, _ day: String) throws {
    let browser = try Installation().browser(.amina)
    try browser.write("ask", ["title": "Acht uur", "actor": addressee, "day": day])
    #expect(browser.answer.status == 422)
    #expect(!(try browser.planWords.contains("Acht uur")))
  }

  @Test(arguments: ["", "-1", "1000001", "12,5", "tien", "99999999999999999999"])
  func `an amount that cannot be is refused`(_ amount: String) throws {
    let browser = try Installation().browser(.amina)
    try browser.write("cost", ["title": "Zaal", "amount": amount])
    #expect(browser.answer.status == 422)
  }

  @Test(arguments: Engine.all)
  func `there are three goals at most, and what was written for a fourth stays in the form`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    for title in ["Een", "Twee", "Drie"] { try browser.writeGoal(title) }
    #expect(try browser.planWords.contains("Er staan drie doelen."))
    #expect(!(try browser.page.all("a").contains { $0["href"] == "/plan/new/goal" }))
    try browser.writeGoal("Vier")
    #expect(browser.answer.status == 422)
    #expect(try browser.page.forms.contains { $0.value("title") == "Vier" })
  }

  @Test func `a plan without a goal for the organisation says so`() throws {
    let browser = try Installation().browser(.amina)
    let warning = "Geen van deze doelen verandert de organisatie zelf"
    #expect(!(try browser.planWords.contains(warning)), "not while there are no goals")
    try browser.writeGoal("Een", level: "individual")
    #expect(try browser.planWords.contains(warning))
    try browser.writeGoal("Twee", level: "organisation")
    #expect(!(try browser.planWords.contains(warning)))
  }

  @Test func `a new line that is sent twice is one`() throws {
    let browser = try Installation().browser(.amina)
    let action = try browser.newLine("offer")
    var form = try browser.form(action)
    try form.write("Advies vooraf", in: "title")
    try browser.post(form)
    try browser.post(form)
    #expect(browser.answer.status == 200)
    #expect(try browser.page.all("li").count { $0.first("p")?.words == "Advies vooraf" } == 1)
  }

  @Test(arguments: Engine.all)
  func `two people who change one line at once: the second sees both and loses no word`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.write("offer", ["title": "Advies"])
    let line = try amina.lineEdit("Advies")
    try amina.visit(line)
    try joost.visit(line)
    try amina.submit(line, ["title": "Advies van Amina"])
    try joost.submit(line, ["title": "Advies van Joost"])
    #expect(joost.answer.status == 409)
    #expect(try joost.form(line).value("title") == "Advies van Joost")
    #expect(try joost.page.all(class: "contradiction").contains { $0.words.contains("Advies van Amina") })
    #expect(try amina.planWords.contains("Advies van Amina"))
    try joost.submit(line, ["title": "Advies van ons"])
    #expect(joost.answer.status == 200)
    #expect(try amina.planWords.contains("Advies van ons"))
  }

  @Test func `a line that somebody wrote in comes back when another took it away, and is not taken away unseen`() throws
  {
    let installation = try Installation()
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.write("offer", ["title": "Advies"])
    let line = try amina.lineEdit("Advies")
    try joost.visit(line)
    try amina.takeOff(line)
    #expect(!(try amina.planWords.contains("Advies ")))
    try joost.submit(line, ["title": "Advies van Joost"])
    #expect(try amina.planWords.contains("Advies van Joost"))
    let again = try joost.lineEdit("Advies van Joost")
    try amina.visit("/plan")
    try joost.visit(again)
    try joost.submit(again, ["title": "Advies opnieuw"])
    try amina.takeOff(line)
    #expect(amina.answer.status == 409)
    #expect(try amina.planWords.contains("Advies opnieuw"))
  }

  @Test(arguments: Engine.all)
  func `two people who write the mission at once: the second sees both; another section is not in the way`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for browser in [amina, joost] { try browser.visit("/plan/texts/mission") }
    try amina.submit("/plan/texts/mission", ["wording": "Van Amina."])
    try joost.submit("/plan/texts/mission", ["wording": "Van Joost."])
    #expect(joost.answer.status == 409)
    #expect(try joost.form("/plan/texts/mission").value("wording") == "Van Joost.")
    #expect(try joost.page.all(class: "contradiction").contains { $0.words.contains("Van Amina.") })
    try joost.submit("/plan/texts/mission", ["wording": "Van ons."])
    #expect(joost.answer.status == 200)
    for browser in [amina, joost] { try browser.visit("/plan/texts/\(browser === amina ? "people" : "work")") }
    try amina.submit("/plan/texts/people", ["wording": "Iedereen."])
    try joost.submit("/plan/texts/work", ["wording": "Een inloop."])
    let words = try amina.planWords
    for text in ["Van ons.", "Iedereen.", "Een inloop."] { #expect(words.contains(text)) }
    try amina.visit("/plan/texts/mission")
    #expect(try amina.page.all("del").contains { $0.words.contains("Amina.") }, "what was there can be read")
  }

  @Test(arguments: ["", "-1", "nul", "99999999999"])
  func `a base that was made up saves nothing`(_ base: String) throws {
    let browser = try Installation().browser(.amina)
    try browser.visit("/plan/texts/mission")
    try browser.submit("/plan/texts/mission", ["base": base, "wording": "Op niets."])
    #expect((400..<500).contains(browser.answer.status))
    #expect(!(try browser.planWords.contains("Op niets.")))
  }

  @Test func `each of the twelve objections gets an answer of the group's own`() throws {
    let browser = try Installation().browser(.amina)
    try browser.visit("/plan/objections")
    let links = try browser.page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/plan/texts/objection-") }
    #expect(links.count == 12)
    for link in links {
      try browser.visit(link)
      try browser.submit(link, ["wording": "Antwoord op \(link)."])
      #expect(browser.answer.status == 200)
    }
    #expect(try browser.page.words.contains("12 van de twaalf hebben een antwoord."))
    for link in links { #expect(try browser.page.words.contains("Antwoord op \(link).")) }
  }
}

struct `Versions of the plan` {
  @Test(arguments: Engine.all)
  func `a version stands still while the plan goes on, and the difference is shown`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.hanneke)
    #expect(!(try browser.planWords.contains("Leg deze versie vast")), "nothing changed since version 1")
    let line = try browser.lineEdit("Kerngroep")
    try browser.visit(line)
    try browser.submit(line, ["amount": "24"])
    try browser.takeOff(try browser.lineEdit("Sprekers en training"))
    try browser.visit("/plan/texts/review")
    try browser.submit("/plan/texts/review", ["wording": "In maart, met de leden."])
    let form = try browser.form("/plan/versions")
    try browser.post(form)
    #expect(browser.path == "/plan/versions/2")
    #expect(try browser.page.all("ins").contains { $0.words.contains("24") })
    #expect(try browser.page.all("del").contains { $0.words.contains("Sprekers en training") })
    #expect(try browser.page.all("del").contains { $0.words.contains("november") })
    try browser.post(form)
    #expect(browser.path == "/plan/versions/2", "the same plan is the same version")
    try browser.visit("/plan/versions/1")
    let first = try #require(try browser.page.first("article")).words
    #expect(first.contains("16 uur per maand") && first.contains("Sprekers en training"))
    #expect(try browser.visit("/plan/versions/3").status == 404)
  }

  @Test(arguments: Engine.all)
  func `members remark without a name, and the core group says what was done with it`(_ engine: Engine) throws {
    let installation = try Installation.withCore(engine)
    let (hanneke, tjeerd) = (try installation.browser(.hanneke), try installation.browser(.tjeerd))
    try tjeerd.visit("/plan/remarks")
    var form = try tjeerd.form("/plan/remarks")
    try form.write("goals", in: "section")
    try form.write("Drie is veel.", in: "wording")
    try tjeerd.post(form)
    try tjeerd.post(form)
    let remarks = { try tjeerd.page.all("li").filter { $0.words.contains("Drie is veel.") } }
    #expect(try remarks().count == 1, "the same remark is one")
    #expect(!(try remarks().contains { $0.words.contains("Tjeerd") }))
    #expect(!(try tjeerd.page.forms.contains { $0.action.hasSuffix("/answer") }), "answering is for the core group")
    try hanneke.visit("/plan/remarks")
    let row = try #require(try hanneke.page.all("li").first { $0.words.contains("Drie is veel.") })
    let answer = try #require(row.forms.first { $0.action.hasSuffix("/answer") })
    let name = try #require(answer.names.last)
    try hanneke.submit(answer.action, [name: " "])
    #expect(hanneke.answer.status == 422)
    try hanneke.submit(answer.action, [name: "We houden er drie, en zeggen waarom."])
    try tjeerd.visit("/plan/remarks")
    #expect(try tjeerd.page.words.contains("We houden er drie, en zeggen waarom."))
    var other = answer
    try other.write("Iets anders.", in: name)
    try hanneke.post(other)
    #expect(hanneke.answer.status == 422, "somebody answered meanwhile")
    #expect(try hanneke.page.forms.contains { $0.value(name) == "Iets anders." }, "and what was written is not lost")
    #expect(!(try installation.contents(of: .hanneke)).contains("Iets anders."))
    try hanneke.submit(answer.action)
    #expect(try hanneke.page.words.contains("Iets anders."), "now they know of it")
  }

  @Test func `there are no remarks on a version that was not put to the members`() throws {
    let installation = try Installation()
    let browser = try installation.browser(.amina)
    try browser.visit("/plan/remarks")
    #expect(try browser.page.all("textarea").isEmpty)
    try browser.write("offer", ["title": "Advies"])
    try browser.submit("/plan/versions")
    let fields = [FormField("base", "1"), FormField("section", "exchange"), FormField("wording", "Te vroeg.")]
    #expect(browser.send(browser.request("POST", "/plan/remarks", fields)).status == 404)
    try browser.submit("/plan/versions/1/submission")
    #expect(browser.path == "/plan/remarks")
    #expect(browser.send(browser.request("POST", "/plan/remarks", fields)).status == 303)
  }

  @Test(arguments: Engine.all)
  func `later has a day on which one chooses again`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    try browser.visit("/plan/decisions")
    try browser.submit("/plan/decisions", ["reason": "De mensen zijn op."], ticking: ["later"])
    #expect(browser.answer.status == 422)
    try browser.submit("/plan/decisions", ["again-on": "2026-09-01"])
    #expect(browser.answer.status == 200)
    #expect(try browser.page.words.contains("We kiezen opnieuw op 1 september 2026."))
    try browser.submit("/plan/decisions", ["reason": "Er zijn uren."], ticking: ["go"])
    #expect(try browser.page.all(class: "rows").first?.children.count == 2)
    try browser.submit("/plan/decisions", ["reason": "", "day": "2026-03-03"])
    #expect(browser.answer.status == 422)
    #expect(try browser.page.with(id: "day-problem") != nil, "a decision is not taken tomorrow")
    #expect(try browser.page.with(id: "outcome")?.first("p") != nil, "and it needs an outcome")
  }
}

struct `The criteria of phase 4` {
  @Test(arguments: Engine.all)
  func `are met one by one from what is noted`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = try installation.browser(.amina)
    #expect(try browser.metCriteria.isEmpty)
    try browser.writeGoal("Een")
    #expect(try browser.metCriteria == [1])
    try browser.visit("/plan")
    try browser.submit("/plan/versions")
    #expect(try browser.metCriteria == [1], "a version that members did not see is not enough")
    try browser.visit("/plan/versions/1")
    try browser.submit("/plan/versions/1/submission")
    #expect(try browser.metCriteria == [0, 1])
    try browser.note("sponsor", ["explanation": "De directeur"])
    try browser.note("hours", ["explanation": "Nee, dit jaar niet."])
    #expect(try browser.metCriteria == [0, 1, 2])
    try browser.note("money", ["explanation": "Nee."])
    #expect(try browser.metCriteria == [0, 1, 2, 3])
    try browser.note("council", [:])
    #expect(try browser.metCriteria == [0, 1, 2, 3], "consent, or no employer, belongs with it")
    try browser.note("no-employer", [:])
    try browser.note("assessment", [:])
    #expect(try browser.metCriteria == [0, 1, 2, 3, 4])
    try browser.note("assessment-shown", [:])
    try browser.note("house-rules", [:])
    try browser.note("crisis-route", [:])
    #expect(try browser.metCriteria == [0, 1, 2, 3, 4, 5], "published and not tried")
    try browser.note("route-tried", [:])
    try browser.note("baseline", ["answers": "4"])
    #expect(browser.answer.status == 422)
    #expect(try browser.metCriteria == [0, 1, 2, 3, 4, 5, 6])
    try browser.note("baseline", ["answers": "5"])
    try browser.note("launch", ["day": "2026-10-01"])
    #expect(try browser.metCriteria == Array(0...8))
    try browser.visit("/plan/facts/launch")
    let standing = try #require(try browser.form("/plan/facts/launch/removal").element.first("button")?["value"])
    try browser.submit("/plan/facts/launch/removal", pressing: ("standing", standing))
    #expect(try browser.metCriteria == Array(0...7))
  }

  @Test func `without a works council that is enough, and without a sponsor a day that has not passed`() throws {
    let installation = try Installation()
    let browser = try installation.browser(.amina)
    try browser.note("no-council", [:])
    #expect(try browser.metCriteria == [4])
    try browser.note("no-sponsor", ["day": "2026-03-10"])
    #expect(try browser.metCriteria == [2, 4])
    installation.watch.move(days: 8)
    #expect(try installation.browser(.amina).metCriteria == [2, 4], "on the day itself it is still met")
    installation.watch.move(days: 1)
    #expect(try installation.browser(.amina).metCriteria == [4])
  }

  @Test func `a fact that somebody noted meanwhile stays, and what the other wrote as well`() throws {
    let installation = try Installation()
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try joost.visit("/plan/facts/hours")
    try amina.note("hours", ["explanation": "Acht uur."])
    try joost.submit("/plan/facts/hours", ["explanation": "Zes uur."])
    #expect(joost.answer.status == 409)
    #expect(try joost.page.words.contains("Acht uur."))
    #expect(try joost.form("/plan/facts/hours").value("explanation") == "Zes uur.")
  }

  @Test(arguments: ["sponsor", "hours", "launch"])
  func `a fact needs its words and a day that can be`(_ subject: String) throws {
    let browser = try Installation().browser(.amina)
    try browser.note(subject, ["day": "1999-01-01"])
    #expect(browser.answer.status == 422)
    #expect(try browser.page.with(id: "day-problem") != nil)
    let problem = try browser.page.with(id: "explanation-problem")
    #expect((problem != nil) == (subject != "launch"))
  }
}

struct `Reading the plan` {
  private static let corePaths = [
    "/plan/texts/mission", "/plan/new/goal", "/plan/facts/sponsor",
  ]
  private static let memberPaths = [
    "/plan", "/plan/calendar", "/plan/objections", "/plan/facts", "/plan/versions", "/plan/versions/1",
    "/plan/remarks", "/plan/decisions", "/plan/readings/sponsor", "/commitments", "/commitments/promisers",
  ]

  @Test(arguments: Engine.all)
  func `a member reads all of it and writes none of it; somebody of another network sees nothing`(
    _ engine: Engine
  ) throws {
    let installation = try Installation.withCore(engine)
    let before = try installation.contents(of: .hanneke)
    let (tjeerd, samira) = (try installation.browser(.tjeerd), try installation.browser(.samira))
    for path in Self.memberPaths {
      #expect(try tjeerd.visit(path).status == 200, "\(path)")
      let writing = try tjeerd.page.first("main")?.forms.filter { $0.action != "/plan/remarks" } ?? []
      #expect(writing.isEmpty, "\(path)")
    }
    for path in Self.corePaths { #expect(try tjeerd.visit(path).status == 403, "\(path)") }
    let hanneke = try installation.browser(.hanneke)
    let line = try hanneke.lineEdit("Kerngroep")
    let fields = [
      FormField("base", "1"), FormField("kind", "hours"), FormField("title", "x"), FormField("amount", "1"),
      FormField("wording", "x"),
    ]
    let posts = [
      line, line + "/removal", "/plan/texts/mission", "/plan/facts/launch", "/plan/facts/sponsor/removal",
      "/plan/versions", "/plan/versions/1/submission", "/plan/decisions", "/commitments",
    ]
    for path in posts {
      #expect(tjeerd.send(tjeerd.request("POST", path, fields)).status == 403, "\(path)")
    }
    #expect(try samira.visit(line).status == 404)
    #expect(try samira.visit("/plan/versions/1").status == 404)
    #expect(!(try samira.planWords.contains("Kerngroep")))
    #expect(try installation.contents(of: .hanneke) == before)
  }

  @Test func `each reader sees what the page says, and no number of people below ten`() throws {
    let installation = try Installation()
    let browser = try installation.browser(.hanneke)
    try browser.visit("/plan/texts/people")
    try browser.submit("/plan/texts/people", ["wording": "Wij zijn met zes leden. Iedereen mag meedoen."])
    try browser.submit("/plan/versions")
    func sheet(_ reader: String) throws -> String {
      try browser.visit("/plan/readings/\(reader)")
      return try #require(try browser.page.first("article")).words
    }
    for reader in ["sponsor", "hr", "works-council", "manager", "colleague"] {
      let words = try sheet(reader)
      for hidden in ["zes leden", "Vier mensen in de kern", "geen bureau", "secretaris"] {
        #expect(!words.contains(hidden), "\(reader): \(hidden)")
      }
      #expect(words.contains("Een gesprek in de eerste week terug"))
    }
    #expect(try sheet("sponsor").contains("€ 2.500"))
    #expect(try browser.page.words.contains("1 zin of regel weggelaten"))
    let (council, colleague, manager) = (try sheet("works-council"), try sheet("colleague"), try sheet("manager"))
    #expect(!council.contains("€") && council.contains("16 uur"))
    #expect(colleague.contains("Wat wij geven") && !colleague.contains("Vraag en aanbod"))
    #expect(!colleague.contains("Directie") && colleague.contains("Iedereen mag"))
    #expect(!manager.contains("Iedereen mag") && manager.contains("Inloop op de zuivering"))
    #expect(try browser.visit("/plan/readings/directeur").status == 404)
  }

  @Test func `a reading is of the newest version, and of the draft while there is none`() throws {
    let browser = try Installation().browser(.hanneke)
    try browser.visit("/plan/texts/review")
    try browser.submit("/plan/texts/review", ["wording": "Nog niet vastgelegd."])
    try browser.visit("/plan/readings/sponsor")
    let words = try browser.page.words
    #expect(!words.contains("Nog niet vastgelegd.") && words.contains("Versie 1"))
    let amina = try browser.installation.browser(.amina)
    try amina.write("offer", ["title": "Advies"])
    try amina.visit("/plan/readings/sponsor")
    #expect(try amina.page.first("article")?.words.contains("Concept") == true)
    #expect(try amina.page.first("article")?.words.contains("Advies") == true)
  }

  @Test func `the plan on one page is one page, also with texts at every limit, and its PDF is tagged`() throws {
    let browser = try Installation().browser(.amina)
    let (long, line) = (String(repeating: "woorden ", count: 37), String(repeating: "woord ", count: 13))
    for number in 1...3 {
      try browser.write(
        "goal",
        [
          "title": "\(number) \(line)", "change": long, "indicator": long, "actor": line, "day": "2026-09-01",
        ], ticking: ["organisation"])
    }
    for number in 1...8 {
      try browser.write("ask", ["title": "\(number) \(line)", "actor": line, "day": "2026-09-01"])
      try browser.write("offer", ["title": "\(number) \(line)"])
      try browser.write("cost", ["title": "\(number) \(line)", "amount": "1000000"])
      try browser.write("date", ["title": "\(number) \(line)", "day": "2026-09-01"])
    }
    try browser.visit("/plan/texts/mission")
    try browser.submit("/plan/texts/mission", ["wording": String(repeating: "woorden ", count: 74)])
    for (name, pages) in [("one-page", 1...1), ("plan", 2...9)] {
      let answer = try browser.visit("/plan/readings/sponsor/\(name).pdf")
      #expect(answer["Content-Type"] == "application/pdf")
      let path = NSTemporaryDirectory() + "kring-plan-\(UUID().uuidString).pdf"
      try Data(answer.bytes).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      let facts = try Spawned("pdfinfo", path).expectSuccess()
      let count = facts.split(separator: "\n").first { $0.hasPrefix("Pages:") }?.split(separator: " ").last
      #expect(pages.contains(try #require(count.flatMap { Int($0) })), "\(name)")
      #expect(facts.contains("Plan van aanpak Open Hoofd (Sponsor)"))
      #expect(facts.split(separator: "\n").contains { $0.hasPrefix("Tagged:") && $0.hasSuffix("yes") })
      let text = try Spawned("pdftotext", path, "-").expectSuccess()
      #expect(text.contains("Wat wij vragen") == (name == "one-page"))
    }
  }

  @Test func `the calendar is a picture with a table that says the same`() throws {
    let browser = try Installation().browser(.hanneke)
    try browser.note("launch", ["day": "2026-08-15"])
    try browser.visit("/plan/calendar")
    let figure = try #require(try browser.page.first("figure"))
    let rows = try #require(figure.first("tbody")).all("tr")
    #expect(figure.first("svg")?["aria-label"]?.contains("\(rows.count) dingen") == true)
    let marks = figure.first("svg")?.all(class: "mark-number").map(\.words) ?? []
    #expect(marks == rows.compactMap { $0.first("td")?.words })
    let words = figure.first("tbody")?.words ?? ""
    for text in ["Directie: Betaalt de zaal", "Inloop op de zuivering", "15 augustus 2026", "Zestien uur"] {
      #expect(words.contains(text))
    }
    #expect(!words.contains("Zoekt een plek"), "what was due before this month is in the register")
  }
}
