internal import Synchronization

/// All connections that are suspended, so that a stopping server can answer them: libmicrohttpd aborts the process
/// when it is stopped with a suspended connection.
final class Pauses: Sendable {
  private struct State {
    var closed = false
    var running: [ObjectIdentifier: Pause] = [:]
  }

  private let state = Mutex(State())

  /// Remembers a pause before its connection is suspended. Once the server has stopped waiting it is ended instead.
  func remember(_ pause: Pause) {
    let closed = state.withLock { state in
      if !state.closed { state.running[ObjectIdentifier(pause)] = pause }
      return state.closed
    }
    if closed { pause.end(.refusal(503)) }
  }

  /// Forgets a pause whose connection has been resumed, or was never suspended.
  func forget(_ pause: Pause) {
    state.withLock { _ = $0.running.removeValue(forKey: ObjectIdentifier(pause)) }
  }

  /// Whether no connection is suspended.
  var isEmpty: Bool { state.withLock { $0.running.isEmpty } }

  /// Answers all with 503 and suspends no more.
  func close() {
    let left = state.withLock { state in
      state.closed = true
      return Array(state.running.values)
    }
    for pause in left { pause.end(.refusal(503)) }
  }
}
