import Community
import Foundation
import HTML
import Testing
import Web
import World

struct `The embedding scan on its page` {
  @Test(arguments: Engine.all)
  func `a picture, a table and a list say the same, and a member cannot write it`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let wilma = try installation.browser(.wilma)
    try wilma.visit("/embedding")
    let label = try #require(try wilma.page.all("svg").compactMap { $0["aria-label"] }.first)
    #expect(label.contains("Zonder trekker vallen er 2"), "\(label)")
    let page = try wilma.page.words
    #expect(page.contains("Als de trekker weg is, vallen er 2 van de zes"))
    #expect(page.contains("Steun op alle niveaus: de trekker zorgt ervoor en niemand neemt het over"))
    #expect(try wilma.page.all(class: "scan-falls").count == 4 + 1, "one is in the legend")
    let rows = try wilma.page.all("td").filter { $0.words.hasPrefix("Valt") }
    #expect(rows.count == 4)
    let anouk = try installation.browser(.anouk)
    #expect(try anouk.visit("/embedding").status == 200)
    #expect(try anouk.visit("/embedding/elements/time").status == 403)
    #expect(try anouk.visit("/handovers/lead").status == 403)
  }

  @Test(arguments: Engine.all)
  func `two who edit one element both see both texts`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (wilma, douwe) = (try installation.browser(.wilma), try installation.browser(.douwe))
    for browser in [wilma, douwe] { try browser.visit("/embedding/elements/beyond") }
    try wilma.submit("/embedding/elements/beyond", ["document": "Jaaragenda", "ends-on": "2027-01-01"])
    #expect(wilma.path == "/embedding#beyond")
    #expect(try douwe.submit("/embedding/elements/beyond", ["document": "Werkplan"]).status == 422)
    #expect(try douwe.page.words.contains("Jaaragenda"))
    #expect(try douwe.form("/embedding/elements/beyond").value("document") == "Werkplan")
    try douwe.submit("/embedding/elements/beyond")
    #expect(try douwe.page.words.contains("Werkplan"))
  }

  @Test(arguments: Engine.all)
  func `the half page of a role comes back with what somebody else wrote`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (wilma, douwe) = (try installation.browser(.wilma), try installation.browser(.douwe))
    let path = "/embedding/texts/handover-meetings"
    for browser in [wilma, douwe] { try browser.visit(path) }
    try wilma.submit(path, ["wording": "Reserveer op dinsdag."])
    #expect(wilma.path == "/handovers/meetings")
    #expect(try douwe.submit(path, ["wording": "De sleutel hangt bij de portier."]).status == 409)
    #expect(try douwe.page.words.contains("Reserveer op dinsdag."))
    try douwe.submit(path)
    #expect(try douwe.page.words.contains("De sleutel hangt bij de portier."))
  }
}

struct `Looking back together` {
  @Test(arguments: Engine.all)
  func `the organisation cannot have it before the members, and members remark without a name`(_ engine: Engine) throws
  {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/evaluation")
    #expect(try amina.page.words.contains("De kerngroep schrijft nog."))
    try amina.visit("/embedding/texts/evaluation-1-members")
    try amina.submit("/embedding/texts/evaluation-1-members", ["wording": "Wij vonden elkaar."])
    try amina.submit("/evaluation/members")
    #expect(try !amina.page.forms.contains { $0.action == "/evaluation/employer" }, "not on the same day")
    installation.watch.move(days: 1)
    let joost = try installation.browser(.joost)
    try joost.visit("/evaluation")
    try joost.submit("/evaluation/remarks", ["remark": "Ik miste de nacht."])
    #expect(try joost.page.words.contains("Ik miste de nacht.") && !joost.page.words.contains("Joost"))
    let again = try installation.browser(.amina)
    try again.visit("/evaluation")
    var form = try again.form("/evaluation/employer")
    try form.write("2026-03-01", in: "employer-on")
    #expect(try again.post(form).status == 422)
    #expect(try again.page.words.contains("De leden horen het eerst"))
    try again.submit("/evaluation/employer", ["employer-on": "2026-03-03"])
    #expect(try again.page.words.contains("Met de organisatie gedeeld op 3 maart 2026."))
  }

