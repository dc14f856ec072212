internal import SQL

extension Schema {
  /// The database of the installation: which networks there are. Append only.
  static let installation = Schema([
    Migration(
      "0001-catalogue",
      [
        """
        CREATE TABLE network (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          folded_name TEXT NOT NULL UNIQUE
        )
        """
      ])
  ])
}
