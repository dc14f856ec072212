/// A stable read of one database: whatever others commit meanwhile, it sees the same. Given to the closure of
/// `Database.read`; do not keep it, and do not hand it to another thread.
///
/// After a statement of it fails, everything else it is asked throws the same error: so it is on PostgreSQL, and SQLite
/// is held to it. To go on after an error, put the risk in a `write` of its own inside the first.
public class Snapshot {
  let connection: any Connection
  var mayWrite: Bool { false }

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Every row, read by a closure.
  public func all<T>(_ statement: Statement, _ read: (Row) throws -> T) throws -> [T] {
    var found: [T] = []
    try connection.each(statement, mayWrite: mayWrite) { row in
      found.append(try read(row))
      return true
    }
    return found
  }

  /// The first row, read by a closure; nil where there is none.
  public func first<T>(_ statement: Statement, _ read: (Row) throws -> T) throws -> T? {
    var found: T?
    try connection.each(statement, mayWrite: mayWrite) { row in
      found = try read(row)
      return false
    }
    return found
  }

  /// Every row as a record.
  public func all<R: Record>(_: R.Type, _ statement: Statement) throws -> [R] {
    try all(statement) { try R($0) }
  }

  /// The first row as a record; nil where there is none.
  public func first<R: Record>(_: R.Type, _ statement: Statement) throws -> R? {
    try first(statement) { try R($0) }
  }

  /// The first column of the first row; 0 where there is no row or no number.
  public func count(_ statement: Statement) throws -> Int {
    try first(statement) { $0.integerIfAny(0) ?? 0 } ?? 0
  }
}
