import SQL
import Testing
import World

@testable import Community

extension Scene {
  /// Amina founds Open Hoofd and may do what the core group does.
  fileprivate func core() throws -> CoreMember {
    let amina = try founds(.amina)
    return try amina.read { try amina.asCoreMember($0) }
  }
}

extension CoreMember {
  fileprivate func write(_ text: String, _ part: Evaluation.Part = .members, upon base: Int = 0) throws {
    try member.write { try save(try Prose(text), on: .evaluation(round: 1, part), upon: base, $0) }
  }

  fileprivate func decide(_ outcome: Direction.Outcome, _ answers: [Direction.Question: Direction.Answer]? = nil) throws
  {
    let all = Dictionary(uniqueKeysWithValues: Direction.Question.allCases.map { ($0, Direction.Answer.yes) })
    try member.write { try decide(outcome, answers: answers ?? all, from: member.today, reason: try Prose("Zo."), $0) }
  }
}

@Suite("The evaluation")
struct EvaluationTests {
  @Test(arguments: Engine.all)
  func `the members have it on an earlier day than the employer`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (core, today) = (try scene.core(), scene.time.today)
      #expect(throws: Refusal.notFound, "nothing is written") {
        try core.member.write { try core.shareWithMembers(round: 1, on: today, $0) }
      }
      try core.write("Wij vonden elkaar.")
      #expect(throws: Refusal.membersFirst) {
        try core.member.write { try core.shareWithEmployer(round: 1, on: today, $0) }
      }
      try core.member.write { try core.shareWithMembers(round: 1, on: today, $0) }
      #expect(throws: Refusal.membersFirst, "not on the same day either") {
        try core.member.write { try core.shareWithEmployer(round: 1, on: today, $0) }
      }
      scene.time.pass(days: 1)
      try core.member.write { try core.shareWithEmployer(round: 1, on: today.adding(1), $0) }
      let evaluation = try core.member.read { try core.member.evaluation(round: 1, $0) }
      #expect(evaluation.membersOn == today && evaluation.employerOn == today.adding(1))
      #expect(throws: Refusal.outdated, "the employer has it") {
        try core.member.write { try core.unshare(round: 1, $0) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `what the members read stays as it is, until it is taken back`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.core()
      try core.write("Eerst.")
      try core.member.write { try core.shareWithMembers(round: 1, on: scene.time.today, $0) }
      #expect(throws: Refusal.outdated) { try core.write("Anders.", upon: 1) }
      try core.member.write { try core.unshare(round: 1, $0) }
      try core.write("Anders.", upon: 1)
      #expect(throws: Refusal.outdated) { try core.write("Nog anders.", upon: 1) }
      #expect(throws: Refusal.notFound, "that round has not begun") {
        try core.member.write { try core.save(try Prose("x"), on: .evaluation(round: 2, .policy), upon: 0, $0) }
      }
      let versions = try core.member.read { try core.embeddingTexts(on: .evaluation(round: 1, .members), $0) }
      #expect(versions.map(\.wording) == ["Anders.", "Eerst."])
    }
  }

  @Test(arguments: Engine.all)
  func `a member reads and remarks only what was shared, and nobody's name is kept`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.core()
      let joost = try scene.joins(.joost, invitedBy: core.member)
      try core.member.write { try core.compose(adding: [], $0) }
      try core.write("Wij vonden elkaar.")
      #expect(try joost.read { try joost.evaluation(round: 1, $0).parts } == [:])
      #expect(throws: Refusal.notFound) { try joost.write { try joost.remark(try Prose("Ja"), onEvaluation: 1, $0) } }
      try core.member.write { try core.shareWithMembers(round: 1, on: scene.time.today, $0) }
      for _ in 1...2 { try joost.write { try joost.remark(try Prose("Ik miste de nacht."), onEvaluation: 1, $0) } }
      try joost.read { (db: Snapshot) throws in
        #expect(try joost.evaluation(round: 1, db).parts == [.members: "Wij vonden elkaar."])
        #expect(try joost.evaluationRemarks(round: 1, db).map(\.wording) == ["Ik miste de nacht."])
      }
      let kept = try Dump(joost.database).values.filter { $0.key.hasPrefix("evaluation_remark.") }
      #expect(kept.count == 7 && !kept.values.joined().contains { $0.contains("Joost") || $0 == joost.person.id.text })
    }
  }

  @Test func `what goes outside names no number of people below ten`() {
    let evaluation = Evaluation(
      round: 1, parts: [.members: "Er kwamen 3 leden. Het hielp.", .culture: "Twee collega’s vertelden het."],
      membersOn: nil, employerOn: nil)
    #expect(evaluation.outside.evaluation.parts == [.members: "Het hielp."])
    #expect(evaluation.outside.leftOut == 2)
  }

  @Test(arguments: Engine.all)
  func `a change belongs to a goal or a part of the plan, lies ahead, and is decided once`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (core, today) = (try scene.core(), scene.time.today)
      let goal = core.member.community.newPlanItem()
      func decide(_ goal: ID<PlanItem>?, _ section: Plan.Section, _ days: Int) throws {
        try core.member.write {
          try core.decide(
            change: EvaluationChangeText(
              try Prose("Ook ’s avonds"), for: section, goal: goal, by: today.adding(days)), round: 1, $0)
        }
      }
      #expect(throws: Refusal.notFound, "there is no such goal") { try decide(goal, .goals, 9) }
      try core.member.write {
        try core.save(
          .goal(
            try Title("Rust"), change: try Prose("Stil"), indicator: try Prose("Een teken"), actor: try Title("HR"),
            by: today, level: .group), as: goal, upon: 0, $0)
      }
      for _ in 1...2 { try decide(goal, .goals, 9) }
      try decide(nil, .work, 9)
      #expect(throws: Refusal.notFound, "a goal is no part of the calendar") { try decide(goal, .calendar, 9) }
      for days in [-1, 732] { #expect(throws: Refusal.tooMany) { try decide(nil, .work, days) } }
      #expect(try core.member.read { try core.member.changes(round: 1, $0).count } == 2)
      try core.member.write { try core.remove(planItem: goal, upon: 1, $0) }
      #expect(try core.member.read { try core.member.changes(round: 1, $0).allSatisfy { $0.goal == nil } })
    }
  }
}

