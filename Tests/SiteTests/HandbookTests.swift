import Community
import Testing
import Web
import World

struct `The handbook as a book` {
  @Test func `leads from page to page in reading order, and back the same way`() throws {
    let browser = try Installation(withWorld: false).browser()
    var read = ["/handbook"]
    try browser.visit("/handbook")
    while let next = try browser.page.all("a").first(where: { $0["rel"] == "next" })?["href"], read.count < 100 {
      let before = read[read.count - 1]
      try browser.visit(next)
      #expect(browser.answer.status == 200, "\(next)")
      #expect(try browser.page.all("a").first { $0["rel"] == "prev" }?["href"] == before, "\(next)")
      read.append(next)
    }
    let phases = read.filter { $0.wholeMatch(of: /\/handbook\/[1-6]/) != nil }
    #expect(phases == (1...6).map { "/handbook/\($0)" })
    #expect(Array(read.prefix(4)) == ["/handbook", "/handbook/1", "/handbook/steps/P1.S1", "/handbook/steps/P1.S2"])
    #expect(read.contains("/handbook/compass") && read.last == "/handbook/steps/P6.S8")
    #expect(Set(read).count == read.count && read.count > 45)
    try browser.visit("/handbook")
    let contents = try browser.page.all(class: "toc").first?.all("a").compactMap { $0["href"] }
    #expect(contents == Array(read.dropFirst()) + ["/gallery"], "the table of contents names every page")
  }

  @Test func `has a page a step with its whole text, and on the page of the phase only its name and first words`()
    throws
  {
    let browser = try Installation(withWorld: false).browser()
    let sentence = "Eén zin waar jullie naar kunnen wijzen, is genoeg."
    try browser.visit("/handbook/1")
    #expect(!(try browser.page.words.contains(sentence)))
    #expect(
      try browser.page.all(class: "steps").first?.words.contains("Misschien heeft jullie organisatie al iets beloofd.")
        == true)
    try browser.follow(link: "/handbook/steps/P1.S4")
    #expect(try browser.page.first("h1")?.words == "Haakjes zoeken in het beleid")
    #expect(try browser.page.words.contains(sentence))
    #expect(try browser.page.words.contains("stap 4 van 6"))
    let current = try browser.page.all(class: "contents").first?.all("a").filter { $0["aria-current"] == "page" }
    #expect(current?.map { $0["href"] } == ["/handbook/steps/P1.S4"])
  }

  @Test(arguments: ["P1.S0", "P1.S99", "P7.S1", "P1.S01", "P1.V1", "p1.s1", "P1", "P1.S1.x", "F1.S1"])
  func `has no page for a step that there is not`(_ key: String) throws {
    #expect(try Installation(withWorld: false).browser().visit("/handbook/steps/" + key).status == 404)
  }

  @Test func `keeps the gallery out of its phases`() throws {
    let browser = try Installation(withWorld: false).browser()
    for phase in 1...6 {
      try browser.visit("/handbook/\(phase)")
      #expect(
        try browser.page.all("h1", "h2").allSatisfy { !$0.words.contains("ADAPT") && $0.words != "Inspiratiegalerij" })
      #expect(try !browser.page.words.contains("Wat je ervan kunt leren"), "\(phase)")
    }
    #expect(try browser.page.first("article")?.all("a").contains { $0["href"] == "/gallery" } == true)
  }
}

struct `Searching the handbook` {
  private func search(_ question: String, _ language: String = "nl") throws -> Browser {
    let browser = try Installation(withWorld: false).browser()
    browser.forge("l", language)
    try browser.visit("/handbook/search")
    try browser.submit("/handbook/search", ["q": question])
    return browser
  }

  private func hits(_ browser: Browser) throws -> [Element] {
    try browser.page.all(class: "hits").first?.children ?? []
  }

