internal import SQL

extension Migration {
  /// Rooms, conversations and posts. Who reads what is kept under marks, which only a person's own key gives; so is who
  /// wrote a post under a one-time name, and who reacted. A post has a number and a day, and nothing finer.
  static let rooms = Migration(
    "0030-rooms",
    [
      """
      CREATE TABLE room (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE,
        purpose TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('open', 'closed', 'allies', 'core'))
      )
      """,
      """
      CREATE TABLE room_member (
        room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
        person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
        PRIMARY KEY (room, person)
      )
      """,
      "CREATE INDEX room_member_person ON room_member (person)",
      """
      CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        last_on TEXT NOT NULL,
        posts INTEGER NOT NULL CHECK (posts >= 0),
        closed_on TEXT
      )
      """,
      "CREATE INDEX conversation_room ON conversation (room, last_on)",
      """
      CREATE TABLE post (
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        author TEXT REFERENCES person (id) ON DELETE SET NULL,
        once_name TEXT,
        mark TEXT,
        once TEXT NOT NULL,
        wording TEXT NOT NULL,
        html TEXT NOT NULL,
        content_note TEXT NOT NULL,
        quoted INTEGER,
        posted_on TEXT NOT NULL,
        edition INTEGER NOT NULL CHECK (edition > 0),
        PRIMARY KEY (conversation, number),
        CHECK (author IS NULL OR once_name IS NULL)
      )
      """,
      "CREATE INDEX post_author ON post (author)",
      """
      CREATE TABLE post_version (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        edition INTEGER NOT NULL CHECK (edition > 0),
        wording TEXT NOT NULL,
        content_note TEXT NOT NULL,
        PRIMARY KEY (conversation, number, edition),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE post_reaction (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        reaction TEXT NOT NULL CHECK (reaction IN ('recognise', 'thanks', 'with-you')),
        mark TEXT NOT NULL,
        PRIMARY KEY (conversation, number, reaction, mark),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE post_mention (
        person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (person, conversation, number),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      "CREATE INDEX post_mention_post ON post_mention (conversation, number)",
      """
      CREATE TABLE conversation_reading (
        conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        mark TEXT NOT NULL,
        read_to INTEGER NOT NULL CHECK (read_to >= 0),
        muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
        PRIMARY KEY (conversation, mark)
      )
      """,
    ])
}
