internal import SQL

extension Migration {
  /// The pictures of posts. They belong to a post and to nobody: whoever wrote that, under which name, is all that is
  /// known. What a picture shows stands apart from what is said of it, so that a page of posts does not read it.
  static let pictures = Migration(
    "0037-pictures",
    [
      "ALTER TABLE conversation ADD COLUMN pictures INTEGER NOT NULL DEFAULT 0 CHECK (pictures >= 0)",
      """
      CREATE TABLE post_picture (
        conversation TEXT NOT NULL,
        number INTEGER NOT NULL,
        place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 4),
        id TEXT NOT NULL UNIQUE,
        alternative TEXT NOT NULL,
        width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1600),
        height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1600),
        PRIMARY KEY (conversation, number, place),
        FOREIGN KEY (conversation, number) REFERENCES post (conversation, number) ON DELETE CASCADE
      )
      """,
      """
      CREATE TABLE picture_content (
        picture TEXT PRIMARY KEY REFERENCES post_picture (id) ON DELETE CASCADE,
        content TEXT NOT NULL
      )
      """,
    ])
}
