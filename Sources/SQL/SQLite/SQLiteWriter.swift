internal import Synchronization

/// The one connection that writes, and the lock around it. A thread that already has it goes on inside its transaction.
///
/// `@unchecked Sendable`: the connection is touched under the lock only.
final class SQLiteWriter: @unchecked Sendable {
  private let lock = Monitor()
  /// The thread that holds the lock, or 0. Only a thread itself ever writes its own number here.
  private let holder = Atomic<UInt>(0)
  private let use: SQLiteConnection.Use
  private var connection: SQLiteConnection?

  init(_ use: SQLiteConnection.Use) {
    self.use = use
  }

  /// Whether this thread is inside a transaction of this writer.
  var isMine: Bool { holder.load(ordering: .relaxed) == Monitor.thread }

  /// The connection of the transaction this thread is inside; only where `isMine`.
  func mine() throws -> SQLiteConnection {
    guard isMine, let connection else { throw SQLError.other("no transaction runs") }
    return connection
  }

  /// Holds the lock, without a transaction.
  func holding<T>(_ body: (SQLiteWriter) throws -> T) throws -> T {
    if isMine { throw SQLError.other("a transaction still runs") }
    return try lock.locked {
      holder.store(Monitor.thread, ordering: .relaxed)
      defer { holder.store(0, ordering: .relaxed) }
      return try body(self)
    }
  }

  func transaction<T>(_ begin: String, _ body: (SQLiteConnection) throws -> T) throws -> T {
    try holding { _ in
      let connection = try opened()
      try connection.execute(begin)
      do {
        let result = try body(connection)
        if let failure = connection.failure { throw failure }
        try connection.execute("COMMIT")
        return result
      } catch {
        if !connection.rollBack() { self.connection = nil }
        throw error
      }
    }
  }

  /// Inside `holding`: the connection, opened if need be.
  func opened() throws -> SQLiteConnection {
    if let connection { return connection }
    let new = try SQLiteConnection(use)
    connection = new
    return new
  }

  /// Closes the connection once no transaction runs; does nothing for the thread that runs it.
  func rest() {
    if !isMine { lock.locked { connection = nil } }
  }

  /// Inside `holding`: closes the connection.
  func drop() {
    connection = nil
  }
}
