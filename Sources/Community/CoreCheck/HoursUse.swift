internal import SQL

/// How many in the core group could not use their hours in a month: both answers are counted, and nothing else of them
/// is kept (handbook, P5.V8; domain.md, S06).
public struct HoursUse: Sendable, Hashable {
  /// Shown at every so many answers and not between, so that no answer can be worked out from two looks.
  public static let step = 5

  /// How many answers are shown: a multiple of `step`.
  public let shown: Int
  /// How many of them said no.
  public let unused: Int
}

extension CoreMember {
  /// Counts whether somebody could use their hours. Whoever calls this made sure that they count once.
  func count(couldUseHours: Bool, _ month: CoreCheck.Month, _ db: Transaction) throws {
    let unused = couldUseHours ? 0 : 1
    try db.run(
      """
      INSERT INTO hours_check (month, answers, unused, shown, shown_unused) VALUES (\(month), 1, \(unused), 0, 0)
      ON CONFLICT (month) DO UPDATE
        SET answers = hours_check.answers + 1, unused = hours_check.unused + excluded.unused
      """)
    try db.run(
      """
      UPDATE hours_check SET shown = answers, shown_unused = unused
      WHERE month = \(month) AND answers % \(HoursUse.step) = 0
      """)
  }

  /// What may be seen of it, by month.
  func hoursUse(_ db: Snapshot) throws -> [String: HoursUse] {
    let rows = try db.all("SELECT month, shown, shown_unused FROM hours_check WHERE shown > 0") {
      (try $0.text(0), HoursUse(shown: try $0.integer(1), unused: try $0.integer(2)))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}
