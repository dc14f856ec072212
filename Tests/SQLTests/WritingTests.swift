import SQL
import Testing

@Suite("Writing")
struct WritingTests {
  @Test("says how many rows it changed", arguments: Engine.all)
  func changes(_ engine: Engine) throws {
    try engine.database { database throws in
      try database.write { db throws in
        try Person.amina.insert(db)
        try Person.joost.insert(db)
        #expect(try db.run("UPDATE person SET age = \(5)") == 2)
        #expect(try db.run("DELETE FROM person WHERE id = \("x")") == 0)
        #expect(try db.run("DELETE FROM person WHERE id = \("a")") == 1)
        #expect(try db.first("UPDATE person SET age = age + \(1) RETURNING age") { try $0.integer(0) } == 6)
      }
      #expect(try database.read { db in try db.count("SELECT age FROM person") } == 6)
    }
  }

  @Test("is undone whole when the body throws", arguments: Engine.all)
  func undone(_ engine: Engine) throws {
    struct Regret: Error {}
    try engine.database { database throws in
      #expect(throws: Regret.self) {
        try database.write { db throws in
          try Person.amina.insert(db)
          throw Regret()
        }
      }
      try expect(database, holds: [])
    }
  }

  @Test("names the rule that forbids it, and never a value", arguments: Engine.all)
  func constraints(_ engine: Engine) throws {
    try engine.database { database throws in
      try database.write { db in try Person.amina.insert(db) }
      let secret = "secret"
      for statement: Statement in [
        "INSERT INTO person (id, name) VALUES ('b', 'Amina')",
        "INSERT INTO person (id, name) VALUES ('a', \(secret))",
        "INSERT INTO person (id, name, age) VALUES ('b', \(secret), \(-1))",
        "INSERT INTO person (id, name, ring) VALUES ('b', 'Bo', \(secret))",
        "INSERT INTO person (id, name) VALUES ('b', NULL)",
        "INSERT INTO note (person, number, words) VALUES (\(secret), 1, 'x')",
      ] {
        let error = #expect(throws: SQLError.self) { try database.write { db in try db.run(statement) } }
        guard case .constraint(let rule)? = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(!rule.contains(secret))
      }
      try expect(database, holds: ["a"])
    }
  }

  @Test("ends with the first statement that fails, whoever catches its error", arguments: Engine.all)
  func swallowed(_ engine: Engine) throws {
    try engine.database { database throws in
      var caught = 0
      let error = #expect(throws: SQLError.self) {
        try database.write { db throws in
          try Person.amina.insert(db)
          for person in [Person.amina, .joost] {
            do { try person.insert(db) } catch { caught += 1 }
          }
        }
      }
      #expect(caught == 2)
      #expect(error?.kind == "constraint")
      try expect(database, holds: [])
    }
  }

  @Test("inside another stands or falls by itself", arguments: Engine.all)
  func nested(_ engine: Engine) throws {
    try engine.database { database throws in
      try database.write { db throws in
        try Person.amina.insert(db)
        #expect(throws: SQLError.self) {
          try database.write { inner throws in
            try Person.joost.insert(inner)
            try Person.amina.insert(inner)
          }
        }
        #expect(throws: SQLError.self) { try database.read { db in try db.count("SELECT nothing") } }
        try expect(database, holds: ["a"])
        try database.write { inner in try Person("b", "Bo", nil).insert(inner) }
        #expect(try database.read { db in try db.count("SELECT count(*) FROM person") } == 2)
      }
      try expect(database, holds: ["a", "b"])
    }
  }

  @Test("in another database is independent", arguments: Engine.all)
  func independent(_ engine: Engine) throws {
    struct Regret: Error {}
    try engine.database { one throws in
      try engine.database { other throws in
        #expect(throws: Regret.self) {
          try one.write { db throws in
            try Person.amina.insert(db)
            try other.write { db in try Person.joost.insert(db) }
            throw Regret()
          }
        }
        try expect(one, holds: [])
        try expect(other, holds: ["j"])
      }
    }
  }

  @Test("eight threads that count fifty each make four hundred", arguments: Engine.all)
  func counting(_ engine: Engine) throws {
    try engine.database { database throws in
      try database.write { db in try Person("a", "Amina", 0).insert(db) }
      onThreads(8) { _ in
        for _ in 0..<50 {
          do {
            try database.write { db throws in
              let age = try db.count("SELECT age FROM person WHERE id = 'a'")
              try db.run("UPDATE person SET age = \(age + 1) WHERE id = 'a'")
            }
          } catch {
            Issue.record(error)
          }
        }
      }
      #expect(try database.read { db in try db.count("SELECT age FROM person") } == 400)
    }
  }
}
