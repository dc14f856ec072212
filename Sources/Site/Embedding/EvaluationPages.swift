internal import Community
internal import HTML
internal import Web

/// Looking back together: what a round brought, what changes, and who reads it first.
enum EvaluationPages {
  static let membersOn = Field(
    name: "members-on", label: .evaluationMembersOn, hint: .evaluationMembersHintDay, kind: .day)
  static let employerOn = Field(
    name: "employer-on", label: .evaluationEmployerOn, hint: .evaluationEmployerHint, kind: .day)
  static let change = Field(
    name: "change", label: .evaluationChangeWording, kind: .lines(2), limit: EvaluationChange.limit)
  static let link = Field(name: "link", label: .evaluationChangeLink)
  static let due = Field(name: "due-on", label: .evaluationChangeBy, kind: .day)
  static let remark = Field(name: "remark", label: .evaluationRemark, kind: .lines(4), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(EvaluationPaths.evaluation, evaluation)
    router.get(EvaluationPaths.round, round)
    router.get(EvaluationPaths.pdf, pdf)
    router.post(EvaluationPaths.members, from: again, shareWithMembers)
    router.post(EvaluationPaths.employer, from: again, shareWithEmployer)
    router.post(EvaluationPaths.withdrawal, from: again, unshare)
    router.post(EvaluationPaths.changes, from: again, decide)
    router.post(EvaluationPaths.changeRemoval, from: changeAgain, removeChange)
    router.post(EvaluationPaths.remarks, from: evaluation, leave)
    router.post(EvaluationPaths.remarkRemoval, from: remarkAgain, removeRemark)
  }

  private static func page(_ member: Member, _ call: Call, round: Int?) throws -> Response {
    let state = try member.read { try EvaluationState(member, round: round, $0) }
    return try call.page(.evaluationTitle, member, place: .journey) {
      $0.evaluation(state, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func evaluation(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try page(member, call, round: nil)
  }

  private static func round(_ member: Member, _ call: Call, _ round: Int) throws -> Response {
    try page(member, call, round: round)
  }

  private static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try page(core.member, call, round: nil)
  }

  private static func changeAgain(_ core: CoreMember, _ call: Call, _: ID<EvaluationChange>) throws -> Response {
    try page(core.member, call, round: nil)
  }

  private static func remarkAgain(_ core: CoreMember, _ call: Call, _: ID<EvaluationRemark>) throws -> Response {
    try page(core.member, call, round: nil)
  }

  private static func pdf(_ member: Member, _ call: Call, _ round: Int) throws -> Response {
    let state = try member.read { try EvaluationState(member, round: round, $0) }
    guard state.isReadable else { throw Refusal.notFound }
    let writer = Writer(call.language)
    writer.evaluationSheet(state, member.network, today: call.community.today)
    return call.pdf(writer.bytes, name: call.language == .nl ? "evaluatie.pdf" : "evaluation.pdf")
  }

  private static func shareWithMembers(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (round, today) = (try call.baseVersion(), call.community.today)
    var form = FormReader(call.draft)
    guard let day = form.day(membersOn, in: today.adding(-366)...today, call.language) else { throw form.problems }
    try core.member.write { try core.shareWithMembers(round: round, on: day, $0) }
    return .seeOther(EvaluationPaths.evaluation())
  }

  private static func shareWithEmployer(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (round, today) = (try call.baseVersion(), call.community.today)
    var form = FormReader(call.draft)
    guard let day = form.day(employerOn, in: today.adding(-366)...today, call.language) else { throw form.problems }
    do {
      try core.member.write { try core.shareWithEmployer(round: round, on: day, $0) }
    } catch Refusal.membersFirst {
      throw Problems(employerOn.name, Phrase.errorMembersFirstText)
    }
    return .seeOther(EvaluationPaths.evaluation())
  }

  private static func unshare(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let round = try call.baseVersion()
    try core.member.write { try core.unshare(round: round, $0) }
    return .seeOther(EvaluationPaths.evaluation())
  }

  private static func decide(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (round, today) = (try call.baseVersion(), call.community.today)
    var form = FormReader(call.draft)
    let wording = form.neededProse(change)
    let day = form.day(due, in: today...today.adding(731), call.language)
    let chosen = call.draft[link.name] ?? ""
    let goal = ID<PlanItem>(chosen)
    let section = goal == nil ? Plan.Section(rawValue: chosen) : .goals
    if section == nil { form.complain(link, .problemPick) }
    guard let wording, let day, let section else { throw form.problems }
    try core.member.write {
      try core.decide(change: wording, for: section, goal: goal, by: day, round: round, $0)
    }
    return .seeOther(EvaluationPaths.evaluation() + "#changes")
  }

  private static func removeChange(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationChange>) throws -> Response {
    try core.member.write { try core.remove(change: id, $0) }
    return .seeOther(EvaluationPaths.evaluation() + "#changes")
  }

  private static func leave(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let round = try call.baseVersion()
    var form = FormReader(call.draft)
    guard let wording = form.neededProse(remark) else { throw form.problems }
    try member.write { try member.remark(wording, onEvaluation: round, $0) }
    return .seeOther(EvaluationPaths.evaluation() + "#remarks")
  }

  private static func removeRemark(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationRemark>) throws -> Response {
    try core.member.write { try core.remove(evaluationRemark: id, $0) }
    return .seeOther(EvaluationPaths.evaluation() + "#remarks")
  }
}

/// An evaluation with what belongs to it, read in one moment.
struct EvaluationState: Sendable {
  let evaluation: Evaluation
  let changes: [EvaluationChange]
  let remarks: [EvaluationRemark]
  /// The goals of the plan, to point at.
  let goals: [PlanItem]
  /// How many rounds there are; the last is the one in which something can be done.
  let rounds: Int
  let isCore: Bool

  init(_ member: Member, round: Int?, _ db: Snapshot) throws {
    rounds = try member.round(db)
    evaluation = try member.evaluation(round: round ?? rounds, db)
    changes = try member.changes(round: evaluation.round, db)
    remarks = try member.evaluationRemarks(round: evaluation.round, db)
    goals = try member.plan(db).items(.goal)
    isCore = try member.isCore(db)
  }

  var isCurrent: Bool { evaluation.round == rounds }
  /// Whether whoever looks may read the texts.
  var isReadable: Bool { isCore || evaluation.membersOn != nil }

  /// To what a change belongs, in words.
  func place(_ change: EvaluationChange, _ language: Language) -> String {
    goals.first { $0.id == change.goal }?.title ?? change.section.title[language]
  }
}
