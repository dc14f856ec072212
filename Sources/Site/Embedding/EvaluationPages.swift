internal import Community
internal import HTML
internal import Web

/// Looking back together: what a round brought, what changes, and who reads it first.
enum EvaluationPages {
  static let membersOn = Field(
    name: "members-on", label: .evaluationMembersOn, hint: .evaluationMembersHintDay, kind: .day)
  static let employerOn = Field(
    name: "employer-on", label: .evaluationEmployerOn, hint: .evaluationEmployerHint, kind: .day)

  static func routes(_ router: inout Router<Call>) {
    router.get(EvaluationPaths.evaluation, evaluation)
    router.get(EvaluationPaths.round, round)
    router.get(EvaluationPaths.pdf, pdf)
    router.post(EvaluationPaths.members, from: again, shareWithMembers)
    router.post(EvaluationPaths.employer, from: again, shareWithEmployer)
    router.post(EvaluationPaths.withdrawal, from: again, unshare)
    EvaluationChangePages.routes(&router)
    EvaluationRemarkPages.routes(&router)
  }

  /// The evaluation of a round; of the last one when none is named.
  static func page(_ member: Member, _ call: Call, round: Int?) throws -> Response {
    let state = try member.read { try EvaluationState(member, round: round, $0) }
    return try call.page(.evaluationTitle, member, place: .journey) {
      $0.evaluation(state, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  static func evaluation(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try page(member, call, round: nil)
  }

  private static func round(_ member: Member, _ call: Call, _ round: Int) throws -> Response {
    try page(member, call, round: round)
  }

  static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
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

  /// The changes that somebody outside may read.
  var changesOutside: [EvaluationChange] { changes.filter { Evaluation.mayGoOutside($0.wording) } }
  /// How many sentences and changes the paper leaves out.
  var leftOut: Int { evaluation.outside.leftOut + changes.count - changesOutside.count }

  /// To what a change belongs, in words.
  func place(_ change: EvaluationChange, _ language: Language) -> String {
    goals.first { $0.id == change.goal }?.title ?? change.section.title[language]
  }
}
