/// One step in the life of a schema. Once released it is frozen: a later change is a later migration.
///
/// Written once for both engines: columns are TEXT or INTEGER, every table has a primary key. In `CREATE TABLE` the
/// engine adds STRICT and WITHOUT ROWID (SQLite), or makes INTEGER 64 bits wide and compares TEXT by its bytes, as
/// SQLite does (PostgreSQL).
public struct Migration: Sendable {
  /// Its name in the table `migration`, for ever.
  public let name: String
  /// Its statements, one a string.
  public let statements: [String]

  public init(_ name: String, _ statements: [String]) {
    self.name = name
    self.statements = statements
  }
}
