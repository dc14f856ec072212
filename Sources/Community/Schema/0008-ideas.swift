internal import SQL

extension Migration {
  /// What a network takes over from the gallery, to use in its plan. One idea a card, whoever took it over.
  static let ideas = Migration(
    "0008-ideas",
    [
      """
      CREATE TABLE idea (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('activity', 'goal')),
        wording TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        taken_on TEXT NOT NULL
      )
      """
    ])
}
