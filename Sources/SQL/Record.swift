/// A plain struct made from one row: of a table, or of just the columns a page needs.
public protocol Record: Sendable {
  /// The columns, in the order in which `init` reads them.
  static var columns: Columns { get }

  /// Reads the columns by their place. Throws what `Row` throws, or anything of its own.
  init(_ row: Row) throws
}
