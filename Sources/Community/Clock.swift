internal import Glibc

/// Two readings of time: the day, which may be kept, and seconds for what lives in memory only.
public struct Clock: Sendable {
  let today: @Sendable () -> Day
  /// Seconds of a clock that does not go back, never stored in a table about people.
  public let seconds: @Sendable () -> Int

  /// A clock of one's own, for tests.
  public init(today: @escaping @Sendable () -> Day, seconds: @escaping @Sendable () -> Int) {
    self.today = today
    self.seconds = seconds
  }

  /// The machine's clock, in UTC.
  public static let system = Clock(
    today: { Day(sinceEpoch: Glibc.time(nil) / 86_400) },
    seconds: { Glibc.time(nil) })
}
