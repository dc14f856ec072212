import Community
import Synchronization

/// A clock that stands still until it is moved.
final class Watch: Sendable {
  private let moment = Mutex((day: Watch.firstDay, seconds: 1_000_000))

  /// The day on which every test begins: 2 March 2026.
  static let firstDay = Day(sinceEpoch: 20_514)

  var clock: Clock {
    Clock(today: { self.moment.withLock { $0.day } }, seconds: { self.moment.withLock { $0.seconds } })
  }

  var today: Day { moment.withLock { $0.day } }

  func move(days: Int = 0, seconds: Int = 0) {
    moment.withLock { moment in
      moment.day = moment.day.adding(days)
      moment.seconds += seconds + days * 86_400
    }
  }
}
