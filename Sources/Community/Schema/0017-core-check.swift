internal import SQL

extension Migration {
  /// The two-minute check: counts only. An answer is no row; a mark keeps somebody from counting twice in a month.
  static let coreCheck = Migration(
    "0017-core-check",
    [
      """
      CREATE TABLE core_check (
        month TEXT PRIMARY KEY,
        answers INTEGER NOT NULL CHECK (answers >= 0),
        shown INTEGER NOT NULL CHECK (shown >= 0)
      )
      """,
      """
      CREATE TABLE core_check_count (
        month TEXT NOT NULL REFERENCES core_check (month) ON DELETE CASCADE,
        question TEXT NOT NULL CHECK (question IN ('load', 'fun', 'support')),
        step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 5),
        answers INTEGER NOT NULL CHECK (answers >= 0),
        shown INTEGER NOT NULL CHECK (shown >= 0),
        PRIMARY KEY (month, question, step)
      )
      """,
      """
      CREATE TABLE core_check_mark (
        mark TEXT PRIMARY KEY
      )
      """,
    ])
}
