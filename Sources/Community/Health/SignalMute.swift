public import SQL

/// A question that the core group put to rest until a day, since it knows why.
public struct SignalMute: Sendable, Hashable, Record {
  public let kind: Signal.Kind
  public let grounds: String
  /// The last day on which it rests.
  public let lastDay: Day
  /// Counts the changes, so that no edit is written over another; 0 for none.
  public let edition: Int

  /// The most days that a question rests.
  public static let mostDays = 92
  /// The most characters of the grounds.
  public static let limit = 300

  public static let columns = Columns("signal_mute", ["signal", "grounds", "last_day", "edition"])

  public init(_ row: Row) throws {
    guard let kind = Signal.Kind(rawValue: try row.text(0)), let day = Day(try row.text(2)) else {
      throw SQLError.damaged("a question that is no question")
    }
    (self.kind, lastDay) = (kind, day)
    grounds = try row.text(1)
    edition = try row.integer(3)
  }
}

extension CoreMember {
  /// What rests today, in the order of the signals.
  public func signalMutes(_ db: Snapshot) throws -> [SignalMute] {
    let all = try db.all(
      SignalMute.self,
      """
      SELECT \(SignalMute.columns) FROM signal_mute
      WHERE last_day >= \(member.today) AND signal IN (\(list: Signal.Kind.allCases))
      """)
    return Signal.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }

  /// The days until which a question may rest: from tomorrow.
  public var restDays: ClosedRange<Day> { member.today.adding(1)...member.today.adding(SignalMute.mostDays) }

  /// Puts a question to rest, or for longer or shorter, upon the edition that was seen (0 when it did not rest). Throws
  /// `Refusal.outdated` when somebody else did meanwhile, and `Refusal.tooMany` for a day out of `restDays`.
  public func mute(
    _ kind: Signal.Kind, grounds: Prose, until day: Day, upon edition: Int, _ db: Transaction
  ) throws {
    guard restDays.contains(day) else { throw Refusal.tooMany }
    let now = try signalMutes(db).first { $0.kind == kind }
    if now?.grounds == grounds.text, now?.lastDay == day { return }
    guard (now?.edition ?? 0) == edition else { throw Refusal.outdated }
    try db.run(
      """
      INSERT INTO signal_mute (signal, grounds, last_day, edition)
      VALUES (\(kind), \(grounds), \(day), \(edition + 1))
      ON CONFLICT (signal) DO UPDATE SET grounds = excluded.grounds, last_day = excluded.last_day,
        edition = excluded.edition
      """)
  }

  /// Asks again. Doing so twice is no mistake.
  public func unmute(_ kind: Signal.Kind, _ db: Transaction) throws {
    try db.run("DELETE FROM signal_mute WHERE signal = \(kind)")
  }
}
