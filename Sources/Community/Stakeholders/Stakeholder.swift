public import SQL

/// A party that has something to say about the network: a role or a body, never a person by name.
public struct Stakeholder: Sendable, Record {
  public let id: ID<Stakeholder>
  /// Such as “HR” or “the works council”.
  public let party: String
  /// How much it can decide: 1 (little) to 3 (much).
  public let influence: Int
  /// How it stands towards the network: 1 (doubts) to 3 (supports).
  public let support: Int
  /// How the network wants to approach it; it may be empty.
  public let approach: String

  /// The most parties on a map.
  public static let most = 40

  public static let columns: Columns = [
    "stakeholder.id", "stakeholder.party", "stakeholder.influence", "stakeholder.support", "stakeholder.approach",
  ]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    party = try row.text(1)
    influence = try row.integer(2)
    support = try row.integer(3)
    approach = try row.text(4)
  }
}

extension Member {
  /// The map, the most influential first.
  public func stakeholders(_ db: Snapshot) throws -> [Stakeholder] {
    try db.all(
      Stakeholder.self,
      "SELECT \(Stakeholder.columns) FROM stakeholder ORDER BY influence DESC, support DESC, party, id")
  }

  /// Puts a party on the map; the same one again changes its place. At most `Stakeholder.most`, and 1 to 3 for both
  /// scales, otherwise `Refusal.tooMany`.
  public func place(
    _ party: Title, influence: Int, support: Int, approach: Prose, _ db: Transaction
  ) throws {
    guard (1...3).contains(influence), (1...3).contains(support) else { throw Refusal.tooMany }
    let changed = try db.run(
      """
      UPDATE stakeholder SET influence = \(influence), support = \(support), approach = \(approach)
      WHERE party = \(party)
      """)
    guard changed == 0 else { return }
    guard try db.count("SELECT count(*) FROM stakeholder") < Stakeholder.most else { throw Refusal.tooMany }
    let id: ID<Stakeholder> = community.newID()
    try db.run(
      """
      INSERT INTO stakeholder (id, party, influence, support, approach)
      VALUES (\(id), \(party), \(influence), \(support), \(approach))
      """)
  }

  /// Takes a party off the map.
  public func remove(stakeholder id: ID<Stakeholder>, _ db: Transaction) throws {
    try db.run("DELETE FROM stakeholder WHERE id = \(id)")
  }
}
