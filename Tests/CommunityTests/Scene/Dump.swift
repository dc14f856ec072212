import SQL

@testable import Community

/// Everything that a database holds: every value of every table, as text.
struct Dump: Equatable, CustomStringConvertible {
  /// Rows such as `person(id: 7f…; name: Amina)`, sorted.
  let rows: [String]
  /// What each column holds, by names such as `person.name`.
  let values: [String: [String]]

  init(_ database: Database) throws {
    var rows: [String] = []
    var values: [String: [String]] = [:]
    for (table, columns) in try database.tables() {
      let list = columns.joined(separator: ", ")
      let found = try database.read { db in
        try db.all("SELECT \(raw: list) FROM \(raw: table)") { row in
          columns.indices.map { row.textIfAny($0) ?? "NULL" }
        }
      }
      for row in found {
        rows.append("\(table)(\(zip(columns, row).map { "\($0): \($1)" }.joined(separator: "; ")))")
        for (column, value) in zip(columns, row) { values["\(table).\(column)", default: []].append(value) }
      }
    }
    self.rows = rows.sorted()
    self.values = values.mapValues { $0.sorted() }
  }

  /// Whether any value holds a text.
  func holds(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  var description: String { rows.joined(separator: "\n") }
}
