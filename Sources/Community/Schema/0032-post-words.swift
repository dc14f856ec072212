internal import SQL

extension Migration {
  /// The words of posts and titles, so that they can be found. A row of `post_word` says that a post of a day has a word
  /// of that stem; room and conversation stand in it as the first 48 bits of their random keys. What is new waits in
  /// `post_unsorted` until some hundreds of posts are sorted in at once; what was there before, in `post_unread`.
  /// Number 0 is the title of a conversation.
  static let postWords = Migration(
    "0032-post-words",
    [
      """
      CREATE TABLE post_word (
        room INTEGER NOT NULL,
        stem TEXT NOT NULL,
        day INTEGER NOT NULL,
        conversation INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 0),
        PRIMARY KEY (room, stem, day, conversation, number)
      )
      """,
      """
      CREATE TABLE post_unsorted (
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 0),
        posted_on TEXT NOT NULL,
        stems TEXT NOT NULL,
        PRIMARY KEY (conversation, number)
      )
      """,
      """
      CREATE TABLE post_unread (
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 0),
        PRIMARY KEY (conversation, number)
      )
      """,
      "INSERT INTO post_unread (conversation, number) SELECT id, 0 FROM conversation",
      """
      INSERT INTO post_unread (conversation, number)
      SELECT conversation, number FROM post WHERE wording <> '' AND NOT EXISTS (
        SELECT 1 FROM post_hiding
        WHERE post_hiding.conversation = post.conversation AND post_hiding.number = post.number)
      """,
    ])
}
