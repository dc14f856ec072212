internal import SQL

extension Migration {
  /// Posts that somebody began and keeps for later. Mark and shelf come from the own key of whoever keeps one, and so
  /// does the key that opens it: no row tells whose it is, where it would be posted, or what it says.
  static let keptPosts = Migration(
    "0033-kept-posts",
    [
      """
      CREATE TABLE kept_post (
        mark TEXT PRIMARY KEY,
        shelf TEXT NOT NULL UNIQUE,
        sealed TEXT NOT NULL
      )
      """
    ])
}
