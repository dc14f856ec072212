public import SQL

/// The seven roles of a core group (domain.md, P3.D3); the raw value is stored.
public enum KeyRole: String, Sendable, CaseIterable, Hashable, Bindable {
  /// Two people who pull together: the holder and, as the backup, the second.
  case lead
  case communication, meetings, buddies
  /// Advice and the contact with the works council.
  case advice
  /// Data and safety.
  case safety
  /// Minutes and money.
  case secretary = "minutes-and-money"
}

/// Who has a role, who takes it over, and until when.
public struct CoreRole: Sendable, Hashable {
  /// A place in a role that somebody can take; the raw value is the column.
  public enum Place: String, Sendable, CaseIterable, Hashable {
    case holder, backup
    case monthCover = "month_cover"
  }

  /// The longest term, in days: three years.
  public static let longestTerm = 3 * 366

  public let role: KeyRole
  /// Who has it; nil when nobody does.
  public let holder: ID<Person>?
  /// Who takes it over for a day; of the lead, who pulls along.
  public let backup: ID<Person>?
  /// Who takes it over for a month.
  public let monthCover: ID<Person>?
  /// The day on which the term ends, to confirm it or to hand it over.
  public let termEndsOn: Day?
  /// The day on which the group said that it does without this role; nil when it does not.
  public let setAsideOn: Day?

  public subscript(_ place: Place) -> ID<Person>? {
    switch place {
    case .holder: holder
    case .backup: backup
    case .monthCover: monthCover
    }
  }

  /// Whether somebody has it and nobody could take it over.
  public var breaks: Bool { setAsideOn == nil && holder != nil && backup == nil && monthCover == nil }
}

extension Member {
  /// The seven roles in order, also those that nobody has.
  public func coreRoles(_ db: Snapshot) throws -> [CoreRole] {
    let rows = try db.all("SELECT role, holder, backup, month_cover, term_ends_on, set_aside_on FROM core_role") {
      row in
      func person(_ index: Int) -> ID<Person>? { row.textIfAny(index).map { ID(stored: $0) } }
      return try KeyRole(rawValue: row.text(0)).map { role in
        CoreRole(
          role: role, holder: person(1), backup: person(2), monthCover: person(3),
          termEndsOn: row.textIfAny(4).flatMap(Day.init), setAsideOn: row.textIfAny(5).flatMap(Day.init))
      }
    }
    let known = Dictionary(uniqueKeysWithValues: rows.compactMap { $0 }.map { ($0.role, $0) })
    return KeyRole.allCases.map { role in
      known[role]
        ?? CoreRole(role: role, holder: nil, backup: nil, monthCover: nil, termEndsOn: nil, setAsideOn: nil)
    }
  }
}

extension CoreMember {
  /// Puts somebody in a place of a role, or (nil) nobody, upon who stood there when the form was opened. Nil when it is
  /// done; otherwise what stands there instead, since somebody else chose meanwhile or the person is no longer in the
  /// core group.
  public func put(
    _ person: ID<Person>?, in place: CoreRole.Place, of role: KeyRole, upon before: ID<Person>?, _ db: Transaction
  ) throws -> Conflict? {
    let standing = try at(role, db)[place]
    if standing == person { return nil }
    guard standing == before, try isInGroup(person, db) else { return Conflict(standing: standing) }
    try ensure(role, db)
    try db.run("UPDATE core_role SET \(raw: place.rawValue) = \(person) WHERE role = \(role)")
    return nil
  }

  /// Chooses the day on which the term of a role ends, upon the one that stood there; at most three years ahead,
  /// otherwise `Refusal.tooMany`. False when somebody else chose another day meanwhile.
  public func end(_ role: KeyRole, on day: Day?, upon before: Day?, _ db: Transaction) throws -> Bool {
    if let day { guard day <= member.today.adding(CoreRole.longestTerm) else { throw Refusal.tooMany } }
    let standing = try at(role, db).termEndsOn
    if standing == day { return true }
    guard standing == before else { return false }
    try ensure(role, db)
    try db.run("UPDATE core_role SET term_ends_on = \(day) WHERE role = \(role)")
    return true
  }

  /// Does without a role, or takes it up again. The lead is always there: `Refusal.notFound`.
  public func setAside(_ role: KeyRole, _ isAside: Bool, _ db: Transaction) throws {
    guard role != .lead else { throw Refusal.notFound }
    try ensure(role, db)
    let day = isAside ? member.today : nil
    try db.run("UPDATE core_role SET set_aside_on = \(day) WHERE role = \(role)")
  }

  /// What stands where somebody wanted to put another.
  public struct Conflict: Sendable, Hashable {
    /// Who stands there now; nil for nobody.
    public let standing: ID<Person>?
  }

  func isInGroup(_ person: ID<Person>?, _ db: Snapshot) throws -> Bool {
    guard let person else { return true }
    return try db.count("SELECT count(*) FROM core_member WHERE person = \(person)") == 1
  }

  private func at(_ role: KeyRole, _ db: Snapshot) throws -> CoreRole {
    guard let found = try member.coreRoles(db).first(where: { $0.role == role }) else { throw Refusal.notFound }
    return found
  }

  private func ensure(_ role: KeyRole, _ db: Transaction) throws {
    try db.run("INSERT INTO core_role (role) VALUES (\(role)) ON CONFLICT (role) DO NOTHING")
  }
}
