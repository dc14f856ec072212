public import SQL

/// An employee network: a platform of colleagues who share an experience or a trait. Each has its own database.
public struct Network: Sendable, Record {
  public let id: ID<Network>
  /// The name by which people know it, and sign in.
  public let name: String
  /// For whom it is, in the network's own words.
  public let scope: String
  /// The name of the organisation.
  public let organisation: String

  public static let columns: Columns = ["network.id", "network.name", "network.scope", "network.organisation"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    name = try row.text(1)
    scope = try row.text(2)
    organisation = try row.text(3)
  }

  /// The name of its database.
  static func database(_ id: ID<Network>) -> String { "n" + id.text }
}
