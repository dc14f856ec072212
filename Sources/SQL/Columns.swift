/// The columns a record is read from, in the order of its initialiser.
///
/// `Columns("person", ["id", "name"])` writes `person.id, person.name`; a plain list, `["person.id", "count(*)"]`,
/// is written as it stands.
public struct Columns: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The table (or its alias in the query) the names are qualified with, if any.
  public let table: String?
  /// The names, without the table.
  public let names: [String]

  /// Columns of one table.
  public init(_ table: String?, _ names: [String]) {
    self.table = table
    self.names = names
  }

  public init(arrayLiteral names: String...) {
    self.init(nil, names)
  }

  /// The same columns where the query gives the table another name: `Person.columns.of("author")`.
  public func of(_ alias: String) -> Columns {
    Columns(alias, names)
  }

  /// As it is written into SQL.
  public var list: String {
    guard let table else { return names.joined(separator: ", ") }
    return names.map { "\(table).\($0)" }.joined(separator: ", ")
  }
}
