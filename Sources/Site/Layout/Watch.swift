internal import Dispatch
internal import Synchronization
internal import Web

/// Requests that wait for something new. While anybody waits, each is asked again every second, on one queue; nothing is
/// kept of who waited for what.
///
/// Asking the database, rather than being told by whoever writes, finds what another process wrote as well.
final class Watch: Sendable {
  private struct Wait: Sendable {
    let until: DispatchTime
    let look: @Sendable () throws -> Response?
    let done: @Sendable (Response) -> Void
  }

  private struct State {
    var waits: [Wait] = []
    var isAsking = false
    var hasEnded = false
  }

  /// The most requests that wait at one time.
  static let most = 1_000

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "kring.watch")

  /// A response that comes when `look` gives one, or after so many seconds as a stream in which nothing happened.
  func response(within seconds: Int, _ look: @escaping @Sendable () throws -> Response?) -> Response {
    .later { done in
      let wait = Wait(until: .now() + .seconds(seconds), look: look, done: done)
      let fits = self.state.withLock { state in
        guard !state.hasEnded, state.waits.count < Self.most else { return false }
        state.waits.append(wait)
        if !state.isAsking { self.askAgain() }
        state.isAsking = true
        return true
      }
      if !fits { done(.noStream) }
    }
  }

  /// Answers everybody who waits, and whoever comes after.
  func end() {
    let waits = state.withLock { state in
      state.hasEnded = true
      defer { state.waits = [] }
      return state.waits
    }
    for wait in waits { wait.done(.noStream) }
  }

  private func askAgain() {
    queue.asyncAfter(deadline: .now() + .seconds(1)) { self.ask() }
  }

  private func ask() {
    let waits = state.withLock { state in
      defer { state.waits = [] }
      return state.waits
    }
    let still = waits.filter { wait in
      guard let response = Self.answer(to: wait) else { return true }
      wait.done(response)
      return false
    }
    let ended = state.withLock { state in
      state.waits += state.hasEnded ? [] : still
      state.isAsking = !state.waits.isEmpty
      if state.isAsking { askAgain() }
      return state.hasEnded ? still : []
    }
    for wait in ended { wait.done(.noStream) }
  }

  private static func answer(to wait: Wait) -> Response? {
    do {
      return try wait.look() ?? (DispatchTime.now() < wait.until ? nil : .stream([]))
    } catch {
      // Who may no longer look is told nothing more; the page that they open next says why.
      return .noStream
    }
  }
}

extension Response {
  /// Events for a page that listens (HTML, 9.2): the name and the number of each. The page asks again a second later.
  static func stream(_ events: [(name: String, number: Int)]) -> Response {
    let lines = events.map { "event: \($0.name)\ndata: \($0.number)\n\n" }
    return Response(
      200, headers: [("Content-Type", "text/event-stream")], body: Array(("retry: 1000\n\n" + lines.joined()).utf8))
  }

  /// The page need not listen any more (HTML, 9.2.3).
  static var noStream: Response { Response(204) }
}
