/// One schema on a server.
final class PostgreSQLEngine: Engine {
  init(_ name: String, _ server: PostgreSQLServer, _ schema: Schema, create: Bool) throws { throw SQLError.missing }
  static func exists(_ name: String, _ server: PostgreSQLServer) -> Bool { false }
  func read<T>(_ body: (Snapshot) throws -> T) throws -> T { throw SQLError.missing }
  func write<T>(_ body: (Transaction) throws -> T) throws -> T { throw SQLError.missing }
  func batch(_ jobs: [() -> Void]) throws {}
  func copy(to path: String) throws {}
  func check() throws {}
  func shrink() throws {}
  func close() {}
  func destroy() throws {}
  func explain(_ statement: Statement) throws -> String { "" }
  func tables() throws -> [String: [String]] { [:] }
}