@Suite("The yearly factsheet")
struct FactsheetTests {
  @Test(arguments: [(0, nil), (9, nil), (10, 10), (19, 10), (20, 20), (29, 20), (1004, 1000)] as [(Int, Int?)])
  func `no number of people below ten is told, and others are rounded down to ten`(_ people: Int, _ told: Int?) {
    #expect(Factsheet.told(people) == told)
  }

  @Test(arguments: Engine.all)
  func `counts what was in its year, and sentences with few people stay out`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (core, today) = (try scene.core(), scene.time.today)
      func held(_ days: Int, _ attendance: Int) throws {
        let id = try core.plan("Dag \(days)", on: today.adding(days))
        try core.member.write {
          try core.review(
            id, attendance: attendance, wentWell: try Prose("Goed"), otherwise: try Prose(""), kept: try Prose(""),
            upon: 0, $0)
        }
      }
      try held(-1, 6)
      try held(0, 7)
      try held(-60, 50)
      try core.plan("Morgen", on: today.adding(1))
      try core.member.write { db in
        for (days, outcome) in [
          (-1, Commitment.Outcome.kept), (-2, .broken), (-3, .withdrawn), (-400, .kept), (1, .kept),
        ] {
          try core.note(promise: try Prose("Belofte \(days)"), by: try Title("HR"), dueOn: today.adding(days), db)
          let open = try core.member.openCommitments(most: 1, db)
          try core.close(open[0].id, as: outcome, db)
        }
        try core.save(try Prose("We doen het. Vier leden hielpen."), on: .factsheet(year: 2026, .why), upon: 0, db)
        try core.save(try Prose("Drie mensen."), on: .factsheet(year: 2026, .learned), upon: 0, db)
      }
      let sheet = try core.member.read { try core.member.factsheet(of: 2026, $0) }
      #expect(sheet.activities == [.group: 2], "what lies ahead, or in another year, does not count")
      #expect(sheet.attendance == 10 && sheet.promisesDue == 2 && sheet.promisesKept == 1)
      #expect(sheet.sentences == [.why: "We doen het."] && sheet.leftOut == 2)
      let before = try core.member.read { try core.member.factsheet(of: 2025, $0) }
      #expect(before.activities == [.group: 1] && before.attendance == 50)
      for year in [2020, 2027] {
        #expect(throws: Refusal.notFound) { _ = try core.member.read { try core.member.factsheet(of: year, $0) } }
      }
    }
  }
}

