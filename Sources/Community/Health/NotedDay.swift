public import SQL

/// A day that the core group notes, since nothing else in the network tells it. The raw value is stored.
public enum NotedDay: String, Sendable, CaseIterable, Hashable, Bindable {
  /// The last day on which the network thanked or celebrated.
  case thanks
  /// The last day of a reorganisation that is coming or under way.
  case reorganisation

  /// The days that it may have: thanks lie behind, at most two years; a reorganisation ends from today on, within three.
  public func days(_ today: Day) -> ClosedRange<Day> {
    switch self {
    case .thanks: today.adding(-Activity.mostDaysAway)...today
    case .reorganisation: today...today.adding(1096)
    }
  }
}

extension CoreMember {
  /// The day that was noted; nil for none.
  public func noted(_ subject: NotedDay, _ db: Snapshot) throws -> Day? { try member.day(subject, db) }

  /// Notes a day, upon the one that was seen; nil takes it back. What stands there already changes nothing. Throws
  /// `Refusal.outdated` when somebody else noted another meanwhile, and `Refusal.tooMany` for a day out of range.
  public func note(_ subject: NotedDay, _ day: Day?, upon before: Day?, _ db: Transaction) throws {
    let standing = try member.day(subject, db)
    if standing == day { return }
    if let day { guard subject.days(member.today).contains(day) else { throw Refusal.tooMany } }
    guard standing == before else { throw Refusal.outdated }
    try db.run("DELETE FROM noted_day WHERE subject = \(subject)")
    if let day { try db.run("INSERT INTO noted_day (subject, day) VALUES (\(subject), \(day))") }
  }
}

extension Member {
  /// The last day of the reorganisation that the core group noted; nil without one, and after that day. Every member
  /// may know: whoever tells a story decides for themselves whether to wait.
  public func reorganisationUntil(_ db: Snapshot) throws -> Day? {
    try day(.reorganisation, db).flatMap { $0 >= today ? $0 : nil }
  }

  fileprivate func day(_ subject: NotedDay, _ db: Snapshot) throws -> Day? {
    try db.first("SELECT day FROM noted_day WHERE subject = \(subject)") { Day(try $0.text(0)) } ?? nil
  }
}
