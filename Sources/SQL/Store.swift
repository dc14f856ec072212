/// Where databases live.
public enum Store: Sendable {
  /// SQLite: one file a database in this folder, `<name>.sqlite`. The folder is made (for its owner only) when the
  /// first database is created.
  case folder(String)
  /// PostgreSQL: one schema a database, `kring_<name>`.
  case postgreSQL(PostgreSQLServer)
}
