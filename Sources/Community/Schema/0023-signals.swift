internal import SQL

extension Migration {
  /// What more the questions about a network are computed from: whether an activity is meant for managers, two days that
  /// the core group notes, and how many could not use their hours in a month. Counts and days only, of nobody.
  static let signals = Migration(
    "0023-signals",
    [
      "ALTER TABLE activity ADD COLUMN for_managers INTEGER NOT NULL DEFAULT 0 CHECK (for_managers IN (0, 1))",
      """
      CREATE TABLE noted_day (
        subject TEXT PRIMARY KEY CHECK (subject IN ('thanks', 'reorganisation')),
        day TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE hours_check (
        month TEXT PRIMARY KEY REFERENCES core_check (month) ON DELETE CASCADE,
        answers INTEGER NOT NULL CHECK (answers >= 0),
        unused INTEGER NOT NULL CHECK (unused >= 0),
        shown INTEGER NOT NULL CHECK (shown >= 0),
        shown_unused INTEGER NOT NULL CHECK (shown_unused >= 0)
      )
      """,
    ])
}
