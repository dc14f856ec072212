public import SQL

/// Twelve months with what happens in them: goals, asks, dates of the plan and open commitments.
public struct YearCalendar: Sendable {
  public enum Kind: Sendable, Hashable, CaseIterable { case date, goal, ask, commitment, launch }

  public struct Entry: Sendable, Hashable {
    public let day: Day
    public let kind: Kind
    public let title: String

    public init(day: Day, kind: Kind, title: String) { (self.day, self.kind, self.title) = (day, kind, title) }
  }

  public struct Month: Sendable, Hashable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// In the order of their days.
    public let entries: [Entry]
  }

  /// The twelve months that begin with the month of a day.
  public let months: [Month]
  /// How many entries lie outside these months.
  public let elsewhere: Int

  public init(from start: Day, _ entries: [Entry]) {
    let sorted = entries.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    months = (0..<12).map { offset in
      let place = start.month - 1 + offset
      let (year, month) = (start.year + place / 12, place % 12 + 1)
      return Month(
        year: year, month: month, entries: sorted.filter { $0.day.year == year && $0.day.month == month })
    }
    elsewhere = sorted.count - months.reduce(0) { $0 + $1.entries.count }
  }
}

extension YearCalendar.Entry {
  /// A line of the plan, if it has a day.
  fileprivate init?(_ item: PlanItem) {
    switch item.contents {
    case .goal(_, _, _, let day, _): self.init(day: day, kind: .goal, title: item.title)
    case .ask(_, let day): self.init(day: day, kind: .ask, title: item.title)
    case .date(let day): self.init(day: day, kind: .date, title: item.title)
    case .offer, .hours, .cost: return nil
    }
  }
}

extension Member {
  /// The most commitments a calendar shows; the register has them all.
  public static var commitmentsInCalendar: Int { 200 }

  /// The year from today on: from the plan, the day of launch, and the open commitments.
  public func yearCalendar(_ db: Snapshot) throws -> YearCalendar {
    var entries = try planItems(db).compactMap { YearCalendar.Entry($0) }
    if let launch = try planFacts(db)[.launch] {
      entries.append(YearCalendar.Entry(day: launch.day, kind: .launch, title: launch.explanation))
    }
    entries += try openCommitments(most: Self.commitmentsInCalendar, db).map {
      YearCalendar.Entry(day: $0.dueOn, kind: .commitment, title: "\($0.promiser): \($0.promise)")
    }
    return YearCalendar(from: today, entries)
  }
}
