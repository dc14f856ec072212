import Glibc
import SQL
import Synchronization

@testable import Community

/// The engines a test of the rules runs on: SQLite always, PostgreSQL where KRING_TEST_POSTGRESQL names a server.
enum Engine: String, Sendable, CaseIterable {
  // Their own names, as a test prints them.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case SQLite, PostgreSQL

  static let all: [Engine] = Shelf.shared == nil ? [.SQLite] : [.SQLite, .PostgreSQL]

  private static let made = Atomic(0)
  /// Memory where there is a file system in memory: the tests of SQL wait for the disk already.
  private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  /// A scene in a place of its own, of which nothing is left afterwards.
  func scene(_ body: (Scene) throws -> Void) throws {
    switch self {
    case .SQLite:
      let number = Engine.made.wrappingAdd(1, ordering: .relaxed).newValue
      let folder = "\(Engine.place)/kring-community-tests-\(getpid())-\(number)"
      defer { Folder(folder).remove() }
      let scene = try Scene(in: .folder(folder))
      defer { scene.community.close() }
      try body(scene)
    case .PostgreSQL:
      guard let shelf = Shelf.shared else { return }
      try shelf.lending { url in
        try body(try Scene(in: .postgreSQL(PostgreSQLServer(url: url, connections: 8))))
      }
    }
  }
}
