internal import SQL

extension Migration {
  /// From signal to answer. A mark keeps somebody from counting twice; it is taken away as soon as a theme goes on.
  static let concerns = Migration(
    "0015-concerns",
    [
      """
      CREATE TABLE theme (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        summary TEXT NOT NULL,
        begun_on TEXT NOT NULL,
        reached_on TEXT,
        edition INTEGER NOT NULL
      )
      """,
      """
      CREATE TABLE concern (
        id TEXT PRIMARY KEY,
        wording TEXT NOT NULL,
        dropped_on TEXT NOT NULL,
        theme TEXT REFERENCES theme (id) ON DELETE SET NULL,
        mark TEXT
      )
      """,
      """
      CREATE TABLE recognition (
        theme TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
        mark TEXT NOT NULL,
        PRIMARY KEY (theme, mark)
      )
      """,
      """
      CREATE TABLE advice (
        id TEXT PRIMARY KEY,
        theme TEXT NOT NULL UNIQUE REFERENCES theme (id),
        question TEXT NOT NULL,
        addressee TEXT NOT NULL,
        sent_on TEXT,
        answer_due_on TEXT,
        outcome TEXT CHECK (outcome IN ('accepted', 'partly', 'refused', 'none')),
        answered_on TEXT,
        answer TEXT NOT NULL,
        told_on TEXT,
        effect TEXT NOT NULL,
        edition INTEGER NOT NULL
      )
      """,
    ])
}
