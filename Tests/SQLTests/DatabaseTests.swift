import Glibc
import SQL
import Testing

@Suite("A database")
struct DatabaseTests {
  static let later = Schema([
    Migration(
      "0001-people",
      ["CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, age INTEGER, ring TEXT)"]),
    Migration(
      "0002-group",
      [
        "CREATE TABLE circle (id TEXT PRIMARY KEY, size INTEGER NOT NULL)",
        "ALTER TABLE person ADD COLUMN circle TEXT REFERENCES circle(id)",
      ]),
  ])

  @Test("is migrated once, then again with what is new", arguments: Engine.all)
  func migrations(_ engine: Engine) throws {
    try engine.database { first in
      try first.write { db in try Person.amina.insert(db) }
      let again = try Database(first.name, in: engine.store, schema: .people, create: false)
      try expect(again, holds: ["a"])
      #expect(try again.tables()["person"] == ["id", "name", "age", "ring"])
      let later = try Database(first.name, in: engine.store, schema: DatabaseTests.later, create: true)
      try expect(later, holds: ["a"])
      #expect(
        try later.tables() == [
          "migration": ["name"], "person": ["id", "name", "age", "ring", "circle"],
          "note": ["person", "number", "words"], "circle": ["id", "size"],
        ])
      #expect(throws: SQLError.newer("0002-group")) {
        try Database(first.name, in: engine.store, schema: .people, create: true)
      }
    }
  }

  @Test("whose schema is wrong is not made at all", arguments: Engine.all)
  func wrong(_ engine: Engine) throws {
    let name = Engine.name()
    let schema = Schema([Migration("1", ["CREATE TABLE a (id TEXT PRIMARY KEY)", "CREATE TABLE a (id NONSENSE"])])
    #expect(throws: SQLError.self) { try Database(name, in: engine.store, schema: schema, create: true) }
    #expect(!Database.exists(name, in: engine.store))
    #expect(throws: SQLError.missing) { try Database(name, in: engine.store, schema: schema, create: false) }
  }

  @Test("that is missing, or has no proper name, is refused", arguments: Engine.all)
  func missing(_ engine: Engine) throws {
    #expect(throws: SQLError.missing) { try Database("nowhere", in: engine.store, schema: .people, create: false) }
    for name in ["", "../x", "A", "a-b", String(repeating: "a", count: 51)] {
      #expect(throws: SQLError.self) { try Database(name, in: engine.store, schema: .people, create: true) }
      #expect(!Database.exists(name, in: engine.store))
    }
  }

  @Test("can be closed, used again, and destroyed", arguments: Engine.all)
  func ends(_ engine: Engine) throws {
    let database = try Database(Engine.name(), in: engine.store, schema: .people, create: true)
    #expect(Database.exists(database.name, in: engine.store))
    try database.write { db in try Person.amina.insert(db) }
    database.close()
    try expect(database, holds: ["a"])
    try database.shrink()
    try database.check()
    try database.destroy()
    #expect(!Database.exists(database.name, in: engine.store))
    #expect(throws: SQLError.missing) { try people(database) }
    #expect(throws: SQLError.missing) { try database.write { db in try Person.amina.insert(db) } }
    let new = try Database(database.name, in: engine.store, schema: .people, create: true)
    try expect(new, holds: [])
    try new.destroy()
  }

  @Test("made by eight threads at once is made once", arguments: Engine.all)
  func race(_ engine: Engine) throws {
    let name = Engine.name()
    onThreads(8) { number in
      do {
        let database = try Database(name, in: engine.store, schema: .people, create: true)
        try database.write { db in try Person("\(number)", "\(number)", nil).insert(db) }
      } catch {
        Issue.record(error)
      }
    }
    let database = try Database(name, in: engine.store, schema: .people, create: false)
    #expect(try people(database).count == 8)
    try database.destroy()
  }

  @Test("explains how it finds a row")
  func explains() throws {
    try Engine.sqlite.database { database throws in
      let plan = try database.explain("SELECT id FROM person WHERE age = \(3)")
      #expect(plan.contains("person_age"))
    }
    for engine in Engine.all {
      try engine.database { database throws in
        let plan = try database.explain("SELECT id FROM person WHERE id = \("a")")
        #expect(!plan.isEmpty)
      }
    }
  }
}