  @Test func `finds sections by every word, without case, the titles first, and marks what was found`() throws {
    let browser = try search("  SPONSOR zoeken ")
    #expect(browser.path == "/handbook/search", "what one looks for is in no address")
    let found = try hits(browser)
    #expect(found.first?.first("h3")?.words == "Een sponsor zoeken")
    #expect(found.first?.first("a")?["href"] == "/handbook/steps/P4.S5")
    #expect(found.first?.first("h3")?.all("mark").map(\.words) == ["sponsor", "zoeken"])
    for hit in found {
      let marked = Set(hit.all("mark").map { $0.words.lowercased() })
      #expect(!marked.isEmpty && marked.isSubset(of: ["sponsor", "zoeken"]), "\(hit.words)")
    }
    #expect(try browser.form("/handbook/search").value("q") == "  SPONSOR zoeken ")
    #expect(try browser.page.with(id: "found")?.words.hasPrefix("\(found.count) keer") == true)
    let titled = try hits(search("plan")).map { $0.first("h3")?.all("mark").isEmpty == false }
    #expect(titled == titled.sorted { $0 && !$1 } && titled.contains(true) && titled.contains(false), "titles first")
  }

  @Test func `a short word counts at the beginning of a word only`() throws {
    let found = try hits(search("or"))
    #expect(found.contains { $0.words.contains("organisatie") })
    let titles = found.compactMap { $0.first("h3") }.filter { $0.words.contains("oorbeeld") }
    #expect(titles.allSatisfy { $0.all("mark").isEmpty }, "“voor” is not “or”")
    #expect(!titles.isEmpty)
  }

  @Test func `finds a letter with an accent by the one without, however it was typed`() throws {
    let typed = ["één op de zes", "EEN OP DE ZES", "e\u{301}e\u{301}n op de zes"]
    let found = try typed.map { try hits(search($0)).map { $0.first("a")?["href"] ?? "" } }
    #expect(found[0].contains("/handbook/1#P1.E1"))
    #expect(found[1] == found[0] && found[2] == found[0])
  }

  @Test func `looks in the language of the reader`() throws {
    #expect(try !hits(search("works council", "en")).isEmpty)
    #expect(try hits(search("ondernemingsraad", "en")).isEmpty)
    #expect(try !hits(search("ondernemingsraad")).isEmpty)
  }

  @Test(arguments: ["", "   ", "\n"]) func `says what one can ask where nothing was asked`(_ question: String) throws {
    let browser = try search(question)
    #expect(browser.answer.status == 200)
    #expect(try browser.page.all(class: "note").contains { $0.words.contains("Zoek op een woord") })
  }

  @Test(arguments: ["xyzzy", "sponsor xyzzy", "??", "<b>sponsor</b>"])
  func `says that nothing was found, and what to try`(_ question: String) throws {
    let browser = try search(question)
    #expect(browser.answer.status == 200)
    #expect(try browser.page.with(id: "found")?.words == "Niets gevonden")
    #expect(try browser.page.words.contains("Probeer minder woorden"))
  }

  @Test func `a question that is too long comes back with a problem`() throws {
    let long = String(repeating: "woord ", count: 20)
    let browser = try search(long)
    #expect(browser.answer.status == 422)
    #expect(try browser.page.with(id: "q-problem") != nil)
    #expect(try browser.form("/handbook/search").value("q") == long)
  }

  @Test func `every result leads to a page on which its title stands`() throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/handbook")
    var seen: [String: Element] = [:]
    for word in ["netwerk", "collega", "organisatie", "voorbeeld", "klaar", "bron", "keuze", "leden"] {
      for hit in try hits(search(word)) {
        let address = try #require(hit.first("a")?["href"])
        let parts = address.split(separator: "#")
        let page = try seen[String(parts[0])] ?? browser.visit(String(parts[0])).page
        seen[String(parts[0])] = page
        if parts.count > 1 { #expect(page.with(id: String(parts[1])) != nil, "\(address)") }
        #expect(page.words.contains(hit.first("h3")?.words ?? "?"), "\(address)")
      }
    }
    #expect(seen.count > 20)
  }

  @Test func `nothing of a question is kept or logged`() throws {
    let installation = try Installation()
    let before = try installation.contents()
    let browser = try installation.browser(.amina)
    try browser.visit("/handbook/search")
    try browser.submit("/handbook/search", ["q": "paniek"])
    #expect(try installation.contents() == before)
    #expect(installation.log.isEmpty)
    #expect(browser.answer["Cache-Control"] == "no-store")
  }
}

