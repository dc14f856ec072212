public import SQL

/// Something that will be different after an evaluation: to which goal or part of the plan it belongs, and by when.
public struct EvaluationChange: Sendable, Hashable, Record {
  public let id: ID<EvaluationChange>
  public let round: Int
  public let wording: String
  /// The part of the plan to which it belongs; `goals` with a goal of its own.
  public let section: Plan.Section
  /// The goal; nil when it belongs to a part of the plan, or the goal is gone.
  public let goal: ID<PlanItem>?
  public let dueOn: Day
  /// How often it was written, from 1.
  public let edition: Int
  /// The day on which it was added, when the employer had the evaluation by then; nil for what they read in it.
  public let addedOn: Day?

  /// The most characters of a change, and the most changes of a round.
  public static let limit = 300
  public static let most = 50

  public static let columns = Columns(
    "evaluation_change", ["id", "round", "wording", "section", "goal", "due_on", "edition", "added_on"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    round = try row.integer(1)
    wording = try row.text(2)
    guard let section = Plan.Section(rawValue: try row.text(3)), let day = Day(try row.text(5)) else {
      throw SQLError.damaged("a change of nothing")
    }
    self.section = section
    goal = row.textIfAny(4).map { ID(stored: $0) }
    dueOn = day
    edition = try row.integer(6)
    addedOn = row.textIfAny(7).flatMap(Day.init)
  }
}

extension Evaluation {
  /// Whether a change can still be rewritten or taken off: as long as the employer does not have the evaluation, and for
  /// what was added later on the day itself. Otherwise it stays as it was read.
  public func isOpen(_ change: EvaluationChange, on today: Day) -> Bool {
    employerOn == nil || change.addedOn == today
  }
}

/// What a change says, as it is written.
public struct EvaluationChangeText: Sendable, Hashable {
  public let wording: Prose
  public let section: Plan.Section
  public let goal: ID<PlanItem>?
  public let dueOn: Day

  public init(_ wording: Prose, for section: Plan.Section, goal: ID<PlanItem>?, by dueOn: Day) {
    (self.wording, self.section, self.goal, self.dueOn) = (wording, section, goal, dueOn)
  }

  func isSaid(by change: EvaluationChange) -> Bool {
    change.wording == wording.text && change.section == section && change.goal == goal && change.dueOn == dueOn
  }
}

extension Member {
  /// What will be different after a round, the first due first.
  public func changes(round: Int, _ db: Snapshot) throws -> [EvaluationChange] {
    try db.all(
      EvaluationChange.self,
      "SELECT \(EvaluationChange.columns) FROM evaluation_change WHERE round = \(round) ORDER BY due_on, id")
  }
}

extension CoreMember {
  /// One change of the round in which the network is. Throws `Refusal.notFound`.
  public func change(_ id: ID<EvaluationChange>, _ db: Snapshot) throws -> EvaluationChange {
    let found = try db.first(
      EvaluationChange.self, "SELECT \(EvaluationChange.columns) FROM evaluation_change WHERE id = \(id)")
    guard let found, try found.round == member.round(db) else { throw Refusal.notFound }
    return found
  }

  /// Decides upon a change; the same one twice is one. Once the employer has the evaluation, the change gets the day on
  /// which it was added. Throws `Refusal.notFound` for a goal that is gone, and `Refusal.tooMany` when the day does not lie
  /// within the two years ahead or there are `EvaluationChange.most`.
  public func decide(change text: EvaluationChangeText, round: Int, _ db: Transaction) throws {
    let evaluation = try current(round, db)
    try check(text, db)
    let standing = try member.changes(round: round, db)
    if standing.contains(where: text.isSaid) { return }
    guard standing.count < EvaluationChange.most else { throw Refusal.tooMany }
    let id: ID<EvaluationChange> = member.community.newID()
    let addedOn = evaluation.employerOn == nil ? nil : member.today
    try db.run(
      """
      INSERT INTO evaluation_change (id, round, wording, section, goal, due_on, edition, added_on)
      VALUES (\(id), \(round), \(text.wording), \(text.section), \(text.goal), \(text.dueOn), 1, \(addedOn))
      """)
  }

  /// Rewrites a change upon the edition that the writer saw; its day may stay, also when it has come. Throws
  /// `Refusal.outdated` when somebody rewrote it meanwhile or the employer has it, and what `decide` throws.
  public func rewrite(
    change id: ID<EvaluationChange>, as text: EvaluationChangeText, upon edition: Int, _ db: Transaction
  ) throws {
    let standing = try change(id, db)
    if text.isSaid(by: standing) { return }
    guard try current(standing.round, db).isOpen(standing, on: member.today), standing.edition == edition,
      edition < 1000
    else { throw Refusal.outdated }
    try check(text, standing: standing.dueOn, db)
    try db.run(
      """
      UPDATE evaluation_change SET wording = \(text.wording), section = \(text.section), goal = \(text.goal),
        due_on = \(text.dueOn), edition = \(edition + 1) WHERE id = \(id)
      """)
  }

  /// Takes a change off the list, upon the edition that was seen; one that is gone already is no mistake. Throws
  /// `Refusal.outdated` when somebody rewrote it meanwhile, or the employer has it.
  public func remove(change id: ID<EvaluationChange>, upon edition: Int, _ db: Transaction) throws {
    let isThere = try db.count("SELECT count(*) FROM evaluation_change WHERE id = \(id)")
    guard isThere == 1 else { return }
    let standing = try change(id, db)
    guard try current(standing.round, db).isOpen(standing, on: member.today), standing.edition == edition else {
      throw Refusal.outdated
    }
    try db.run("DELETE FROM evaluation_change WHERE id = \(id)")
  }

  private func check(_ text: EvaluationChangeText, standing: Day? = nil, _ db: Snapshot) throws {
    let today = member.today
    guard text.dueOn == standing || (today...today.adding(731)).contains(text.dueOn) else { throw Refusal.tooMany }
    guard let goal = text.goal else { return }
    let isThere = try db.count("SELECT count(*) FROM plan_item WHERE id = \(goal) AND kind = \(PlanItem.Kind.goal)")
    guard isThere == 1, text.section == .goals else { throw Refusal.notFound }
  }
}
