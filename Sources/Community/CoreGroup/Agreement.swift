public import SQL

/// What a core group agrees with each other, in versions without an author. The raw value is stored.
public enum Agreement: String, Sendable, CaseIterable, Hashable, Bindable {
  case working, confidentiality
  case coverPlan = "cover-plan"

  /// The most characters of a text.
  public static let limit = 6000
  /// The most versions of one agreement.
  public static let mostVersions = 500

  /// One version of the text.
  public struct Version: Sendable, Hashable {
    /// From 1.
    public let number: Int
    public let madeOn: Day
    /// `nl` or `en`.
    public let language: String
    public let wording: String
  }

  /// How far an agreement is: its newest text and how many of the core group accepted that text.
  public struct Standing: Sendable, Hashable {
    public let agreement: Agreement
    /// The newest version; nil while none was saved.
    public let newest: Version?
    /// How many of the core group accepted the newest version, of how many.
    public let accepted: Int
    public let people: Int
  }
}

extension Member {
  /// How far an agreement is.
  public func standing(of agreement: Agreement, _ db: Snapshot) throws -> Agreement.Standing {
    let number = try newest(agreement, db)
    let accepted = try db.count(
      "SELECT count(*) FROM agreement_acceptance WHERE agreement = \(agreement) AND number = \(number)")
    return Agreement.Standing(
      agreement: agreement, newest: number == 0 ? nil : try version(number, of: agreement, db), accepted: accepted,
      people: try db.count("SELECT count(*) FROM core_member"))
  }

  /// One version. Throws `Refusal.notFound`.
  public func version(_ number: Int, of agreement: Agreement, _ db: Snapshot) throws -> Agreement.Version {
    let found = try db.first(
      "SELECT made_on, language, wording FROM agreement_version WHERE agreement = \(agreement) AND number = \(number)"
    ) { row -> Agreement.Version in
      guard let day = Day(try row.text(0)) else { throw SQLError.damaged("a day that is no day") }
      return Agreement.Version(number: number, madeOn: day, language: try row.text(1), wording: try row.text(2))
    }
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// The versions, the newest first.
  public func versions(of agreement: Agreement, _ db: Snapshot) throws -> [(number: Int, madeOn: Day)] {
    try db.all(
      "SELECT number, made_on FROM agreement_version WHERE agreement = \(agreement) ORDER BY number DESC"
    ) { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      return (try row.integer(0), day)
    }
  }

  func newest(_ agreement: Agreement, _ db: Snapshot) throws -> Int {
    try db.count("SELECT coalesce(max(number), 0) FROM agreement_version WHERE agreement = \(agreement)")
  }
}

extension CoreMember {
  /// Saves a new version upon the one the writer saw (0 when there was none). Saving what is there already makes no
  /// version, and what was accepted stays accepted. Throws `Refusal.outdated` when a newer one was saved meanwhile, and
  /// `Refusal.tooMany` above `Agreement.mostVersions`.
  public func save(
    _ wording: Prose, language: String, of agreement: Agreement, upon base: Int, _ db: Transaction
  ) throws {
    let newest = try member.newest(agreement, db)
    if newest > 0 {
      let standing = try member.version(newest, of: agreement, db)
      if standing.wording == wording.text, standing.language == language { return }
    }
    guard newest == base else { throw Refusal.outdated }
    guard newest < Agreement.mostVersions else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO agreement_version (agreement, number, made_on, language, wording)
      VALUES (\(agreement), \(base + 1), \(member.today), \(language), \(wording))
      """)
  }

  /// Accepts a version for oneself. Throws `Refusal.outdated` when it is not the newest: nobody accepts what they did
  /// not read. Throws `Refusal.notFound` while no core group was formed.
  public func accept(_ number: Int, of agreement: Agreement, _ db: Transaction) throws {
    guard number > 0, try member.newest(agreement, db) == number else { throw Refusal.outdated }
    guard try isInGroup(member.person.id, db) else { throw Refusal.notFound }
    try db.run(
      """
      INSERT INTO agreement_acceptance (agreement, person, number)
      VALUES (\(agreement), \(member.person.id), \(number))
      ON CONFLICT (agreement, person) DO UPDATE SET number = excluded.number
      """)
  }

  /// Takes back one's acceptance, without a reason.
  public func withdraw(from agreement: Agreement, _ db: Transaction) throws {
    try db.run(
      "DELETE FROM agreement_acceptance WHERE agreement = \(agreement) AND person = \(member.person.id)")
  }

  /// The version that oneself accepted last; nil when none.
  public func ownAcceptance(of agreement: Agreement, _ db: Snapshot) throws -> Int? {
    try db.first(
      "SELECT number FROM agreement_acceptance WHERE agreement = \(agreement) AND person = \(member.person.id)"
    ) { try $0.integer(0) }
  }

  /// Who of the core group did not accept the newest version yet, by name.
  public func waiting(for agreement: Agreement, _ db: Snapshot) throws -> [Colleague] {
    let number = try member.newest(agreement, db)
    return try db.all(
      Colleague.self,
      """
      SELECT \(Colleague.columns) FROM core_member JOIN person ON person.id = core_member.person
      WHERE NOT EXISTS (
        SELECT 1 FROM agreement_acceptance
        WHERE agreement = \(agreement) AND number = \(number) AND agreement_acceptance.person = core_member.person)
      ORDER BY person.folded_name
      """)
  }
}
