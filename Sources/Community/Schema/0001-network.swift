internal import SQL

extension Migration {
  /// The network, its people and its invitations.
  static let people = Migration(
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
    ])
}
