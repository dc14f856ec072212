internal import CSQLite
internal import Glibc

/// What SQLite's codes mean.
enum SQLiteFault {
  /// - Parameter preparing: whether the statement's own text was at fault; only then, and for constraints, is the
  ///   engine's message free of values.
  static func error(
    _ code: Int32, _ connection: OpaquePointer?, path: String? = nil, preparing: Bool = false
  ) -> SQLError {
    switch code & 0xff {
    case SQLITE_CONSTRAINT: return .constraint(message(connection))
    case SQLITE_FULL: return .full
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_READONLY: return .readOnly
    case SQLITE_NOTADB, SQLITE_CORRUPT: return .damaged(name(code))
    case SQLITE_IOERR:
      let reason = sqlite3_system_errno(connection)
      return reason == ENOSPC || reason == EDQUOT ? .full : .other("\(name(code)) (\(code), \(reason))")
    case SQLITE_CANTOPEN:
      if let path, access(path, F_OK) != 0, errno == ENOENT { return .missing }
      return .other(name(code))
    case SQLITE_ERROR where preparing: return .other(message(connection))
    default: return .other("\(name(code)) (\(code))")
    }
  }

  private static func message(_ connection: OpaquePointer?) -> String {
    sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown"
  }

  private static func name(_ code: Int32) -> String {
    sqlite3_errstr(code).map { String(cString: $0) } ?? "unknown"
  }
}