@Suite("Stop, go on, otherwise")
struct DirectionTests {
  @Test(arguments: Engine.all)
  func `a decision needs five answers, and the same one twice is one`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.core()
      #expect(throws: Refusal.notFound) { try core.decide(.stop, [.need: .no]) }
      for _ in 1...2 { try core.decide(.continue) }
      try core.decide(.merge)
      let all = try core.member.read { try core.member.directions($0) }
      #expect(all.map(\.outcome) == [.merge, .continue] && all[0].answers.count == 5)
    }
  }

  @Test(arguments: Engine.all)
  func `an ending is only for who decided to stop, and tells the members first`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (core, today) = (try scene.core(), scene.time.today)
      func tick(_ step: Ending.Step, _ day: Day?) throws { try core.member.write { try core.tick(step, on: day, $0) } }
      #expect(throws: Refusal.notFound) { try tick(.thanks, today) }
      try core.decide(.stop)
      #expect(throws: Refusal.membersFirst) { try tick(.organisation, today) }
      #expect(throws: Refusal.tooMany) { try tick(.members, today.adding(1)) }
      for step in Ending.Step.allCases { try tick(step, today) }
      #expect(try core.member.read { try core.member.ending($0).isComplete })
      try tick(.thanks, nil)
      #expect(try core.member.read { try !core.member.ending($0).isComplete })
    }
  }

  @Test(arguments: Engine.all)
  func `a new round opens what was called ready, keeps its reason, and deletes nothing`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try scene.core()
      func begin(_ number: Int, _ phases: Set<Phase> = [.story, .plan]) throws {
        try core.member.write { try core.beginCycle(number, reopening: phases, $0) }
      }
      try core.member.write { db in
        try core.declareReady(.story, reason: try Prose("Verteld."), db)
        try core.declareReady(.coreGroup, reason: try Prose("Verdeeld."), db)
        try core.save(try Prose("Wij."), on: .mission, upon: 0, db)
      }
      #expect(throws: Refusal.notFound, "nothing was decided") { try begin(2) }
      try core.decide(.stop)
      #expect(throws: Refusal.notFound) { try begin(2) }
      try core.decide(.adjust)
      #expect(throws: Refusal.outdated) { try begin(3) }
      for _ in 1...2 { try begin(2) }
      try core.member.read { (db: Snapshot) throws in
        #expect(try core.member.round(db) == 2)
        #expect(try core.member.cycles(db).map(\.reopened) == [[.story: "Verteld."]])
        #expect(try core.member.readiness(of: .story, db).declaration == nil)
        #expect(try core.member.readiness(of: .coreGroup, db).declaration != nil)
        #expect(try core.member.planWordings(of: [.mission], db) == [.mission: "Wij."])
      }
      #expect(throws: Refusal.notFound, "the first round is no longer written") { try core.write("Te laat") }
    }
  }
}

