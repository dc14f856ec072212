public import SQL

/// The witness that somebody is in a network. Only `Community` can make one; what a member may do are its methods.
public struct Member: Sendable {
  /// Themselves.
  public let person: Person
  /// Their network.
  public let network: Network
  let community: Community
  let database: Database
  private let sessionKey: SessionKey
  private let moment: Moment?

  fileprivate init(
    _ place: (person: Person, network: Network), _ community: Community, _ database: Database,
    _ session: Sessions.Session, _ token: String, _ moment: Moment?
  ) {
    (person, network) = place
    self.community = community
    self.database = database
    sessionKey = SessionKey(session.sealedKey, under: token)
    self.moment = moment
  }

  /// Their own key, opened when it is asked for.
  var ownKey: OwnKey { sessionKey.key }

  /// Reads from the network, as one stable moment: on a page that is only looked at, that in which they were let in.
  public func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    if let snapshot = moment?.snapshot { return try body(snapshot) }
    return try database.read(body)
  }

  /// Changes the network, as one whole: all of it or nothing. The body may run twice.
  @discardableResult
  public func write<T>(_ body: (Transaction) throws -> T) throws -> T { try database.write(body) }

  var today: Day { community.today }
}

extension Community {
  private static let personInNetwork: Statement =
    "SELECT \(Person.columns), \(Network.columns) FROM person CROSS JOIN network WHERE person.id ="

  /// The member whose session a token is. Throws `Refusal.signInNeeded` when it is nobody's, also for somebody who left.
  public func member(_ token: String?) throws -> Member {
    let (token, session, database) = try admission(token)
    let place = try database.read { try Self.place(session.person, $0) }
    return Member(place, self, database, session, token, nil)
  }

  /// Lets the member in whose session a token is, and reads all that follows in the moment of their coming in. Nothing
  /// can be written meanwhile. Throws as `member` does, and what the body throws.
  public func looking<T>(_ token: String?, _ body: (Member) throws -> T) throws -> T {
    let (token, session, database) = try admission(token)
    return try database.read { db in
      let moment = Moment(db)
      defer { moment.end() }
      return try body(Member(try Self.place(session.person, db), self, database, session, token, moment))
    }
  }

  private func admission(_ token: String?) throws -> (String, Sessions.Session, Database) {
    guard let token, let session = try sessions.find(token) else { throw Refusal.signInNeeded }
    return (token, session, try reachable(session.network))
  }

  private static func place(_ person: ID<Person>, _ db: Snapshot) throws -> (person: Person, network: Network) {
    let found = try db.first("\(personInNetwork) \(person)") { row in
      (person: try Person(row), network: try Network(row.from(Person.columns.names.count)))
    }
    guard let found else { throw Refusal.signInNeeded }
    return found
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
