internal import Synchronization

/// The time in which a connection waits for its answer, suspended unless the answer is there first.
final class Pause: Sendable {
  enum Answer: Sendable {
    case response(SentResponse)
    case refusal(Int)
  }

  private enum State {
    case beginning
    case suspended(Connection)
    case ended(Answer)
  }

  private let state = Mutex(State.beginning)

  /// Suspends the connection inside the access handler; false when the answer has come already.
  func suspend(_ connection: Connection) -> Bool {
    state.withLock { state in
      guard case .beginning = state else { return false }
      connection.suspend()
      state = .suspended(connection)
      return true
    }
  }

  /// Takes this answer, the first time, and lets the connection go on. After that its address is no longer used.
  func end(_ answer: Answer) {
    let suspended: Connection? = state.withLock { state in
      if case .ended = state { return nil }
      defer { state = .ended(answer) }
      if case .suspended(let connection) = state { return connection }
      return nil
    }
    // Outside the lock: the worker that this wakes takes it at once.
    suspended?.resume()
  }

  /// The answer, on the worker thread, when there is one.
  var answer: Answer {
    state.withLock { if case .ended(let answer) = $0 { answer } else { .refusal(500) } }
  }
}
