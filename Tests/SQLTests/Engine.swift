import Glibc
import SQL
import Synchronization
import Testing

/// The engines a test runs on: SQLite always, PostgreSQL where KRING_TEST_POSTGRESQL names a server.
struct Engine: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let store: Store

  static let sqlite = Engine(testDescription: "SQLite", store: .folder(folder))
  static let all = [sqlite] + [postgreSQL].compactMap { $0 }

  private static let postgreSQL: Engine? = getenv("KRING_TEST_POSTGRESQL").map {
    let server = PostgreSQLServer(url: String(cString: $0), connections: 4)
    return Engine(testDescription: "PostgreSQL", store: .postgreSQL(server))
  }

  static let folder: String = {
    atexit { rmdir(Engine.folder) }
    return "/tmp/kring-sql-tests-\(getpid())"
  }()

  private static let made = Atomic(0)

  /// A name that no other test uses, and no earlier run.
  static func name() -> String {
    "t\(getpid())_\(made.wrappingAdd(1, ordering: .relaxed).newValue)"
  }

  /// A new database for one test, gone afterwards.
  func database(_ schema: Schema = .people, _ body: (Database) throws -> Void) throws {
    let database = try Database(Engine.name(), in: store, schema: schema, create: true)
    defer { try? database.destroy() }
    try body(database)
  }
}

extension Schema {
  static let people = Schema([
    Migration(
      "0001-people",
      [
        """
        CREATE TABLE person (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          age INTEGER CHECK (age >= 0),
          ring TEXT CHECK (ring IN ('inner', 'outer'))
        )
        """,
        """
        CREATE TABLE note (
          person TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
          number INTEGER NOT NULL,
          words TEXT NOT NULL,
          PRIMARY KEY (person, number)
        );
        """,
        "CREATE INDEX person_age ON person (age)",
      ])
  ])
}

enum Ring: String, Bindable {
  case inner, outer
}

struct Person: Record, Equatable {
  let id: String
  let name: String
  let age: Int?

  static let columns = Columns("person", ["id", "name", "age"])

  init(_ row: Row) throws {
    id = try row.text(0)
    name = try row.text(1)
    age = row.integerIfAny(2)
  }

  init(_ id: String, _ name: String, _ age: Int?) {
    self.id = id
    self.name = name
    self.age = age
  }

  func insert(_ db: Transaction) throws {
    try db.run("INSERT INTO person (id, name, age) VALUES (\(id), \(name), \(age))")
  }

  static let amina = Person("a", "Amina", 41)
  static let joost = Person("j", "Joost", nil)
}

extension SQLError {
  /// The case, without the engine's words.
  var kind: String {
    switch self {
    case .constraint: "constraint"
    case .damaged: "damaged"
    default: "another"
    }
  }
}

/// The identifiers of all people, in order.
func people(_ database: Database) throws -> [String] {
  try database.read { db in try db.all("SELECT id FROM person ORDER BY id") { try $0.text(0) } }
}

func expect(_ database: Database, holds ids: [String], _ location: SourceLocation = #_sourceLocation) throws {
  let found = try people(database)
  #expect(found == ids, sourceLocation: location)
}

/// Runs what must not throw.
func unfailing(_ body: () throws -> Void) {
  do {
    try body()
  } catch {
    Issue.record(error)
  }
}

/// Runs a body on threads of its own and waits for all.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  final class Work: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void
    init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }
  let threads = (0..<count).map { number in
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(number, body)).toOpaque()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
        work.body(work.number)
        return nil
      }, work)
    return thread
  }
  for thread in threads { pthread_join(thread, nil) }
}
