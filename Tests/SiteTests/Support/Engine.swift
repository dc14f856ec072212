import Community
import Foundation
import SQL
import Synchronization
import Testing
import World

/// The engines a test runs on: SQLite always, PostgreSQL where KRING_TEST_POSTGRESQL names a server.
struct Engine: Sendable, CustomStringConvertible {
  let description: String
  private let server: String?

  static let sqlite = Engine(description: "SQLite", server: nil)
  static let all = [sqlite] + [postgreSQL].compactMap { $0 }

  private static let postgreSQL = ProcessInfo.processInfo.environment["KRING_TEST_POSTGRESQL"].map {
    Engine(description: "PostgreSQL", server: $0)
  }

  /// A place for one installation, empty or with the demo world in it.
  func storage(withWorld: Bool) throws -> Storage {
    let template = withWorld ? try template() : nil
    guard let server else { return try FolderStorage(copyOf: template as? FolderStorage) }
    return try DatabaseStorage(server, copyOf: template as? DatabaseStorage)
  }

  private static let templates = Mutex<[String: Storage]>([:])

  /// The demo world, made once and copied for every test.
  private func template() throws -> Storage {
    try Engine.templates.withLock { templates in
      if let made = templates[description] { return made }
      let storage = try storage(withWorld: false)
      let community = try Community(in: storage.store(), clock: Watch().clock)
      try World.make(in: community)
      community.close()
      atexit { Engine.templates.withLock { $0 = [:] } }
      templates[description] = storage
      return storage
    }
  }
}

/// Where one installation lives; gone with the last reference to it.
protocol Storage: AnyObject, Sendable {
  /// A store for the installation. On PostgreSQL with a pool of its own, so that it can be closed.
  func store() -> Store
  /// Runs a statement on a network's database, behind the back of whoever uses it.
  func sabotage(_ sql: String, network: String) throws
  /// The names of the networks' databases.
  func networks() throws -> [String]
  /// Deletes the database of a network.
  func lose(network: String) throws
}

/// A folder of SQLite files.
final class FolderStorage: Storage {
  let path: String

  init(copyOf template: FolderStorage?) throws {
    path = NSTemporaryDirectory() + "kring-site-tests-\(UUID().uuidString)"
    if let template {
      try FileManager.default.copyItem(atPath: template.path, toPath: path)
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func store() -> Store { .folder(path) }

  func sabotage(_ sql: String, network: String) throws {
    let program = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
    try Spawned("python3", "-c", program, "\(path)/\(network).sqlite", sql).expectSuccess()
  }

  func networks() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: path)
    return files.filter { $0.hasPrefix("n") && $0.hasSuffix(".sqlite") }.map { String($0.dropLast(7)) }.sorted()
  }
}

extension FolderStorage {
  func lose(network: String) throws {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(path)/\(network).sqlite\(ending)")
    }
  }
}

/// A database of its own on a PostgreSQL server.
final class DatabaseStorage: Storage {
  private let server: String
  private let name: String

  init(_ server: String, copyOf template: DatabaseStorage?) throws {
    self.server = server
    name = "kring_site_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    let copied = template.map { " TEMPLATE \($0.name) STRATEGY FILE_COPY" } ?? ""
    try Self.run("CREATE DATABASE \(name)\(copied)", at: server)
  }

  deinit { try? Self.run("DROP DATABASE \(name) WITH (FORCE)", at: server) }

  func store() -> Store { .postgreSQL(PostgreSQLServer(url: url, connections: 4)) }

  func sabotage(_ sql: String, network: String) throws {
    try Self.run("SET search_path TO kring_\(network); \(sql)", at: url)
  }

  func lose(network: String) throws { try Self.run("DROP SCHEMA kring_\(network) CASCADE", at: url) }

  func networks() throws -> [String] {
    let names = try Self.run(
      "SELECT nspname FROM pg_namespace WHERE nspname ~ '^kring_n[0-9a-f]{32}$' ORDER BY 1", at: url)
    return names.split(separator: "\n").map { String($0.dropFirst(6)) }
  }

  /// The server's address with this database in place of the one it names.
  private var url: String {
    guard var parts = URLComponents(string: server) else { return server }
    parts.path = "/" + name
    return parts.string ?? server
  }

  @discardableResult
  private static func run(_ sql: String, at url: String) throws -> String {
    try Spawned("psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", sql, url).expectSuccess()
  }
}
