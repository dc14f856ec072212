internal import SQL

/// What a phase asks of the database, and what its exit criteria make of the answer. The dashboard asks for all phases
/// at once, in one statement.
struct PhaseQuestion {
  /// Scalar selects, separated by commas.
  let facts: Statement
  /// How many they are.
  let width: Int
  /// The exit criteria, in the order of the handbook, from a row that begins with the facts.
  let criteria: (Row) throws -> [Criterion]
}

extension Member {
  /// The criteria of some phases, each from its question.
  func criteria(_ questions: [PhaseQuestion], _ db: Snapshot) throws -> [[Criterion]] {
    var statement: Statement = "SELECT "
    for (place, question) in questions.enumerated() {
      if place > 0 { statement.sql += ", " }
      statement.sql += question.facts.sql
      statement.values += question.facts.values
    }
    let found = try db.first(statement) { row in
      var start = 0
      return try questions.map { question in
        defer { start += question.width }
        return try question.criteria(row.from(start))
      }
    }
    return found ?? []
  }
}
