public import SQL

/// The monthly question how somebody has it. Only a count is kept, and nothing in the database tells who answered
/// (decisions 0010 and 0015).
public struct EnergyCheck: Sendable, Hashable {
  /// How it goes.
  public enum Level: String, Sendable, CaseIterable, Hashable { case green, amber, red }

  /// Results are shown at every fourth answer of a month and not between, so that no answer can be worked out from two
  /// looks (domain.md, P3 assignment and L11).
  public static let step = 4

  /// The month, as `2026-03`.
  public let month: String
  /// How many answers are shown: a multiple of `step`, 0 while there are fewer.
  public let shown: Int
  /// How many of them are amber or red.
  public let strained: Int
}

extension Day {
  /// The month it lies in, as `2026-03`.
  public var monthText: String { String(text.prefix(7)) }
}

extension Member {
  /// By what this person is counted once in this month (decision 0015).
  var energyMark: Mark { ownKey.mark(for: "energy check \(today.monthText)", in: network.id) }
}

extension CoreMember {
  /// The months of which something can be shown, the newest first, at most twelve.
  public func energyChecks(_ db: Snapshot) throws -> [EnergyCheck] {
    try db.all(
      """
      SELECT month, shown, shown_strained FROM energy_month WHERE shown > 0 ORDER BY month DESC LIMIT 12
      """
    ) { EnergyCheck(month: try $0.text(0), shown: try $0.integer(1), strained: try $0.integer(2)) }
  }

  /// Whether oneself answered this month.
  public func answeredEnergyCheck(_ db: Snapshot) throws -> Bool {
    try db.count("SELECT count(*) FROM energy_ballot WHERE mark = \(mark)") == 1
  }

  /// Answers for this month; a second answer in a month changes nothing. Throws `Refusal.notFound` while no core group
  /// was formed. Must not be called inside a write: afterwards the log is emptied, in which one answer stands beside
  /// what else was written at that moment.
  public func answer(_ level: EnergyCheck.Level) throws {
    try member.write { try count(level, $0) }
    try member.database.forgetOrder()
  }

  private func count(_ level: EnergyCheck.Level, _ db: Transaction) throws {
    guard try isInGroup(member.person.id, db) else { throw Refusal.notFound }
    let month = member.today.monthText
    try db.run("DELETE FROM energy_ballot WHERE month <> \(month)")
    let isNew = try db.run(
      "INSERT INTO energy_ballot (mark, month) VALUES (\(mark), \(month)) ON CONFLICT (mark) DO NOTHING")
    guard isNew == 1 else { return }
    let strained = level == .green ? 0 : 1
    try db.run(
      """
      INSERT INTO energy_month (month, answers, strained, shown, shown_strained)
      VALUES (\(month), 1, \(strained), 0, 0)
      ON CONFLICT (month) DO UPDATE
        SET answers = energy_month.answers + 1, strained = energy_month.strained + excluded.strained
      """)
    try db.run(
      """
      UPDATE energy_month SET shown = answers, shown_strained = strained
      WHERE month = \(month) AND answers % \(EnergyCheck.step) = 0
      """)
  }

  private var mark: Mark { member.energyMark }
}
