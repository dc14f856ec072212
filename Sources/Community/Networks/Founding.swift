internal import SQL

/// What somebody fills in to found a network.
public struct Founding: Sendable {
  public let name: Title
  /// For whom the network is, in their own words.
  public let scope: Prose
  public let organisation: Title
  /// The name by which the founder wants to be known; any name.
  public let founder: Title
  /// The language in which it was filled in: `nl` or `en`.
  public let language: String

  public init(name: Title, scope: Prose, organisation: Title, founder: Title, language: String) {
    self.name = name
    self.scope = scope
    self.organisation = organisation
    self.founder = founder
    self.language = language
  }
}

extension Community {
  /// Founds a network: its own database, with the founder in it. Founding again with the same name and the same key
  /// gives the network that is there, so a form that is sent twice founds once.
  /// Throws `Refusal.nameTaken` when the name is another network's.
  public func found(_ founding: Founding, key: SignInSecret) throws -> Founded {
    if let place = try place(in: founding.name, for: key) { return place }
    let id: ID<Network> = newID()
    let founder: ID<Person> = newID()
    let database = try open.create(id)
    do {
      try database.write { db in
        try db.run(
          """
          INSERT INTO network (id, name, scope, organisation, language)
          VALUES (\(id), \(founding.name), \(founding.scope), \(founding.organisation), \(founding.language))
          """)
        try db.run("INSERT INTO preparation (network, not_us) VALUES (\(id), '')")
        try Person.insert(founder, name: founding.founder, key: key, language: founding.language, db)
      }
      // The catalogue last: a network that cannot be found by name is one that does not exist.
      try installation.write { db in
        try db.run(
          "INSERT INTO network (id, name, folded_name) VALUES (\(id), \(founding.name), \(founding.name.folded))")
      }
    } catch {
      try open.destroy(id)
      // Somebody may have taken the name meanwhile, perhaps with the same form.
      if case SQLError.constraint = error, let place = try place(in: founding.name, for: key) { return place }
      throw error
    }
    return Founded(network: id, person: founder, ownKey: OwnKey(key))
  }

  /// The place that a key opens in the network of a name; nil when there is none of that name. Throws
  /// `Refusal.nameTaken` when the key does not open it.
  private func place(in name: Title, for key: SignInSecret) throws -> Founded? {
    guard let known = try network(named: name) else { return nil }
    guard let person = try person(of: key, in: known) else { throw Refusal.nameTaken }
    return Founded(network: known, person: person, ownKey: OwnKey(key))
  }

  /// The network that has a name, if any.
  func network(named name: Title) throws -> ID<Network>? {
    try installation.read { db in
      try db.first("SELECT id FROM network WHERE folded_name = \(name.folded)") { ID(stored: try $0.text(0)) }
    }
  }

  /// The person in a network whom a key opens for, if any.
  func person(of key: SignInSecret, in network: ID<Network>) throws -> ID<Person>? {
    try reachable(network).read { db in
      try db.first("SELECT id FROM person WHERE sign_in_hash = \(key.hash)") { ID(stored: try $0.text(0)) }
    }
  }

  /// The database of a network that a link names, and that may be made up by whoever typed it: then nil.
  func linkedDatabase(_ network: ID<Network>) throws -> Database? {
    let known = try installation.read { try $0.count("SELECT count(*) FROM network WHERE id = \(network)") }
    return known == 1 ? try reachable(network) : nil
  }

  /// The database of a network. Throws `Refusal.unavailable` when it cannot be opened.
  func reachable(_ network: ID<Network>) throws -> Database {
    do {
      return try open.database(network)
    } catch SQLError.missing {
      throw Refusal.unavailable
    } catch SQLError.damaged {
      throw Refusal.unavailable
    } catch SQLError.newer {
      throw Refusal.unavailable
    }
  }
}

/// A place in a network that somebody just got.
public struct Founded: Sendable {
  let network: ID<Network>
  let person: ID<Person>
  let ownKey: OwnKey
}
