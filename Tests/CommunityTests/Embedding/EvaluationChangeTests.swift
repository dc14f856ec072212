import SQL
import Testing
import World

@testable import Community

extension Scene {
  /// Amina, in a core group of her own, with an evaluation that the members have since yesterday.
  fileprivate func lookingBack() throws -> CoreMember {
    let amina = try founds(.amina)
    let core = try amina.read { try amina.asCoreMember($0) }
    try amina.write { db in
      try core.save(try Prose("Wij vonden elkaar."), on: .evaluation(round: 1, .members), upon: 0, db)
      try core.shareWithMembers(round: 1, on: time.today.adding(-1), db)
    }
    return core
  }
}

extension CoreMember {
  fileprivate func text(_ words: String, _ days: Int = 9) throws -> EvaluationChangeText {
    EvaluationChangeText(try Prose(words), for: .work, goal: nil, by: member.today.adding(days))
  }

  fileprivate func decide(_ words: String, _ days: Int = 9) throws {
    try member.write { try decide(change: try text(words, days), round: 1, $0) }
  }

  fileprivate func rewrite(_ change: EvaluationChange, _ words: String, _ days: Int = 9, upon edition: Int) throws {
    try member.write { try rewrite(change: change.id, as: try text(words, days), upon: edition, $0) }
  }

  fileprivate func take(_ change: EvaluationChange, upon edition: Int) throws {
    try member.write { try remove(change: change.id, upon: edition, $0) }
  }

  fileprivate func giveToEmployer() throws {
    try member.write { try shareWithEmployer(round: 1, on: member.today, $0) }
  }

  fileprivate var changes: [EvaluationChange] {
    get throws { try member.read { try member.changes(round: 1, $0) } }
  }
}

@Suite("The changes of an evaluation")
struct EvaluationChangeTests {
  @Test(arguments: Engine.all)
  func `of two who rewrite one change, the second hears of the first; the same twice is one`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.lookingBack()
      try core.decide("Vaker buiten")
      let change = try #require(try core.changes.first)
      for _ in 1...2 { try core.rewrite(change, "Vaker samen", upon: 1) }
      #expect(throws: Refusal.outdated) { try core.rewrite(change, "Vaker stil", upon: 1) }
      #expect(throws: Refusal.outdated, "nor is it taken away unseen") { try core.take(change, upon: 1) }
      #expect(try core.changes.map(\.wording) == ["Vaker samen"])
      try core.rewrite(change, "Vaker stil", upon: 2)
      for _ in 1...2 { try core.take(change, upon: 3) }
      #expect(try core.changes.isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `a day that has come may stay, another may not lie behind`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.lookingBack()
      try core.decide("Vaker buiten", 2)
      let change = try #require(try core.changes.first)
      scene.time.pass(days: 5)
      try core.rewrite(change, "Vaker samen", -3, upon: 1)
      for days in [-1, 732] {
        #expect(throws: Refusal.tooMany) { try core.rewrite(change, "Vaker stil", days, upon: 2) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `what the employer read stays, and what comes later says so`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.lookingBack()
      try core.decide("Vaker buiten")
      let read = try #require(try core.changes.first)
      try core.giveToEmployer()
      #expect(throws: Refusal.outdated) { try core.rewrite(read, "Nooit buiten", upon: 1) }
      #expect(throws: Refusal.outdated) { try core.take(read, upon: 1) }
      try core.decide("Ook in de regen", 10)
      let later = try #require(try core.changes.last)
      #expect(later.addedOn == scene.time.today && read.addedOn == nil)
      try core.rewrite(later, "Ook in de sneeuw", 10, upon: 1)
      scene.time.pass(days: 1)
      #expect(throws: Refusal.outdated, "from the next day on it stands too") {
        try core.rewrite(later, "Ook in de zon", upon: 2)
      }
      #expect(throws: Refusal.outdated) { try core.take(later, upon: 2) }
      #expect(try core.changes.map(\.wording) == ["Vaker buiten", "Ook in de sneeuw"])
    }
  }

  @Test(arguments: Engine.all)
  func `a change of an earlier round is out of reach`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.lookingBack()
      try core.decide("Vaker buiten")
      let change = try #require(try core.changes.first)
      let answers = Dictionary(uniqueKeysWithValues: Direction.Question.allCases.map { ($0, Direction.Answer.yes) })
      try core.member.write { db in
        try core.decide(.continue, answers: answers, from: scene.time.today, reason: try Prose("Zo."), db)
        try core.beginCycle(2, reopening: [], db)
      }
      #expect(throws: Refusal.notFound) { try core.rewrite(change, "Nooit", upon: 1) }
      #expect(throws: Refusal.notFound) { try core.take(change, upon: 1) }
    }
  }

  @Test(arguments: Engine.all)
  func `a remark is answered upon the answer that was seen, and without a name`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.lookingBack()
      let joost = try scene.joins(.joost, invitedBy: core.member)
      try joost.write { try joost.remark(try Prose("Ik miste de nacht."), onEvaluation: 1, $0) }
      let remark = try #require(try joost.read { try joost.evaluationRemarks(round: 1, $0) }.first)
      func answer(_ words: String, upon edition: Int) throws {
        try core.member.write {
          try core.answer(evaluationRemark: remark.id, with: try Prose(words), upon: edition, $0)
        }
      }
      for _ in 1...2 { try answer("Wij ook.", upon: 0) }
      #expect(throws: Refusal.outdated) { try answer("Dat komt in het plan.", upon: 0) }
      try answer("Dat komt in het plan.", upon: 1)
      let answered = try #require(try joost.read { try joost.evaluationRemarks(round: 1, $0) }.first)
      #expect(answered.answer == "Dat komt in het plan." && answered.answeredOn == scene.time.today)
      try core.member.write { try core.remove(evaluationRemark: remark.id, $0) }
      #expect(throws: Refusal.notFound) { try answer("Te laat", upon: 2) }
    }
  }

  @Test func `a change that names few people does not go outside`() {
    #expect(Evaluation.mayGoOutside("De inloop is ook om zeven uur."))
    #expect(!Evaluation.mayGoOutside("Drie collega’s krijgen een vaste plek."))
  }
}
