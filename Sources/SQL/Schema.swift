/// Every migration of one kind of database, oldest first. Only ever append.
public struct Schema: Sendable {
  let migrations: [Migration]

  static let table = "CREATE TABLE migration (name TEXT PRIMARY KEY)"

  public init(_ migrations: [Migration]) {
    self.migrations = migrations
  }

  /// What a database still lacks. Throws `.newer` where it has what this program does not know.
  func pending(_ applied: [String]) throws -> [Migration] {
    let known = Set(migrations.map(\.name))
    for name in applied where !known.contains(name) { throw SQLError.newer(name) }
    return migrations.filter { !applied.contains($0.name) }
  }

  /// Brings a database up to date; the connection is inside a transaction and has the table `migration`.
  func apply(_ connection: any Connection, _ dialect: Dialect) throws {
    let transaction = Transaction(connection)
    for migration in try pending(Schema.applied(transaction)) {
      for statement in migration.statements {
        try transaction.run(Statement(sql: dialect.definition(statement)))
      }
      try transaction.run("INSERT INTO migration (name) VALUES (\(migration.name))")
    }
  }

  static func applied(_ snapshot: Snapshot) throws -> [String] {
    try snapshot.all("SELECT name FROM migration ORDER BY name") { try $0.text(0) }
  }
}
