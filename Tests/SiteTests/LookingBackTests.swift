import Community
import Testing
import Web
import World

extension Browser {
  /// The path of the only link to rewrite a change with these words.
  fileprivate func changeLink(_ words: String) throws -> String? {
    try visit("/evaluation")
    return try page.all("li").first { $0.words.contains(words) }?.all("a").compactMap { $0["href"] }.first {
      $0.hasPrefix("/evaluation/changes/")
    }
  }

  fileprivate func words(at path: String) throws -> String {
    try visit(path)
    return try page.first("main")?.words ?? ""
  }

  /// Writes an evaluation, adds a change and shares it with the members.
  fileprivate func looksBack() throws {
    try visit("/embedding/texts/evaluation-1-members")
    try submit("/embedding/texts/evaluation-1-members", ["wording": "Wij vonden elkaar."])
    try submit("/evaluation/members")
    try submit("/evaluation/changes", ["change": "Vaker buiten", "due-on": "2026-05-01"])
  }
}

struct `Changes after looking back` {
  @Test(arguments: Engine.all)
  func `two who rewrite one see each other's words`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, other) = (try installation.browser(.amina), try installation.browser(.amina))
    try amina.looksBack()
    let link = try #require(try amina.changeLink("Vaker buiten"))
    for browser in [amina, other] { try browser.visit(link) }
    try amina.submit(link, ["change": "Vaker samen buiten"])
    #expect(amina.path == "/evaluation#changes")
    #expect(try other.submit(link, ["change": "Vaker lang buiten", "due-on": "2026-06-01"]).status == 422)
    #expect(try other.page.words.contains("Vaker samen buiten"))
    #expect(try other.form(link).value("change") == "Vaker lang buiten")
    #expect(try other.submit(link, ["due-on": "gauw"]).status == 422)
    #expect(try other.form(link).value("due-on") == "gauw")
    try other.submit(link, ["due-on": "2026-06-01"])
    #expect(try other.words(at: "/evaluation").contains("Vaker lang buiten"))
  }

  @Test(arguments: Engine.all)
  func `stand once the organisation has them; what was being written can be added, with its day`(_ engine: Engine)
    throws
  {
    let installation = try Installation(engine)
    try installation.browser(.amina).looksBack()
    installation.watch.move(days: 1)
    let (amina, writer) = (try installation.browser(.amina), try installation.browser(.amina))
    let link = try #require(try writer.changeLink("Vaker buiten"))
    try writer.visit(link)
    try amina.visit("/evaluation")
    try amina.submit("/evaluation/employer", ["employer-on": "2026-03-03"])
    #expect(try amina.changeLink("Vaker buiten") == nil)
    #expect(try writer.submit(link, ["change": "Nooit buiten"]).status == 422)
    #expect(try writer.page.words.contains("De organisatie heeft deze verandering gelezen."))
    #expect(try writer.form("/evaluation/changes").value("change") == "Nooit buiten")
    try writer.submit("/evaluation/changes")
    let words = try amina.words(at: "/evaluation")
    #expect(words.contains("Vaker buiten") && words.contains("Nooit buiten"))
    #expect(words.contains("Toegevoegd op 3 maart 2026, nadat de organisatie de evaluatie kreeg."))
    let old = FormField("seen", "1")
    #expect(amina.send(amina.request("POST", link + "/removal", [old])).status == 409)
  }

  @Test(arguments: Engine.all)
  func `a text that was shared meanwhile keeps what was being written on the page`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, other) = (try installation.browser(.amina), try installation.browser(.amina))
    try amina.visit("/embedding/texts/evaluation-1-members")
    try amina.submit("/embedding/texts/evaluation-1-members", ["wording": "Wij vonden elkaar."])
    try other.visit("/embedding/texts/evaluation-1-members")
    try amina.submit("/evaluation/members")
    let path = "/embedding/texts/evaluation-1-members"
    #expect(try other.submit(path, ["wording": "Een hele middag werk."]).status == 422)
    #expect(try other.form(path).value("wording") == "Een hele middag werk.")
  }

  @Test(arguments: Engine.all)
  func `a remark gets an answer beside it, and of two answers none is lost`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (wilma, douwe, anouk) = (
      try installation.browser(.wilma), try installation.browser(.douwe), try installation.browser(.anouk)
    )
    try anouk.visit("/evaluation")
    try anouk.submit("/evaluation/remarks", ["remark": "Ik miste de nacht."])
    #expect(try anouk.page.forms.allSatisfy { !$0.action.hasSuffix("/answer") })
    for browser in [wilma, douwe] { try browser.visit("/evaluation") }
    let item = try #require(try wilma.page.all("li").first { $0.words.contains("Ik miste de nacht.") })
    let answer = try #require(item.forms.first { $0.action.hasSuffix("/answer") })
    let field = try #require(answer.names.first { $0.hasPrefix("answer-") })
    #expect(try wilma.submit(answer.action, [field: ""]).status == 422)
    try wilma.submit(answer.action, [field: "In het najaar kijken we naar de nacht."])
    #expect(try douwe.submit(answer.action, [field: "Dat staat in het plan."]).status == 422)
    #expect(try douwe.page.words.contains("In het najaar kijken we naar de nacht."))
    #expect(try douwe.form(answer.action).value(field) == "Dat staat in het plan.")
    try douwe.submit(answer.action)
    let words = try anouk.words(at: "/evaluation")
    #expect(words.contains("De kerngroep antwoordde op 2 maart 2026:Dat staat in het plan."), "\(words)")
    #expect(!words.contains("Douwe") && !words.contains("Wilma"))
  }
}

struct `Merging with another network` {
  @Test(arguments: Engine.all)
  func `has a plan with a day that every member reads, and the members hear it first`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.formCoreGroup(with: "Joost")
    try amina.visit("/direction")
    var form = try amina.form("/direction")
    for name in ["need", "people", "answers", "safety", "missing"] { try form.pick("question-" + name, "partly") }
    try form.pick("outcome", "merge")
    try form.write("Samen sterker.", in: "reason")
    try form.write("2026-09-01", in: "from-on")
    try amina.post(form)
    #expect(try amina.page.words.contains("Geldt vanaf 1 september 2026"))
    let path = "/embedding/texts/merging-documents"
    try amina.follow(link: path)
    #expect(try amina.page.words.contains("Dit lezen alle leden."))
    try amina.submit(path, ["wording": "Het plan gaat naar Regenboog."])
    #expect(amina.path == "/direction#merging")
    let steps = try amina.page.forms.filter { $0.action == "/direction/merging" }
    #expect(steps.count == 6)
    #expect(try amina.post(steps[2]).status == 422)
    #expect(try amina.page.words.contains("Eerst de leden, dan de organisatie."))
    for _ in 1...2 { try amina.post(steps[0]) }
    let fatou = try installation.browser(.fatou)
    let words = try fatou.words(at: "/direction")
    #expect(words.contains("Het plan gaat naar Regenboog.") && words.contains("1 van de 6 stappen is gedaan"))
    #expect(try fatou.page.first("main")?.forms.isEmpty == true)
    #expect(fatou.send(fatou.request("POST", "/direction/merging", [.init("step", "thanks")])).status == 403)
    #expect(try fatou.visit(path).status == 403)
  }
}
