import Community
import Testing
import Web
import World

struct `From signal to answer` {
  /// Joost and four others recognise a theme, and Amina makes it a question.
  private func prepared(_ installation: Installation) throws -> (amina: Browser, theme: String) {
    let amina = try installation.browser(.amina)
    let theme = try amina.theme("Het formulier")
    for person in [Cast.joost, .fatou, .ruben, .linh] { try installation.browser(person).recognise(theme) }
    return (amina, theme)
  }

  @Test(arguments: Engine.all)
  func `Joost drops a concern, Amina reads it without his name, and only he sees that it is his`(_ engine: Engine)
    throws
  {
    let installation = try Installation(engine)
    let joost = try installation.browser(.joost)
    try joost.drop("Mijn rooster wisselt elke week.")
    #expect(try joost.page.forms.contains { $0.action.hasSuffix("/withdrawal") })
    let fatou = try installation.browser(.fatou)
    try fatou.visit("/concerns")
    #expect(!(try fatou.page.words.contains("Mijn rooster wisselt elke week.")))
    let amina = try installation.browser(.amina)
    try amina.visit("/concerns/sorting")
    let row = try #require(try amina.page.all("li").first { $0.words.hasPrefix("Mijn rooster wisselt elke week.") })
    #expect(!row.words.contains("Joost") && row.words.contains("2 maart 2026"))
    #expect(!(try installation.contents().contains("rooster wisselt")))
    try joost.visit("/concerns")
    try joost.submit("/concerns/\(joost.page.id(before: "/withdrawal"))/withdrawal")
    try amina.visit("/concerns/sorting")
    #expect(!(try amina.page.words.contains("rooster wisselt")))
  }