  @Test(arguments: Engine.all)
  func `a change points at a goal or a part of the plan`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let wilma = try installation.browser(.wilma)
    try wilma.visit("/evaluation")
    #expect(try wilma.page.words.contains("Een stille kamer op elke verdieping · 11 april 2026"))
    var form = try wilma.form("/evaluation/changes")
    try form.write("Korter vergaderen", in: "change")
    try form.write("2026-05-01", in: "due-on")
    form.choose("link", "safety")
    try wilma.post(form)
    #expect(try wilma.page.words.contains("Korter vergaderen"))
    form.choose("link", "nothing")
    #expect(try wilma.post(form).status == 422)
  }
}

struct `Stop, go on, otherwise` {
  @Test(arguments: Engine.all)
  func `stopping leads to the steps of an ending, the members first, and to the network's own ending`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/direction")
    #expect(try amina.submit("/direction", ["reason": "Klaar."]).status == 422, "five answers and an outcome")
    var form = try amina.form("/direction")
    for name in ["need", "people", "answers", "safety", "missing"] { try form.pick("question-" + name, "no") }
    try form.pick("outcome", "stop")
    try amina.post(form)
    #expect(try amina.page.words.contains("0 van de 6 stappen zijn gedaan"))
    #expect(try amina.page.all("a").contains { $0["href"] == "/me/departure" })
    let steps = try amina.page.forms.filter { $0.action == "/direction/ending" }
    #expect(try amina.post(steps[1]).status == 422)
    #expect(try amina.page.words.contains("Eerst de leden, dan de organisatie."))
    for step in steps { try amina.post(step) }
    #expect(try amina.page.words.contains("6 van de 6 stappen zijn gedaan"))
    try amina.visit("/journey/6")
    let done = try amina.page.all(class: "done").map(\.words)
    #expect(done.contains { $0.contains("Er is een volgende ronde of een einde") }, "\(done)")
  }

  @Test(arguments: Engine.all)
  func `going on opens the phases that were chosen, and the number of the round goes up once`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let wilma = try installation.browser(.wilma)
    try wilma.visit("/direction")
    var form = try wilma.form("/direction/cycle")
    try form.tick("2")
    for _ in 1...2 { try wilma.post(form) }
    let words = try wilma.page.words
    #expect(words.contains("Jullie zijn in ronde 2.") && words.contains("Weer open: fase 2"))
    try wilma.visit("/evaluation")
    #expect(try wilma.page.words.contains("Ronde 2 · De kerngroep schrijft nog."))
    try wilma.visit("/evaluation/rounds/1")
    #expect(try wilma.page.words.contains("Leden zeggen dat zij iemand kunnen vinden"))
    #expect(try !wilma.page.forms.contains { $0.action == "/evaluation/changes" }, "an old round is read only")
  }
}

struct `What phase 6 leaves on paper` {
  @Test(arguments: [
    ("/factsheets/2026/factsheet.pdf", 1, "Een inloop overdag bereikt de nachtdienst niet."),
    ("/handovers/lead/handover.pdf", 1, "Wat altijd blijft liggen: bedanken."),
    ("/evaluation/rounds/1/evaluation.pdf", 1, "De inloop is ook om zeven uur"),
  ])
  func `is tagged, in its language, on one page, and names no member`(_ path: String, _ pages: Int, _ text: String)
    throws
  {
    let installation = try Installation()
    let wilma = try installation.browser(.wilma)
    let answer = try wilma.visit(path)
    #expect(answer["Content-Type"] == "application/pdf")
    let file = NSTemporaryDirectory() + "kring-embedding-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(answer.bytes).write(to: URL(fileURLWithPath: file))
    let facts = try Spawned("pdfinfo", file).expectSuccess()
    #expect(facts.contains("Tagged:          yes") && facts.contains("Pages:           \(pages)\n"), "\(facts)")
    let words = try Spawned("pdftotext", file, "-").expectSuccess().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(words.contains(text), "\(words)")
    #expect(!words.contains("Anouk") && !words.contains("miste de nacht"), "a remark stays inside")
  }

  @Test func `an evaluation that the members do not have yet is no paper for them`() throws {
    let installation = try Installation()
    let amina = try installation.browser(.amina)
    try amina.formCoreGroup(with: "Joost")
    try amina.visit("/embedding/texts/evaluation-1-members")
    try amina.submit("/embedding/texts/evaluation-1-members", ["wording": "Nog geheim."])
    let fatou = try installation.browser(.fatou)
    #expect(try fatou.visit("/evaluation/rounds/1/evaluation.pdf").status == 404)
    try fatou.visit("/evaluation")
    #expect(try !fatou.page.words.contains("Nog geheim."))
    #expect(try fatou.visit("/embedding/texts/evaluation-1-members").status == 403)
  }
}
