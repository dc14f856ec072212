internal import Synchronization

/// The time in which a suspended connection waits for its answer.
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

  /// Suspends the connection. Called inside the access handler and before anybody else has the pause: then
  /// libmicrohttpd allows a resume at any moment, also before the handler has returned.
  func begin(_ connection: Connection) {
    connection.suspend()
    state.withLock { $0 = .suspended(connection) }
  }

  /// Resumes the connection with this answer, the first time. After that its address is no longer used.
  func end(_ answer: Answer) {
    state.withLock { state in
      guard case .suspended(let connection) = state else { return }
      state = .ended(answer)
      connection.resume()
    }
  }

  /// The answer, on the worker thread, after the connection has been resumed.
  var answer: Answer {
    state.withLock { if case .ended(let answer) = $0 { answer } else { .refusal(500) } }
  }
}
