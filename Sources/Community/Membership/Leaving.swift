public import SQL

extension Member {
  /// Everybody in the network, as they chose to be known, by name.
  public func colleagues(_ db: Snapshot) throws -> [Colleague] {
    try db.all(Colleague.self, "SELECT \(Colleague.columns) FROM person ORDER BY folded_name")
  }

  /// How many people are in the network.
  public func headcount(_ db: Snapshot) throws -> Int { try db.count("SELECT count(*) FROM person") }

  /// Takes another name. Throws `Refusal.nameTaken`.
  public func rename(_ name: Title, _ db: Transaction) throws {
    let taken = try db.count(
      "SELECT count(*) FROM person WHERE folded_name = \(name.folded) AND id <> \(person.id)")
    guard taken == 0 else { throw Refusal.nameTaken }
    try db.run("UPDATE person SET name = \(name), folded_name = \(name.folded) WHERE id = \(person.id)")
  }

  /// Chooses a language, `nl` or `en`.
  public func choose(language: String, _ db: Transaction) throws {
    try db.run("UPDATE person SET language = \(language) WHERE id = \(person.id)")
  }

  /// Ends all one's sessions, on every device.
  public func signOutEverywhere() throws { try community.sessions.endAll(person.id) }

  /// Leaves, at once and completely: no list of leavers exists. The last person ends the network with it and must say
  /// so, otherwise `Refusal.lastPerson` is thrown; its database is then gone.
  public func leave(endingNetwork: Bool) throws {
    let isLast = try database.write { db -> Bool in
      let others = try db.count("SELECT count(*) FROM person WHERE id <> \(person.id)")
      // Whoever has left already finds others only, and must not end what is theirs.
      guard others == 0 else {
        try takeAwayOwnMarks(db)
        try takeAwayOwnStories(db)
        try takeAwayOwnPosts(db)
        try takeAwayOwnRegistrations(db)
        try takeAwayOwnIntroductions(db)
        try takeAwayKeptPosts(db)
        try takeAwayFollowing(db)
        try takeAwayPauses(db)
        try db.run("DELETE FROM person WHERE id = \(person.id)")
        return false
      }
      // Nobody may come in while it ends.
      if endingNetwork { try db.run("DELETE FROM invitation") }
      return true
    }
    if isLast {
      guard endingNetwork else { throw Refusal.lastPerson }
      try end()
    }
    try community.sessions.endAll(person.id)
    // secure_delete does not reach the write-ahead log; without this the row would stay readable there for a while.
    if !isLast { try database.shrink() }
  }

  /// Ends the network: out of the catalogue, then out of the world.
  private func end() throws {
    try community.installation.write { db in try db.run("DELETE FROM network WHERE id = \(network.id)") }
    try community.installation.shrink()
    try community.open.destroy(network.id)
  }
}
