internal import SQL

extension Migration {
  /// What members point out to the moderators, and what those did. Who pointed something out is kept under a mark, so
  /// that one person does so once; who acted is a role and a day.
  static let moderation = Migration(
    "0031-moderation",
    [
      """
      CREATE TABLE post_flag (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('worry', 'rules')),
        mark TEXT NOT NULL,
        wording TEXT NOT NULL,
        flagged_on TEXT NOT NULL,
        PRIMARY KEY (conversation, number, kind, mark),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE post_hiding (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        grounds TEXT NOT NULL,
        PRIMARY KEY (conversation, number),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE post_warning (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (conversation, number),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE moderation_act (
        id TEXT PRIMARY KEY,
        act TEXT NOT NULL CHECK (act IN ('hide', 'show', 'warn', 'leave')),
        acted_on TEXT NOT NULL,
        grounds TEXT NOT NULL
      )
      """,
    ])
}
