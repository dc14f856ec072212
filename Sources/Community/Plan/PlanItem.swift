public import SQL

/// One line of the plan: a goal, an ask, an offer, hours, a cost or a date. What each kind cannot do without is in its
/// type, so that there is no goal without an indicator and no ask without an addressee and a day.
public struct PlanItem: Sendable, Hashable, Record {
  /// The kinds of lines; the raw value is stored and stands in paths.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    case goal, ask, offer, hours, cost, date

    /// The most lines of this kind in a plan: three goals (handbook, P4.D1).
    public var most: Int { self == .goal ? 3 : 40 }
  }

  /// What a goal changes: somebody, a group, or the organisation itself.
  public enum Level: String, Sendable, CaseIterable, Hashable, Bindable { case individual, group, organisation }

  /// What belongs to a line beside its title.
  public enum Contents: Sendable, Hashable {
    /// What changes for whom, how it will be noticed, who (a role) must do something, by when, and at which level.
    case goal(change: String, indicator: String, actor: String, by: Day, level: Level)
    /// Something asked of a role or body, with the day on which an answer is due.
    case ask(of: String, by: Day)
    case offer
    /// Hours a month.
    case hours(Int)
    /// Whole euros a year.
    case cost(Int)
    case date(Day)
  }

  public let id: ID<PlanItem>
  /// How often it was saved, from 1.
  public let revision: Int
  public let title: String
  public let contents: Contents

  public static let columns: Columns = Columns(
    "plan_item",
    ["id", "revision", "title", "kind", "change", "indicator", "actor", "due_on", "level", "amount"])

  public init(_ row: Row) throws {
    let parts = Parts(
      change: row.textIfAny(4), indicator: row.textIfAny(5), actor: row.textIfAny(6), dueOn: row.textIfAny(7),
      level: row.textIfAny(8), amount: row.integerIfAny(9))
    guard let kind = Kind(rawValue: try row.text(3)), let contents = parts.contents(of: kind) else {
      throw SQLError.damaged("a line of a plan that is no line")
    }
    self.init(
      id: ID(stored: try row.text(0)), revision: try row.integer(1), title: try row.text(2), contents: contents)
  }

  /// A line from its parts.
  public init(id: ID<PlanItem>, revision: Int, title: String, contents: Contents) {
    (self.id, self.revision, self.title, self.contents) = (id, revision, title, contents)
  }

  public var kind: Kind { contents.kind }

  /// The day of a line that has one.
  public var day: Day? {
    switch contents {
    case .goal(_, _, _, let day, _), .ask(_, let day), .date(let day): day
    case .offer, .hours, .cost: nil
    }
  }

  /// The number of a line that has one: hours a month, or euros.
  public var amount: Int? {
    switch contents {
    case .hours(let amount), .cost(let amount): amount
    case .goal, .ask, .offer, .date: nil
    }
  }
}

extension PlanItem.Contents {
  public var kind: PlanItem.Kind {
    switch self {
    case .goal: .goal
    case .ask: .ask
    case .offer: .offer
    case .hours: .hours
    case .cost: .cost
    case .date: .date
    }
  }
}

extension PlanItem {
  /// A line as it is stored: every column, of which each kind uses its own.
  struct Parts: Sendable, Hashable, Codable {
    var change, indicator, actor, dueOn, level: String?
    var amount: Int?

    /// The contents, or nil when something is missing.
    func contents(of kind: Kind) -> Contents? {
      let day = dueOn.flatMap(Day.init)
      switch kind {
      case .goal:
        guard let change, let indicator, let actor, let day, let level = level.flatMap(Level.init) else { return nil }
        return .goal(change: change, indicator: indicator, actor: actor, by: day, level: level)
      case .ask:
        guard let actor, let day else { return nil }
        return .ask(of: actor, by: day)
      case .offer: return .offer
      case .hours: return amount.map(Contents.hours)
      case .cost: return amount.map(Contents.cost)
      case .date: return day.map(Contents.date)
      }
    }
  }
}

extension PlanItem.Contents {
  var parts: PlanItem.Parts {
    switch self {
    case .goal(let change, let indicator, let actor, let day, let level):
      PlanItem.Parts(
        change: change, indicator: indicator, actor: actor, dueOn: day.text, level: level.rawValue, amount: nil)
    case .ask(let actor, let day): PlanItem.Parts(actor: actor, dueOn: day.text)
    case .offer: PlanItem.Parts()
    case .hours(let amount), .cost(let amount): PlanItem.Parts(amount: amount)
    case .date(let day): PlanItem.Parts(dueOn: day.text)
    }
  }
}