struct `A note beside the handbook` {
  @Test(arguments: Engine.all)
  func `is written beside a section, read there by the members, and by nobody else`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, fatou) = (try installation.browser(.amina), try installation.browser(.fatou))
    try amina.visit("/handbook/2")
    try amina.follow(link: "/handbook/notes/P2.V1")
    #expect(try amina.page.words.contains("Dit lezen alleen de mensen in jullie netwerk"))
    try amina.submit("/handbook/notes/P2.V1", ["wording": "Bij ons: <b>eerst</b> samen oefenen."])
    #expect(amina.path == "/handbook/2#P2.V1")
    try fatou.visit("/handbook/2")
    #expect(try fatou.page.with(id: "note-P2.V1")?.words.contains("Bij ons: <b>eerst</b> samen oefenen.") == true)
    for browser in [installation.browser(), try installation.browser(.samira)] {
      for path in ["/handbook/2", "/handbook/steps/P1.S4"] {
        try browser.visit(path)
        #expect(try browser.page.all(class: "own-note").isEmpty)
      }
    }
    try fatou.visit("/handbook/steps/P1.S4")
    #expect(try fatou.page.all(class: "own-note").first?.words.contains("charter is hier getekend") == true)
  }

  @Test func `is for the core group to write; other members have no link and no way`() throws {
    let installation = try Installation()
    let amina = try World.member(.amina, in: installation.community)
    try installation.storage.sabotage(
      "INSERT INTO core_member (person) VALUES ('\(amina.person.id.text)')", network: "n" + amina.network.id.text)
    let joost = try installation.browser(.joost)
    try joost.visit("/handbook/steps/P1.S4")
    #expect(try joost.page.all(class: "own-note").count == 1)
    #expect(try joost.page.all("a").allSatisfy { $0["href"]?.hasPrefix("/handbook/notes") == false })
    #expect(try joost.visit("/handbook/notes/P1.S4").status == 403)
    let sent = joost.request("POST", "/handbook/notes/P1.S4", [FormField("wording", "x"), FormField("base", "1")])
    #expect(joost.send(sent).status == 403)
  }

  @Test(arguments: Engine.all)
  func `two who write at once lose no word of either, and an empty note is taken away`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for browser in [amina, joost] { try browser.visit("/handbook/notes/P3.goals") }
    try amina.submit("/handbook/notes/P3.goals", ["wording": "Van Amina."])
    try joost.submit("/handbook/notes/P3.goals", ["wording": "Van Joost."])
    #expect(joost.answer.status == 409)
    #expect(try joost.form("/handbook/notes/P3.goals").value("wording") == "Van Joost.")
    #expect(try joost.page.all(class: "contradiction").contains { $0.words.contains("Van Amina.") })
    try joost.submit("/handbook/notes/P3.goals", ["wording": "Van ons beiden."])
    #expect(try joost.page.with(id: "note-P3.goals")?.words.contains("Van ons beiden.") == true)
    try amina.visit("/handbook/notes/P3.goals")
    try amina.submit("/handbook/notes/P3.goals", ["wording": ""])
    #expect(try amina.page.with(id: "note-P3.goals") == nil)
  }

  @Test(arguments: ["P9", "P1.nothing", "intro", "gallery", "F1", "P1.D1.one", "P1.D1.one.example"])
  func `stands beside no section that there is not, or that nobody would see it beside`(_ key: String) throws {
    #expect(try Installation().browser(.amina).visit("/handbook/notes/" + key).status == 404)
  }

  @Test func `can stand beside every section, and shows there`() throws {
    let installation = try Installation()
    let browser = try installation.browser(.amina)
    for key in ["intro.what", "intro.benefit.7", "P1", "P1.goals", "P1.G5", "P1.steps", "P1.D3", "P6.X.next", "P6.S8"] {
      try browser.visit("/handbook/notes/" + key)
      try browser.submit("/handbook/notes/" + key, ["wording": "Bij \(key)"])
      #expect(try browser.page.with(id: "note-" + key)?.words.contains("Bij \(key)") == true, "\(key)")
    }
  }
}
