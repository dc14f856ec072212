internal import Synchronization

/// All pauses that have not ended, so that a stopping server can end them: libmicrohttpd aborts the process when it
/// is stopped with a suspended connection.
final class Pauses: Sendable {
  private struct State {
    var closed = false
    var running: [ObjectIdentifier: Pause] = [:]
  }

  private let state = Mutex(State())

  /// Begins the pause, unless the server has stopped waiting: then nothing is suspended and the answer is false.
  /// One lock around both, or a connection could be suspended after `close`.
  func begin(_ pause: Pause, _ connection: Connection) -> Bool {
    state.withLock { state in
      guard !state.closed else { return false }
      pause.begin(connection)
      state.running[ObjectIdentifier(pause)] = pause
      return true
    }
  }

  /// Forgets a pause whose connection has been resumed.
  func forget(_ pause: Pause) {
    state.withLock { _ = $0.running.removeValue(forKey: ObjectIdentifier(pause)) }
  }

  /// Ends every pause with 503 and begins no more.
  func close() {
    let left = state.withLock { state in
      state.closed = true
      return Array(state.running.values)
    }
    for pause in left { pause.end(.refusal(503)) }
  }
}
