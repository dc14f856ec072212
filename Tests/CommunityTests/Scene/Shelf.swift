import CPostgreSQL
import Glibc
import Synchronization

/// PostgreSQL databases for tests. Every installation uses the same names of schemas, so each test gets a database of
/// its own; one that was emptied serves again, since making one takes long.
final class Shelf: Sendable {
  static let shared: Shelf? = getenv("KRING_TEST_POSTGRESQL").map { Shelf(String(cString: $0)) }

  struct Fault: Error {
    let message: String
  }

  private struct Stock {
    var empty: [String] = []
    var made = 0
  }

  private let url: String
  private let stock = Mutex(Stock())

  private init(_ url: String) {
    self.url = url
    atexit { Shelf.shared?.clear() }
  }

  /// Lends an empty database.
  func lending(_ body: (String) throws -> Void) throws {
    let name = try stock.withLock { $0.empty.popLast() } ?? make()
    try body(address(name))
    try run(Shelf.emptying, on: address(name))
    stock.withLock { $0.empty.append(name) }
  }

  private func make() throws -> String {
    let number = stock.withLock { stock in
      stock.made += 1
      return stock.made
    }
    let name = Shelf.name(number)
    try run("CREATE DATABASE \(name)", on: url)
    return name
  }

  private func clear() {
    for number in 1..<stock.withLock({ $0.made }) + 1 {
      try? run("DROP DATABASE IF EXISTS \(Shelf.name(number)) WITH (FORCE)", on: url)
    }
  }

  private static func name(_ number: Int) -> String { "kring_community_\(getpid())_\(number)" }

  private static let emptying = """
    DO $$ DECLARE name text; BEGIN
      FOR name IN SELECT nspname FROM pg_namespace WHERE starts_with(nspname, 'kring_') LOOP
        EXECUTE 'DROP SCHEMA ' || quote_ident(name) || ' CASCADE';
      END LOOP;
    END $$
    """

  /// The same server, another database: the path of the URL is its name.
  private func address(_ name: String) -> String {
    let rest = url.drop { $0 != ":" }.dropFirst(3)
    let server = url[..<(rest.firstIndex { $0 == "/" || $0 == "?" } ?? url.endIndex)]
    return "\(server)/\(name)\(url[(url.firstIndex(of: "?") ?? url.endIndex)...])"
  }

  private func run(_ sql: String, on address: String) throws {
    let connection = PQconnectdb(address)
    defer { PQfinish(connection) }
    let result = PQexec(connection, sql)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw Fault(message: String(cString: PQerrorMessage(connection)))
    }
  }
}
