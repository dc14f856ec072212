internal import SQL
internal import Synchronization

/// The databases of networks that are in use. At most some hundreds stay open, so that an installation of ten thousand
/// networks costs no more than the busy ones.
final class OpenNetworks: Sendable {
  private struct Shelf {
    var databases: [ID<Network>: Database] = [:]
    var order: [ID<Network>] = []
  }

  static let limit = 256
  private let store: Store
  private let shelf = Mutex(Shelf())

  init(_ store: Store) { self.store = store }

  /// The database of a network, opened when need be. Throws `SQLError` when it is missing, damaged or newer.
  func database(_ id: ID<Network>) throws -> Database {
    if let known = shelf.withLock({ $0.databases[id] }) { return known }
    let opened = try Database(Network.database(id), in: store, schema: .network, create: false)
    return put(opened, id)
  }

  /// A new database for a new network. Throws where one is there already, so that nobody takes that one for theirs.
  func create(_ id: ID<Network>) throws -> Database {
    guard !Database.exists(Network.database(id), in: store) else {
      throw SQLError.other("a new network would get a database that is there already")
    }
    return put(try Database(Network.database(id), in: store, schema: .network, create: true), id)
  }

  /// Takes a network off the shelf and its database out of the world.
  func destroy(_ id: ID<Network>) throws {
    let database = try database(id)
    shelf.withLock { shelf in
      shelf.databases[id] = nil
      shelf.order.removeAll { $0 == id }
    }
    try database.destroy()
  }

  /// Lets go of what only writing needs, in every network that is open.
  func restAll() {
    for database in shelf.withLock({ Array($0.databases.values) }) { database.rest() }
  }

  func closeAll() {
    for database in shelf.withLock({ Array($0.databases.values) }) { database.close() }
  }

  /// Two threads may have opened the same one at once: the first on the shelf is the one that both use.
  private func put(_ database: Database, _ id: ID<Network>) -> Database {
    let (kept, surplus) = shelf.withLock { shelf -> (Database, Database?) in
      if let known = shelf.databases[id] { return (known, database) }
      shelf.databases[id] = database
      shelf.order.append(id)
      guard shelf.order.count > Self.limit else { return (database, nil) }
      return (database, shelf.databases.removeValue(forKey: shelf.order.removeFirst()))
    }
    surplus?.close()
    return kept
  }
}
