/// The connections of one schema on which a transaction runs here and now, by thread.
///
/// `@unchecked Sendable`: its state is touched under its lock only.
final class PostgreSQLRunning: @unchecked Sendable {
  private let lock = Monitor()
  private var connections: [UInt: PostgreSQLConnection] = [:]

  /// The one of this thread.
  var mine: PostgreSQLConnection? {
    lock.locked { connections[Monitor.thread] }
  }

  func during<T>(_ connection: PostgreSQLConnection, _ body: () throws -> T) rethrows -> T {
    lock.locked { connections[Monitor.thread] = connection }
    defer { lock.locked { connections[Monitor.thread] = nil } }
    return try body()
  }
}
