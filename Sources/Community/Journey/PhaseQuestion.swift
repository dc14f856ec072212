internal import SQL

/// What a phase asks of the database, and what its exit criteria make of the answer. The dashboard asks for all phases
/// at once, in one statement, which is put together once for the program.
struct PhaseQuestion: Sendable {
  /// Scalar selects, separated by commas. They may name the columns of `days`.
  let facts: Statement
  /// How many they are.
  let width: Int
  /// The exit criteria, in the order of the handbook, from a row that begins with the facts, as they are on a day.
  let criteria: @Sendable (Row, Day) throws -> [Criterion]

  /// What the phases after the first ask, in their order.
  static let later: [PhaseQuestion] = [.story, .coreGroup, .plan, .execution, .embedding]
  /// All of them in one statement, to which only `days` is added.
  private static let joined = statement(later)

  private static func statement(_ questions: [PhaseQuestion]) -> Statement {
    var statement: Statement = "SELECT "
    for (place, question) in questions.enumerated() {
      if place > 0 { statement.sql += ", " }
      statement.sql += question.facts.sql
      statement.values += question.facts.values
    }
    statement.sql += " FROM (SELECT ? AS today, ? AS half_a_year_ago, ? AS hours_since) AS days"
    return statement
  }

  /// The statement of the later phases on a day.
  static func later(on today: Day) -> Statement { on(today, joined) }

  /// The statement of one phase on a day.
  func statement(on today: Day) -> Statement { Self.on(today, Self.statement([self])) }

  private static func on(_ today: Day, _ statement: Statement) -> Statement {
    var statement = statement
    statement.values += [
      today.value, today.adding(-daysNeeded).value, today.adding(-ExecutionFacts.hoursDays).value,
    ]
    return statement
  }
}

extension Member {
  /// The criteria of the phases after the first, in their order.
  func laterCriteria(_ db: Snapshot) throws -> [[Criterion]] {
    try db.first(PhaseQuestion.later(on: today)) { row in
      var start = 0
      return try PhaseQuestion.later.map { question in
        defer { start += question.width }
        return try question.criteria(row.from(start), today)
      }
    } ?? []
  }

  /// The criteria of one phase.
  func criteria(_ question: PhaseQuestion, _ db: Snapshot) throws -> [Criterion] {
    try db.first(question.statement(on: today)) { try question.criteria($0, today) } ?? []
  }
}

extension Statement {
  /// Which subjects a table has, as one whole number with a bit for each: one pass over the table, where a select for
  /// each would open it as often. Every subject stands in the table once at most.
  static func bits<Subject: CaseIterable & RawRepresentable>(
    of _: Subject.Type, _ column: String, from table: String
  ) -> Statement where Subject.RawValue == String {
    let cases = Subject.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \(1 << $0)" }.joined(separator: " ")
    return "(SELECT coalesce(sum(CASE \(raw: column) \(raw: cases) ELSE 0 END), 0) FROM \(raw: table))"
  }
}

extension Set where Element: CaseIterable {
  /// The subjects whose bits are set, in the order in which they are declared.
  init(bits: Int) { self.init(Element.allCases.enumerated().lazy.filter { bits >> $0.offset & 1 == 1 }.map(\.element)) }
}
