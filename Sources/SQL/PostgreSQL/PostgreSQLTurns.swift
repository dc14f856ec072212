internal import Synchronization

/// Writers of one schema run side by side, until one of them has been in the others' way too often. From then on, until
/// it is through, they take turns: who keeps losing would else never get there.
final class PostgreSQLTurns: Sendable {
  private let monitor = Monitor()
  private let waiting = Atomic(0)

  func taking<T>(_ insists: Bool, _ body: () throws -> T) throws -> T {
    if insists { waiting.add(1, ordering: .relaxed) }
    defer { if insists { waiting.subtract(1, ordering: .relaxed) } }
    guard waiting.load(ordering: .relaxed) > 0 else { return try body() }
    return try monitor.locked(body)
  }
}
