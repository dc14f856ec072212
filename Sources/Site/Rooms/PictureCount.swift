internal import Community
internal import Synchronization

/// How many pictures somebody sent today: in memory only, as sessions are. A row for it would tell that two posts under
/// names for once are one person’s.
final class PictureCount: Sendable {
  private struct State: Sendable {
    var day: Day?
    var sent: [ID<Person>: Int] = [:]
  }

  private let state = Mutex(State())

  /// Notes some more; false, and nothing noted, when there would be more than `Picture.mostADay`.
  func take(_ count: Int, by person: ID<Person>, on day: Day) -> Bool {
    state.withLock { state in
      if state.day != day { state = State(day: day) }
      let sent = state.sent[person, default: 0] + count
      guard sent <= Picture.mostADay else { return false }
      state.sent[person] = sent
      return true
    }
  }
}
