import SQL
import Testing

@Suite("A statement")
struct StatementTests {
  @Test("binds what is interpolated and writes none of it")
  func binds() {
    let name = "x'; DROP TABLE person"
    let age: Int? = nil
    let statement: Statement = "UPDATE person SET name = \(name), age = \(age), ring = \(Ring.inner) WHERE age = \(7)"
    #expect(statement.sql == "UPDATE person SET name = ?, age = ?, ring = ? WHERE age = ?")
    #expect(statement.values == [.text(name), .null, .text("inner"), .integer(7)])
  }

  @Test("writes columns, raw text where it is asked for, and other statements")
  func writes() {
    let condition: Statement = "age > \(3)"
    let statement: Statement = "SELECT \(Person.columns) FROM \(raw: "person") WHERE \(condition) AND id = \("a")"
    #expect(statement.sql == "SELECT person.id, person.name, person.age FROM person WHERE age > ? AND id = ?")
    #expect(statement.values == [.integer(3), .text("a")])
    let columns: Columns = ["id", "count(*)"]
    #expect(columns.list == "id, count(*)")
    #expect(Person.columns.of("p").list == "p.id, p.name, p.age")
  }

  @Test("binds lists; an empty one matches nothing")
  func lists() {
    let some: Statement = "id IN (\(list: ["a", "b"]))"
    #expect(some.sql == "id IN (?, ?)")
    #expect(some.values == [.text("a"), .text("b")])
    let none: Statement = "id IN (\(list: [String]()))"
    #expect(none.sql == "id IN (NULL)")
  }
}
