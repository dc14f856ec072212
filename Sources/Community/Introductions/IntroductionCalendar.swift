public import SQL

/// How often rounds begin by themselves; the raw value is stored.
public enum IntroductionRhythm: String, Sendable, CaseIterable, Hashable, Bindable {
  case week
  case twoWeeks = "two-weeks"
  case fourWeeks = "four-weeks"
  case month

  /// The day on which the round after one begins.
  func next(after day: Day) -> Day {
    switch self {
    case .week: return day.adding(7)
    case .twoWeeks: return day.adding(14)
    case .fourWeeks: return day.adding(28)
    case .month:
      let (year, month) = day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)
      return Day(year: year, month: month, day: min(day.day, 28)) ?? day.adding(28)
    }
  }
}

/// Rounds that begin by themselves: how often, and on which day the next one.
public struct IntroductionCalendar: Sendable, Hashable {
  public let rhythm: IntroductionRhythm
  public let nextOn: Day
}

extension Member {
  /// When rounds begin by themselves; nil when the core group starts each.
  public func introductionCalendar(_ db: Snapshot) throws -> IntroductionCalendar? {
    try db.first("SELECT rhythm, next_on FROM introduction_rhythm") { row in
      guard let rhythm = IntroductionRhythm(rawValue: try row.text(0)), let nextOn = Day(try row.text(1)) else {
        throw SQLError.damaged("a rhythm without a day")
      }
      return IntroductionCalendar(rhythm: rhythm, nextOn: nextOn)
    }
  }
}

extension CoreMember {
  /// Lets rounds begin by themselves, from a day on; nil when the core group starts each. Throws `Refusal.tooMany` for a
  /// day that is past, or more than a year ahead.
  public func set(introductionCalendar calendar: (rhythm: IntroductionRhythm, from: Day)?, _ db: Transaction) throws {
    let today = member.today
    if let calendar, !(today...today.adding(366)).contains(calendar.from) { throw Refusal.tooMany }
    try db.run("DELETE FROM introduction_rhythm")
    guard let calendar else { return }
    try db.run(
      "INSERT INTO introduction_rhythm (rhythm, next_on) VALUES (\(calendar.rhythm), \(calendar.from))")
  }
}
