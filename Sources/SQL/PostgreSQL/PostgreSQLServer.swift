/// A PostgreSQL server, or what speaks its protocol, and the connections to it. One for the whole process.
///
/// `@unchecked Sendable`: its state is touched under its lock only.
public final class PostgreSQLServer: @unchecked Sendable {
  public init(url: String, connections: Int) {}
}
