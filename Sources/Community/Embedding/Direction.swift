public import SQL

/// Continue, adjust, merge or stop: a decision with the five answers on which it rests, its reason and the day from which
/// it holds (handbook, P6.A2).
public struct Direction: Sendable, Hashable {
  public enum Outcome: String, Sendable, CaseIterable, Hashable, Bindable {
    case `continue`, adjust, merge, stop

    /// Whether the ring begins again after it.
    public var goesOn: Bool { self == .continue || self == .adjust }
  }

  /// What the group asks itself first.
  public enum Question: String, Sendable, CaseIterable, Hashable, Bindable {
    /// Is there still a need.
    case need
    /// Are there enough people and hours.
    case people
    /// Does advice get an answer.
    case answers
    /// Is it safe enough.
    case safety
    /// Would something be missing without the network.
    case missing
  }

  public enum Answer: String, Sendable, CaseIterable, Hashable, Bindable { case yes, partly, no }

  /// From 1.
  public let number: Int
  public let outcome: Outcome
  public let decidedOn: Day
  /// From which day it holds: of a stop, the last day.
  public let fromOn: Day
  public let reason: String
  public let answers: [Question: Answer]

  /// The most decisions of a network.
  public static let most = 100
}

extension Member {
  /// The decisions, the newest first.
  public func directions(_ db: Snapshot) throws -> [Direction] {
    let answers = try db.all("SELECT decision, question, answer FROM direction_answer") {
      (try $0.integer(0), Direction.Question(rawValue: try $0.text(1)), Direction.Answer(rawValue: try $0.text(2)))
    }
    var known: [Int: [Direction.Question: Direction.Answer]] = [:]
    for case (let decision, let question?, let answer?) in answers { known[decision, default: [:]][question] = answer }
    return try db.all(
      "SELECT number, outcome, decided_on, starts_on, grounds FROM direction_decision ORDER BY number DESC"
    ) { row in
      let number = try row.integer(0)
      guard let outcome = Direction.Outcome(rawValue: try row.text(1)), let decided = Day(try row.text(2)),
        let from = Day(try row.text(3))
      else { throw SQLError.damaged("a decision that is no decision") }
      return Direction(
        number: number, outcome: outcome, decidedOn: decided, fromOn: from, reason: try row.text(4),
        answers: known[number] ?? [:])
    }
  }
}

extension CoreMember {
  /// Notes what was decided, today, with an answer to each question. What was decided before stays; the same as the last
  /// one is no new one. Throws `Refusal.notFound` when an answer is missing, `Refusal.tooMany` when the day from which it
  /// holds does not lie in the two years ahead, or above `Direction.most`.
  public func decide(
    _ outcome: Direction.Outcome, answers: [Direction.Question: Direction.Answer], from day: Day, reason: Prose,
    _ db: Transaction
  ) throws {
    let today = member.today
    guard answers.count == Direction.Question.allCases.count else { throw Refusal.notFound }
    guard day >= today, day <= today.adding(731) else { throw Refusal.tooMany }
    let last = try member.directions(db).first
    let number = (last?.number ?? 0) + 1
    let new = Direction(
      number: number, outcome: outcome, decidedOn: today, fromOn: day, reason: reason.text, answers: answers)
    if let last, last.isSame(as: new) { return }
    guard number <= Direction.most else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO direction_decision (number, outcome, decided_on, starts_on, grounds)
      VALUES (\(number), \(outcome), \(today), \(day), \(reason))
      """)
    for question in Direction.Question.allCases {
      try db.run(
        """
        INSERT INTO direction_answer (decision, question, answer) VALUES (\(number), \(question), \(answers[question]))
        """)
    }
  }
}

extension Direction {
  /// Whether two say the same on the same day.
  fileprivate func isSame(as other: Direction) -> Bool {
    outcome == other.outcome && decidedOn == other.decidedOn && fromOn == other.fromOn && reason == other.reason
      && answers == other.answers
  }
}
