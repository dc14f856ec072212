import Community
import Testing
import Web
import World

struct `The inspiration gallery` {
  /// The names of the cards on the page, by their links.
  private func cards(_ browser: Browser) throws -> [String] {
    try browser.page.all(class: "cards").flatMap { $0.all("h3") }.flatMap { $0.all("a") }.compactMap { $0["href"] }
  }

  @Test func `shows all thirty-four to anybody, each with its lesson, and counts them`() throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/gallery")
    #expect(try cards(browser).count == 34)
    #expect(try browser.page.with(id: "found")?.words == "34 voorbeelden")
    #expect(try browser.page.all(class: "cards").first?.all(class: "lesson").count == 34)
    #expect(try browser.page.all(class: "chips").isEmpty)
  }

  @Test func `is filtered by sector, size, phase and problem, and each choice says how many it would show`() throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/gallery?sector=finance&phase=4")
    let found = try cards(browser)
    #expect(found == ["/gallery/F9", "/gallery/F29"])
    #expect(try browser.page.with(id: "found")?.words == "2 voorbeelden")
    let form = try browser.form("/gallery")
    #expect(form.element["method"] == "get")
    #expect(form.names == ["sector", "size", "phase", "problem"])
    #expect(form.value("sector") == "finance" && form.value("phase") == "4" && form.value("problem") == "")
    for name in form.names {
      for option in try #require(form.controls(name).first).all("option") where option["value"] != "" {
        let number = try #require(Int(option.words.split(separator: "(").last?.dropLast() ?? ""), "\(option.words)")
        let others = ["sector": "finance", "phase": "4"].merging([name: option["value"] ?? ""]) { $1 }
        let query = others.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        try browser.visit("/gallery?" + query)
        #expect(try cards(browser).count == number, "\(query)")
      }
    }
  }

  @Test func `says when nothing fits, and gives a way out for each choice`() throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/gallery?sector=retail&problem=hr-door-closed&size=small")
    #expect(try cards(browser).isEmpty)
    #expect(try browser.page.words.contains("Haal hierboven een keuze weg"))
    let ways = try browser.page.all(class: "chips").first?.all("a").compactMap { $0["href"] }
    #expect(
      ways == [
        "/gallery?size=small&problem=hr-door-closed", "/gallery?sector=retail&problem=hr-door-closed",
        "/gallery?sector=retail&size=small", "/gallery",
      ])
  }

  @Test(arguments: [
    "sector=", "sector=moon", "phase=7", "phase=04", "size=Small", "colour=red", "problem=%00", "sector",
  ])
  func `takes no notice of a choice that there is not`(_ query: String) throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/gallery?" + query)
    #expect(browser.answer.status == 200)
    #expect(try cards(browser).count == (query == "phase=04" ? 15 : 34))
  }

  @Test func `has a page for each card with text, lesson and source, in both languages`() throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/gallery")
    for path in try cards(browser) {
      for (language, checked) in [("nl", "kan veranderd zijn"), ("en", "may have changed")] {
        browser.forge("l", language)
        try browser.visit(path)
        #expect(browser.answer.status == 200, "\(path)")
        #expect(try browser.page.first("article")?.all("h2").count == 2, "\(path)")
        #expect(try browser.page.first("article")?.words.contains(checked) == true, "\(path) in \(language)")
        #expect(try browser.page.all("form").allSatisfy { $0["action"]?.hasSuffix("/takeover") == false })
      }
    }
    for path in ["/gallery/F12345", "/gallery/F99", "/gallery/F1.lesson", "/gallery/f1", "/gallery/gallery"] {
      #expect(try browser.visit(path).status == 404, "\(path)")
    }
  }

  @Test(arguments: Engine.all)
  func `Fatou takes a card over once, in her language, and everybody in the network finds it`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (fatou, joost) = (try installation.browser(.fatou), try installation.browser(.joost))
    try fatou.visit("/gallery/F3")
    let form = try fatou.form("/gallery/F3/takeover")
    try fatou.submit("/gallery/F3/takeover", ticking: ["goal"])
    #expect(fatou.path == "/ideas#F3")
    try fatou.post(form)
    #expect(fatou.path == "/ideas#F3")
    try joost.visit("/ideas")
    let row = try #require(try joost.page.with(id: "F3"))
    #expect(row.words.contains("nulmeting") && row.words.contains("Doel") && row.words.contains("2 maart 2026"))
    #expect(row.all("a").contains { $0["href"] == "/gallery/F3" && $0.words == "Autisme Ambassade · Politie" })
    #expect(try joost.page.all(class: "ideas").first?.children.count == 3, "with the two that Open Hoofd had")
    try joost.visit("/gallery/F3")
    #expect(try joost.page.forms.allSatisfy { $0.action != "/gallery/F3/takeover" })
    #expect(try joost.page.all("a").contains { $0["href"] == "/ideas#F3" })
  }

  @Test func `a card without a choice of what it becomes, or that there is not, is not taken over`() throws {
    let installation = try Installation()
    let before = try installation.contents()
    let browser = try installation.browser(.amina)
    for kind in ["", "plan", "activity "] {
      let answer = browser.send(browser.request("POST", "/gallery/F3/takeover", [FormField("kind", kind)]))
      #expect(answer.status == 422)
    }
    let answer = browser.send(browser.request("POST", "/gallery/F99/takeover", [FormField("kind", "goal")]))
    #expect(answer.status == 404)
    #expect(try installation.contents() == before)
  }

  @Test(arguments: Engine.all)
  func `an idea gets other words, and is taken off the list`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    try browser.visit("/ideas")
    let edit = try #require(
      try browser.page.with(id: "F4")?.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/ideas/") })
    try browser.visit(edit)
    try browser.submit(edit, ["wording": "Twee workshops\nin het voorjaar"], ticking: ["goal"])
    #expect(browser.path == "/ideas")
    #expect(try browser.page.with(id: "F4")?.words.contains("Twee workshops in het voorjaar") == true)
    try browser.visit(edit)
    try browser.submit(edit, ["wording": " "])
    #expect(browser.answer.status == 422)
    try browser.visit("/ideas")
    for _ in 0..<2 { try browser.submit(try #require(try browser.page.all("li").flatMap(\.forms).first).action) }
    #expect(try browser.page.all(class: "note").contains { $0.words.contains("Hier staat nog niets") })
  }

  @Test(arguments: Engine.all)
  func `two who edit an idea at once lose no word of either`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.visit("/ideas")
    let edit = try #require(
      try amina.page.with(id: "F4")?.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/ideas/") })
    for browser in [amina, joost] { try browser.visit(edit) }
    try amina.submit(edit, ["wording": "Van Amina."])
    try joost.submit(edit, ["wording": "Van Joost."])
    #expect(joost.answer.status == 409)
    #expect(try joost.form(edit).value("wording") == "Van Joost.")
    #expect(try joost.page.all(class: "contradiction").contains { $0.words.contains("Van Amina.") })
    try joost.submit(edit, ["wording": "Van ons beiden."])
    #expect(joost.path == "/ideas")
    #expect(try joost.page.with(id: "F4")?.words.contains("Van ons beiden.") == true)
  }

  @Test func `Samira sees no idea of Open Hoofd and changes none`() throws {
    let installation = try Installation()
    let (amina, samira) = (try installation.browser(.amina), try installation.browser(.samira))
    try amina.visit("/ideas")
    let form = try #require(try amina.page.all("li").flatMap(\.forms).first)
    let before = try installation.contents()
    try samira.visit("/ideas")
    #expect(try samira.page.with(id: "F4") == nil)
    try samira.post(form)
    #expect(try samira.visit(String(form.action.dropLast("/removal".count))).status == 404)
    #expect(try installation.contents() == before)
  }
}
