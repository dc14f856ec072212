import Community
import Testing
import Web
import World

extension Installation {
  /// Amina and Joost as the core group of Open Hoofd, with so many tasks; every seventh is a role's.
  fileprivate func tasks(_ count: Int) throws {
    let (amina, joost) = (try World.member(.amina, in: community), try World.member(.joost, in: community))
    let core = try amina.read { try amina.asCoreMember($0) }
    try amina.write { db in
      try core.compose(adding: [joost.person.id], db)
      for number in 0..<count {
        let id = try #require(ID<CoreTask>(String(repeating: "0", count: 28) + String(1000 + number)))
        try core.add(
          try Title("Taak \(number)"), to: KeyRole.allCases[number % 7], minutesAMonth: 30, weight: 1, as: id, db)
      }
    }
  }
}

extension Browser {
  /// The box of a task.
  fileprivate func box(_ task: String) throws -> String {
    let label = try #require(try page.all("label").first { $0.words == task }, "no \(task)")
    return try #require(label.first("input")?["value"])
  }

  /// Who does a task, as its row says.
  fileprivate func doer(_ task: String) throws -> String? {
    try page.all(class: "tasks").flatMap { $0.all("li") }.first { $0.first("label")?.words == task }?
      .all("div").last?.words
  }

  fileprivate func person(_ name: String) throws -> String {
    try #require(try page.all("option").first { $0.words == name }?["value"], "no \(name)")
  }

  /// Ticks tasks and gives them to somebody.
  fileprivate func give(_ tasks: [String], to name: String, at path: String = "/core-group/roles/lead/tasks") throws {
    try submit(path, ["person": try person(name)], ticking: try tasks.map(box))
  }
}

struct `A long table of tasks` {
  static let lead = "/core-group/roles/lead/tasks"

