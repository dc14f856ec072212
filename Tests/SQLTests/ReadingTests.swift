import SQL
import Testing

@Suite("Reading")
struct ReadingTests {
  @Test("gives back what was written", arguments: Engine.all)
  func roundTrip(_ engine: Engine) throws {
    try engine.database { database throws in
      let people = [
        Person.amina, Person.joost, Person("z", "Zoë 👩‍🦽 'quoted' \"twice\" \\ \n\t %", .max), Person("e", "", 0),
      ]
      try database.write { db in for person in people { try person.insert(db) } }
      let found = try database.read { db throws in
        try db.all(Person.self, "SELECT \(Person.columns) FROM person ORDER BY id")
      }
      #expect(found == [people[0], people[3], people[1], people[2]])
      try database.read { db throws in
        #expect(try db.first(Person.self, "SELECT \(Person.columns) FROM person WHERE id = \("j")") == .joost)
        #expect(try db.first(Person.self, "SELECT \(Person.columns) FROM person WHERE id = \("x")") == nil)
        #expect(try db.count("SELECT count(*) FROM person WHERE age IS NOT NULL") == 3)
        #expect(try db.count("SELECT age FROM person WHERE id = \("x")") == 0)
        #expect(try db.count("SELECT sum(age) FROM person WHERE id IN (\(list: ["a", "e"]))") == 41)
        #expect(try db.first("SELECT name, age = \(41) FROM person WHERE id = 'a'") { try $0.integer(1) } == 1)
        #expect(try db.first("SELECT age FROM person WHERE id = 'j'") { $0.textIfAny(0) } == .some(nil))
      }
    }
  }

  @Test("orders text by its bytes", arguments: Engine.all)
  func order(_ engine: Engine) throws {
    try engine.database { database throws in
      let names = ["b", "B", "a", "A", "é", "Z", " x", "_"]
      try database.write { db in for name in names { try Person(name, name, nil).insert(db) } }
      let found = try database.read { db in try db.all("SELECT name FROM person ORDER BY name") { try $0.text(0) } }
      #expect(found == [" x", "A", "B", "Z", "_", "a", "b", "é"])
    }
  }

  @Test("sees the same until it ends", arguments: Engine.all)
  func stability(_ engine: Engine) throws {
    try engine.database { database throws in
      try database.read { db throws in
        #expect(try db.count("SELECT count(*) FROM person") == 0)
        onThreads(1) { _ in
          do {
            try database.write { db in try Person.amina.insert(db) }
          } catch {
            Issue.record(error)
          }
        }
        #expect(try db.count("SELECT count(*) FROM person") == 0)
      }
      #expect(try database.read { db in try db.count("SELECT count(*) FROM person") } == 1)
    }
  }

  @Test("may not write", arguments: Engine.all)
  func readOnly(_ engine: Engine) throws {
    try engine.database { database throws in
      #expect(throws: SQLError.readOnly) {
        try database.read { db throws in
          try db.all("INSERT INTO person (id, name) VALUES ('a', 'Amina') RETURNING id") { try $0.text(0) }
        }
      }
      #expect(try database.read { db in try db.count("SELECT count(*) FROM person") } == 0)
    }
  }

  @Test("tells of a mistake, and goes on at the next", arguments: Engine.all)
  func mistakes(_ engine: Engine) throws {
    try engine.database { database throws in
      for statement: Statement in ["SELECT nothing FROM person", "SELEC 1", "SELECT 1; SELECT 2", "SELECT \("a\0b")"] {
        #expect(throws: SQLError.self) { try database.read { db in try db.count(statement) } }
      }
      #expect(throws: SQLError.other("column 0 holds no text")) {
        try database.read { db in try db.first("SELECT NULL") { try $0.text(0) } }
      }
      #expect(try database.read { db in try db.count("SELECT 1") } == 1)
    }
  }

  @Test("a query inside the loop over the same query stands on its own", arguments: Engine.all)
  func loops(_ engine: Engine) throws {
    try engine.database { database throws in
      try database.write { db in
        try Person.amina.insert(db)
        try Person.joost.insert(db)
      }
      let pairs = try database.read { db throws in
        try db.all("SELECT id FROM person ORDER BY id") { row in
          let id = try row.text(0)
          return try db.all("SELECT id FROM person ORDER BY id") { id + (try $0.text(0)) }
        }
      }
      #expect(pairs == [["aa", "aj"], ["ja", "jj"]])
    }
  }

  @Test("in memory works as well")
  func memory() throws {
    let database = try Database.memory(schema: .people)
    try database.write { db in try Person.amina.insert(db) }
    database.close()
    #expect(try database.read { db in try db.count("SELECT count(*) FROM person") } == 1)
    #expect(throws: SQLError.readOnly) {
      try database.read { db in try db.count("DELETE FROM person RETURNING 1") }
    }
  }
}
