internal import SQL

extension Migration {
  /// How much a reading link shows and whose own promises, and how strong an ally found the answer to an objection.
  static let readingExtent = Migration(
    "0026-reading-extent",
    [
      "ALTER TABLE reading_link ADD COLUMN extent TEXT NOT NULL DEFAULT 'whole' CHECK (extent IN ('whole', 'page'))",
      "ALTER TABLE reading_link ADD COLUMN promiser TEXT",
      """
      CREATE TABLE objection_rating (
        objection TEXT PRIMARY KEY,
        answer INTEGER NOT NULL CHECK (answer > 0),
        strength TEXT NOT NULL CHECK (strength IN ('strong', 'fair', 'weak')),
        told_on TEXT NOT NULL
      )
      """,
    ])
}
