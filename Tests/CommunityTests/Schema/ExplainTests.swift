import SQL
import Testing
import World

@testable import Community

/// Where somebody is looked up by a key, an index must find them: no reading through everybody.
@Suite("Looking up by a key")
struct ExplainTests {
  /// The queries of the product that are asked at every request or for every visitor, by name.
  static let queries: [(String, Statement)] = [
    ("the member of a session", "SELECT \(Person.columns) FROM person WHERE id = \("x")"),
    ("the person of a key", "SELECT id FROM person WHERE sign_in_hash = \("x")"),
    ("whether a name is taken", "SELECT count(*) FROM person WHERE folded_name = \("x")"),
    ("whether a new name is taken", "SELECT count(*) FROM person WHERE folded_name = \("x") AND id <> \("y")"),
    ("the language of a place", "SELECT language FROM person WHERE id = \("x")"),
    ("one's own hours", "SELECT minutes_a_week, stop_rule FROM initiator_hours WHERE person = \("x")"),
    ("an invitation", "SELECT \(Invitation.columns) FROM invitation WHERE token = \("x")"),
    (
      "the use of an invitation",
      "UPDATE invitation SET uses_left = uses_left - 1 WHERE token = \("x") AND uses_left > 0 AND last_day >= \("y")"
    ),
    ("leaving", "DELETE FROM person WHERE id = \("x")"),
    ("another name", "UPDATE person SET name = \("x"), folded_name = \("y") WHERE id = \("z")"),
    ("a choice that is replaced", "DELETE FROM choice WHERE decision = \("x")"),
    ("the newest start note", "SELECT coalesce(max(number), 0) FROM start_note_version"),
    ("a version of the start note", "SELECT made_on, language FROM start_note_version WHERE number = \(1)"),
    ("its sections", "SELECT section, wording, basis FROM start_note_section WHERE version = \(1)"),
    ("a conversation that is removed", "DELETE FROM conversation_held WHERE id = \("x")"),
  ]

  /// How an engine would find the rows. Written, since a plan for a change may not be asked for in a read.
  func plan(_ query: Statement, _ engine: Engine, _ database: Database) throws -> String {
    try database.write { db in
      let isSQLite = engine == .SQLite
      // With a handful of rows PostgreSQL would rightly read them all.
      if !isSQLite { try db.run("SET LOCAL enable_seqscan = off") }
      let explain = Statement(sql: (isSQLite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + query.sql, values: query.values)
      return try db.all(explain) { try $0.text(isSQLite ? 3 : 0) }.joined(separator: "\n")
    }
  }

  func expectIndex(_ name: String, _ plan: String) {
    #expect(plan.contains("SEARCH") || plan.contains("Index"), "\(name): \(plan)")
    for word in ["SCAN", "TEMP B-TREE", "Seq Scan"] { #expect(!plan.contains(word), "\(name): \(plan)") }
  }

  @Test(arguments: Engine.all)
  func `In a network an index finds them`(_ engine: Engine) throws {
    try engine.scene { scene in
      let database = try scene.founds(.amina).database
      for (name, query) in Self.queries { expectIndex(name, try plan(query, engine, database)) }
    }
  }

  @Test(arguments: Engine.all)
  func `A network is found by its name or number through an index`(_ engine: Engine) throws {
    try engine.scene { scene in
      for query: Statement in [
        "SELECT id FROM network WHERE folded_name = \("x")", "SELECT count(*) FROM network WHERE id = \("x")",
        "DELETE FROM network WHERE id = \("x")",
      ] { expectIndex(query.sql, try plan(query, engine, scene.community.installation)) }
    }
  }

  @Test(arguments: Engine.all)
  func `Reading through everybody would be seen`(_ engine: Engine) throws {
    try engine.scene { scene in
      let database = try scene.founds(.amina).database
      let plan = try plan("SELECT id FROM person WHERE language = \("nl")", engine, database)
      #expect(plan.contains("SCAN") || plan.contains("Seq Scan"))
    }
  }
}
