internal import SQL

/// A network that could not be opened, for the host.
public struct UnusableNetwork: Sendable {
  /// The name of the network, as its host may see it.
  public let name: String
  /// The name of its database.
  public let database: String
  /// What is wrong.
  public let reason: String
}

extension Community {
  /// Looks whether every network of the catalogue opens and is whole, and names those that are not. The others go on.
  public func unusableNetworks() throws -> [UnusableNetwork] {
    let all = try installation.read { db in
      try db.all("SELECT id, name FROM network ORDER BY folded_name") {
        (ID<Network>(stored: try $0.text(0)), try $0.text(1))
      }
    }
    return all.compactMap { id, name in
      do {
        let database = try Database(Network.database(id), in: store, schema: .network, create: false)
        defer { database.close() }
        try database.check()
        return nil
      } catch {
        return UnusableNetwork(name: name, database: Network.database(id), reason: "\(error)")
      }
    }
  }

  /// How many networks there are.
  public func networkCount() throws -> Int {
    try installation.read { try $0.count("SELECT count(*) FROM network") }
  }
}
