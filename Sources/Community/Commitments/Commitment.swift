public import SQL

/// A promise: who made it (a role or a body, never a person by name), what, and by when.
public struct Commitment: Sendable, Hashable, Record {
  /// What became of a promise.
  public enum Outcome: String, Sendable, CaseIterable, Hashable { case kept, broken, withdrawn }

  /// How a promise stands on a day.
  public enum Age: Sendable, Hashable {
    case closed(Outcome, on: Day)
    /// Days until it is due.
    case onTime(days: Int)
    /// Its day has come: 0 to 14 days ago.
    case due(days: Int)
    /// More than 14 days late (health signal S10).
    case late(days: Int)
    /// More than 45 days late.
    case veryLate(days: Int)
    /// More than 90 days late.
    case stale(days: Int)
  }

  public let id: ID<Commitment>
  public let promiser: String
  public let promise: String
  public let madeOn: Day
  public let dueOn: Day
  /// What became of it and when; nil while it is open.
  public let outcome: Outcome?
  public let closedOn: Day?

  /// The most promises in a register.
  public static let most = 5_000
  /// How many stand on one page.
  public static let page = 50

  public static let columns = Columns(
    "commitment", ["id", "promiser", "promise", "made_on", "due_on", "kept_on", "broken_on", "withdrawn_on"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    promiser = try row.text(1)
    promise = try row.text(2)
    guard let made = Day(try row.text(3)), let due = Day(try row.text(4)) else {
      throw SQLError.damaged("a day that is no day")
    }
    (madeOn, dueOn) = (made, due)
    let closed = zip(Outcome.allCases, 5...7).compactMap { outcome, place in
      row.textIfAny(place).flatMap(Day.init).map { (outcome, $0) }
    }.first
    (outcome, closedOn) = (closed?.0, closed?.1)
  }

  /// How it stands on a day.
  public func age(on today: Day) -> Age {
    if let outcome, let closedOn { return .closed(outcome, on: closedOn) }
    return Age(daysLate: today.sinceEpoch - dueOn.sinceEpoch)
  }
}

extension Commitment.Age {
  /// The age of an open promise whose day was so many days ago; below zero when it lies ahead.
  public init(daysLate days: Int) {
    self =
      switch days {
      case ..<0: .onTime(days: -days)
      case ...14: .due(days: days)
      case ...45: .late(days: days)
      case ...90: .veryLate(days: days)
      default: .stale(days: days)
      }
  }

  /// How many days it is late; 0 when it is not, or closed.
  public var daysLate: Int {
    switch self {
    case .closed, .onTime: 0
    case .due(let days), .late(let days), .veryLate(let days), .stale(let days): days
    }
  }
}
