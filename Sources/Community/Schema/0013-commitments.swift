internal import SQL

extension Migration {
  /// The commitments register: a role or body, what it promised and for when. What became of it is a day.
  static let commitments = Migration(
    "0013-commitments",
    [
      """
      CREATE TABLE commitment (
        id TEXT PRIMARY KEY,
        promiser TEXT NOT NULL,
        promise TEXT NOT NULL,
        made_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        kept_on TEXT,
        broken_on TEXT,
        withdrawn_on TEXT,
        CHECK (
          CASE WHEN kept_on IS NULL THEN 0 ELSE 1 END + CASE WHEN broken_on IS NULL THEN 0 ELSE 1 END
          + CASE WHEN withdrawn_on IS NULL THEN 0 ELSE 1 END <= 1)
      )
      """
    ])
}
