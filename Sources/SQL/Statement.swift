/// One SQL statement with its bound values. Whatever is interpolated is bound, never written into the text:
/// `"SELECT \(Person.columns) FROM person WHERE id = \(id)"`.
///
/// The text itself must not contain a literal `?`, not even in quotes: it would be taken for a place to bind.
public struct Statement: ExpressibleByStringInterpolation, Sendable {
  /// The text, with `?` where a value was interpolated.
  public var sql: String
  /// The values, in the order of the `?`.
  public var values: [Value]

  /// A statement from its parts; `sql` has as many `?` as there are values.
  public init(sql: String, values: [Value] = []) {
    self.sql = sql
    self.values = values
  }

  public init(stringLiteral sql: String) {
    self.init(sql: sql)
  }

  public init(stringInterpolation parts: StringInterpolation) {
    self.init(sql: parts.sql, values: parts.values)
  }

  /// Gathers text and values.
  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = ""
    var values: [Value] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.reserveCapacity(literalCapacity + interpolationCount * 16)
      values.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      sql += literal
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ bindable: some Bindable) {
      sql += "?"
      values.append(bindable.value)
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Wrapped: Bindable>(_ bindable: Wrapped?) {
      sql += "?"
      values.append(bindable.value)
    }

    /// Binds every value, separated by commas: `"… WHERE id IN (\(list: ids))"`. An empty list matches nothing.
    public mutating func appendInterpolation(list: [some Bindable]) {
      if list.isEmpty { sql += "NULL" }
      for (place, bindable) in list.enumerated() {
        sql += place == 0 ? "?" : ", ?"
        values.append(bindable.value)
      }
    }

    /// Writes a list of columns.
    public mutating func appendInterpolation(_ columns: Columns) {
      sql += columns.list
    }

    /// Puts one statement inside another, with its values.
    public mutating func appendInterpolation(_ statement: Statement) {
      sql += statement.sql
      values += statement.values
    }

    /// Writes text as SQL. Never anything that came from a person.
    public mutating func appendInterpolation(raw text: String) {
      sql += text
    }
  }
}