  @Test(arguments: Engine.all)
  func `a theme says never how many, and becomes a question from five people on`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, theme) = try prepared(installation)
    for words in ["een", "twee", "drie", "vier", "vijf"] { try installation.browser(.joost).drop(words) }
    try amina.sort(under: theme)
    try amina.visit("/themes/" + theme)
    #expect(try amina.page.words.contains("Nog geen vijf mensen"))
    #expect(try amina.page.forms.allSatisfy { !$0.action.hasSuffix("/advice") })
    let forced = amina.send(
      amina.request("POST", "/themes/\(theme)/advice", [.init("question", "x"), .init("addressee", "y")]))
    #expect(forced.status == 409)
    let linh = try installation.browser(.linh)
    try linh.visit("/concerns")
    #expect(try linh.page.words.contains("Jij herkent dit."))
    try installation.browser(.marijke).recognise(theme)
    try amina.visit("/themes/" + theme)
    #expect(try amina.page.words.contains("Vijf mensen of meer"))
    try linh.recognise(theme, "no")
    try amina.visit("/themes/" + theme)
    #expect(try amina.page.words.contains("Nog geen vijf mensen"))
  }

  @Test(arguments: Engine.all)
  func `an advice is written, sent, overdue, answered and told, and members follow it`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, theme) = try prepared(installation)
    try installation.browser(.marijke).recognise(theme)
    try amina.visit("/themes/" + theme)
    try amina.submit("/themes/\(theme)/advice", ["question": "", "addressee": ""])
    #expect(amina.answer.status == 422)
    try amina.submit("/themes/\(theme)/advice", ["question": "Vraag minder.", "addressee": "Het hoofd P&O"])
    let advice = amina.path
    let joost = try installation.browser(.joost)
    #expect(try joost.visit("/advice").page.words.contains("Er is nog geen advies verstuurd"))
    try amina.submit(advice + "/sending")
    #expect(try joost.visit("/advice").page.words.contains("Wacht op antwoord"))
    #expect(try joost.page.words.contains("13 april 2026"), "six weeks")
    installation.watch.move(days: 43)
    let later = try installation.browser(.amina)
    #expect(try later.visit("/advice").page.words.contains("Nog geen antwoord"))
    try later.visit(advice)
    try later.submit(advice + "/answer", ["answer": ""], ticking: ["refused"])
    #expect(later.answer.status == 422)
    #expect(try later.page.with(id: "answer-problem") != nil)
    try later.submit(advice + "/answer", ["answer": "De wet vraagt het."], ticking: ["refused"])
    try later.submit(advice + "/telling", ["changed": "We vragen het de jurist."])
    let member = try installation.browser(.linh)
    try member.visit("/advice")
    for words in ["Teruggekoppeld", "Afgewezen, met een reden", "De wet vraagt het.", "We vragen het de jurist."] {
      #expect(try member.page.words.contains(words), "\(words)")
    }
  }

  @Test(arguments: Engine.all)
  func `two who write one advice each see the other's words, and lose none`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, theme) = try prepared(installation)
    try amina.recognise(theme)
    try amina.visit("/themes/" + theme)
    try amina.submit("/themes/\(theme)/advice", ["question": "Vraag minder.", "addressee": "Het hoofd P&O"])
    let advice = amina.path
    let joost = try installation.browser(.joost)
    try joost.visit(advice)
    try amina.submit(advice, ["question": "Vraag minder, en niet hardop."])
    try joost.submit(advice, ["question": "Vraag alleen wanneer."])
    #expect(joost.answer.status == 422)
    #expect(try joost.page.words.contains("Vraag minder, en niet hardop."))
    #expect(try joost.form(advice).value("question") == "Vraag alleen wanneer.")
    try joost.submit(advice)
    #expect(joost.answer.status == 200)
    #expect(try amina.visit(advice).page.words.contains("Vraag alleen wanneer."))
  }

  @Test(arguments: Engine.all)
  func `Wessel, who is not in the core group of Daglicht, sees its register and none of its concerns`(_ engine: Engine)
    throws
  {
    let installation = try Installation(engine)
    try installation.coreGroup(of: .naima)
    let wessel = try installation.browser(.wessel)
    try wessel.visit("/advice")
    #expect(try wessel.page.words.contains("Deels overgenomen"))
    #expect(try wessel.page.words.contains("Nog geen antwoord"))
    #expect(!(try wessel.page.all("a").contains { $0["href"] == "/concerns/sorting" }))
    #expect(try wessel.visit("/concerns/sorting").status == 403)
    try wessel.visit("/concerns")
    #expect(!(try wessel.page.words.contains("Afmelden voelt als verantwoording")))
    #expect(try wessel.visit("/activities").page.words.contains("Verhalenavond"))
    try wessel.follow(link: try #require(wessel.page.all("a").first { $0.words == "Verhalenavond" }?["href"]))
    #expect(!(try wessel.page.words.contains("De stilte na het verhaal")), "looking back is for the core group")
    let naima = try installation.browser(.naima)
    try naima.visit("/concerns/sorting")
    #expect(try naima.page.words.contains("De cursus voor leidinggevenden"))
    for (title, words) in [
      ("De meldkamer weet te veel", "Vijf mensen of meer"), ("Een rustige plek op de standplaats", "Nog geen vijf"),
    ] {
      let row = try #require(try naima.page.all("li").first { $0.words.hasPrefix(title) })
      #expect(row.words.contains(words))
    }
  }
}

struct `What can be said once, said wrongly` {
  @Test(arguments: ["", "ooit", "2026-03-03", "2025-01-01"])
  func `a day on which nothing can have been sent comes back with a problem`(_ day: String) throws {
    let installation = try Installation()
    let amina = try installation.browser(.amina)
    let theme = try amina.theme("Het formulier")
    for person in [Cast.amina, .joost, .fatou, .ruben, .linh] { try installation.browser(person).recognise(theme) }
    try amina.visit("/themes/" + theme)
    try amina.submit("/themes/\(theme)/advice", ["question": "Vraag minder.", "addressee": "Het hoofd P&O"])
    let advice = amina.path
    try amina.submit(advice + "/sending", ["sent-on": day])
    #expect(amina.answer.status == 422)
    #expect(try amina.form(advice + "/sending").value("sent-on") == day)
    #expect(try amina.page.with(id: "sent-on-problem") != nil)
    try amina.submit(advice + "/sending", ["sent-on": "2026-03-02", "due-on": "2026-03-02"])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.with(id: "due-on-problem") != nil)
  }

  @Test(arguments: [["load": "6"], ["load": "-1"], ["fun": "x"], ["support": "<script>"], [:], ["load": "0"]])
  func `a step that the check does not have is not counted`(_ answers: [String: String]) throws {
    let installation = try Installation()
    let amina = try installation.browser(.amina)
    try amina.visit("/core-check")
    let sent = amina.send(amina.request("POST", "/core-check", answers.map { .init($0.key, $0.value) }))
    #expect(sent.status == 422)
    expectNothingActive(in: try sent.page, "/core-check")
    try amina.visit("/core-check")
    #expect(try amina.page.forms.contains { $0.action == "/core-check" }, "nothing was counted")
  }
}

