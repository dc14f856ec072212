internal import SQL

extension Migration {
  /// Who is in the core group. Nobody yet means that everybody who began is.
  static let coreGroup = Migration(
    "0004-core-group",
    [
      """
      CREATE TABLE core_member (
        person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE
      )
      """
    ])
}
