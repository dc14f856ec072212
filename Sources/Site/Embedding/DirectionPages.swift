internal import Community
internal import HTML
internal import Web

/// Stop, go on, otherwise: a decision with its five answers, and what follows from it.
enum DirectionPages {
  static let outcome = Choice<Direction.Outcome>("outcome", .directionOutcome) { $0.phrase }
  static let from = Field(name: "from-on", label: .directionFrom, hint: .directionFromHint, kind: .day)
  static let reason = Field(
    name: "reason", label: .directionReason, hint: .directionReasonHint, kind: .lines(4), limit: Prose.limit)
  static let (step, undo, reopen) = ("step", "undo", "reopen")

  static func question(_ question: Direction.Question) -> Choice<Direction.Answer> {
    Choice("question-" + question.rawValue, question.phrase) { $0.phrase }
  }

  static func day(_ step: String) -> Field {
    Field(name: "done-" + step, label: .directionStepDay, kind: .day)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(DirectionPaths.direction, direction)
    router.post(DirectionPaths.direction, from: again, decide)
    router.post(DirectionPaths.ending, from: again, tick)
    router.post(DirectionPaths.merging, from: again, tickMerging)
    router.post(DirectionPaths.cycle, from: again, begin)
  }

  private static func direction(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read { try DirectionState(member, $0) }
    return try call.page(.directionTitle, member, place: .journey) {
      $0.direction(state, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try direction(core.member, call, Nothing())
  }

  private static func decide(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    var answers: [Direction.Question: Direction.Answer] = [:]
    for question in Direction.Question.allCases { answers[question] = form.choice(Self.question(question)) }
    let outcome = form.choice(outcome)
    let day = form.day(from, in: today...today.adding(731), call.language)
    let reason = form.neededProse(reason)
    guard let outcome, let day, let reason, form.problems.isEmpty else { throw form.problems }
    try core.member.write { try core.decide(outcome, answers: answers, from: day, reason: reason, $0) }
    return .seeOther(DirectionPaths.direction())
  }

  private static func tick(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let step = Ending.Step(rawValue: call.draft[step] ?? "") else { throw Refusal.notFound }
    try tick(step.rawValue, call) { day in try core.member.write { try core.tick(step, on: day, $0) } }
    return .seeOther(DirectionPaths.direction() + "#ending")
  }

  private static func tickMerging(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let step = Merging.Step(rawValue: call.draft[step] ?? "") else { throw Refusal.notFound }
    try tick(step.rawValue, call) { day in try core.member.write { try core.tick(merging: step, on: day, $0) } }
    return .seeOther(DirectionPaths.direction() + "#merging")
  }

  /// Reads the day of a step, or that it is taken back, and notes it.
  private static func tick(_ step: String, _ call: Call, _ note: (Day?) throws -> Void) throws {
    if call.draft.has(undo) { return try note(nil) }
    var form = FormReader(call.draft)
    let today = call.community.today
    guard let day = form.day(day(step), in: today.adding(-366)...today, call.language) else { throw form.problems }
    do { try note(day) } catch Refusal.membersFirst {
      throw Problems(Self.day(step).name, Phrase.directionMembersFirst)
    }
  }

  private static func begin(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let number = try call.baseVersion()
    let phases = call.draft.all(reopen).compactMap { $0.utf8.count == 1 ? Int($0) : nil }.compactMap(Phase.init)
    try core.member.write { try core.beginCycle(number, reopening: Set(phases), $0) }
    return .seeOther(DirectionPaths.direction())
  }
}

/// The decisions and what followed, read in one moment.
struct DirectionState: Sendable {
  let directions: [Direction]
  let ending: Ending
  let merging: Merging
  let cycles: [Cycle]
  let round: Int
  /// The phases that were called ready by hand.
  let declared: [Phase]
  let isCore: Bool

  init(_ member: Member, _ db: Snapshot) throws {
    directions = try member.directions(db)
    ending = try member.ending(db)
    merging = try member.merging(db)
    cycles = try member.cycles(db)
    round = try member.round(db)
    declared = try member.journey(db).filter { $0.declaration != nil }.map(\.phase)
    isCore = try member.isCore(db)
  }
}
