public import SQL

// What readings and writings happen in is handed on, so that pages can name it and have no SQL of their own.

/// One moment of a network's data, to read in.
public typealias Snapshot = SQL.Snapshot
/// What is written together or not at all.
public typealias Transaction = SQL.Transaction
/// The database of one network.
public typealias Database = SQL.Database
