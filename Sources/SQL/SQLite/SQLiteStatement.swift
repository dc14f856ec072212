internal import CSQLite

/// A statement as one connection has prepared it.
final class SQLiteStatement {
  let handle: OpaquePointer
  /// Whether it changes nothing.
  let reads: Bool
  var isBusy = false

  private let connection: OpaquePointer

  init(_ sql: String, _ connection: OpaquePointer) throws(SQLError) {
    self.connection = connection
    var made: OpaquePointer?
    var hasMore = false
    var sql = sql
    let code = sql.withUTF8 { text in
      text.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let length = Int32(clamping: text.count)
        let code = sqlite3_prepare_v3(
          connection, text.baseAddress, length, UInt32(SQLITE_PREPARE_PERSISTENT), &made, &tail)
        if let start = text.baseAddress, let tail {
          hasMore = text[(tail - start)...].contains { $0 > 32 && $0 != CChar(UInt8(ascii: ";")) }
        }
        return code
      }
    }
    guard code == SQLITE_OK else { throw SQLiteFault.error(code, connection, preparing: true) }
    guard let made, !hasMore else {
      sqlite3_finalize(made)
      throw .other("one statement a text is needed")
    }
    handle = made
    reads = sqlite3_stmt_readonly(made) != 0
  }

  deinit {
    sqlite3_finalize(handle)
  }

  func bind(_ values: [Value]) throws(SQLError) {
    guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
      throw .other("as many values as places are needed")
    }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code: Int32
      switch value {
      case .null: code = sqlite3_bind_null(handle, place)
      case .integer(let integer): code = sqlite3_bind_int64(handle, place, Int64(integer))
      case .text(let text): code = try bind(text, place)
      }
      guard code == SQLITE_OK else { throw SQLiteFault.error(code, connection) }
    }
  }

  private func bind(_ text: String, _ place: Int32) throws(SQLError) -> Int32 {
    // SQLite makes a copy: the text may be gone before the statement is.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var text = text
    let code: Int32? = text.withUTF8 { bytes in
      if bytes.contains(0) { return nil }
      return bytes.withMemoryRebound(to: CChar.self) { bytes in
        // A null pointer would bind NULL.
        guard let start = bytes.baseAddress else { return sqlite3_bind_text(handle, place, "", 0, copied) }
        return sqlite3_bind_text64(handle, place, start, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      }
    }
    guard let code else { throw .other("a text holds NUL") }
    return code
  }

  /// Ready for the next use; no value stays behind.
  func rest() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isBusy = false
  }
}
