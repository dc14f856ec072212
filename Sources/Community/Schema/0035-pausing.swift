internal import SQL

extension Migration {
  /// Pauses and bans from conversations. One stands with the post that it is about: with its author, or for a post under
  /// a one-time name with the mark that only the writer’s own key gives. What one moderator did waits in
  /// `moderation_look` for another, under a mark by which the first is not asked again.
  static let pausing = Migration(
    "0035-pausing",
    [
      """
      CREATE TABLE post_pause (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        author TEXT REFERENCES person (id) ON DELETE CASCADE,
        mark TEXT,
        last_day TEXT,
        grounds TEXT NOT NULL,
        PRIMARY KEY (conversation, number),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      "CREATE INDEX post_pause_author ON post_pause (author)",
      """
      CREATE TABLE moderation_look (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        subject TEXT NOT NULL CHECK (subject IN ('hide', 'ban')),
        mark TEXT NOT NULL,
        grounds TEXT NOT NULL,
        PRIMARY KEY (conversation, number, subject),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE moderation_deed (
        id TEXT PRIMARY KEY,
        act TEXT NOT NULL CHECK (act IN (
          'hide', 'show', 'warn', 'leave', 'pause-1', 'pause-3', 'pause-7', 'propose-ban', 'ban', 'no-ban', 'agree', 'lift'
        )),
        acted_on TEXT NOT NULL,
        grounds TEXT NOT NULL
      )
      """,
      "INSERT INTO moderation_deed (id, act, acted_on, grounds) SELECT id, act, acted_on, grounds FROM moderation_act",
      "DROP TABLE moderation_act",
    ])
}
