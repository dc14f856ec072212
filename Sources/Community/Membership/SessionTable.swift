internal import SQL

/// Sessions in PostgreSQL, for several processes: an unlogged table, which no crash, backup or replica keeps.
struct SessionTable: Sendable {
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    try database.write { db in
      try db.run(
        """
        CREATE UNLOGGED TABLE IF NOT EXISTS session (
          hash TEXT PRIMARY KEY, network TEXT NOT NULL, person TEXT NOT NULL,
          ends BIGINT NOT NULL, idle_until BIGINT NOT NULL, sealed_key TEXT NOT NULL
        )
        """)
    }
  }

  func insert(_ hash: String, _ session: Sessions.Session) throws {
    try database.write { db in
      try db.run("DELETE FROM session WHERE idle_until < \(session.idleUntil - Sessions.longestSeconds)")
      try db.run(
        """
        INSERT INTO session (hash, network, person, ends, idle_until, sealed_key)
        VALUES (\(hash), \(session.network), \(session.person), \(session.ends), \(session.idleUntil), \(session.sealedKey))
        """)
    }
  }

  func find(_ hash: String) throws -> Sessions.Session? {
    try database.read { db in
      try db.first("SELECT network, person, ends, idle_until, sealed_key FROM session WHERE hash = \(hash)") { row in
        guard let sealed = OwnKey.Sealed(stored: try row.text(4)) else {
          throw SQLError.damaged("a key that is no key")
        }
        return Sessions.Session(
          network: ID(stored: try row.text(0)), person: ID(stored: try row.text(1)), ends: try row.integer(2),
          idleUntil: try row.integer(3), sealedKey: sealed)
      }
    }
  }

  func prolong(_ hash: String, _ session: Sessions.Session) throws {
    try database.write { db in
      try db.run("UPDATE session SET idle_until = \(session.idleUntil) WHERE hash = \(hash)")
    }
  }

  func end(_ hash: String) throws {
    try database.write { db in try db.run("DELETE FROM session WHERE hash = \(hash)") }
  }

  func endAll(_ person: ID<Person>) throws {
    try database.write { db in try db.run("DELETE FROM session WHERE person = \(person)") }
  }
}
