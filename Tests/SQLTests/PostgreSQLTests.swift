import Glibc
import SQL
import Testing

@Suite("A PostgreSQL server", .enabled(if: getenv("KRING_TEST_POSTGRESQL") != nil))
struct PostgreSQLTests {
  /// A database on a server with few connections.
  func database(connections: Int, _ body: (Database) throws -> Void) throws {
    guard let url = getenv("KRING_TEST_POSTGRESQL") else { return }
    let server = PostgreSQLServer(url: String(cString: url), connections: connections)
    let engine = Engine(testDescription: "", store: .postgreSQL(server))
    try engine.database(.people, body)
  }

  @Test("that drops a connection gets a new one at the next transaction")
  func reconnects() throws {
    try database(connections: 1) { database throws in
      try database.write { db in try Person.amina.insert(db) }
      #expect(throws: SQLError.self) {
        try database.read { db in try db.count("SELECT pg_terminate_backend(pg_backend_pid())") }
      }
      try expect(database, holds: ["a"])
    }
  }

  @Test("lends an extra connection to a thread that has one already")
  func nested() throws {
    try database(connections: 1) { database throws in
      guard let url = getenv("KRING_TEST_POSTGRESQL") else { return }
      let server = PostgreSQLServer(url: String(cString: url), connections: 1)
      let store = Store.postgreSQL(server)
      let one = try Database(Engine.name(), in: store, schema: .people, create: true)
      let other = try Database(Engine.name(), in: store, schema: .people, create: true)
      try one.write { _ in _ = try other.write { db in try Person.amina.insert(db) } }
      try expect(other, holds: ["a"])
      try one.destroy()
      try other.destroy()
    }
  }

  @Test("refuses a write inside a read rather than wait")
  func writeInRead() throws {
    try database(connections: 1) { database throws in
      #expect(throws: SQLError.readOnly) {
        try database.read { _ in try database.write { db in try Person.amina.insert(db) } }
      }
    }
  }

  @Test("forgets old statements and goes on, however many there are")
  func manyStatements() throws {
    try database(connections: 1) { database throws in
      for number in 0..<1_100 {
        let found = try database.read { db in try db.count("SELECT \(raw: "\(number)") + \(1)") }
        #expect(found == number + 1)
      }
    }
  }

  @Test("lets nobody decide on what another is changing")
  func skew() throws {
    try database(connections: 2) { database throws in
      onThreads(8) { number in
        unfailing {
          try database.write { db in
            let count = try db.count("SELECT count(*) FROM person")
            if count < 3 { try Person("\(number)", "\(number)", nil).insert(db) }
          }
        }
      }
      #expect(try database.read { db in try db.count("SELECT count(*) FROM person") } == 3)
    }
  }

  @Test("that cannot be reached is an error that names no password")
  func unreachable() {
    let server = PostgreSQLServer(url: "postgresql://u:secret@127.0.0.1:1/x", connections: 1)
    #expect(throws: SQLError.other("no connection to the PostgreSQL server")) {
      try Database("x", in: .postgreSQL(server), schema: .people, create: true)
    }
    #expect(!Database.exists("x", in: .postgreSQL(server)))
  }
}
