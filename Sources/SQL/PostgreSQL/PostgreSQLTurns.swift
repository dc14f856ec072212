/// Writers of one schema run side by side, until one of them has been in the others' way too often. It then waits until
/// they are through, and runs alone: who keeps losing would else never get there.
///
/// `@unchecked Sendable`: its state is touched under its monitor only.
final class PostgreSQLTurns: @unchecked Sendable {
  private let monitor = Monitor()
  private var running = 0
  private var waiting = 0
  private var isAlone = false

  func besideOthers<T>(_ body: () throws -> T) throws -> T {
    monitor.locked {
      while isAlone || waiting > 0 { monitor.wait() }
      running += 1
    }
    defer {
      monitor.locked {
        running -= 1
        monitor.broadcast()
      }
    }
    return try body()
  }

  func alone<T>(_ body: () throws -> T) throws -> T {
    monitor.locked {
      waiting += 1
      while isAlone || running > 0 { monitor.wait() }
      waiting -= 1
      isAlone = true
    }
    defer {
      monitor.locked {
        isAlone = false
        monitor.broadcast()
      }
    }
    return try body()
  }
}
