import Community
import Foundation
import Testing
import Web
import World

extension Browser {
  /// Shares version 1 with the sponsor: how much of it, and whose promises. Gives the path of the link.
  fileprivate func share(_ extent: String, promisesOf promiser: String? = nil, with reader: String = "sponsor") throws
    -> String?
  {
    try visit("/reading-links")
    let before = try links()
    var form = try self.form("/reading-links")
    form.choose("reader", reader)
    try form.pick("extent", extent)
    if let promiser {
      let option = try page.all("option").first { $0.words == promiser }
      try form.write(try #require(option?["value"]), in: "promises")
    }
    try post(form)
    return try links().first { !before.contains($0) }
  }

  private func links() throws -> [String] {
    try page.all("input").filter { $0["id"]?.hasPrefix("link-") == true }.compactMap { $0["value"] }.map {
      String($0[$0.range(of: "/readings/")!.lowerBound...])
    }
  }

  fileprivate func words(at path: String) throws -> String {
    try visit(path)
    return try page.first("main")?.words ?? ""
  }
}

struct `A link for a sponsor` {
  @Test(arguments: Engine.all)
  func `shows one page when that was chosen, on the page and on paper`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let hanneke = try installation.browser(.hanneke)
    let (whole, page) = (try #require(try hanneke.share("whole")), try #require(try hanneke.share("page")))
    #expect(try hanneke.page.words.contains("Alleen wat op één bladzijde staat"))
    let outsider = installation.browser()
    #expect(try outsider.words(at: whole).contains("Eerst de leden, dan leidinggevenden"))
    let words = try outsider.words(at: page)
    #expect(words.contains("Wie hier werkt, mag een hoofd hebben") && words.contains("Zestien uur per maand"))
    #expect(!words.contains("Eerst de leden") && !words.contains("route bij een crisis"))
    #expect(words.contains("Dit is wat op één bladzijde staat."))
  }

  @Test func `gives the one page as paper, not the whole plan`() throws {
    let installation = try Installation()
    let page = try #require(try installation.browser(.hanneke).share("page"))
    let answer = try installation.browser().visit(page + "/plan.pdf")
    #expect(answer["Content-Disposition"]?.contains("plan-op-een-bladzijde.pdf") == true)
    let file = NSTemporaryDirectory() + "kring-page-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(answer.bytes).write(to: URL(fileURLWithPath: file))
    #expect(try Spawned("pdfinfo", file).expectSuccess().contains("Pages:           1\n"))
    #expect(try !Spawned("pdftotext", file, "-").expectSuccess().contains("route bij een crisis"))
  }

  @Test(arguments: Engine.all)
  func `shows the sponsor's own promises as they stand today, and nobody else's`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let hanneke = try installation.browser(.hanneke)
    let link = try #require(try hanneke.share("page", promisesOf: "Directie"))
    #expect(try hanneke.page.words.contains("Met de toezeggingen van Directie"))
    let words = try installation.browser().words(at: link)
    #expect(words.contains("Wat je zelf hebt toegezegd") && words.contains("Betaalt de zaal en de spreker"))
    #expect(!words.contains("Zoekt een plek op de agenda"), "that is what HR promised")
    installation.watch.move(days: 25)
    let later = try installation.browser().words(at: link)
    #expect(later.contains("De dag was 4 dagen geleden") && !later.contains("herinnering"))
  }

  @Test(arguments: Engine.all)
  func `no other reader gets promises, and the form says so with everything filled in`(_ engine: Engine) throws {
    let hanneke = try Installation(engine).browser(.hanneke)
    #expect(try hanneke.share("page", promisesOf: "Directie", with: "hr") == nil)
    #expect(hanneke.answer.status == 422)
    #expect(try hanneke.page.words.contains("Alleen de sponsor leest eigen toezeggingen mee."))
    let form = try hanneke.form("/reading-links")
    #expect(form.value("reader") == "hr" && form.value("extent") == "page" && form.value("promises") != "")
    #expect(try hanneke.page.all(class: "languages").isEmpty, "another language would lose what was filled in")
    #expect(try hanneke.page.words.contains("De taal wisselen kan weer"))
  }
}

struct `What an ally thinks of an answer` {
  @Test(arguments: Engine.all)
  func `stands beside it without a name, and says when the answer changed since`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let hanneke = try installation.browser(.hanneke)
    let words = try hanneke.words(at: "/plan/objections")
    #expect(words.contains("Een bondgenoot vond dit antwoord redelijk (2 maart 2026)."), "\(words)")
    #expect(words.contains("1 antwoord is door een bondgenoot gelezen zoals het er nu staat."))
    let path = "/plan/objections/objection-crisis/rating"
    #expect(try hanneke.submit(path).status == 422, "nothing was chosen")
    var form = try hanneke.form(path)
    try form.pick("strength-objection-crisis", "strong")
    for _ in 1...2 { try hanneke.post(form) }
    #expect(try hanneke.page.words.contains("Een bondgenoot vond dit antwoord sterk (2 maart 2026)."))
    try hanneke.visit("/plan/texts/objection-crisis")
    try hanneke.submit("/plan/texts/objection-crisis", ["wording": "Er is een route, met drie mensen per dienst."])
    #expect(try hanneke.words(at: "/plan/objections").contains("Daarna is het antwoord veranderd."))
    #expect(try hanneke.post(form).status == 422, "that answer is no longer there")
    let tjeerd = try installation.browser(.tjeerd)
    #expect(try tjeerd.visit("/plan/objections").status == 200)
    try hanneke.visit("/plan/objections")
    try hanneke.submit("/plan/objections/objection-money/rating", pressing: ("undo", "yes"))
    #expect(try !hanneke.page.words.contains("redelijk (2 maart"))
  }
}
