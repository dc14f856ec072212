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
}