@Suite("The criteria of phase 6")
struct EmbeddingCriteriaTests {
  private func met(_ core: CoreMember) throws -> [String] {
    let readiness = try core.member.read { try core.member.readiness(of: .embedding, $0) }
    #expect(
      readiness.criteria.map(\.key) == [
        "P6.X.membersFirst", "P6.X.changes", "P6.X.successors", "P6.X.agreement", "P6.X.retention", "P6.X.next",
      ])
    return readiness.criteria.filter(\.isMet).map { String($0.key.dropFirst(5)) }
  }

  @Test(arguments: Engine.all)
  func `an empty network meets none, and each is met by what is done for it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (core, today) = (try scene.core(), scene.time.today)
      let joost = try scene.joins(.joost, invitedBy: core.member)
      #expect(try met(core) == [])
      try core.write("Wij vonden elkaar.")
      #expect(try met(core) == [])
      try core.member.write { try core.shareWithMembers(round: 1, on: today, $0) }
      #expect(try met(core) == ["membersFirst"])
      for number in 1...3 {
        #expect(try !met(core).contains("changes"))
        try core.member.write {
          try core.decide(
            change: EvaluationChangeText(try Prose("Nr \(number)"), for: .work, goal: nil, by: today), round: 1, $0)
        }
      }
      #expect(try met(core) == ["membersFirst", "changes"])
      try core.member.write { db in
        try core.compose(adding: [joost.person.id], db)
        for role in KeyRole.allCases.dropLast(2) {
          _ = try core.put(joost.person.id, in: .backup, of: role, upon: nil, db)
        }
        _ = try core.put(joost.person.id, in: .monthCover, of: .safety, upon: nil, db)
      }
      #expect(try !met(core).contains("successors"), "one role has nobody")
      try core.member.write { try core.setAside(.secretary, true, $0) }
      #expect(try met(core).contains("successors"))
      try core.member.write { db in
        for subject in [PlanFact.Subject.hours, .money] { try core.note(subject, on: today, try Prose("Ja"), db) }
      }
      #expect(try !met(core).contains("agreement"), "hours and money are no mandate")
      try core.member.write { try core.note(.mandate, on: today, try Prose("Advies"), $0) }
      #expect(try met(core).contains("agreement"))
      try core.member.write { try core.remove(embeddingFact: .mandate, of: today, $0) }
      try core.member.write { try core.note(.refusal, on: today, try Prose("Geen geld"), $0) }
      #expect(try met(core).contains("agreement"), "a recorded refusal is enough")
      try core.member.write { try core.note(.retention, on: today, try Prose("Lijsten"), $0) }
      #expect(try met(core).contains("retention"))
      #expect(throws: Refusal.outdated) {
        try core.member.write { try core.note(.retention, on: today, try Prose("Iets anders"), $0) }
      }
      try core.decide(.stop)
      for step in Ending.Step.allCases {
        #expect(try !met(core).contains("next"))
        try core.member.write { try core.tick(step, on: today, $0) }
      }
      #expect(try met(core).count == 6)
      try core.member.write { try core.tick(.thanks, on: nil, $0) }
      try core.decide(.continue)
      try core.member.write { try core.beginCycle(2, reopening: [], $0) }
      #expect(try met(core).count == 6, "what belongs to the last round still counts")
    }
  }

  @Test(arguments: [
    "handover-lead", "handover-minutes-and-money", "evaluation-1-members", "factsheet-2026-why", "evaluation-99-policy",
    "merging-documents",
  ])
  func `a text is about one thing, written in one way`(_ text: String) {
    #expect(EmbeddingText.Topic(text)?.text == text)
  }

  @Test(arguments: [
    "", "handover", "handover-", "handover-boss", "evaluation-1", "evaluation-01-members", "evaluation-0-members",
    "evaluation-1-members-", "factsheet-2026-who", "factsheet-20260-why", "x-1-why", "evaluation-+1-members",
  ])
  func `what is no topic is none`(_ text: String) { #expect(EmbeddingText.Topic(text) == nil) }
}
