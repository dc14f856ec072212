public import SQL

/// That somebody comes to a gathering, as they see it themselves.
public struct Registration: Sendable, Hashable {
  /// What somebody says; the raw value is stored.
  public enum Answer: String, Sendable, CaseIterable, Hashable, Bindable {
    case coming, perhaps, not
  }

  public let answer: Answer
  /// How many people wait before, and oneself; nil for who has a place or does not ask for one.
  public let waiting: Int?
  /// The name for this gathering only; nil for the chosen one.
  public let onceName: String?
  /// Whether others who come see the name.
  public let isListed: Bool

  /// Whether there is a place for them.
  public var hasPlace: Bool { answer == .coming && waiting == nil }

  /// Below this many people no number is told to members, and above it numbers are rounded down to it: whoever looks
  /// before and after somebody came should not read in the difference who did (domain.md, L9 and L11).
  public static let step = 5

  /// A number of people as members read it; nil when it is not told.
  public static func told(_ people: Int) -> Int? { people < step ? nil : people / step * step }

  /// How many people have a place.
  static func placed(_ id: ID<Gathering>, _ db: Snapshot) throws -> Int {
    try db.count(
      """
      SELECT count(*) FROM gathering_registration WHERE gathering = \(id) AND answer = 'coming' AND waiting IS NULL
      """)
  }

  /// Gives the places that are free to who waits longest. From then on their number is not kept.
  static func moveUp(_ id: ID<Gathering>, _ db: Transaction) throws {
    let capacity = try db.first("SELECT capacity FROM gathering WHERE id = \(id)") { $0.integerIfAny(0) } ?? nil
    let free = try max(0, (capacity ?? Gathering.mostPeople) - placed(id, db))
    try db.run(
      """
      UPDATE gathering_registration SET waiting = NULL WHERE gathering = \(id) AND mark IN (
        SELECT mark FROM gathering_registration WHERE gathering = \(id) AND waiting IS NOT NULL
        ORDER BY waiting LIMIT \(free))
      """)
  }
}

/// Who comes, as the core group sees it.
public struct Attendee: Sendable, Hashable {
  /// The name they come under.
  public let name: String
  /// Whether it is a name for this gathering only.
  public let isOnce: Bool
  public let answer: Registration.Answer
  public let isWaiting: Bool
}

extension OwnKey {
  /// By what somebody is registered: another mark for every gathering.
  func gatheringMark(_ id: ID<Gathering>, in network: ID<Network>) -> Mark {
    mark(for: "gathering \(id.text)", in: network)
  }
}

extension Member {
  /// What this member said of a gathering; nil for nothing.
  public func registration(for id: ID<Gathering>, _ db: Snapshot) throws -> Registration? {
    try db.first(
      """
      SELECT answer, once_name, listed, CASE WHEN waiting IS NULL THEN 0 ELSE (
        SELECT count(*) FROM gathering_registration AS other
        WHERE other.gathering = own.gathering AND other.waiting <= own.waiting) END
      FROM gathering_registration AS own
      WHERE own.gathering = \(id) AND own.mark = \(ownKey.gatheringMark(id, in: network.id))
      """
    ) { row in
      guard let answer = Registration.Answer(rawValue: try row.text(0)) else {
        throw SQLError.damaged("a registration that is none")
      }
      let place = try row.integer(3)
      return Registration(
        answer: answer, waiting: place == 0 ? nil : place, onceName: row.textIfAny(1),
        isListed: try row.integer(2) == 1)
    }
  }

  /// Says whether one comes, under one's chosen name or one for once, and whether others who come may see that name.
  /// Who says “coming” when it is full waits, behind who waits already; who says something else gives their place to who
  /// waits longest. Saying the same twice changes nothing. Throws `Refusal.notFound`, `Refusal.closed` for a draft, one
  /// that was cancelled or held, `Refusal.nameTaken` for a one-time name that a member goes by, and `Refusal.tooMany`.
  public func answer(
    _ answer: Registration.Answer, to id: ID<Gathering>, as name: NewPost.Name = .chosen, listed: Bool = false,
    _ db: Transaction
  ) throws {
    let found = try gathering(id, db)
    guard found.publishedOn != nil, found.cancelledOn == nil, found.heldOn >= today else { throw Refusal.closed }
    // The row is held until the end, so that nobody takes the same place.
    try db.run("UPDATE gathering SET waited = waited WHERE id = \(id)")
    let now = try registration(for: id, db)
    var (shown, once): (ID<Person>?, Title?) = (person.id, nil)
    if case .once(let title) = name {
      let taken = try db.count("SELECT count(*) FROM person WHERE folded_name = \(title.folded)")
      guard taken == 0 else { throw Refusal.nameTaken }
      (shown, once) = (nil, title)
    }
    // Nobody needs to know by name who does not come.
    if answer == .not { (shown, once) = (nil, nil) }
    let count = try db.count("SELECT count(*) FROM gathering_registration WHERE gathering = \(id)")
    guard now != nil || count < Gathering.mostPeople else { throw Refusal.tooMany }
    let keeps = answer == .coming && now?.answer == .coming
    let waiting = keeps ? try number(in: id, db) : answer == .coming ? try line(for: found, db) : nil
    try db.run(
      """
      INSERT INTO gathering_registration (gathering, mark, answer, waiting, person, once_name, listed, feed_mark)
      VALUES (\(id), \(ownKey.gatheringMark(id, in: network.id)), \(answer), \(waiting), \(shown), \(once),
        \(listed && answer != .not ? 1 : 0), \(try feedMark(id, db)))
      ON CONFLICT (gathering, mark) DO UPDATE SET answer = excluded.answer, waiting = excluded.waiting,
        person = excluded.person, once_name = excluded.once_name, listed = excluded.listed,
        feed_mark = excluded.feed_mark
      """)
    try Registration.moveUp(id, db)
  }

