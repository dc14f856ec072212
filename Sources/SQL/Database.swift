/// One database: a SQLite file or a PostgreSQL schema. Safe to use from any thread; connections open when they are
/// first needed. Every method throws `SQLError`.
///
/// Keep to one at a time: a read or write inside a write on the same database and thread takes part in that write, but
/// a write inside a read is refused or waits for ever, and two threads that nest two databases in opposite order too.
public final class Database: Sendable {
  /// Its name, as in `init`.
  public let name: String
  private let engine: any Engine

  /// Opens a database and applies the migrations it lacks, all or none.
  ///
  /// - Parameters:
  ///   - name: lower-case letters, digits and `_`, at most 50.
  ///   - create: whether to make it where it does not exist. A crash meanwhile leaves nothing that can be opened.
  ///
  /// Throws `.missing`, `.damaged`, or `.newer` where a newer program has migrated it.
  public init(_ name: String, in store: Store, schema: Schema, create: Bool) throws {
    guard Database.isName(name) else { throw SQLError.other("not a name for a database") }
    self.name = name
    switch store {
    case .folder(let folder):
      engine = try SQLiteEngine(SQLiteFile(folder: folder, name: name), schema, create: create)
    case .postgreSQL(let server):
      engine = try PostgreSQLEngine(name, server, schema, create: create)
    }
  }

  private init(_ engine: any Engine) {
    name = "memory"
    self.engine = engine
  }

  /// A SQLite database in memory, for tests. It has one connection: reads and writes wait for each other.
  public static func memory(schema: Schema) throws -> Database {
    Database(try SQLiteEngine(inMemory: schema))
  }

  /// Whether there is such a database; false also for what cannot be a name, and where the server cannot be asked.
  public static func exists(_ name: String, in store: Store) -> Bool {
    guard isName(name) else { return false }
    switch store {
    case .folder(let folder): return SQLiteFile(folder: folder, name: name).exists
    case .postgreSQL(let server): return PostgreSQLEngine.exists(name, server)
    }
  }

  /// One stable snapshot, on the calling thread. Inside a write it sees what that write has done so far.
  public func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    try engine.read(body)
  }

  /// One transaction, committed when the body returns, undone when it throws. On PostgreSQL the body may run again
  /// when others got in its way: it should contain SQL only.
  @discardableResult
  public func write<T>(_ body: (Transaction) throws -> T) throws -> T {
    try engine.write(body)
  }

  /// Runs jobs in order, so that whatever they write to this database shares one commit (SQLite). Each `write` in a
  /// job stands or falls by itself; `read` sees what was written before. When this throws nothing was kept, and some
  /// jobs may not have run at all: answer every one with an error. On PostgreSQL each write commits by itself.
  public func batch(_ jobs: [() -> Void]) throws {
    try engine.batch(jobs)
  }

  /// Writes a whole, compact copy to a file that does not exist yet (SQLite; on PostgreSQL use `pg_dump`).
  public func copy(to path: String) throws {
    try engine.copy(to: path)
  }

  /// Reads every page and throws `.damaged` where something is wrong (SQLite). Takes long on a large file.
  public func check() throws {
    try engine.check()
  }

  /// Writes the file anew in the order of its keys and empties the log, so that neither tells in which order rows came
  /// and what was deleted is gone from both (SQLite; nothing on PostgreSQL). Takes long on a large file. Throws `.busy`
  /// where a reader still needs the log.
  public func shrink() throws {
    try engine.shrink()
  }

  /// Closes the connection that writes, with what it prepared and remembers; the next write opens one again (SQLite;
  /// nothing on PostgreSQL). Those that read stay, so that reading goes on even where the disk is full.
  public func rest() {
    engine.rest()
  }

  /// Closes every connection, those in use as soon as they are free. The next use opens one again. (A database in
  /// memory stays.)
  public func close() {
    engine.close()
  }

  /// Deletes the database with everything in it. Later use throws `.missing`.
  public func destroy() throws {
    try engine.destroy()
  }

  /// How the engine would find the rows, for tests: EXPLAIN QUERY PLAN, or EXPLAIN on PostgreSQL.
  public func explain(_ statement: Statement) throws -> String {
    try engine.explain(statement)
  }

  /// Every table with its columns in order, the same on both engines.
  public func tables() throws -> [String: [String]] {
    try engine.tables()
  }

  private static func isName(_ name: String) -> Bool {
    (1...50).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_")
      }
  }
}
