internal import SQL

extension Migration {
  /// Needs polls: counts only. An answer is no row; a ballot is a random mark that keeps a form from counting twice.
  static let needsPoll = Migration(
    "0006-needs-poll",
    [
      """
      CREATE TABLE needs_poll (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
        closes_on TEXT NOT NULL,
        answers INTEGER NOT NULL CHECK (answers >= 0),
        shown INTEGER NOT NULL CHECK (shown >= 0)
      )
      """,
      """
      CREATE TABLE needs_question (
        poll TEXT NOT NULL REFERENCES needs_poll (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (poll, number)
      )
      """,
      """
      CREATE TABLE needs_option (
        poll TEXT NOT NULL,
        question INTEGER NOT NULL,
        number INTEGER NOT NULL,
        wording TEXT NOT NULL,
        answers INTEGER NOT NULL CHECK (answers >= 0),
        shown INTEGER NOT NULL CHECK (shown >= 0),
        PRIMARY KEY (poll, question, number),
        FOREIGN KEY (poll, question) REFERENCES needs_question (poll, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE needs_ballot (
        mark TEXT PRIMARY KEY,
        poll TEXT NOT NULL REFERENCES needs_poll (id) ON DELETE CASCADE
      )
      """,
    ])
}