  @Test(arguments: Engine.all)
  func `Up to forty tasks stand on one page, one more and they stand by role`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.tasks(40)
    let amina = try installation.browser(.amina)
    try amina.visit("/core-group/tasks")
    #expect(try amina.page.all("select").count == 40)
    try amina.visit("/core-group/tasks/new?role=buddies")
    #expect(try amina.form("/core-group/tasks/new").value("role") == "buddies")
    try amina.submit("/core-group/tasks/new", ["wording": "Nog een taak"])
    #expect(amina.path == "/core-group/roles/buddies/tasks")
    #expect(try amina.page.words.contains("Nog een taak"))
    try amina.visit("/core-group/tasks")
    #expect(try amina.page.all("select").isEmpty)
    let links = try amina.page.all("a").compactMap { $0["href"] }.filter { $0.hasSuffix("/tasks") }
    #expect(links.count { $0.hasPrefix("/core-group/roles/") } == 7)
    #expect(try amina.page.words.contains("41 taken hebben nog niemand."))
    #expect(try amina.page.words.contains("6 taken, samen 3 uur in een maand."))
  }

  @Test(arguments: Engine.all)
  func `Four hundred tasks: no page is long, and each task is on one of them`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.tasks(400)
    let amina = try installation.browser(.amina)
    #expect(try amina.visit("/core-group/tasks").bytes.count < 20_000)
    var names: [String] = []
    for role in KeyRole.allCases {
      var path: String? = "/core-group/roles/\(role.rawValue)/tasks"
      while let next = path {
        #expect(try amina.visit(next).bytes.count < 40_000, "\(next)")
        names += try amina.page.all("label").filter { $0.first("input")?["name"] == "task" }.map(\.words)
        path = try amina.page.all("a").first { $0.words == "Volgende" }?["href"]
      }
    }
    #expect(names.count == 400 && Set(names).count == 400)
    for page in ["?page=0", "?page=99", "?page=x", "?page=-1"] {
      #expect(try amina.visit(Self.lead + page).status == 200, "\(page)")
    }
  }

  @Test(arguments: Engine.all)
  func `Some are given to one person at once, and are free again; sending twice changes nothing`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    try installation.tasks(60)
    let amina = try installation.browser(.amina)
    try amina.visit(Self.lead)
    var form = try amina.form(Self.lead)
    for task in ["Taak 0", "Taak 7"] { try form.tick(try amina.box(task)) }
    try form.write(try amina.person("Joost"), in: "person")
    for _ in 0..<2 {
      try amina.post(form)
      #expect(amina.answer.status == 200 && amina.path == Self.lead)
    }
    #expect(try amina.doer("Taak 0") == "Joost" && amina.doer("Taak 7") == "Joost")
    #expect(try amina.doer("Taak 14") == "Nog niemand")
    try amina.give(["Taak 0"], to: "Niemand, ze komen weer vrij")
    #expect(try amina.doer("Taak 0") == "Nog niemand" && amina.doer("Taak 7") == "Joost")
    try amina.visit("/core-group/tasks")
    #expect(try amina.page.words.contains("59 taken hebben nog niemand."))
  }

  @Test(arguments: Engine.all)
  func `What is missing is said beside the form, and what was filled in stays`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.tasks(60)
    let amina = try installation.browser(.amina)
    let before = try installation.contents()
    try amina.visit(Self.lead)
    try amina.submit(Self.lead, ["person": try amina.person("Joost")])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.words.contains("Vink ten minste één taak aan."))
    #expect(try amina.form(Self.lead).value("person") == (try amina.person("Joost")))
    let box = try amina.box("Taak 7")
    try amina.submit(Self.lead, ["person": "-"], ticking: [box])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.with(id: "person-problem") != nil)
    #expect(try amina.form(Self.lead).value("task") == box)
    for (task, person) in [("x", ""), (box, "x"), (String(repeating: "9", count: 32), "")] {
      let answer = amina.send(
        amina.request("POST", Self.lead, [.init("task", task), .init("person", person), .init("was-task-" + box, "")]))
      #expect(answer.status == 404, "\(task), \(person)")
    }
    #expect(try installation.contents() == before)
  }

  @Test(arguments: Engine.all)
  func `Two who give one task away: the second sees who has it, with their own choice still there`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    // Two pages of the lead's tasks: what is given away moves to the second.
    try installation.tasks(180)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for browser in [amina, joost] { try browser.visit(Self.lead) }
    try amina.give(["Taak 0"], to: "Amina")
    let box = try joost.box("Taak 0")
    try joost.give(["Taak 0", "Taak 14"], to: "Joost")
    #expect(joost.answer.status == 409)
    #expect(try joost.page.with(id: "task-\(box)-problem")?.words.contains("Amina") == true)
    #expect(try joost.doer("Taak 0") == "Amina", "and it is in sight, though it moved")
    #expect(try joost.form(Self.lead).fields.filter { $0.name == "task" }.map(\.value) == [box])
    #expect(try joost.form(Self.lead).value("person") == (try joost.person("Joost")))
    try amina.visit(Self.lead + "?page=2")
    #expect(try amina.doer("Taak 0") == "Amina", "nothing was overwritten")
    #expect(try amina.doer("Taak 14") == "Joost", "what nobody else touched is saved")
    try joost.submit(Self.lead)
    #expect(joost.answer.status == 200)
    try amina.visit(Self.lead + "?page=2")
    #expect(try amina.doer("Taak 0") == "Joost")
  }

  @Test(arguments: Engine.all)
  func `Who divided on one page while it became long sees both choices there`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.tasks(40)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for browser in [amina, joost] { try browser.visit("/core-group/tasks") }
    let field = try #require(try joost.page.all("label").first { $0.words == "Taak 0" }?["for"])
    try amina.submit("/core-group/tasks", [field: try amina.person("Amina")])
    try amina.visit("/core-group/tasks/new")
    try amina.submit("/core-group/tasks/new", ["wording": "De eenenveertigste"])
    try joost.submit("/core-group/tasks", [field: try joost.person("Joost")])
    #expect(joost.answer.status == 409)
    #expect(try joost.page.with(id: field + "-problem")?.words.contains("Amina") == true)
    try joost.submit("/core-group/tasks")
    #expect(joost.answer.status == 200)
    try joost.visit("/core-group/roles/lead/tasks")
    #expect(try joost.doer("Taak 0") == "Joost")
  }

  @Test func `Fatou, who is not in the core group, reads who does what and changes nothing`() throws {
    let installation = try Installation()
    try installation.tasks(60)
    let fatou = try installation.browser(.fatou)
    try fatou.visit("/core-group/tasks")
    #expect(try fatou.page.all(class: "load").isEmpty && fatou.page.words.contains("samen 4,5 uur in een maand."))
    try fatou.visit(Self.lead)
    #expect(try fatou.page.words.contains("Taak 7"))
    #expect(try fatou.page.first("main")?.forms.isEmpty == true)
    #expect(fatou.send(fatou.request("POST", Self.lead, [.init("person", "")])).status == 403)
    #expect(try fatou.visit("/core-group/roles/nobody/tasks").status == 404)
  }
}
