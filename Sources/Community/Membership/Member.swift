public import SQL

/// The witness that somebody is in a network. Only `Community` can make one; what a member may do are its methods.
public struct Member: Sendable {
  /// Themselves.
  public let person: Person
  /// Their network.
  public let network: Network
  let community: Community
  let database: Database
  let ownKey: OwnKey

  /// Reads from the network, as one stable moment.
  public func read<T>(_ body: (Snapshot) throws -> T) throws -> T { try database.read(body) }

  /// Changes the network, as one whole: all of it or nothing. The body may run twice.
  public func write<T>(_ body: (Transaction) throws -> T) throws -> T { try database.write(body) }

  var today: Day { community.today }
}

extension Community {
  private static let personInNetwork: Statement =
    "SELECT \(Person.columns), \(Network.columns) FROM person CROSS JOIN network WHERE person.id ="

  /// The member whose session a token is. Throws `Refusal.signInNeeded` when it is nobody's, also for somebody who left.
  public func member(_ token: String?) throws -> Member {
    guard let token, let session = try sessions.find(token),
      let ownKey = OwnKey(sealed: session.sealedKey, under: token)
    else { throw Refusal.signInNeeded }
    let database = try reachable(session.network)
    let found = try database.read { db in
      try db.first("\(Self.personInNetwork) \(session.person)") { row in
        (try Person(row), try Network(row.from(Person.columns.names.count)))
      }
    }
    guard let (person, network) = found else { throw Refusal.signInNeeded }
    return Member(person: person, network: network, community: self, database: database, ownKey: ownKey)
  }

  /// Signs somebody in by the name of their network and their key. The answer is the same whether the network does not
  /// exist or does not know the key: `Refusal.wrongKey`.
  public func signIn(to name: Title, key: SignInSecret) throws -> Founded {
    guard let network = try network(named: name), let person = try person(of: key, in: network) else {
      throw Refusal.wrongKey
    }
    return Founded(network: network, person: person, ownKey: OwnKey(key))
  }

  /// The database whose writer a request with this session waits for.
  public func database(ofSession token: String) throws -> Database? {
    try sessions.network(token).map { try reachable($0) }
  }
}

extension Community {
  /// Whether a token is somebody's session, without looking who they are.
  public func isSignedIn(_ token: String) throws -> Bool { try sessions.find(token) != nil }

  /// Seconds for limits in memory; never stored.
  public var secondsForLimits: Int { clock.seconds() }
}

extension Community {
  /// The language that somebody chose, `nl` or `en`; nil to go by their browser.
  public func language(of place: Founded) throws -> String? {
    try reachable(place.network).read { db in
      try db.first("SELECT language FROM person WHERE id = \(place.person)") { $0.textIfAny(0) } ?? nil
    }
  }
}

extension Community {
  /// The name of the network of a place.
  public func name(of place: Founded) throws -> String {
    try reachable(place.network).read { db in
      try db.first("SELECT name FROM network") { try $0.text(0) } ?? ""
    }
  }
}
