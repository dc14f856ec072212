internal import CPostgreSQL

/// One session on a PostgreSQL server, with the statements it has prepared.
///
/// `@unchecked Sendable`: it wanders between threads, but the server lends it to one at a time.
final class PostgreSQLConnection: Connection, @unchecked Sendable {
  private struct Key: Hashable {
    let schema: String
    let sql: String
    let types: [Oid]
  }

  private static let mostPrepared = 500
  private static let bigint: Oid = 20

  var failure: SQLError?
  /// Another transaction got in the way of this one: it may be tried again.
  private(set) var collided = false
  private let handle: OpaquePointer
  private var schema: String?
  private var prepared: [Key: String] = [:]
  private(set) var isReadOnly = false

  init(_ url: String) throws {
    guard let handle = PQconnectdb(url) else { throw SQLError.other("no memory for a connection") }
    self.handle = handle
    kring_pq_silence(handle)
    try settle()
  }

  deinit {
    PQfinish(handle)
  }

  /// PostgreSQL keeps a failed transaction open until it is told.
  var isLost: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE || !isSound }

  /// Whether the session still stands.
  var isSound: Bool { PQstatus(handle) == CONNECTION_OK }

  func serves(_ schema: String) -> Bool { self.schema == schema }

  private func settle() throws {
    guard isSound else { throw SQLError.other("no connection to the PostgreSQL server") }
    schema = nil
    prepared = [:]
    failure = nil
    PQsetClientEncoding(handle, "UTF8")
  }

  /// Starts a transaction in a schema; over a new session where the old one has gone.
  func begin(_ statement: String, in schema: String) throws {
    failure = nil
    collided = false
    isReadOnly = statement.hasSuffix("READ ONLY")
    do {
      // Whatever was left half done goes with its session.
      if PQtransactionStatus(handle) != PQTRANS_IDLE { try renew() }
      try enter(schema, statement)
    } catch  where !isSound {
      try renew()
      try enter(schema, statement)
    }
  }

  private func renew() throws {
    PQreset(handle)
    try settle()
  }

  private func enter(_ schema: String, _ statement: String) throws {
    if schema != self.schema {
      self.schema = nil
      try execute("SET search_path TO \(schema)")
      self.schema = schema
    }
    if prepared.count >= PostgreSQLConnection.mostPrepared {
      prepared = [:]
      try execute("DEALLOCATE ALL")
    }
    try execute(statement)
  }

  /// PostgreSQL answers the COMMIT of a failed transaction with a ROLLBACK, not with an error.
  func commit() throws {
    if let failure { throw failure }
    try execute("COMMIT")
  }

  func rollBack() {
    failure = nil
    guard !isLost else { return }
    do {
      try execute("ROLLBACK")
    } catch {
      // The session is of no use; the next BEGIN makes a new one.
      schema = nil
    }
  }

  func execute(_ sql: String) throws {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
      throw fault(result)
    }
  }

  @discardableResult
  func each(_ statement: Statement, mayWrite: Bool, _ body: (Row) throws -> Bool) throws -> Int {
    if let failure { throw failure }
    let result: OpaquePointer
    do {
      result = try perform(statement)
    } catch let error as SQLError {
      failure = error
      throw error
    }
    defer { PQclear(result) }
    for row in 0..<PQntuples(result) {
      guard try body(Row(source: .postgreSQL(result, row))) else { break }
    }
    return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  private func perform(_ statement: Statement) throws -> OpaquePointer {
    let parameters = try PostgreSQLParameters(statement.values)
    let name = try prepare(statement)
    let result = parameters.withPointers { values in
      PQexecPrepared(handle, name, Int32(statement.values.count), values, nil, nil, 0)
    }
    guard let result, PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
      defer { PQclear(result) }
      throw fault(result)
    }
    return result
  }

  private func prepare(_ statement: Statement) throws -> String {
    let types = statement.values.map { value in
      if case .integer = value { PostgreSQLConnection.bigint } else { Oid(0) }
    }
    let key = Key(schema: schema ?? "", sql: statement.sql, types: types)
    if let name = prepared[key] { return name }
    let name = "s\(prepared.count)"
    let result = PQprepare(handle, name, Dialect.numbered(statement.sql), Int32(types.count), types)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw fault(result) }
    prepared[key] = name
    return name
  }

  private func fault(_ result: OpaquePointer?) -> SQLError {
    let (error, collided) = PostgreSQLFault.error(result)
    if collided { self.collided = true }
    return error
  }
}
