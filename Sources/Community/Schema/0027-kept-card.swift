internal import SQL

extension Migration {
  /// A boundaries card that somebody keeps, sealed in their browser as the draft of a story is.
  static let keptCard = Migration(
    "0027-kept-card",
    [
      """
      CREATE TABLE kept_card (
        person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        sealed TEXT NOT NULL
      )
      """
    ])
}
