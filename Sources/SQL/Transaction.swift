/// All or nothing. Given to the closure of `Database.write`; it may do all that a `Snapshot` may.
public final class Transaction: Snapshot {
  override var mayWrite: Bool { true }

  /// Runs a statement and says how many rows it inserted, changed or deleted itself (not by a cascade).
  ///
  /// Throws `SQLError.constraint` where the schema forbids it.
  @discardableResult
  public func run(_ statement: Statement) throws -> Int {
    try connection.each(statement, mayWrite: true) { _ in true }
  }
}
