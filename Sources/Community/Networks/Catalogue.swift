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
  /// With thousands of networks it takes a while: it stops looking when `goesOn` answers false.
  public func unusableNetworks(while goesOn: () -> Bool = { true }) throws -> [UnusableNetwork] {
    let all = try installation.read { db in
      try db.all("SELECT id, name FROM network ORDER BY folded_name") {
        (ID<Network>(stored: try $0.text(0)), try $0.text(1))
      }
    }
    var unusable: [UnusableNetwork] = []
    for (id, name) in all {
      guard goesOn() else { break }
      do {
        let database = try Database(Network.database(id), in: store, schema: .network, create: false)
        defer { database.close() }
        try database.check()
      } catch {
        unusable.append(UnusableNetwork(name: name, database: Network.database(id), reason: "\(error)"))
      }
    }
    return unusable
  }

  /// How many networks there are.
  public func networkCount() throws -> Int {
    try installation.read { try $0.count("SELECT count(*) FROM network") }
  }
}
