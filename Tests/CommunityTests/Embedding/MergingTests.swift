import SQL
import Testing
import World

@testable import Community

@Suite("Going on with another network")
struct MergingTests {
  /// Amina, who may do what a core group does, after deciding so.
  private func decided(_ outcome: Direction.Outcome, _ scene: Scene) throws -> CoreMember {
    let amina = try scene.founds(.amina)
    let core = try amina.read { try amina.asCoreMember($0) }
    let answers = Dictionary(uniqueKeysWithValues: Direction.Question.allCases.map { ($0, Direction.Answer.partly) })
    try amina.write {
      try core.decide(outcome, answers: answers, from: scene.time.today.adding(60), reason: try Prose("Samen."), $0)
    }
    return core
  }

  @Test(arguments: Engine.all)
  func `is planned only where it was decided, and of two who write the second hears of the first`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let core = try decided(.stop, scene)
      func write(_ words: String, upon base: Int) throws {
        try core.member.write { try core.save(try Prose(words), on: .merging(.documents), upon: base, $0) }
      }
      func tick(_ step: Merging.Step, _ days: Int?) throws {
        try core.member.write { db in
          try core.tick(merging: step, on: days.map { core.member.today.adding($0) }, db)
        }
      }
      #expect(throws: Refusal.notFound) { try write("Naar hun schijf.", upon: 0) }
      #expect(throws: Refusal.notFound) { try tick(.members, 0) }
      let answers = Dictionary(uniqueKeysWithValues: Direction.Question.allCases.map { ($0, Direction.Answer.partly) })
      try core.member.write {
        try core.decide(.merge, answers: answers, from: core.member.today, reason: try Prose("Samen."), $0)
      }
      try write("Naar hun schijf.", upon: 0)
      #expect(throws: Refusal.outdated) { try write("Naar het archief.", upon: 0) }
      #expect(throws: Refusal.membersFirst) { try tick(.organisation, 0) }
      for days in [1, -367] { #expect(throws: Refusal.tooMany) { try tick(.members, days) } }
      for _ in 1...2 { try tick(.members, -1) }
      try tick(.organisation, 0)
      let merging = try core.member.read { try core.member.merging($0) }
      #expect(merging.parts == [.documents: "Naar hun schijf."])
      #expect(merging.days == [.members: scene.time.today.adding(-1), .organisation: scene.time.today])
      try tick(.organisation, nil)
      #expect(try core.member.read { try core.member.merging($0) }.days.count == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `closes the ring when every step was taken`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try decided(.merge, scene)
      func isNext() throws -> Bool {
        let readiness = try core.member.read { try core.member.readiness(of: .embedding, $0) }
        return readiness.criteria.first { $0.key == "P6.X.next" }?.isMet ?? false
      }
      for step in Merging.Step.allCases {
        #expect(try !isNext())
        try core.member.write { try core.tick(merging: step, on: scene.time.today, $0) }
      }
      #expect(try isNext())
    }
  }
}
