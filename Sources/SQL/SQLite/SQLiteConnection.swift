internal import CSQLite

/// One connection to a SQLite file, with the statements it has prepared.
///
/// `@unchecked Sendable`: it wanders between threads, but the engine lends it to one at a time.
final class SQLiteConnection: Connection, @unchecked Sendable {
  enum Use {
    case reading(String)
    case writing(String)
    case memory
  }

  private static let configured: Int32 = kring_sqlite_configure()
  private static let mostPrepared = 200

  var failure: SQLError?
  private let handle: OpaquePointer
  private var prepared: [SQLiteText: SQLiteStatement] = [:]

  var isLost: Bool { sqlite3_get_autocommit(handle) != 0 }

  init(_ use: Use) throws {
    _ = SQLiteConnection.configured
    var flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
    let path: String
    switch use {
    case .reading(let file), .writing(let file): path = file
    case .memory:
      path = ":memory:"
      flags |= SQLITE_OPEN_MEMORY | SQLITE_OPEN_CREATE
    }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteFault.error(code, opened, path: path)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(handle, 5_000)
    kring_sqlite_defend(handle)
    // From here on deinit closes it.
    for pragma in SQLiteConnection.pragmas(use) { try execute("PRAGMA " + pragma) }
    prepared = [:]
  }

  deinit {
    prepared = [:]
    sqlite3_close_v2(handle)
  }

  private static func pragmas(_ use: Use) -> [String] {
    var pragmas = [
      "cache_size = -512", "secure_delete = ON", "foreign_keys = ON", "trusted_schema = OFF", "temp_store = MEMORY",
      "cell_size_check = ON",
    ]
    switch use {
    case .reading: pragmas += ["journal_mode = WAL", "query_only = ON"]
    // Room for what those who write together change, so that it goes to the log once. It is given back on resting.
    case .writing: pragmas += ["journal_mode = WAL", "synchronous = FULL", "cache_size = -4096"]
    case .memory: break
    }
    return pragmas
  }

  @discardableResult
  func each(_ statement: Statement, mayWrite: Bool, _ body: (Row) throws -> Bool) throws -> Int {
    if let failure { throw failure }
    // Whatever ended the transaction, nothing may be written outside of one.
    if isLost { throw failed(.other("no transaction runs")) }
    let prepared = try failing { () throws(SQLError) in try prepare(statement.sql) }
    let reads = prepared.reads
    guard reads || mayWrite else { throw failed(.readOnly) }
    prepared.isBusy = true
    defer { prepared.rest() }
    try failing { () throws(SQLError) in try prepared.bind(statement.values) }
    let before = reads ? 0 : sqlite3_total_changes64(handle)
    let row = Row(source: .sqlite(prepared.handle))
    var goesOn = true
    // What writes is always run to its end.
    while goesOn || !reads {
      let code = sqlite3_step(prepared.handle)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw failed(SQLiteFault.error(code, handle)) }
      if goesOn { goesOn = try body(row) }
    }
    return reads || sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
  }

  func execute(_ sql: String) throws {
    let prepared = try prepare(sql)
    defer { sqlite3_reset(prepared.handle) }
    var code = sqlite3_step(prepared.handle)
    while code == SQLITE_ROW { code = sqlite3_step(prepared.handle) }
    guard code == SQLITE_DONE else { throw SQLiteFault.error(code, handle) }
  }

  /// Writes a compact copy into a file that is empty or absent.
  func vacuum(into path: String) throws {
    let statement = try SQLiteStatement("VACUUM INTO ?", handle)
    try statement.bind([.text(path)])
    guard sqlite3_step(statement.handle) == SQLITE_DONE else {
      throw SQLiteFault.error(sqlite3_extended_errcode(handle), handle)
    }
  }

  /// Moves the whole log into the file and cuts it to nothing; false where a reader was in the way.
  func emptyLog() throws -> Bool {
    var moved: Int32 = 0
    let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, &moved)
    if code & 0xff == SQLITE_BUSY { return false }
    guard code == SQLITE_OK else { throw SQLiteFault.error(code, handle) }
    return true
  }

  /// Undoes the transaction that runs, if any; false where the connection is of no more use.
  func rollBack() -> Bool {
    failure = nil
    guard !isLost else { return true }
    do {
      try execute("ROLLBACK")
      return true
    } catch {
      return isLost
    }
  }

  private func failed(_ error: SQLError) -> SQLError {
    failure = error
    return error
  }

  private func failing<T>(_ body: () throws(SQLError) -> T) throws(SQLError) -> T {
    do {
      return try body()
    } catch {
      throw failed(error)
    }
  }

  /// One that is in use (a query inside the loop over the same query) is not used twice.
  private func prepare(_ sql: String) throws(SQLError) -> SQLiteStatement {
    let text = SQLiteText(sql)
    let kept = prepared[text]
    if let kept, !kept.isBusy { return kept }
    let new = try SQLiteStatement(sql, handle)
    if kept == nil {
      if prepared.count >= SQLiteConnection.mostPrepared { prepared = prepared.filter { $0.value.isBusy } }
      prepared[text] = new
    }
    return new
  }
}