struct `Activities and their run sheets` {
  @Test(arguments: Engine.all)
  func `an activity is planned, and afterwards has a count and a look back`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let id = try amina.plan("Verhalenavond", on: "2026-03-01")
    #expect(try amina.visit("/activities").page.words.contains("nog terugkijken"))
    try amina.visit("/activities/" + id)
    try amina.submit("/activities/\(id)/review", ["attendance": "veel", "went-well": "", "otherwise": ""])
    #expect(amina.answer.status == 422)
    #expect(try amina.form("/activities/\(id)/review").value("attendance") == "veel")
    try amina.submit("/activities/\(id)/review", ["attendance": "12", "went-well": "Stilte", "otherwise": ""])
    #expect(!(try amina.visit("/activities").page.words.contains("nog terugkijken")))
    #expect(try amina.visit("/activities/" + id).page.words.contains("1 maart 2026"))
  }

  @Test(arguments: Engine.all)
  func `a run sheet is made from choices, shows what is open, and keeps own words`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let id = try amina.plan("Verhalenavond", on: "2026-04-01")
    try amina.makeRunSheet(id)
    #expect(amina.path == "/activities/\(id)/run-sheet")
    let words = try amina.page.words
    for part in [
      "Wat hier gezegd wordt, blijft hier", "daarna komt niemand meer binnen".capitalizedFirst,
      "Geen foto’s en geen opname", "0–10 min: Binnenkomen", "Pauze", "ondertiteling", "113",
    ] {
      #expect(words.contains(part), "\(part)")
    }
    #expect(try amina.page.with(id: "aftercare")?.forms.isEmpty == true, "nobody is there yet")
    try amina.visit("/run-sheets/\(id).opening")
    try amina.submit("/run-sheets/\(id).opening", ["wording": "Onze eigen opening."])
    try amina.submit("/run-sheets/\(id).opening/settlement", pressing: ("settled", "yes"))
    #expect(try amina.page.with(id: "opening")?.words.contains("Geregeld op 2 maart 2026") == true)
    try amina.makeRunSheet(id, kind: "circle", aftercare: "De gastvrouw")
    #expect(try amina.page.with(id: "opening")?.words.contains("Onze eigen opening.") == true)
    #expect(try amina.page.with(id: "aftercare")?.words.contains("De gastvrouw") == true)
    #expect(try amina.page.words.contains("De kring: wie wil, vertelt"))
    let open = try #require(try amina.page.all("section").first { $0["aria-labelledby"] == "open" })
    #expect(open.all("li").count == RunSheet.Part.allCases.count - 1)
    let next = try amina.plan("Kring", on: "2026-05-01")
    try amina.visit("/activities/\(next)/run-sheet/choices")
    try amina.submit("/activities/\(next)/run-sheet/copy", ["other": id])
    #expect(try amina.page.words.contains("Onze eigen opening."))
  }

  @Test(.enabled(if: PDF.canBeMade)) func `a run sheet on paper is tagged, in its language, and has every part`() throws
  {
    let amina = try Installation(paper: .shared).browser(.amina)
    let id = try amina.plan("Verhalenavond", on: "2026-04-01")
    try amina.makeRunSheet(id, aftercare: "De gastvrouw")
    let answer = try amina.visit("/activities/\(id)/run-sheet/run-sheet.pdf")
    #expect(answer["Content-Disposition"] == "attachment; filename=\"draaiboek.pdf\"")
    let pdf = try PDF(answer.bytes)
    #expect(pdf["Tagged"] == "yes")
    #expect(Int(pdf["Pages"] ?? "") ?? 9 <= 2)
    for words in ["Verhalenavond", "Nazorg", "De gastvrouw", "Nog te regelen", "Van minuut tot minuut"] {
      #expect(pdf.text.contains(words), "\(words)")
    }
  }

  @Test(arguments: Engine.all)
  func `pages of activities follow each other, and a page that is not there is the nearest`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    for number in 1...41 {
      _ = try amina.plan("Nummer \(number)", on: "2026-02-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)")
    }
    try amina.visit("/activities")
    #expect(try amina.page.words.contains("Bladzijde 1 van 2"))
    func page(_ number: String) throws -> Answer {
      let asked = amina.request("GET", "/activities")
      return amina.send(
        Request("GET", "/activities", query: [.init("page", number)], headers: asked.headers, peer: amina.peer))
    }
    #expect(try page("2").page.all(class: "rows").first?.children.count == 1)
    for odd in ["3", "0", "-1", "x", "99999999999"] {
      #expect(try page(odd).status == 200, "\(odd)")
    }
  }
}

