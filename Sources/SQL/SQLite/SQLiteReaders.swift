/// The reading connections that rest. Last in, first out: the warmest goes first.
///
/// `@unchecked Sendable`: its state is touched under its lock only.
final class SQLiteReaders: @unchecked Sendable {
  private let lock = Monitor()
  private let path: String
  private var resting: [SQLiteConnection] = []
  private var closings = 0

  private static let mostResting = 16

  init(_ path: String) {
    self.path = path
  }

  func snapshot<T>(_ body: (Snapshot) throws -> T) throws -> T {
    let (rested, opened) = lock.locked { (resting.popLast(), closings) }
    let connection = try rested ?? SQLiteConnection(.reading(path))
    var isSound = false
    defer {
      // A connection from before a closing goes the same way.
      if isSound {
        lock.locked {
          if closings == opened, resting.count < SQLiteReaders.mostResting { resting.append(connection) }
        }
      }
    }
    try connection.execute("BEGIN")
    do {
      let result = try body(Snapshot(connection))
      if let failure = connection.failure { throw failure }
      try connection.execute("COMMIT")
      isSound = true
      return result
    } catch {
      isSound = connection.rollBack()
      throw error
    }
  }

  func close() {
    let closed = lock.locked {
      closings += 1
      defer { resting = [] }
      return resting
    }
    _ = closed
  }
}
