import Synchronization

@testable import Community

/// A clock that stands still until it is moved. It begins at noon on 1 March 2026.
final class Time: Sendable {
  private let now = Atomic(20_513 * 86_400 + 43_200)

  var clock: Clock { Clock(today: { self.today }, seconds: { self.seconds }) }
  var seconds: Int { now.load(ordering: .relaxed) }
  var today: Day { Day(sinceEpoch: seconds / 86_400) }

  func pass(minutes: Int = 0, seconds: Int = 0) { now.add(minutes * 60 + seconds, ordering: .relaxed) }
  func pass(days: Int) { pass(seconds: days * 86_400) }
}
