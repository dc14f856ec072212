internal import Community
internal import HTML
internal import Web

/// The form of a line: which fields each kind has, and reading them.
enum PlanItemForm {
  static let level = "level"
  private static let change = Field(
    name: "change", label: .planGoalChange, hint: .planGoalChangeHint, kind: .lines(3), limit: 300)
  private static let indicator = Field(
    name: "indicator", label: .planGoalIndicator, hint: .planGoalIndicatorHint, kind: .lines(3), limit: 300)
  private static let actor = Field(
    name: "actor", label: .planGoalActor, hint: .planGoalActorHint, limit: Title.limit)
  private static let addressee = Field(name: "actor", label: .planAskOf, hint: .planAskOfHint, limit: Title.limit)

  private static func title(_ label: Phrase) -> Field { Field(name: "title", label: label, limit: Title.limit) }
  private static func day(_ label: Phrase, _ hint: Phrase? = nil) -> Field {
    Field(name: "day", label: label, hint: hint, kind: .day)
  }
  private static func amount(_ label: Phrase) -> Field { Field(name: "amount", label: label, kind: .number) }

  /// The fields of a kind, in order; a goal has its level beside them.
  static func fields(_ kind: PlanItem.Kind) -> [Field] {
    switch kind {
    case .goal: [title(.planGoalName), change, indicator, actor, day(.planGoalDay)]
    case .ask: [title(.planAskWhat), addressee, day(.planAskDay, .planAskDayHint)]
    case .offer: [title(.planOfferWhat)]
    case .hours: [title(.planHoursFor), amount(.planHoursCount)]
    case .cost: [title(.planCostFor), amount(.planCostEuros)]
    case .date: [title(.planDateWhat), day(.planDateDay)]
    }
  }

  /// What stands in the fields of a line.
  static func initial(_ item: PlanItem?) -> [String: String] {
    guard let item else { return [:] }
    var values = ["title": item.title, "day": item.day?.text ?? "", "amount": item.amount.map { String($0) } ?? ""]
    switch item.contents {
    case .goal(let change, let indicator, let actor, _, let level):
      values["change"] = change
      values["indicator"] = indicator
      values["actor"] = actor
      values[Self.level] = level.rawValue
    case .ask(let addressee, _): values["actor"] = addressee
    case .offer, .hours, .cost, .date: break
    }
    return values
  }

  /// The days a line may have: two years back to five on.
  private static func days(_ call: Call) -> ClosedRange<Day> {
    call.community.today.adding(-731)...call.community.today.adding(1827)
  }

  /// Reads a line, or throws everything that is wrong with it.
  static func read(_ kind: PlanItem.Kind, _ call: Call) throws -> NewPlanItem {
    var form = FormReader(call.draft)
    let fields = Dictionary(uniqueKeysWithValues: fields(kind).map { ($0.name, $0) })
    let title = fields["title"].flatMap { form.title($0) }
    let change = fields["change"].flatMap { form.neededProse($0) }
    let indicator = fields["indicator"].flatMap { form.neededProse($0) }
    let actor = fields["actor"].flatMap { form.title($0) }
    let day = fields["day"].flatMap { form.day($0, in: days(call), call.language) }
    let amount = fields["amount"].flatMap { form.number($0, in: 0...CoreMember.mostAmount) }
    let level = call.draft[Self.level].flatMap(PlanItem.Level.init)
    if kind == .goal, level == nil { form.complain(Field(name: Self.level, label: .planGoalLevel), .problemScale) }
    guard form.problems.isEmpty, let title else { throw form.problems }
    switch kind {
    case .goal:
      guard let change, let indicator, let actor, let day, let level else { throw form.problems }
      return .goal(title, change: change, indicator: indicator, actor: actor, by: day, level: level)
    case .ask:
      guard let actor, let day else { throw form.problems }
      return .ask(title, of: actor, by: day)
    case .offer: return .offer(title)
    case .hours:
      guard let amount else { throw form.problems }
      return .hours(title, aMonth: amount)
    case .cost:
      guard let amount else { throw form.problems }
      return .cost(title, euros: amount)
    case .date:
      guard let day else { throw form.problems }
      return .date(title, on: day)
    }
  }
}
