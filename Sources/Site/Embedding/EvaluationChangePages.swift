internal import Community
internal import HTML
internal import Web

/// What will be different after an evaluation: added, and rewritten as long as the employer does not have it.
enum EvaluationChangePages {
  static let change = Field(
    name: "change", label: .evaluationChangeWording, kind: .lines(2), limit: EvaluationChange.limit)
  static let link = Field(name: "link", label: .evaluationChangeLink)
  static let due = Field(name: "due-on", label: .evaluationChangeBy, kind: .day)
  /// The hidden field of a removal: the edition that was seen.
  static let seen = "seen"

  static func routes(_ router: inout Router<Call>) {
    router.post(EvaluationPaths.changes, from: EvaluationPages.again, decide)
    router.get(EvaluationPaths.change, one)
    router.post(EvaluationPaths.change, from: one, rewrite)
    router.post(EvaluationPaths.changeRemoval, from: one, remove)
  }

  private static func one(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationChange>) throws -> Response {
    let (change, state) = try core.member.read {
      (try core.change(id, $0), try EvaluationState(core.member, round: nil, $0))
    }
    return try call.page(.evaluationChangeEdit, core.member, place: .journey) {
      $0.evaluationChange(change, state, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func decide(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let round = try call.baseVersion()
    let text = try text(call, standing: nil)
    try core.member.write { try core.decide(change: text, round: round, $0) }
    return .seeOther(EvaluationPaths.evaluation() + "#changes")
  }

  private static func rewrite(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationChange>) throws -> Response {
    let standing = try core.member.read { try core.change(id, $0) }
    let edition = try FormReader(call.draft).edition()
    let text = try text(call, standing: standing.dueOn)
    do {
      try core.member.write { try core.rewrite(change: id, as: text, upon: edition, $0) }
    } catch Refusal.outdated {
      let evaluation = try core.member.read { try core.member.evaluation(round: standing.round, $0) }
      let isOpen = evaluation.isOpen(standing, on: call.community.today)
      let problem: Phrase = isOpen ? .problemMeanwhile : .evaluationChangeStands
      throw Problems(change.name, problem)
    }
    return .seeOther(EvaluationPaths.evaluation() + "#changes")
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationChange>) throws -> Response {
    guard let seen = Int((call.draft[seen] ?? "").prefix(9)) else { throw Refusal.notFound }
    try core.member.write { try core.remove(change: id, upon: seen, $0) }
    return .seeOther(EvaluationPaths.evaluation() + "#changes")
  }

  /// Reads the form; the day that stands already may stay, also when it has come.
  private static func text(_ call: Call, standing: Day?) throws -> EvaluationChangeText {
    var form = FormReader(call.draft)
    let today = call.community.today
    let wording = form.neededProse(change)
    let isSame = standing != nil && Day(call.draft[due.name] ?? "") == standing
    let day = isSame ? standing : form.day(due, in: today...today.adding(731), call.language)
    let chosen = call.draft[link.name] ?? ""
    let goal = ID<PlanItem>(chosen)
    let section = goal == nil ? Plan.Section(rawValue: chosen) : .goals
    if section == nil { form.complain(link, .problemPick) }
    guard let wording, let day, let section else { throw form.problems }
    return EvaluationChangeText(wording, for: section, goal: goal, by: day)
  }
}
