import Community
import Foundation
import Testing
import Web
import World

extension Browser {
  /// Writes a plan that names four people, and freezes it.
  fileprivate func freezePlan(_ mission: String = "Rust voor iedereen. Bij ons meldden zich vier leden.") throws {
    try visit("/plan/texts/mission")
    try submit("/plan/texts/mission", ["wording": mission])
    try visit("/plan/new/cost")
    try submit("/plan/new/cost", ["title": "Sprekers", "amount": "12500"])
    try visit("/plan")
    try submit("/plan/versions")
  }

  /// Shares the newest version and gives the path of the link.
  @discardableResult
  fileprivate func share(with reader: String, until day: String? = nil) throws -> String {
    let before = try sharedLinks()
    var form = try self.form("/reading-links")
    form.choose("reader", reader)
    if let day { try form.write(day, in: "last-day") }
    try post(form)
    return try #require(try sharedLinks().first { !before.contains($0) })
  }

  fileprivate func sharedLinks() throws -> [String] {
    try visit("/reading-links")
    return try page.all("input").filter { $0["id"]?.hasPrefix("link-") == true }.compactMap { $0["value"] }.map {
      String($0[$0.range(of: "/readings/")!.lowerBound...])
    }
  }

  fileprivate func words(at path: String) throws -> String {
    try visit(path)
    return try page.first("main")?.words ?? ""
  }
}

struct `A reading version that is shared` {
  @Test(arguments: Engine.all)
  func `a sponsor reads it without an account, without numbers below ten and without the budget for a manager`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.freezePlan()
    let (forSponsor, forManager) = (try amina.share(with: "sponsor"), try amina.share(with: "manager"))
    let sponsor = try installation.browser().words(at: forSponsor)
    #expect(sponsor.contains("Rust voor iedereen.") && sponsor.contains("€ 12.500"))
    #expect(!sponsor.contains("vier leden"))
    let manager = try installation.browser().words(at: forManager)
    #expect(manager.contains("Rust voor iedereen.") && !manager.contains("12.500"))
    for person in Cast.allCases where person.network == World.network {
      #expect(!sponsor.contains(person.rawValue) && !manager.contains(person.rawValue))
    }
  }

  @Test(arguments: Engine.all)
  func `what is written later stays inside until it is shared too`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.freezePlan("Het eerste plan.")
    let link = try amina.share(with: "hr")
    try amina.visit("/plan/texts/mission")
    try amina.submit("/plan/texts/mission", ["wording": "Het tweede plan."])
    try amina.visit("/plan")
    try amina.submit("/plan/versions")
    #expect(try installation.browser().words(at: link).contains("Het eerste plan."))
    let next = try amina.share(with: "hr")
    #expect(try installation.browser().words(at: next).contains("Het tweede plan."))
    #expect(try installation.browser().words(at: link).contains("Het eerste plan."))
  }

  @Test(arguments: Engine.all)
  func `a link that is past, withdrawn or made up opens the same page`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.freezePlan()
    let (past, gone) = (try amina.share(with: "hr"), try amina.share(with: "sponsor"))
    let token = try #require(gone.split(separator: ".").last)
    try amina.submit("/reading-links/\(token)/withdrawal")
    let network = past.dropFirst("/readings/".count).prefix { $0 != "." }
    let (madeUp, elsewhere) = (String(repeating: "0", count: 32), String(repeating: "a", count: 32))
    installation.watch.move(days: 30)
    #expect(try installation.browser().visit(past).status == 200, "the last day counts")
    installation.watch.move(days: 1)
    var pages: Set<String> = []
    for link in [past, gone, "/readings/\(network).\(madeUp)", "/readings/\(elsewhere).\(madeUp)"] {
      let answer = try installation.browser().visit(link)
      #expect(answer.status == 410)
      #expect(try installation.browser().visit(link + "/plan.pdf").status == 410)
      pages.insert(String(decoding: answer.bytes, as: UTF8.self).replacing(link, with: "…"))
    }
    #expect(pages.count == 1)
  }

  @Test(arguments: ["", "2020-01-01", "2031-01-01", "morgen"])
  func `another last day is refused, and the form keeps what was chosen`(_ day: String) throws {
    let amina = try Installation().browser(.amina)
    try amina.freezePlan()
    try amina.visit("/reading-links")
    var form = try amina.form("/reading-links")
    form.choose("reader", "works-council")
    try form.write(day, in: "last-day")
    try amina.post(form)
    #expect(amina.answer.status == 422)
    #expect(try amina.form("/reading-links").value("reader") == "works-council")
    #expect(try amina.sharedLinks().isEmpty)
  }

  @Test func `a form that is sent twice makes one link`() throws {
    let amina = try Installation().browser(.amina)
    try amina.freezePlan()
    try amina.visit("/reading-links")
    var form = try amina.form("/reading-links")
    form.choose("reader", "hr")
    try amina.post(form)
    try amina.post(form)
    #expect(try amina.sharedLinks().count == 1)
  }

  @Test func `without a version there is nothing to share, and the page says how there comes one`() throws {
    let amina = try Installation().browser(.amina)
    #expect(try amina.words(at: "/reading-links").contains("Er is nog geen versie van het plan."))
    #expect(try amina.page.forms.allSatisfy { $0.action != "/reading-links" })
  }

  @Test(arguments: Engine.all)
  func `only the core group shares`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let hedda = try installation.browser(.hedda)
    #expect(try hedda.visit("/reading-links").status == 403)
    #expect(hedda.send(hedda.request("POST", "/reading-links", [.init("reader", "hr")])).status == 403)
  }
}
