internal import SQL

extension Migration {
  /// Links to a reading version of the plan. Nothing is kept of who opens one, or when.
  static let readingLinks = Migration(
    "0018-reading-links",
    [
      """
      CREATE TABLE reading_link (
        token TEXT PRIMARY KEY,
        reader TEXT NOT NULL,
        version INTEGER NOT NULL REFERENCES plan_version (number) ON DELETE CASCADE,
        last_day TEXT NOT NULL
      )
      """
    ])
}
