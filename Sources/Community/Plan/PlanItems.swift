public import SQL

/// A line of the plan as somebody writes it.
public struct NewPlanItem: Sendable, Hashable {
  let title: String
  let contents: PlanItem.Contents

  private init(_ title: Title, _ contents: PlanItem.Contents) { (self.title, self.contents) = (title.text, contents) }

  public static func goal(
    _ title: Title, change: Prose, indicator: Prose, actor: Title, by day: Day, level: PlanItem.Level
  ) -> NewPlanItem {
    NewPlanItem(
      title, .goal(change: change.text, indicator: indicator.text, actor: actor.text, by: day, level: level))
  }

  public static func ask(_ title: Title, of addressee: Title, by day: Day) -> NewPlanItem {
    NewPlanItem(title, .ask(of: addressee.text, by: day))
  }

  public static func offer(_ title: Title) -> NewPlanItem { NewPlanItem(title, .offer) }
  public static func hours(_ title: Title, aMonth hours: Int) -> NewPlanItem { NewPlanItem(title, .hours(hours)) }
  public static func cost(_ title: Title, euros: Int) -> NewPlanItem { NewPlanItem(title, .cost(euros)) }
  public static func date(_ title: Title, on day: Day) -> NewPlanItem { NewPlanItem(title, .date(day)) }
}

extension Member {
  /// Every line of the plan, those with a day first, in the order of their days.
  public func planItems(_ db: Snapshot) throws -> [PlanItem] {
    try db.all(
      PlanItem.self, "SELECT \(PlanItem.columns) FROM plan_item ORDER BY due_on NULLS LAST, title, id")
  }

  /// One line; nil when it is not there (any more).
  public func planItem(_ id: ID<PlanItem>, _ db: Snapshot) throws -> PlanItem? {
    try db.first(PlanItem.self, "SELECT \(PlanItem.columns) FROM plan_item WHERE id = \(id)")
  }

}

extension Community {
  /// An identifier for a line that somebody is about to write, so that a form which is sent twice makes one.
  public func newPlanItem() -> ID<PlanItem> { newID() }
}

extension CoreMember {
  /// The most that hours a month or euros may be.
  public static let mostAmount = 1_000_000

  /// Saves a line upon the revision the writer saw (0 for a new one). Saving what is there already changes nothing. A line
  /// that somebody took away meanwhile comes back, since somebody wrote in it. Throws `Refusal.outdated` when somebody
  /// else changed it meanwhile, `Refusal.tooMany` when there are enough of its kind or an amount is out of range.
  public func save(_ new: NewPlanItem, as id: ID<PlanItem>, upon base: Int, _ db: Transaction) throws {
    let parts = new.contents.parts
    guard (0...Self.mostAmount).contains(parts.amount ?? 0), (0..<100_000).contains(base) else { throw Refusal.tooMany }
    guard let standing = try member.planItem(id, db) else { return try insert(new, parts, id, upon: base, db) }
    guard standing.kind == new.contents.kind else { throw Refusal.notFound }
    if standing.title == new.title, standing.contents == new.contents { return }
    guard standing.revision == base else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE plan_item SET revision = \(base + 1), title = \(new.title), change = \(parts.change),
        indicator = \(parts.indicator), actor = \(parts.actor), due_on = \(parts.dueOn), level = \(parts.level),
        amount = \(parts.amount)
      WHERE id = \(id)
      """)
  }

  private func insert(
    _ new: NewPlanItem, _ parts: PlanItem.Parts, _ id: ID<PlanItem>, upon base: Int, _ db: Transaction
  ) throws {
    let kind = new.contents.kind
    guard try db.count("SELECT count(*) FROM plan_item WHERE kind = \(kind)") < kind.most else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO plan_item (id, kind, revision, title, change, indicator, actor, due_on, level, amount)
      VALUES (\(id), \(kind), \(base + 1), \(new.title), \(parts.change), \(parts.indicator), \(parts.actor),
        \(parts.dueOn), \(parts.level), \(parts.amount))
      """)
  }

  /// Takes a line off the plan. Throws `Refusal.outdated` when somebody changed it since it was seen.
  public func remove(planItem id: ID<PlanItem>, upon base: Int, _ db: Transaction) throws {
    let gone = try db.run("DELETE FROM plan_item WHERE id = \(id) AND revision = \(base)")
    if gone == 0, try member.planItem(id, db) != nil { throw Refusal.outdated }
  }
}
