import SQL
import Testing

@Suite("A batch")
struct BatchTests {
  @Test("of three jobs loses only the one that throws", arguments: Engine.all)
  func three(_ engine: Engine) throws {
    try engine.database { database throws in
      var failed: [String] = []
      func job(_ people: Person...) -> () -> Void {
        return {
          do {
            try database.write { db in for person in people { try person.insert(db) } }
          } catch {
            failed.append(people[0].id)
          }
        }
      }
      try database.batch([
        job(.amina), job(Person("b", "Bo", nil), .amina),
        {
          unfailing { try expect(database, holds: ["a"]) }
        },
        job(.joost),
      ])
      #expect(failed == ["b"])
      try expect(database, holds: ["a", "j"])
    }
  }

  @Test("is seen by nobody before its end")
  func unseen() throws {
    try Engine.sqlite.database { database throws in
      try database.batch([
        { unfailing { try database.write { db in try Person.amina.insert(db) } } },
        {
          onThreads(1) { _ in
            unfailing { try expect(database, holds: []) }
          }
        },
      ])
      try expect(database, holds: ["a"])
    }
  }

  @Test("whose commit fails keeps nothing and says so")
  func commit() throws {
    try Engine.sqlite.database { database throws in
      let error = #expect(throws: SQLError.self) {
        try database.batch([
          { unfailing { try database.write { db in try Person.amina.insert(db) } } },
          {
            unfailing {
              let orphan: Statement = "INSERT INTO note (person, number, words) VALUES ('nobody', 1, 'x')"
              _ = try database.write { db in try db.run(orphan) }
            }
          },
        ])
      }
      #expect(error?.kind == "constraint")
      try expect(database, holds: [])
      try database.write { db in try Person.joost.insert(db) }
      try expect(database, holds: ["j"])
    }
  }

  @Test("that fills the disk keeps nothing, and no later job runs")
  func full() throws {
    try Engine.sqlite.database { database throws in
      try database.write { db in _ = try db.first("PRAGMA max_page_count = 40") { _ in } }
      var answers: [SQLError?] = []
      func job(_ id: String, _ length: Int) -> () -> Void {
        return {
          do {
            let name = id + String(repeating: "x", count: length)
            try database.write { db in try Person(id, name, nil).insert(db) }
            answers.append(nil)
          } catch {
            answers.append(error as? SQLError)
          }
        }
      }
      #expect(throws: SQLError.full) {
        try database.batch([job("a", 10), job("b", 1_000_000), job("c", 10)])
      }
      #expect(answers == [nil, .full])
      try expect(database, holds: [])
      try database.batch([job("d", 10)])
      try expect(database, holds: ["d"])
    }
  }

  @Test("of a database that is gone runs no job")
  func gone() throws {
    let database = try Database(Engine.name(), in: Engine.sqlite.store, schema: .people, create: true)
    try database.destroy()
    var ran = false
    #expect(throws: SQLError.missing) { try database.batch([{ ran = true }]) }
    #expect(!ran)
  }
}
