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

  /// The most characters of a change, and the most changes of a round.
  public static let limit = 300
  public static let most = 50

  public static let columns = Columns(
    "evaluation_change", ["id", "round", "wording", "section", "goal", "due_on"])

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
  }
}

/// What a member said to an evaluation. Nobody's name is kept.
public struct EvaluationRemark: Sendable, Hashable, Record {
  public let id: ID<EvaluationRemark>
  public let round: Int
  public let wording: String
  public let madeOn: Day

  /// The most remarks on one evaluation.
  public static let most = 500

  public static let columns = Columns("evaluation_remark", ["id", "round", "wording", "made_on"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    round = try row.integer(1)
    wording = try row.text(2)
    guard let day = Day(try row.text(3)) else { throw SQLError.damaged("a day that is no day") }
    madeOn = day
  }
}

extension Member {
  /// What will be different after a round, the first due first.
  public func changes(round: Int, _ db: Snapshot) throws -> [EvaluationChange] {
    try db.all(
      EvaluationChange.self,
      "SELECT \(EvaluationChange.columns) FROM evaluation_change WHERE round = \(round) ORDER BY due_on, id")
  }

  /// What members said to an evaluation, by day.
  public func evaluationRemarks(round: Int, _ db: Snapshot) throws -> [EvaluationRemark] {
    try db.all(
      EvaluationRemark.self,
      "SELECT \(EvaluationRemark.columns) FROM evaluation_remark WHERE round = \(round) ORDER BY made_on, id")
  }

  /// Leaves a remark, without a name; the same one twice is one. Throws `Refusal.notFound` while the members do not have
  /// the evaluation, `Refusal.tooMany` above `EvaluationRemark.most`.
  public func remark(_ wording: Prose, onEvaluation round: Int, _ db: Transaction) throws {
    guard try evaluation(round: round, db).membersOn != nil else { throw Refusal.notFound }
    let same = try db.count(
      "SELECT count(*) FROM evaluation_remark WHERE round = \(round) AND wording = \(wording)")
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM evaluation_remark WHERE round = \(round)") < EvaluationRemark.most else {
      throw Refusal.tooMany
    }
    let id: ID<EvaluationRemark> = community.newID()
    try db.run(
      """
      INSERT INTO evaluation_remark (id, round, wording, made_on) VALUES (\(id), \(round), \(wording), \(today))
      """)
  }
}

extension CoreMember {
  /// Decides upon a change; the same one twice is one. Throws `Refusal.notFound` for a goal that is gone, and
  /// `Refusal.tooMany` when the day does not lie within the two years ahead or there are `EvaluationChange.most`.
  public func decide(
    change wording: Prose, for section: Plan.Section, goal: ID<PlanItem>?, by day: Day, round: Int, _ db: Transaction
  ) throws {
    _ = try current(round, db)
    guard day >= member.today, day <= member.today.adding(731) else { throw Refusal.tooMany }
    if let goal {
      let isThere = try db.count("SELECT count(*) FROM plan_item WHERE id = \(goal) AND kind = \(PlanItem.Kind.goal)")
      guard isThere == 1, section == .goals else { throw Refusal.notFound }
    }
    let standing = try member.changes(round: round, db)
    let isSame = standing.contains {
      $0.wording == wording.text && $0.section == section && $0.goal == goal && $0.dueOn == day
    }
    if isSame { return }
    guard standing.count < EvaluationChange.most else { throw Refusal.tooMany }
    let id: ID<EvaluationChange> = member.community.newID()
    try db.run(
      """
      INSERT INTO evaluation_change (id, round, wording, section, goal, due_on)
      VALUES (\(id), \(round), \(wording), \(section), \(goal), \(day))
      """)
  }

  /// Takes a change off the list.
  public func remove(change id: ID<EvaluationChange>, _ db: Transaction) throws {
    try db.run("DELETE FROM evaluation_change WHERE id = \(id)")
  }

  /// Takes a remark away, for instance since it says too much about somebody.
  public func remove(evaluationRemark id: ID<EvaluationRemark>, _ db: Transaction) throws {
    try db.run("DELETE FROM evaluation_remark WHERE id = \(id)")
  }
}
