internal import CPostgreSQL
internal import CSQLite

/// One row of a result. Valid only inside the closure (or initialiser) that receives it: never keep one.
public struct Row {
  enum Source {
    case sqlite(OpaquePointer)
    case postgreSQL(OpaquePointer, Int32)
  }

  let source: Source
  private var first = 0

  init(source: Source) { self.source = source }

  /// The same row from a later column on, counted from 0: for a record that stands behind another.
  public func from(_ column: Int) -> Row {
    var row = self
    row.first += column
    return row
  }

  /// The text at a place, counted from 0. Throws `SQLError.other` where there is none.
  public func text(_ index: Int) throws -> String {
    guard let text = textIfAny(index) else { throw SQLError.other("column \(index) holds no text") }
    return text
  }

  /// The text at a place; nil for NULL.
  public func textIfAny(_ index: Int) -> String? {
    withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text at a place as its bytes, UTF-8, for what is handed on as it is. Throws as `text` does.
  public func bytes(_ index: Int) throws -> [UInt8] {
    guard let bytes = withBytes(index, { Array($0) }) else { throw SQLError.other("column \(index) holds no text") }
    return bytes
  }

  /// The whole number at a place, counted from 0. Throws `SQLError.other` where there is none. A condition, such as
  /// `a = b`, is 1 or 0.
  public func integer(_ index: Int) throws -> Int {
    guard let integer = integerIfAny(index) else { throw SQLError.other("column \(index) holds no integer") }
    return integer
  }

  /// The whole number at a place; nil for NULL and for what is not a whole number.
  public func integerIfAny(_ index: Int) -> Int? {
    let column = Int32(first + index)
    if case .sqlite(let statement) = source, sqlite3_column_type(statement, column) == SQLITE_INTEGER {
      return Int(sqlite3_column_int64(statement, column))
    }
    return withBytes(index) { bytes in
      if isCondition(index) { return bytes.first == UInt8(ascii: "t") ? 1 : 0 }
      return Int(String(decoding: bytes, as: UTF8.self))
    } ?? nil
  }

  private func isCondition(_ index: Int) -> Bool {
    let boolean: Oid = 16
    if case .postgreSQL(let result, _) = source { return PQftype(result, Int32(first + index)) == boolean }
    return false
  }

  private func withBytes<T>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T? {
    let column = Int32(first + index)
    switch source {
    case .sqlite(let statement):
      guard let start = sqlite3_column_text(statement, column) else { return nil }
      return body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    case .postgreSQL(let result, let row):
      guard column < PQnfields(result), PQgetisnull(result, row, column) == 0,
        let start = PQgetvalue(result, row, column)
      else { return nil }
      let count = Int(PQgetlength(result, row, column))
      return start.withMemoryRebound(to: UInt8.self, capacity: count) {
        body(UnsafeBufferPointer(start: $0, count: count))
      }
    }
  }
}
