public import SQL

/// A network that exists already, in or near the organisation, with a way to reach it.
public struct ExistingNetwork: Sendable, Record {
  public let id: ID<ExistingNetwork>
  public let name: String
  /// How to reach it: a mailbox or a page rather than a person.
  public let contact: String

  public static let columns: Columns = ["existing_network.id", "existing_network.name", "existing_network.contact"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    name = try row.text(1)
    contact = try row.text(2)
  }
}

extension Member {
  /// The networks that were found, by name.
  public func existingNetworks(_ db: Snapshot) throws -> [ExistingNetwork] {
    try db.all(
      ExistingNetwork.self, "SELECT \(ExistingNetwork.columns) FROM existing_network ORDER BY name, id")
  }

  /// Notes a network that was found; the same one twice is one. At most 100, otherwise `Refusal.tooMany`.
  public func note(existing name: Title, contact: Title, _ db: Transaction) throws {
    guard try db.count("SELECT count(*) FROM existing_network") < 100 else { throw Refusal.tooMany }
    let same = try db.count(
      "SELECT count(*) FROM existing_network WHERE name = \(name) AND contact = \(contact)")
    guard same == 0 else { return }
    let id: ID<ExistingNetwork> = community.newID()
    try db.run("INSERT INTO existing_network (id, name, contact) VALUES (\(id), \(name), \(contact))")
    try checkExisting(true, db)
  }

  /// Takes a network off the list.
  public func remove(existing id: ID<ExistingNetwork>, _ db: Transaction) throws {
    try db.run("DELETE FROM existing_network WHERE id = \(id)")
  }

  /// Says that somebody looked for existing networks, or takes it back.
  public func checkExisting(_ looked: Bool, _ db: Transaction) throws {
    try db.run("UPDATE preparation SET existing_checked_on = \(looked ? today : nil)")
  }
}
