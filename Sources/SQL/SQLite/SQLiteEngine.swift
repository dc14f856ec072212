/// One SQLite file: many readers, one writer. In memory there is the writer only, and it reads as well.
final class SQLiteEngine: Engine {
  private let file: SQLiteFile?
  private let readers: SQLiteReaders?
  private let writer: SQLiteWriter

  init(_ file: SQLiteFile, _ schema: Schema, create: Bool) throws {
    if !file.exists {
      guard create else { throw SQLError.missing }
      try file.create { draft in
        let writer = SQLiteWriter(.writing(draft.path))
        try SQLiteEngine.found(writer, schema)
        try writer.holding { $0.drop() }
      }
    }
    self.file = file
    readers = SQLiteReaders(file.path)
    writer = SQLiteWriter(.writing(file.path))
    try update(schema)
  }

  init(inMemory schema: Schema) throws {
    file = nil
    readers = nil
    writer = SQLiteWriter(.memory)
    try SQLiteEngine.found(writer, schema)
  }

  private static func found(_ writer: SQLiteWriter, _ schema: Schema) throws {
    try writer.transaction("BEGIN IMMEDIATE") { connection in
      try Transaction(connection).run(Statement(sql: Dialect.sqlite.definition(Schema.table)))
      try schema.apply(connection, .sqlite)
    }
  }

  private func update(_ schema: Schema) throws {
    let applied = try read { db in
      let tables = try db.count("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'")
      // A database of ours has had the table since before it had its name.
      guard tables == 1 else { throw SQLError.damaged("it has no migrations") }
      return try Schema.applied(db)
    }
    guard try !schema.pending(applied).isEmpty else { return }
    try writer.transaction("BEGIN IMMEDIATE") { try schema.apply($0, .sqlite) }
  }

  func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    if writer.isMine { return try within(body) }
    if let readers { return try readers.snapshot(body) }
    return try writer.transaction("BEGIN") { try body(Snapshot($0)) }
  }

  /// A read inside a write. What failed to be read has changed nothing, so the write may go on.
  private func within<T>(_ body: (Snapshot) throws -> T) throws -> T {
    let connection = try writer.mine()
    if let failure = connection.failure { throw failure }
    defer { if !connection.isLost { connection.failure = nil } }
    let result = try body(Snapshot(connection))
    if let failure = connection.failure { throw failure }
    return result
  }

  func write<T>(_ body: (Transaction) throws -> T) throws -> T {
    if writer.isMine {
      let connection = try writer.mine()
      return try connection.savepoint { try body(Transaction(connection)) }
    }
    return try writer.transaction("BEGIN IMMEDIATE") { try body(Transaction($0)) }
  }

  func batch(_ jobs: [() -> Void]) throws {
    if writer.isMine {
      for job in jobs { job() }
      return
    }
    try writer.transaction("BEGIN IMMEDIATE") { connection in
      for job in jobs {
        job()
        if let failure = connection.failure { throw failure }
      }
    }
  }

  func copy(to path: String) throws {
    let copy = SQLiteFile(exactly: path)
    try copy.touch()
    do {
      // A connection of its own, since one that may only read may not write the copy either.
      let connection = try file.map { try SQLiteConnection(.writing($0.path)) }
      if let connection {
        try connection.vacuum(into: path)
      } else {
        try writer.holding { try $0.opened().vacuum(into: path) }
      }
    } catch {
      try copy.remove()
      throw error
    }
  }

  func check() throws {
    let found = try read { db in try db.first("PRAGMA quick_check(1)") { try $0.text(0) } }
    guard found == "ok" else { throw SQLError.damaged("quick_check") }
  }

  func shrink() throws {
    guard readers != nil else { return }
    try writer.holding { writer in
      let connection = try writer.opened()
      // A page keeps its rows in the order in which they came, whatever their keys.
      try connection.execute("VACUUM")
      guard try connection.emptyLog() else { throw SQLError.busy }
    }
  }

  func rest() {
    // In memory there is no other connection: the database would be gone.
    if file != nil { writer.rest() }
  }

  func close() {
    guard let readers else { return }
    readers.close()
    // Whoever closes inside a write of his own closes the readers only.
    writer.rest()
  }

  func destroy() throws {
    try writer.holding { writer in
      writer.drop()
      readers?.close()
      try file?.remove()
      try file?.syncFolder()
    }
  }

  func explain(_ statement: Statement) throws -> String {
    let question = Statement(sql: "EXPLAIN QUERY PLAN " + statement.sql, values: statement.values)
    return try read { db in try db.all(question) { try $0.text(3) } }.joined(separator: "\n")
  }

  func tables() throws -> [String: [String]] {
    try read { db in
      let names = try db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'") {
        try $0.text(0)
      }
      var tables: [String: [String]] = [:]
      for name in names {
        tables[name] = try db.all("SELECT name FROM pragma_table_info(\(name)) ORDER BY cid") { try $0.text(0) }
      }
      return tables
    }
  }
}
