import Community
import HTML
import Site
import Testing
import Web
import World

extension Browser {
  /// What stands under the name of a task or in a place of a role: the name of the person who is chosen.
  fileprivate func chosen(_ label: String) throws -> String? {
    let field = try #require(try page.all("label").first { $0.words == label }?["for"], "no \(label)")
    let select = try #require(try page.with(id: field))
    return select.all("option").first { $0["selected"] != nil }?.words
  }

  /// The field of a task.
  fileprivate func field(of label: String) throws -> String {
    try #require(try page.all("label").first { $0.words == label }?["for"], "no \(label)")
  }

  fileprivate func person(_ name: String) throws -> String {
    try #require(try page.all("option").first { $0.words == name }?["value"], "no \(name)")
  }

  fileprivate func give(_ task: String, to name: String) throws {
    try submit("/core-group/tasks", [try field(of: task): try person(name)])
  }
}

struct `The core group and its tasks` {
  @Test(arguments: Engine.all)
  func `Amina forms it with Joost; from then on Fatou reads along and changes nothing`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, fatou) = (try installation.browser(.amina), try installation.browser(.fatou))
    try fatou.visit("/core-group/tasks/new")
    #expect(fatou.answer.status == 200, "nobody is kept out before there is a core group")
    try amina.visit("/core-group")
    try amina.submit("/core-group/people", ticking: ["yes"])
    #expect(amina.answer.status == 422, "nobody becomes the core group by a slip")
    let joost = try #require(try amina.page.all("label").first { $0.words == "Joost" }?.first("input")?["value"])
    try amina.submit("/core-group/people", ticking: [joost])
    #expect(amina.answer.status == 422, "they must have agreed")
    #expect(try amina.form("/core-group/people").value("person") == joost)
    try amina.submit("/core-group/people", ticking: ["yes"])
    #expect(amina.path == "/core-group")
    #expect(try amina.page.words.contains("2 mensen in de kerngroep"))

    let before = try installation.contents()
    for path in ["/core-group", "/core-group/tasks", "/core-group/roles", "/core-group/agreements"] {
      #expect(try fatou.visit(path).status == 200)
      #expect(try fatou.page.first("main")?.forms.isEmpty == true, "\(path)")
    }
    for row in installation.site.routeTable where row.contains("/core-group") && row.hasSuffix(" core") {
      let words = row.split(separator: " ").map(String.init)
      guard !words[1].contains(":") else { continue }
      let answer = fatou.send(fatou.request(words[0], words[1]))
      #expect(answer.status == 403, "\(row)")
      #expect(try answer.page.first("h1")?.words == "Dit doet de kerngroep")
    }
    #expect(try installation.contents() == before)
  }

  @Test(arguments: Engine.all)
  func `Joost steps out at once; Amina, the last, is told to take somebody in first`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.formCoreGroup(with: "Joost")
    try joost.visit("/core-group")
    let form = try joost.form("/core-group/departure")
    for _ in 0..<2 {
      try joost.post(form)
      #expect(joost.path == "/core-group")
    }
    #expect(try joost.visit("/core-group/tasks/new").status == 403)
    try amina.visit("/core-group")
    try amina.submit("/core-group/departure")
    #expect(amina.answer.status == 422)
    #expect(try amina.page.words.contains("Neem eerst iemand anders op"))
  }

  @Test(arguments: Engine.all)
  func `Two who divide tasks at once: different tasks both stay, of the same one the second sees both`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.formCoreGroup(with: "Joost")
    try amina.visit("/core-group/tasks")
    try amina.submit("/core-group/tasks/standard", pressing: ("all", "yes"))
    try joost.visit("/core-group/tasks")
    try amina.give("De zaal regelen", to: "Amina")
    try joost.give("De agenda maken", to: "Joost")
    #expect(joost.answer.status == 200)
    #expect(try joost.chosen("De zaal regelen") == "Amina")
    #expect(try joost.chosen("De agenda maken") == "Joost")

    try amina.visit("/core-group/tasks")
    try joost.visit("/core-group/tasks")
    try amina.give("Het geld bijhouden", to: "Amina")
    let money = try joost.field(of: "Het geld bijhouden")
    let room = try joost.field(of: "De zaal regelen")
    let me = try joost.person("Joost")
    try joost.submit("/core-group/tasks", [money: me, room: me])
    #expect(joost.answer.status == 409)
    #expect(try joost.page.with(id: money + "-problem")?.words.contains("Amina") == true)
    #expect(try joost.chosen("Het geld bijhouden") == "Joost", "the own choice is still there")
    try amina.visit("/core-group/tasks")
    #expect(try amina.chosen("Het geld bijhouden") == "Amina", "and nothing was overwritten")
    #expect(try amina.chosen("De zaal regelen") == "Joost", "what nobody else touched is saved")
    try joost.submit("/core-group/tasks")
    #expect(joost.answer.status == 200)
    #expect(try joost.chosen("Het geld bijhouden") == "Joost")
  }

  @Test func `Noor sees that she carries too much; Hedda sees who does what, but no loads`() throws {
    let installation = try Installation()
    let (noor, hedda) = (try installation.browser(.noor), try installation.browser(.hedda))
    try noor.visit("/core-group/tasks")
    let loads = try noor.page.all(class: "loads").flatMap { $0.all("li") }
    #expect(loads.count == 5)
    #expect(loads.filter { $0.words.contains("meer dan 40 procent") }.compactMap { $0.first("p")?.words } == ["Noor"])
    #expect(try noor.page.words.contains("Dan valt stil: Bijeenkomsten."))
    try hedda.visit("/core-group/tasks")
    #expect(try hedda.page.words.contains("De zaal regelen"))
    #expect(try hedda.page.words.contains("Tirza"))
    #expect(try hedda.page.all(class: "loads").isEmpty)
    try hedda.visit("/core-group")
    #expect(!(try hedda.page.words.contains("Bibliotheek")))
    try hedda.visit("/core-group/agreements/working")
    let words = try hedda.page.words
    #expect(words.contains("Aangenomen door 4 van de 5") && !words.contains("Bram"))
    try noor.visit("/core-group/agreements/working")
    #expect(try noor.page.words.contains("Nog niet: Bram"))
  }

  @Test(arguments: Engine.all)
  func `A month without Tirza: looking changes nothing, and the hole can be filled there`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let noor = try installation.browser(.noor)
    try noor.visit("/core-group/tasks")
    let before = try installation.contents(of: .noor)
    let link = try #require(try noor.page.all("a").first { $0.words == "Tirza is een maand weg" }?["href"])
    try noor.visit(link)
    #expect(try installation.contents(of: .noor) == before)
    #expect(try noor.page.words.contains("Gaten om te vullen"))
    #expect(try noor.page.all(class: "hole").contains { $0.words.contains("Mensen ontvangen") })
    let tirza = String(link.dropFirst("/core-group/away/".count))
    try noor.submit(link, ["month_cover-meetings": tirza])
    #expect(noor.answer.status >= 400, "who is away takes nothing over")
    try noor.visit(link)
    try noor.submit(link, ["month_cover-meetings": try noor.person("Bram")])
    #expect(noor.path == link)
    #expect(try !noor.page.words.contains("Mensen ontvangen. "))
    let rows = try noor.page.all("table").flatMap { $0.all("tr") }.map { $0.children.map(\.words) }
    #expect(rows.contains(["Mensen ontvangen", "Bram"]))
  }

  @Test(arguments: Engine.all)
  func `Nobody takes over from themselves, and two who edit roles at once lose nothing`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (noor, emre) = (try installation.browser(.noor), try installation.browser(.emre))
    try noor.visit("/core-group/roles")
    let before = try installation.contents(of: .noor)
    try noor.submit(
      "/core-group/roles",
      ["backup-meetings": try noor.person("Tirza"), "month_cover-meetings": try noor.person("Bram")])
    #expect(noor.answer.status == 422)
    #expect(try noor.page.with(id: "backup-meetings-problem") != nil)
    #expect(try installation.contents(of: .noor) == before)
    try noor.visit("/core-group/roles")
    try emre.visit("/core-group/roles")
    try noor.submit("/core-group/roles", ["backup-meetings": try noor.person("Bram"), "term-lead": "2027-03-01"])
    try emre.submit(
      "/core-group/roles",
      ["backup-meetings": try emre.person("Emre"), "term-lead": "2027-04-01", "term-safety": "2027-05-01"])
    #expect(emre.answer.status == 409)
    let form = try emre.form("/core-group/roles")
    #expect(form.value("backup-meetings") == (try emre.person("Emre")) && form.value("term-lead") == "2027-04-01")
    #expect(form.value("term-safety") == "2027-05-01")
    try noor.visit("/core-group/roles")
    #expect(try noor.form("/core-group/roles").value("term-lead") == "2027-03-01")
    #expect(try noor.form("/core-group/roles").value("backup-meetings") == (try noor.person("Bram")))
    #expect(try noor.form("/core-group/roles").value("term-safety") == "2027-05-01")
  }

  @Test(arguments: Engine.all)
  func `Two who write one agreement at once: the second sees both texts`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (noor, emre) = (try installation.browser(.noor), try installation.browser(.emre))
    let path = "/core-group/agreements/cover-plan/text"
    try noor.visit(path)
    try emre.visit(path)
    #expect(try noor.form(path).value("text")?.contains("Afmelden kan met één zin") == true)
    try noor.submit(path, ["text": "Van Noor."])
    try emre.submit(path, ["text": "Van Emre."])
    #expect(emre.answer.status == 409)
    #expect(try emre.form(path).value("text") == "Van Emre.")
    #expect(try emre.page.all(class: "contradiction").contains { $0.words.contains("Van Noor.") })
    try emre.submit(path, ["text": "Van Noor.\nVan Emre."])
    #expect(emre.path == "/core-group/agreements/cover-plan")

    try emre.visit("/core-group/agreement-versions/cover-plan.2")
    #expect(try emre.page.all("ins").contains { $0.words.contains("Van Emre.") })
    #expect(try emre.visit("/core-group/agreement-versions/cover-plan.9").status == 404)
    try emre.visit("/core-group/agreements/cover-plan")
    let old = try emre.form("/core-group/agreements/cover-plan/acceptance")
    try noor.visit(path)
    try noor.submit(path, ["text": "Weer anders."])
    try emre.post(old)
    #expect(emre.answer.status == 422, "nobody accepts what they did not read")
    try emre.submit("/core-group/agreements/cover-plan/acceptance")
    #expect(try emre.page.words.contains("Je hebt deze tekst aangenomen."))
  }

  @Test(arguments: Engine.all)
  func `Bram answers the energy check once, and the group goes on seeing the four`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let bram = try installation.browser(.bram)
    try bram.visit("/core-group/energy")
    let form = try bram.form("/core-group/energy")
    try bram.post(form)
    #expect(bram.answer.status == 422)
    try bram.submit("/core-group/energy", ticking: ["red"])
    #expect(try bram.page.first("main")?.forms.isEmpty == true)
    #expect(try bram.page.words.contains("2 van de 4 oranje of rood"))
    #expect(try installation.browser(.hedda).visit("/core-group/energy").status == 403)
  }

  @Test(arguments: Engine.all)
  func `Two who change one task at once: the second sees both`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (noor, emre) = (try installation.browser(.noor), try installation.browser(.emre))
    try noor.visit("/core-group/tasks")
    let link = try #require(try noor.page.all("a").first { $0.words == "Aanpassen De zaal regelen" }?["href"])
    try noor.visit(link)
    try emre.visit(link)
    try noor.submit(link, ["hours": "3"])
    #expect(noor.path == "/core-group/tasks")
    try emre.submit(link, ["wording": "De aula regelen", "hours": "2,5"])
    #expect(emre.answer.status == 409)
    #expect(try emre.form(link).value("wording") == "De aula regelen")
    #expect(try emre.page.all(class: "contradiction").contains { $0.words.contains("3 uur") })
    try emre.submit(link)
    #expect(emre.path == "/core-group/tasks")
    #expect(try emre.page.words.contains("De aula regelen"))
    emre.language = .en
    emre.forge("l", "en")
    try emre.visit("/core-group/tasks")
    let english = try emre.page.words
    #expect(english.contains("De aula regelen") && english.contains("Making the agenda"))
  }
}
