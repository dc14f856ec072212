internal import SQL

extension Migration {
  /// What a network does in phase 1.
  static let preparation = Migration(
    "0002-preparation",
    [
      """
      CREATE TABLE choice (
        decision TEXT NOT NULL,
        option TEXT NOT NULL,
        PRIMARY KEY (decision, option)
      )
      """,
      """
      CREATE TABLE preparation (
        network TEXT PRIMARY KEY REFERENCES network (id),
        existing_checked_on TEXT,
        not_us TEXT NOT NULL,
        not_us_accepted_on TEXT,
        solo_review_on TEXT
      )
      """,
      """
      CREATE TABLE initiator_hours (
        person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        minutes_a_week INTEGER NOT NULL CHECK (minutes_a_week >= 0),
        stop_rule TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE existing_network (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        contact TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE conversation_held (
        id TEXT PRIMARY KEY,
        held_on TEXT NOT NULL,
        lesson TEXT NOT NULL
      )
      """,
    ])
}
