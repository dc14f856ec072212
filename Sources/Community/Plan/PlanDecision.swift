public import SQL

/// What the core group decided upon the plan: go on, stop, or later.
public struct PlanDecision: Sendable, Hashable, Record {
  public enum Outcome: String, Sendable, CaseIterable, Hashable, Bindable { case go, stop, later }

  public let outcome: Outcome
  public let decidedOn: Day
  public let reason: String
  /// The day on which it is decided again; always there when the outcome is `later`.
  public let againOn: Day?

  public static let columns = Columns("plan_decision", ["outcome", "decided_on", "grounds", "again_on"])

  public init(_ row: Row) throws {
    guard let outcome = Outcome(rawValue: try row.text(0)), let day = Day(try row.text(1)) else {
      throw SQLError.damaged("a decision that is no decision")
    }
    (self.outcome, decidedOn) = (outcome, day)
    reason = try row.text(2)
    againOn = row.textIfAny(3).flatMap(Day.init)
  }
}

extension Member {
  /// The decisions, the newest first.
  public func planDecisions(_ db: Snapshot) throws -> [PlanDecision] {
    try db.all(
      PlanDecision.self, "SELECT \(PlanDecision.columns) FROM plan_decision ORDER BY decided_on DESC, id")
  }
}

extension CoreMember {
  /// Notes a decision with its day and reason; “later” needs a day on which it is decided again, and the others may
  /// have one. The same one twice is one. Throws `Refusal.tooMany` when the day lies ahead or more than a year back, that
  /// other day is needed or does not lie within the two years ahead, or there are 100 decisions.
  public func decide(
    _ outcome: PlanDecision.Outcome, on day: Day, reason: Prose, againOn: Day?, _ db: Transaction
  ) throws {
    let today = member.today
    guard day <= today, day >= today.adding(-366) else { throw Refusal.tooMany }
    guard outcome != .later || againOn != nil else { throw Refusal.tooMany }
    if let againOn {
      guard againOn > today, againOn <= today.adding(731) else { throw Refusal.tooMany }
    }
    let same = try db.count(
      """
      SELECT count(*) FROM plan_decision WHERE outcome = \(outcome) AND decided_on = \(day) AND grounds = \(reason)
        AND again_on IS NOT DISTINCT FROM \(againOn)
      """)
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM plan_decision") < 100 else { throw Refusal.tooMany }
    let id: ID<PlanDecision> = member.community.newID()
    try db.run(
      """
      INSERT INTO plan_decision (id, outcome, decided_on, grounds, again_on)
      VALUES (\(id), \(outcome), \(day), \(reason), \(againOn))
      """)
  }
}
