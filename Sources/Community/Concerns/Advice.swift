public import SQL

/// What a network asks of somebody who decides, and what came of it. The members can read every advice that was sent.
public struct Advice: Sendable, Record {
  /// What the addressee did with it.
  public enum Outcome: String, Sendable, CaseIterable, Hashable, Bindable {
    case accepted, partly, refused
    /// No answer, and the network waits no longer.
    case none
  }

  /// Where an advice stands. That it is overdue is computed, never noted.
  public enum State: Sendable, Hashable {
    case draft, waiting, overdue, answered, told
  }

  public let id: ID<Advice>
  public let theme: ID<Theme>
  /// What it is about, in the words of the theme.
  public let subject: String
  /// What has to change.
  public let question: String
  /// A role or a body, never a person by name.
  public let addressee: String
  public let sentOn: Day?
  /// The last day on which an answer is in time.
  public let dueOn: Day?
  public let outcome: Outcome?
  public let answeredOn: Day?
  /// What was answered; with a refusal the reason.
  public let answer: String
  /// The day on which the members heard of it.
  public let toldOn: Day?
  /// What changed since.
  public let changed: String
  /// Counts the changes, so that no edit is written over another.
  public let edition: Int

  /// How many days an answer may take when nothing else is agreed: six weeks (handbook, P5.A1).
  public static let usualDays = 42
  /// The most days an answer may take.
  public static let mostDays = 366

  public static let columns: Columns = [
    "advice.id", "advice.theme", "theme.title", "advice.question", "advice.addressee", "advice.sent_on",
    "advice.answer_due_on", "advice.outcome", "advice.answered_on", "advice.answer", "advice.told_on",
    "advice.effect", "advice.edition",
  ]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    theme = ID(stored: try row.text(1))
    subject = try row.text(2)
    question = try row.text(3)
    addressee = try row.text(4)
    sentOn = row.textIfAny(5).flatMap(Day.init)
    dueOn = row.textIfAny(6).flatMap(Day.init)
    outcome = row.textIfAny(7).flatMap(Outcome.init)
    answeredOn = row.textIfAny(8).flatMap(Day.init)
    answer = try row.text(9)
    toldOn = row.textIfAny(10).flatMap(Day.init)
    changed = try row.text(11)
    edition = try row.integer(12)
  }

  /// Where it stands on a day.
  public func state(on today: Day) -> State {
    guard sentOn != nil, let dueOn else { return .draft }
    if outcome != nil { return toldOn == nil ? .answered : .told }
    return dueOn < today ? .overdue : .waiting
  }
}

extension Member {
  /// The register: every advice that was sent, the newest first.
  public func advices(_ db: Snapshot) throws -> [Advice] {
    try db.all(
      Advice.self,
      """
      SELECT \(Advice.columns) FROM advice JOIN theme ON theme.id = advice.theme
      WHERE advice.sent_on IS NOT NULL ORDER BY advice.sent_on DESC, advice.id
      """)
  }

  /// One advice that was sent. Throws `Refusal.notFound`, also for one that the core group is still writing.
  public func advice(_ id: ID<Advice>, _ db: Snapshot) throws -> Advice {
    guard let found = try Advice.find(id, db), found.sentOn != nil else { throw Refusal.notFound }
    return found
  }
}

extension Advice {
  static func find(_ id: ID<Advice>, _ db: Snapshot) throws -> Advice? {
    try db.first(
      Advice.self,
      "SELECT \(Advice.columns) FROM advice JOIN theme ON theme.id = advice.theme WHERE advice.id = \(id)")
  }
}
