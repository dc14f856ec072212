import Secrets
import Synchronization

/// Chance that can be foretold: what it gives follows from whose turn it is and how often they drew.
final class Chance: Sendable {
  private struct State {
    var turn = ""
    var drawn: [String: Int] = [:]
  }

  private let state = Mutex(State())

  /// From now on somebody, or something, draws from a row of its own.
  func turn(_ name: String) { state.withLock { $0.turn = name } }

  /// At most 32 bytes.
  @Sendable func bytes(_ count: Int) -> [UInt8] {
    let (turn, number) = state.withLock { state in
      state.drawn[state.turn, default: 0] += 1
      return (state.turn, state.drawn[state.turn, default: 0])
    }
    return Array(Secrets.sha256(Array("\(turn) \(number)".utf8)).prefix(count))
  }
}
