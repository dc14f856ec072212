public import SQL

/// A way into a network for a number of people, until a last day. Using one leaves no trace of who used which.
public struct Invitation: Sendable, Record {
  /// The secret part of the link.
  public let token: ID<Invitation>
  /// How many people it was made for.
  public let uses: Int
  /// How many can still use it.
  public let usesLeft: Int
  /// The last day on which it works.
  public let lastDay: Day

  /// One invitation lets at most this many people in.
  public static let mostUses = 100
  /// It works for at most this many days.
  public static let mostDays = 92

  public static let columns: Columns = [
    "invitation.token", "invitation.uses", "invitation.uses_left", "invitation.last_day",
  ]

  public init(_ row: Row) throws {
    token = ID(stored: try row.text(0))
    uses = try row.integer(1)
    usesLeft = try row.integer(2)
    guard let day = Day(try row.text(3)) else { throw SQLError.damaged("a last day that is no day") }
    lastDay = day
  }

  /// Where an invitation leads: a network and the secret part, as in the link.
  public struct Address: Sendable, Hashable {
    public let network: ID<Network>
    public let token: ID<Invitation>

    public init(network: ID<Network>, token: ID<Invitation>) {
      self.network = network
      self.token = token
    }
  }
}

extension Member {
  /// Invites people: at most `Invitation.mostUses`, from today until at most `Invitation.mostDays` days on.
  /// Throws `Refusal.tooMany` outside these.
  /// Inviting twice with one token, as from a form that is sent twice, makes one invitation.
  public func invite(
    uses: Int, lastDay: Day, token: ID<Invitation>? = nil, _ db: Transaction
  ) throws -> ID<Invitation> {
    guard (1...Invitation.mostUses).contains(uses), lastDay >= today, lastDay <= today.adding(Invitation.mostDays)
    else {
      throw Refusal.tooMany
    }
    // Those that are over say nothing any more, and would fill the hundred.
    try db.run("DELETE FROM invitation WHERE uses_left = 0 OR last_day < \(today)")
    let standing = try db.count("SELECT count(*) FROM invitation")
    guard standing < 100 else { throw Refusal.tooMany }
    let token = token ?? community.newID()
    try db.run(
      """
      INSERT INTO invitation (token, uses, uses_left, last_day) VALUES (\(token), \(uses), \(uses), \(lastDay))
      ON CONFLICT (token) DO UPDATE SET uses = invitation.uses
      """)
    return token
  }

  /// The invitations that can still be used.
  public func invitations(_ db: Snapshot) throws -> [Invitation] {
    try db.all(
      Invitation.self,
      """
      SELECT \(Invitation.columns) FROM invitation WHERE uses_left > 0 AND last_day >= \(today)
      ORDER BY last_day, token
      """)
  }

  /// One invitation. Throws `Refusal.notFound`.
  public func invitation(_ token: ID<Invitation>, _ db: Snapshot) throws -> Invitation {
    let found = try db.first(
      Invitation.self, "SELECT \(Invitation.columns) FROM invitation WHERE token = \(token)")
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// Withdraws an invitation: nothing of it remains. Withdrawing twice is no mistake.
  public func withdraw(_ token: ID<Invitation>, _ db: Transaction) throws {
    try db.run("DELETE FROM invitation WHERE token = \(token)")
  }
}

extension Community {
  /// What somebody who was invited may know before they choose: the network. Throws `Refusal.invitationOver` when the
  /// invitation is used up, past, withdrawn or never was: the same answer.
  public func invited(_ address: Invitation.Address) throws -> Network {
    guard let network = try invitedNetwork(address) else { throw Refusal.invitationOver }
    return network
  }

  /// Lets the holder of an invitation in under a name of their choice. With a key that is in already, nothing happens
  /// twice. Throws `Refusal.invitationOver` or `Refusal.nameTaken`.
  public func accept(_ address: Invitation.Address, name: Title, key: SignInSecret, language: String) throws -> Founded
  {
    guard let database = try linkedDatabase(address.network) else { throw Refusal.invitationOver }
    let newPerson: ID<Person> = newID()
    let today = today
    let person = try database.write { db in
      let known = try db.first("SELECT id FROM person WHERE sign_in_hash = \(key.hash)") {
        ID<Person>(stored: try $0.text(0))
      }
      if let known { return known }
      let used = try db.run(
        """
        UPDATE invitation SET uses_left = uses_left - 1
        WHERE token = \(address.token) AND uses_left > 0 AND last_day >= \(today)
        """)
      guard used == 1 else { throw Refusal.invitationOver }
      try Person.insert(newPerson, name: name, key: key, language: language, db)
      return newPerson
    }
    try database.forgetOrder()
    return Founded(network: address.network, person: person, ownKey: OwnKey(key))
  }

  private func invitedNetwork(_ address: Invitation.Address) throws -> Network? {
    let today = today
    return try linkedDatabase(address.network)?.read { db in
      try db.first(
        Network.self,
        """
        SELECT \(Network.columns) FROM network
        WHERE EXISTS (
          SELECT 1 FROM invitation WHERE token = \(address.token) AND uses_left > 0 AND last_day >= \(today))
        """)
    }
  }
}
