import SQL
import Testing
import World

@testable import Community

private func person(_ digit: String) throws -> ID<Person> {
  try #require(ID<Person>(String(repeating: digit, count: 32)))
}

private func role(
  _ key: KeyRole, _ holder: ID<Person>?, backup: ID<Person>? = nil, setAsideOn: Day? = nil
) -> CoreRole {
  CoreRole(role: key, holder: holder, backup: backup, monthCover: nil, termEndsOn: nil, setAsideOn: setAsideOn)
}

private let today = Day(sinceEpoch: 20_513)

/// A scan of one element, in which Wilma leads.
private func verdict(
  _ element: EmbeddingElement, without loss: EmbeddingScan.Loss, _ roles: [CoreRole] = [],
  agreed: Set<PlanFact.Subject> = [], promisers: Int = 0
) -> EmbeddingScan.Verdict {
  EmbeddingScan([element], roles: roles, agreed: agreed, promisers: promisers, today: today)
    .verdict(on: element, without: loss)
}

struct `What falls when something falls away` {
  @Test(arguments: EmbeddingScan.Loss.allCases)
  func `what is in heads only falls with everything, and so does what has ended`(_ loss: EmbeddingScan.Loss) {
    #expect(verdict(EmbeddingElement(.time), without: loss) == .falls(.onlyInHeads))
    let ended = EmbeddingElement(.time, document: "Afspraak", endsOn: today.adding(-1))
    #expect(verdict(ended, without: loss) == .falls(.ended))
  }

  @Test(arguments: EmbeddingScan.Loss.allCases)
  func `what was left on purpose never falls`(_ loss: EmbeddingScan.Loss) {
    #expect(verdict(EmbeddingElement(.groups, setAsideOn: today), without: loss) == .leftOut)
  }

  @Test func `without the lead an element falls that the lead sees to and nobody takes over`() throws {
    let (wilma, douwe) = (try person("1"), try person("2"))
    let element = EmbeddingElement(.time, document: "Afspraak", role: .advice, endsOn: today)
    let lead = role(.lead, wilma)
    #expect(verdict(element, without: .lead, [lead, role(.advice, douwe)]) == .stands)
    #expect(verdict(element, without: .lead, [lead, role(.advice, wilma)]) == .falls(.nobodyTakesOver))
    #expect(verdict(element, without: .lead, [lead, role(.advice, wilma, backup: douwe)]) == .stands)
    #expect(
      verdict(element, without: .lead, [lead, role(.advice, wilma, backup: wilma)]) == .falls(.nobodyTakesOver),
      "nobody takes over from themselves")
    #expect(verdict(element, without: .lead, [lead, role(.advice, nil)]) == .falls(.roleEmpty))
    #expect(verdict(element, without: .lead, [lead, role(.advice, douwe, setAsideOn: today)]) == .falls(.noRole))
    #expect(verdict(EmbeddingElement(.time, document: "Afspraak"), without: .lead, [lead]) == .falls(.noRole))
    #expect(verdict(element, without: .sponsor) == .stands, "whom it hangs on matters to the lead only")
  }

  @Test func `without the sponsor an element stands that does not lean on them, or to which others promised`() {
    let leaning = EmbeddingElement(.backing, document: "Verslag", leansOnSponsor: true)
    #expect(verdict(leaning, without: .sponsor, promisers: 1) == .falls(.noOtherPromise))
    #expect(verdict(leaning, without: .sponsor, promisers: 2) == .stands)
    #expect(verdict(EmbeddingElement(.backing, document: "Verslag"), without: .sponsor) == .stands)
  }

  @Test func `without money an element falls for which nothing was agreed, or not until when`() {
    let leaning = EmbeddingElement(.time, document: "Begroting", endsOn: today, leansOnMoney: true)
    #expect(verdict(leaning, without: .money) == .falls(.noMoneyAgreed))
    #expect(verdict(leaning, without: .money, agreed: [.money]) == .stands)
    let endless = EmbeddingElement(.time, document: "Begroting", leansOnMoney: true)
    #expect(verdict(endless, without: .money, agreed: [.money]) == .falls(.noEndDay))
    #expect(verdict(EmbeddingElement(.time, document: "Begroting"), without: .money) == .stands)
  }
}

@Suite("The embedding scan and the handovers of Open Hoofd")
struct ScanTests {
  /// Amina founds Open Hoofd and Joost joins.
  private func core(_ scene: Scene) throws -> CoreMember {
    let amina = try scene.founds(.amina)
    return try amina.read { try amina.asCoreMember($0) }
  }

  private func save(
    _ core: CoreMember, _ document: String, upon base: Int, kind: EmbeddingElement.Kind = .time, aside: Bool = false
  ) throws {
    try core.member.write { db in
      try core.save(
        kind, document: document.isEmpty ? nil : try Title(document), location: try Prose(""), role: .lead, endsOn: nil,
        leansOnSponsor: false, leansOnMoney: true, isSetAside: aside, upon: base, db)
    }
  }

