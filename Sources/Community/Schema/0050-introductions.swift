internal import SQL

extension Migration {
  /// Introductions. Whoever takes part has a mark, which only their own key gives, and never a person; what they say of
  /// themselves is what matching needs. Names, notes and whom somebody avoids are in boxes that one person opens.
  static let introductions = Migration(
    "0050-introductions",
    [
      """
      CREATE TABLE introduction_label (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('unit', 'function', 'topic')),
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL,
        UNIQUE (kind, folded_name)
      )
      """,
      """
      CREATE TABLE introduction_rhythm (
        rhythm TEXT PRIMARY KEY CHECK (rhythm IN ('week', 'two-weeks', 'four-weeks', 'month')),
        next_on TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE introduction_wish (
        mark TEXT PRIMARY KEY,
        box_key TEXT NOT NULL,
        unit TEXT REFERENCES introduction_label (id) ON DELETE SET NULL,
        function TEXT REFERENCES introduction_label (id) ON DELETE SET NULL,
        other_unit INTEGER NOT NULL CHECK (other_unit IN (0, 1)),
        other_function INTEGER NOT NULL CHECK (other_function IN (0, 1)),
        every INTEGER NOT NULL CHECK (every IN (1, 2, 4)),
        paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
        due INTEGER NOT NULL CHECK (due > 0)
      )
      """,
      "CREATE INDEX introduction_wish_unit ON introduction_wish (unit)",
      "CREATE INDEX introduction_wish_function ON introduction_wish (function)",
      """
      CREATE TABLE introduction_topic (
        mark TEXT NOT NULL REFERENCES introduction_wish (mark) ON DELETE CASCADE,
        topic TEXT NOT NULL REFERENCES introduction_label (id) ON DELETE CASCADE,
        PRIMARY KEY (mark, topic)
      )
      """,
      "CREATE INDEX introduction_topic_label ON introduction_topic (topic)",
      "CREATE TABLE introduction_avoidance (mark TEXT PRIMARY KEY, sealed TEXT NOT NULL)",
      """
      CREATE TABLE introduction_round (
        number INTEGER PRIMARY KEY,
        started_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        people INTEGER NOT NULL,
        reached INTEGER NOT NULL CHECK (reached BETWEEN 0 AND 1000),
        introduced INTEGER NOT NULL,
        met INTEGER NOT NULL,
        forgotten_on TEXT
      )
      """,
      """
      CREATE TABLE introduction_party (
        id TEXT PRIMARY KEY,
        round INTEGER NOT NULL REFERENCES introduction_round (number) ON DELETE CASCADE,
        people INTEGER NOT NULL CHECK (people IN (2, 3)),
        other_unit INTEGER NOT NULL CHECK (other_unit IN (0, 1)),
        other_function INTEGER NOT NULL CHECK (other_function IN (0, 1)),
        answers INTEGER NOT NULL
      )
      """,
      "CREATE INDEX introduction_party_round ON introduction_party (round)",
      """
      CREATE TABLE introduction_shared (
        party TEXT NOT NULL REFERENCES introduction_party (id) ON DELETE CASCADE,
        topic TEXT NOT NULL REFERENCES introduction_label (id) ON DELETE CASCADE,
        PRIMARY KEY (party, topic)
      )
      """,
      "CREATE INDEX introduction_shared_label ON introduction_shared (topic)",
      """
      CREATE TABLE introduction_member (
        mark TEXT PRIMARY KEY,
        party TEXT NOT NULL REFERENCES introduction_party (id) ON DELETE CASCADE,
        box_key TEXT NOT NULL,
        answer TEXT CHECK (answer IN ('yes', 'no', 'held')),
        met INTEGER CHECK (met IN (0, 1))
      )
      """,
      "CREATE INDEX introduction_member_party ON introduction_member (party)",
      """
      CREATE TABLE introduction_message (
        party TEXT NOT NULL REFERENCES introduction_party (id) ON DELETE CASCADE,
        writer TEXT NOT NULL,
        reader TEXT NOT NULL,
        sealed TEXT NOT NULL,
        PRIMARY KEY (party, writer, reader)
      )
      """,
      """
      CREATE TABLE introduction_past (
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        until_on TEXT NOT NULL,
        PRIMARY KEY (one, other)
      )
      """,
      "CREATE INDEX introduction_past_other ON introduction_past (other)",
    ])
}