  /// The number of who waits already.
  private func number(in id: ID<Gathering>, _ db: Snapshot) throws -> Int? {
    try db.first(
      """
      SELECT waiting FROM gathering_registration
      WHERE gathering = \(id) AND mark = \(ownKey.gatheringMark(id, in: network.id))
      """
    ) { $0.integerIfAny(0) } ?? nil
  }

  /// The number behind who waits; nil while there is a place.
  private func line(for gathering: Gathering, _ db: Transaction) throws -> Int? {
    guard let capacity = gathering.capacity, try Registration.placed(gathering.id, db) >= capacity else { return nil }
    try db.run("UPDATE gathering SET waited = waited + 1 WHERE id = \(gathering.id)")
    return try db.count("SELECT waited FROM gathering WHERE id = \(gathering.id)")
  }

  /// How many people come, rounded down; nil when they are too few to tell. Who perhaps comes is not counted.
  public func told(of id: ID<Gathering>, _ db: Snapshot) throws -> Int? {
    Registration.told(try Registration.placed(id, db))
  }

  /// The names of who wanted to be seen by others who come; nobody but who has a place reads them.
  public func listed(at id: ID<Gathering>, _ db: Snapshot) throws -> [String] {
    guard try registration(for: id, db)?.hasPlace == true else { return [] }
    return try db.all(
      """
      SELECT coalesce(once_name, person.name) FROM gathering_registration
      LEFT JOIN person ON person.id = gathering_registration.person
      WHERE gathering = \(id) AND listed = 1 AND answer = 'coming' AND waiting IS NULL
        AND coalesce(once_name, person.name) IS NOT NULL
      ORDER BY 1
      """
    ) { try $0.text(0) }
  }

  /// Takes away what this member said of gatherings, and their calendar: part of leaving.
  func takeAwayOwnRegistrations(_ db: Transaction) throws {
    let key = ownKey
    for id in try db.all(
      "SELECT DISTINCT gathering FROM gathering_registration", { ID<Gathering>(stored: try $0.text(0)) })
    {
      let gone = try db.run(
        "DELETE FROM gathering_registration WHERE gathering = \(id) AND mark = \(key.gatheringMark(id, in: network.id))"
      )
      if gone > 0 { try Registration.moveUp(id, db) }
    }
    try stopFeed(db)
  }
}

extension CoreMember {
  /// Who comes and who perhaps does, by the names they come under: those with a place first, by name; then who waits, in
  /// order.
  public func attendees(of id: ID<Gathering>, _ db: Snapshot) throws -> [Attendee] {
    try db.all(
      """
      SELECT coalesce(once_name, person.name), once_name, answer, waiting FROM gathering_registration
      LEFT JOIN person ON person.id = gathering_registration.person
      WHERE gathering = \(id) AND coalesce(once_name, person.name) IS NOT NULL
      ORDER BY coalesce(waiting, 0), answer, 1
      """
    ) { row in
      Attendee(
        name: try row.text(0), isOnce: row.textIfAny(1) != nil,
        answer: Registration.Answer(rawValue: try row.text(2)) ?? .perhaps, isWaiting: row.integerIfAny(3) != nil)
    }
  }
}

extension Database {
  /// Forgets who came to what was held more than `Gathering.keptDays` ago.
  func forgetAttendees(_ today: Day) throws {
    let last = today.adding(-Gathering.keptDays)
    let past: Statement = """
      EXISTS (SELECT 1 FROM gathering WHERE gathering.id = gathering_registration.gathering
        AND gathering.held_on < \(last))
      """
    guard try read({ try $0.count("SELECT count(*) FROM gathering_registration WHERE \(past)") }) > 0 else { return }
    try write { try $0.run("DELETE FROM gathering_registration WHERE \(past)") }
  }
}