  @Test(arguments: Engine.all)
  func `two people who edit an element never lose a word, and the same twice is one`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try core(scene)
      try save(core, "Afspraak", upon: 0)
      try save(core, "Afspraak", upon: 0)
      #expect(throws: Refusal.outdated) { try save(core, "Iets anders", upon: 0) }
      try save(core, "Iets anders", upon: 1)
      let element = try core.member.read { try core.member.embeddingElements($0)[0] }
      #expect(
        element.document == "Iets anders" && element.revision == 2 && element.leansOnMoney && element.role == .lead)
    }
  }

  @Test(arguments: Engine.all)
  func `only places and groups can be left on purpose, and an end lies ten years ahead at most`(_ engine: Engine) throws
  {
    try engine.scene { scene in
      let core = try core(scene)
      #expect(throws: Refusal.notFound) { try save(core, "", upon: 0, kind: .backing, aside: true) }
      try save(core, "", upon: 0, kind: .places, aside: true)
      let all = try core.member.read { try core.member.embeddingElements($0) }
      #expect(all.map(\.kind) == EmbeddingElement.Kind.allCases && all[1].isComplete && !all[0].isComplete)
      for days in [-367, 3654] {
        #expect(throws: Refusal.tooMany) {
          try core.member.write { db in
            try core.save(
              .time, document: nil, location: try Prose(""), role: nil, endsOn: scene.time.today.adding(days),
              leansOnSponsor: false, leansOnMoney: false, isSetAside: false, upon: 0, db)
          }
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `promises that were broken or withdrawn carry nothing`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try core(scene)
      try core.member.write { db in
        for (number, by) in ["Directie", "HR", "HR", "OR"].enumerated() {
          try core.note(
            promise: try Prose("Belofte \(number)"), by: try Title(by), dueOn: scene.time.today.adding(number), db)
        }
        let last = try #require(try core.member.openCommitments(most: 9, db).last)
        try core.close(last.id, as: .broken, db)
      }
      #expect(try core.member.read { try core.member.embeddingScan($0).promisers } == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `a handover holds the tasks of the role and of its holder, and only the lead's and the adviser's hold promises`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let core = try core(scene)
      let joost = try scene.joins(.joost, invitedBy: core.member)
      try core.member.write { db in
        try core.compose(adding: [joost.person.id], db)
        try core.adopt([.agenda, .room, .newsletter], db)
        let room = try #require(try core.member.coreTasks(db).first { $0.standard == .room })
        _ = try core.give(room.id, to: core.member.person.id, upon: nil, db)
        _ = try core.put(core.member.person.id, in: .holder, of: .lead, upon: nil, db)
        _ = try core.put(joost.person.id, in: .backup, of: .lead, upon: nil, db)
        try core.note(promise: try Prose("Een zaal"), by: try Title("HR"), dueOn: scene.time.today, db)
        try core.save(try Prose("Bel eerst."), on: .handover(.lead), upon: 0, db)
        try core.setAside(.buddies, true, db)
      }
      try save(core, "Afspraak", upon: 0)
      try core.member.read { (db: Snapshot) throws in
        let lead = try core.handover(of: .lead, db)
        #expect(Set(lead.tasks.compactMap(\.standard)) == [.agenda, .room])
        #expect(lead.holder?.name == "Amina" && lead.backup?.name == "Joost" && lead.page?.wording == "Bel eerst.")
        #expect(lead.promises.map(\.promise) == ["Een zaal"] && lead.elements.map(\.document) == ["Afspraak"])
        #expect(try core.handover(of: .communication, db).promises.isEmpty)
        #expect(throws: Refusal.notFound) { _ = try core.handover(of: .buddies, db) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `four weeks put what is heavy first, and say what nobody takes`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try core(scene)
      let joost = try scene.joins(.joost, invitedBy: core.member)
      #expect(try core.member.read { try core.fourWeeks($0) } == nil, "nobody leads")
      try core.member.write { db in
        try core.compose(adding: [joost.person.id], db)
        try core.adopt([.agenda, .chairing, .signals, .newsletter], db)
        for task in try core.member.coreTasks(db) where task.standard != .newsletter {
          _ = try core.give(task.id, to: core.member.person.id, upon: nil, db)
        }
        for role in [KeyRole.lead, .advice] {
          _ = try core.put(core.member.person.id, in: .holder, of: role, upon: nil, db)
        }
        _ = try core.put(joost.person.id, in: .backup, of: .lead, upon: nil, db)
        try core.note(promise: try Prose("Snel"), by: try Title("HR"), dueOn: scene.time.today.adding(28), db)
        try core.note(promise: try Prose("Later"), by: try Title("HR"), dueOn: scene.time.today.adding(29), db)
      }
      let weeks = try #require(try core.member.read { try core.fourWeeks($0) })
      let names = weeks.weeks.map { week in
        week.map { item in
          let name =
            switch item.matter {
            case .role(let role): "\(role)"
            case .task(let task): task.standard.map { "\($0)" } ?? ""
            case .promise(let promise): promise.promise
            case .advice(let subject): subject
            case .document(let element): element.document ?? ""
            case .page(let role): "page \(role)"
            }
          return name + (item.taker == nil ? " -" : "")
        }
      }
      #expect(
        names == [
          ["lead", "advice -", "signals -"], ["chairing", "Snel"], ["agenda"], ["page lead", "page advice -"],
        ])
      #expect(weeks.open == 3)
    }
  }
}
