/// A time of the year in which silence tells nothing (domain.md, S03).
public struct Holiday: Sendable, Hashable {
  /// Its last day.
  public let lastDay: Day

  /// The holiday that a day is in: July and August, or 20 December to 5 January. Nil outside.
  public init?(_ day: Day) {
    let last: Day? =
      switch (day.month, day.day) {
      case (7...8, _): Day(year: day.year, month: 8, day: 31)
      case (12, 20...): Day(year: day.year + 1, month: 1, day: 5)
      case (1, ...5): Day(year: day.year, month: 1, day: 5)
      default: nil
      }
    guard let last else { return nil }
    lastDay = last
  }
}
