public import SQL

/// A member who may be asked into the core group.
public struct Candidate: Sendable, Hashable, Record {
  public let id: ID<Person>
  public let name: String

  public static let columns: Columns = ["person.id", "person.name"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    name = try row.text(1)
  }
}

extension CoreMember {
  /// The first members who are not in the core group, by name.
  public func candidates(first most: Int, _ db: Snapshot) throws -> [Candidate] {
    try db.all(
      Candidate.self,
      """
      SELECT \(Candidate.columns) FROM person
      WHERE NOT EXISTS (SELECT 1 FROM core_member WHERE core_member.person = person.id)
      ORDER BY person.folded_name LIMIT \(most)
      """)
  }

  /// Takes members into the core group who agreed. The first time this forms it, with oneself in it: from then on only
  /// they do core work. Somebody who left meanwhile, or is in already, changes nothing. Throws `Refusal.tooMany` above
  /// `CoreGroup.most`.
  public func compose(adding people: some Sequence<ID<Person>>, _ db: Transaction) throws {
    for id in [member.person.id] + people {
      try db.run(
        """
        INSERT INTO core_member (person) SELECT id FROM person WHERE id = \(id) ON CONFLICT (person) DO NOTHING
        """)
    }
    guard try db.count("SELECT count(*) FROM core_member") <= CoreGroup.most else { throw Refusal.tooMany }
  }

  /// Chooses how often and how long the core group meets. Throws `Refusal.tooMany` outside 1 to 13 weeks and 15 to 480
  /// minutes.
  public func choose(_ rhythm: CoreGroup.Rhythm, _ db: Transaction) throws {
    guard (1...13).contains(rhythm.weeksBetween), (15...480).contains(rhythm.minutesLong) else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO core_group (network, weeks_between, minutes_long)
      VALUES (\(member.network.id), \(rhythm.weeksBetween), \(rhythm.minutesLong))
      ON CONFLICT (network) DO UPDATE SET weeks_between = excluded.weeks_between, minutes_long = excluded.minutes_long
      """)
  }

  /// Begins small on purpose, and looks again on a day that lies ahead, within a year; otherwise `Refusal.tooMany`.
  /// Nil takes it back.
  public func beginSmall(reviewOn day: Day?, _ db: Transaction) throws {
    if let day { guard day > member.today, day <= member.today.adding(366) else { throw Refusal.tooMany } }
    try db.run(
      """
      INSERT INTO core_group (network, small_review_on) VALUES (\(member.network.id), \(day))
      ON CONFLICT (network) DO UPDATE SET small_review_on = excluded.small_review_on
      """)
  }

  /// Says from which unit or place one comes, in one's own words, or (nil) no longer does. Nothing happens for whoever
  /// is not in a formed core group.
  public func enter(unit: Title?, _ db: Transaction) throws {
    try db.run("DELETE FROM core_unit WHERE person = \(member.person.id)")
    guard let unit else { return }
    try db.run(
      """
      INSERT INTO core_unit (person, unit, folded_unit)
      SELECT person, \(unit), \(unit.folded) FROM core_member WHERE person = \(member.person.id)
      """)
  }

  /// The unit that one entered for oneself, if any.
  public func ownUnit(_ db: Snapshot) throws -> String? {
    try db.first("SELECT unit FROM core_unit WHERE person = \(member.person.id)") { try $0.text(0) }
  }

  /// How many of the core group come from which unit, the largest first: never who. Units that differ in case only are
  /// one.
  public func units(_ db: Snapshot) throws -> [(unit: String, people: Int)] {
    try db.all(
      """
      SELECT min(unit), count(*) FROM core_unit GROUP BY folded_unit ORDER BY count(*) DESC, folded_unit
      """
    ) { (unit: try $0.text(0), people: try $0.integer(1)) }
  }
}

extension Member {
  /// Steps out of the core group at once, without a reason; tasks and roles are then without a person. For whoever is
  /// not in it nothing happens. Throws `Refusal.lastPerson` for the last one: without them nobody would be in it.
  public func stepDown(_ db: Transaction) throws {
    let others = try db.count("SELECT count(*) FROM core_member WHERE person <> \(person.id)")
    let isIn = try db.count("SELECT count(*) FROM core_member WHERE person = \(person.id)") == 1
    guard isIn else { return }
    guard others > 0 else { throw Refusal.lastPerson }
    try db.run("DELETE FROM core_member WHERE person = \(person.id)")
  }
}

extension CoreMember {
  /// The member outside the core group who has a name, in any case; nil when there is none.
  public func candidate(named name: Title, _ db: Snapshot) throws -> Candidate? {
    try db.first(
      Candidate.self,
      """
      SELECT \(Candidate.columns) FROM person
      WHERE folded_name = \(name.folded) AND NOT EXISTS (SELECT 1 FROM core_member WHERE core_member.person = person.id)
      """)
  }

  /// How many members are not in the core group.
  public func candidateCount(_ db: Snapshot) throws -> Int {
    try db.count("SELECT (SELECT count(*) FROM person) - (SELECT count(*) FROM core_member)")
  }
}
