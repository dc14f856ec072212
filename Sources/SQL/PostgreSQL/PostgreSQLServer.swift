/// A PostgreSQL server, or what speaks its protocol, and a pool of connections to it. One for the whole process.
///
/// `@unchecked Sendable`: its state is touched under its lock only.
public final class PostgreSQLServer: @unchecked Sendable {
  private let url: String
  private let most: Int
  private let monitor = Monitor()
  private var resting: [PostgreSQLConnection] = []
  private var lent = 0
  /// How many connections each thread has borrowed.
  private var borrowers: [UInt: Int] = [:]

  /// A server by its connection URI (`postgresql://…`); nothing is connected yet.
  ///
  /// - Parameter connections: how many may be in use at once, at least 1; who comes later waits. A thread that has one
  ///   already (a transaction in another database, say) gets an extra one rather than wait for itself.
  public init(url: String, connections: Int) {
    self.url = url
    most = max(1, connections)
  }

  /// Lends a connection; one that last served the same schema, if it can.
  func borrowing<T>(for schema: String, _ body: (PostgreSQLConnection) throws -> T) throws -> T {
    let thread = Monitor.thread
    let rested = monitor.locked {
      while lent >= most, borrowers[thread] == nil { monitor.wait() }
      lent += 1
      borrowers[thread, default: 0] += 1
      let index = resting.lastIndex { $0.serves(schema) } ?? resting.indices.last
      return index.map { resting.remove(at: $0) }
    }
    var connection: PostgreSQLConnection?
    defer { giveBack(connection, thread) }
    let borrowed = try rested ?? PostgreSQLConnection(url)
    connection = borrowed
    return try body(borrowed)
  }

  private func giveBack(_ connection: PostgreSQLConnection?, _ thread: UInt) {
    monitor.locked {
      lent -= 1
      borrowers[thread] = borrowers[thread].flatMap { $0 > 1 ? $0 - 1 : nil }
      if let connection, resting.count < most { resting.append(connection) }
      monitor.signal()
    }
  }
}
