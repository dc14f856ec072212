internal import SQL

extension Schema {
  /// The database of one network. Append only. The storage rules of the architecture hold for every table: random keys,
  /// nothing finer than a day, nothing about anybody's health.
  static let network = Schema([
    Migration(
      "0001-network",
      [
        """
        CREATE TABLE network (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          scope TEXT NOT NULL,
          organisation TEXT NOT NULL,
          language TEXT NOT NULL CHECK (language IN ('nl', 'en'))
        )
        """,
        """
        CREATE TABLE person (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          folded_name TEXT NOT NULL UNIQUE,
          sign_in_hash TEXT NOT NULL UNIQUE,
          language TEXT CHECK (language IN ('nl', 'en'))
        )
        """,
        """
        CREATE TABLE invitation (
          token TEXT PRIMARY KEY,
          uses INTEGER NOT NULL CHECK (uses > 0),
          uses_left INTEGER NOT NULL CHECK (uses_left >= 0),
          last_day TEXT NOT NULL
        )
        """,
      ]),
    Migration(
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
      ]),
    Migration(
      "0003-start-note",
      [
        """
        CREATE TABLE start_note_version (
          number INTEGER PRIMARY KEY,
          made_on TEXT NOT NULL,
          language TEXT NOT NULL CHECK (language IN ('nl', 'en'))
        )
        """,
        """
        CREATE TABLE start_note_section (
          version INTEGER NOT NULL REFERENCES start_note_version (number) ON DELETE CASCADE,
          section TEXT NOT NULL,
          wording TEXT NOT NULL,
          basis TEXT NOT NULL,
          PRIMARY KEY (version, section)
        )
        """,
      ]),
  ])
}