struct `The check of the core group, and facts` {
  @Test(arguments: Engine.all)
  func `four answer, counts show, and a second answer is not asked`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    for person in [Cast.amina, .joost, .fatou, .ruben] {
      let browser = try installation.browser(person)
      try browser.visit("/core-check")
      #expect(try browser.page.all("table").isEmpty)
      var form = try browser.form("/core-check")
      for (name, value) in [("load", "4"), ("fun", "2"), ("support", "0")] { try form.pick(name, value) }
      try browser.post(form)
      #expect(try browser.page.forms.allSatisfy { $0.action != "/core-check" })
    }
    let linh = try installation.browser(.linh)
    try linh.visit("/core-check")
    let tables = try linh.page.all("table")
    #expect(tables.count == 3)
    #expect(tables[0].all("tr").map { $0.first("td")?.words } == ["0", "0", "0", "4", "0"])
    #expect(tables[2].words.contains("Te weinig antwoorden"))
    try linh.submit("/core-check")
    #expect(linh.answer.status == 422)
  }

  @Test(arguments: Engine.all)
  func `Naïma's network is in phase 5, with what is open`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let naima = try installation.browser(.naima)
    try naima.visit("/journey")
    #expect(try naima.page.all(class: "phase").prefix(4).allSatisfy { $0.words.contains("klaar") })
    try naima.visit("/journey/5")
    let ticks = try naima.page.all(class: "tick")
    #expect(ticks.count == 7)
    #expect(ticks.map { $0.has(class: "done") } == [true, true, true, true, false, true, false])
    try naima.visit("/execution-facts")
    let facts = try #require(try naima.page.forms.first { $0.value("fact") == "incidentsReviewed" })
    var form = facts
    try form.write("2026-03-03", in: "on-incidentsReviewed")
    try naima.post(form)
    #expect(naima.answer.status == 422, "a day ahead")
    try form.write("2026-03-01", in: "on-incidentsReviewed")
    try naima.post(form)
    try naima.submit("/execution-facts/hours", pressing: ("kept", "yes"))
    #expect(try naima.page.words.contains("Dat zei je op 2 maart 2026"))
    try naima.visit("/journey/5")
    #expect(
      try naima.page.all(class: "tick").map { $0.has(class: "done") } == [true, true, true, true, false, true, true])
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Installation {
  /// Makes one person the core group of their network.
  func coreGroup(of person: Cast) throws {
    for network in try storage.networks() {
      let form = "INSERT INTO core_member (person) SELECT id FROM person WHERE name = '\(person.rawValue)'"
      try storage.sabotage(form, network: network)
    }
  }
}
