internal import Glibc
internal import Synchronization

/// One schema on a server.
final class PostgreSQLEngine: Engine {
  private let server: PostgreSQLServer
  private let schema: String
  private let running = PostgreSQLRunning()
  private let turns = PostgreSQLTurns()
  private let isDestroyed = Atomic(false)

  private static let reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
  private static let writing = "BEGIN ISOLATION LEVEL SERIALIZABLE"
  private static let attemptsBesideOthers = 2
  private static let attemptsAlone = 8

  init(_ name: String, _ server: PostgreSQLServer, _ schema: Schema, create: Bool) throws {
    self.server = server
    self.schema = PostgreSQLEngine.schema(name)
    guard try create || PostgreSQLEngine.holds(self.schema, server) else { throw SQLError.missing }
    try update(schema)
  }

  private static func schema(_ name: String) -> String { "kring_" + name }

  static func exists(_ name: String, _ server: PostgreSQLServer) -> Bool {
    do {
      return try holds(schema(name), server)
    } catch {
      return false
    }
  }

  private static func holds(_ schema: String, _ server: PostgreSQLServer) throws -> Bool {
    try server.borrowing(for: schema) { connection in
      try connection.begin(reading, in: schema)
      defer { connection.rollBack() }
      return try Snapshot(connection).count("SELECT count(*) FROM pg_namespace WHERE nspname = \(schema)") == 1
    }
  }

  /// Makes the schema where it is not there, and migrates it; one process at a time.
  private func update(_ schema: Schema) throws {
    let (made, lacks) = try read { db in
      guard try db.count("SELECT count(*) FROM pg_namespace WHERE nspname = \(self.schema)") == 1 else {
        return (false, true)
      }
      let tables: Statement = "SELECT count(*) FROM pg_tables WHERE schemaname = \(self.schema)"
      guard try db.count("\(tables) AND tablename = 'migration'") == 1 else {
        throw SQLError.damaged("it has no migrations")
      }
      return (true, try !schema.pending(Schema.applied(db)).isEmpty)
    }
    guard !made || lacks else { return }
    try transaction("BEGIN ISOLATION LEVEL READ COMMITTED") { connection in
      let transaction = Transaction(connection)
      _ = try transaction.first("SELECT pg_advisory_xact_lock(hashtext(\(self.schema)))") { _ in }
      if try transaction.count("SELECT count(*) FROM pg_namespace WHERE nspname = \(self.schema)") == 0 {
        try transaction.run("CREATE SCHEMA \(raw: self.schema)")
        try transaction.run(Statement(sql: Dialect.postgreSQL.definition(Schema.table)))
      }
      try schema.apply(connection, .postgreSQL)
    }
  }

  func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    if let connection = running.mine { return try connection.savepoint { try body(Snapshot(connection)) } }
    return try transaction(PostgreSQLEngine.reading) { try body(Snapshot($0)) }
  }

  func write<T>(_ body: (Transaction) throws -> T) throws -> T {
    if let connection = running.mine {
      if connection.isReadOnly { throw SQLError.readOnly }
      return try connection.savepoint { try body(Transaction(connection)) }
    }
    return try contested { connection in
      try attempt(connection, PostgreSQLEngine.writing) { try body(Transaction($0)) }
    }
  }

  func batch(_ jobs: [() -> Void]) throws {
    for job in jobs { job() }
  }

  private func transaction<T>(_ begin: String, _ body: (PostgreSQLConnection) throws -> T) throws -> T {
    if isDestroyed.load(ordering: .relaxed) { throw SQLError.missing }
    return try server.borrowing(for: schema) { try attempt($0, begin, body) }
  }

  /// Tries beside the others, then alone: then only other processes can still be in its way.
  private func contested<T>(_ attempt: (PostgreSQLConnection) throws -> T) throws -> T {
    if isDestroyed.load(ordering: .relaxed) { throw SQLError.missing }
    return try server.borrowing(for: schema) { connection in
      for number in 1...PostgreSQLEngine.attemptsBesideOthers {
        do {
          return try turns.besideOthers { try attempt(connection) }
        } catch  where connection.collided {
          PostgreSQLEngine.rest(after: number)
        }
      }
      return try turns.alone {
        for number in 1..<PostgreSQLEngine.attemptsAlone {
          do {
            return try attempt(connection)
          } catch  where connection.collided {
            PostgreSQLEngine.rest(after: number)
          }
        }
        return try attempt(connection)
      }
    }
  }

  /// At most 1, 2, 4, 8 … milliseconds, since a busy machine takes its time for the one that is in the way.
  private static func rest(after number: Int) { usleep(UInt32.random(in: 0..<500 << UInt32(number))) }

  private func attempt<T>(
    _ connection: PostgreSQLConnection, _ begin: String, _ body: (PostgreSQLConnection) throws -> T
  ) throws -> T {
    try connection.begin(begin, in: schema)
    do {
      let result = try running.during(connection) { try body(connection) }
      try connection.commit()
      return result
    } catch {
      connection.rollBack()
      throw error
    }
  }

  func destroy() throws {
    if running.mine != nil { throw SQLError.other("a transaction still runs") }
    try transaction("BEGIN") { _ = try Transaction($0).run("DROP SCHEMA \(raw: schema) CASCADE") }
    isDestroyed.store(true, ordering: .relaxed)
  }

  func explain(_ statement: Statement) throws -> String {
    let question = Statement(sql: "EXPLAIN " + statement.sql, values: statement.values)
    return try read { db in try db.all(question) { try $0.text(0) } }.joined(separator: "\n")
  }

  func tables() throws -> [String: [String]] {
    let columns = try read { db in
      try db.all(
        """
        SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = \(schema)
        ORDER BY table_name, ordinal_position
        """
      ) { (try $0.text(0), try $0.text(1)) }
    }
    return Dictionary(grouping: columns, by: \.0).mapValues { $0.map(\.1) }
  }

  func copy(to path: String) throws {
    throw SQLError.other("pg_dump copies a PostgreSQL schema")
  }

  // PostgreSQL looks after its pages, its log and its connections by itself; the pool is the server's.
  func check() throws {}
  func shrink() throws {}
  func rest() {}
  func close() {}
}
