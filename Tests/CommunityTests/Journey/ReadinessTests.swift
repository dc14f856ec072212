import Testing
import World

@testable import Community

@Suite("The exit criteria of phase 1")
struct ReadinessTests {
  typealias Deed = @Sendable (Scene, Member) throws -> Void

  /// What meets each criterion, and what takes it back where that can be.
  static let deeds: [(Readiness.Criterion, meets: Deed, undoes: Deed?)] = [
    (
      .scope, { _, amina in try amina.write { try amina.describe(try Prose("Voor ons allemaal."), $0) } },
      { _, amina in try amina.write { try amina.describe(try Prose(" "), $0) } }
    ),
    (.initiators, { scene, amina in try scene.joins(.joost, invitedBy: amina) }, nil),
    (
      .initiators,
      { scene, amina in try amina.write { try amina.startAlone(reviewOn: scene.time.today.adding(90), $0) } },
      { _, amina in try amina.write { try amina.startAlone(reviewOn: nil, $0) } }
    ),
    (
      .need,
      { _, amina in for number in 1...3 { try amina.write { try amina.note(lesson: try Prose("\(number)"), $0) } } },
      { _, amina in
        try amina.write { db in try amina.remove(conversation: try amina.conversationsHeld(db)[0].id, db) }
      }
    ),
    (
      .need, { scene, amina in try scene.answers(scene.opensPoll(amina), people: 5) },
      { _, amina in try amina.write { try amina.remove(poll: try amina.needsPolls($0)[0].id, $0) } }
    ),
    (
      .existing, { _, amina in try amina.write { try amina.checkExisting(true, $0) } },
      { _, amina in try amina.write { try amina.checkExisting(false, $0) } }
    ),
    (
      .existing,
      { _, amina in try amina.write { try amina.note(existing: try Title("Zilver"), contact: try Title("."), $0) } },
      nil
    ),
    (.notUs, { _, amina in try amina.write { try amina.agree(notUs: try Prose(""), $0) } }, nil),
    (
      .data, { _, amina in try amina.write { try amina.choose(.chosen([.paper]), in: .data, $0) } },
      { _, amina in try amina.write { try amina.choose(.unknown, in: .data, $0) } }
    ),
    (
      .hours, { _, amina in try amina.write { try amina.enter(minutesAWeek: 0, stopRule: try Prose(""), $0) } }, nil
    ),
    (
      .organisation,
      { _, amina in try amina.write { try amina.choose(.chosen([.inform, .meet]), in: .functions, $0) } },
      { _, amina in try amina.write { try amina.choose(.chosen([.meet, .buddy]), in: .functions, $0) } }
    ),
    (
      .organisation,
      { _, amina in try amina.write { try amina.choose(.chosen([.noOrganisationGoalYet]), in: .functions, $0) } },
      { _, amina in try amina.write { try amina.choose(.open, in: .functions, $0) } }
    ),
  ]

  func readiness(_ amina: Member, _ scene: Scene) throws -> Readiness {
    let amina = try scene.again(amina)
    return try amina.read { Readiness(amina.network, try amina.preparation($0), try amina.compass($0)) }
  }

  @Test(arguments: Engine.all)
  func `A network that was just founded meets none`(_ engine: Engine) throws {
    try engine.scene { scene in
      let readiness = try readiness(scene.founds(.amina), scene)
      #expect(readiness.met == [])
      #expect(readiness.percent == 0)
      #expect(readiness.next == .scope)
    }
  }

  @Test(arguments: Engine.all, deeds.indices)
  func `Each is met by its own deed alone, and no longer when that is undone`(_ engine: Engine, _ index: Int) throws {
    let (criterion, meets, undoes) = Self.deeds[index]
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try meets(scene, amina)
      #expect(try readiness(amina, scene).met == [criterion])
      if let undoes {
        try undoes(scene, amina)
        #expect(try readiness(amina, scene).met == [])
      }
    }
  }

  @Test(arguments: Engine.all)
  func `All eight are met when all is done, and one more initiator without hours takes one back`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for (criterion, meets, _) in Self.deeds where criterion != .initiators { try meets(scene, amina) }
      #expect(try readiness(amina, scene).next == .initiators)
      #expect(try readiness(amina, scene).percent == 87)
      let joost = try scene.joins(.joost, invitedBy: amina)
      #expect(try readiness(amina, scene).next == .hours)
      try joost.write { try joost.enter(minutesAWeek: 60, stopRule: try Prose(""), $0) }
      #expect(try readiness(amina, scene).isReady)
      #expect(try readiness(amina, scene).percent == 100)
      // Who pulls the work is the core group, once there is one: whoever joins later owes nobody hours.
      try amina.write { try amina.asCoreMember($0).compose(adding: [amina.person.id, joost.person.id], $0) }
      try scene.joins(.fatou, invitedBy: amina)
      #expect(try readiness(amina, scene).isReady)
    }
  }

  @Test(arguments: Engine.all)
  func `For whom it is can be said in eighty words, not in eighty-one`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for (words, isMet) in [(0, false), (1, true), (80, true), (81, false)] {
        let scope = Array(repeating: "woord", count: words).joined(separator: "\n ")
        try amina.write { try amina.describe(try Prose(scope), $0) }
        #expect(try readiness(amina, scene).met.contains(.scope) == isMet)
      }
    }
  }

  @Test func `Each has a key in the handbook`() {
    #expect(Readiness.Criterion.allCases.count == 8)
    #expect(Readiness.Criterion.scope.key == "P1.X.scope")
  }
}
