internal import SQL

extension Migration {
  /// What somebody follows, under a mark for each room that their own key gives.
  static let following = Migration(
    "0034-following",
    [
      """
      CREATE TABLE room_following (
        mark TEXT PRIMARY KEY,
        room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE conversation_following (
        mark TEXT NOT NULL,
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        PRIMARY KEY (mark, conversation)
      )
      """,
    ])
}
