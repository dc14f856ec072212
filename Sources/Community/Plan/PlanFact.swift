public import SQL

/// Something that happened, or was decided, around the plan: a day and a few words. The criteria of phase 4 are computed
/// from these.
public struct PlanFact: Sendable, Hashable, Record {
  /// What it is about; the raw value is stored and stands in paths.
  public enum Subject: String, Sendable, CaseIterable, Hashable, Bindable {
    case sponsor
    case noSponsor = "no-sponsor"
    case hours, money
    case council
    case noCouncil = "no-council"
    case consent
    case noEmployer = "no-employer"
    case assessment
    case assessmentShown = "assessment-shown"
    case houseRules = "house-rules"
    case crisisRoute = "crisis-route"
    case routeTried = "route-tried"
    case baseline, launch

    /// Whether its day may lie ahead.
    public var mayLieAhead: Bool { self == .noSponsor || self == .launch }
    /// Whether it needs words: who (a role), or what was decided.
    public var needsWords: Bool { self == .sponsor || self == .hours || self == .money }
    /// Whether it needs the number of answers, which is shown from five on (domain.md, L9).
    public var needsAnswers: Bool { self == .baseline }
  }

  /// The fewest answers with which a baseline can be closed.
  public static let leastAnswers = 5

  public let subject: Subject
  public let day: Day
  /// In the network's own words; it may be empty.
  public let explanation: String
  /// How many answers a baseline has.
  public let answers: Int?

  public static let columns = Columns("plan_fact", ["fact", "day", "explanation", "answers"])

  public init(_ row: Row) throws {
    guard let subject = Subject(rawValue: try row.text(0)), let day = Day(try row.text(1)) else {
      throw SQLError.damaged("a fact that is no fact")
    }
    (self.subject, self.day) = (subject, day)
    explanation = try row.text(2)
    answers = row.integerIfAny(3)
  }
}

extension Member {
  /// The facts that were noted.
  public func planFacts(_ db: Snapshot) throws -> [PlanFact.Subject: PlanFact] {
    let all = try db.all(PlanFact.self, "SELECT \(PlanFact.columns) FROM plan_fact")
    return Dictionary(uniqueKeysWithValues: all.map { ($0.subject, $0) })
  }

  /// The days a fact may have: three years back, and for what may lie ahead three years on.
  public func days(for subject: PlanFact.Subject) -> ClosedRange<Day> {
    today.adding(-1096)...today.adding(subject.mayLieAhead ? 1096 : 0)
  }
}

extension CoreMember {
  /// Notes a fact; the same twice is one. Throws `Refusal.outdated` when another stands there already, `Refusal.tooMany`
  /// when the day or the number of answers is out of range.
  public func note(
    _ subject: PlanFact.Subject, on day: Day, _ explanation: Prose, answers: Int? = nil, _ db: Transaction
  ) throws {
    let answers = subject.needsAnswers ? answers ?? 0 : nil
    guard member.days(for: subject).contains(day), (PlanFact.leastAnswers...100_000).contains(answers ?? 5) else {
      throw Refusal.tooMany
    }
    let standing = try db.first(
      PlanFact.self, "SELECT \(PlanFact.columns) FROM plan_fact WHERE fact = \(subject)")
    if let standing {
      guard standing.day == day, standing.explanation == explanation.text, standing.answers == answers else {
        throw Refusal.outdated
      }
      return
    }
    try db.run(
      """
      INSERT INTO plan_fact (fact, day, explanation, answers)
      VALUES (\(subject), \(day), \(explanation), \(answers))
      """)
  }

  /// Takes a fact with this day away; another that somebody noted meanwhile stays.
  public func remove(planFact subject: PlanFact.Subject, of day: Day, _ db: Transaction) throws {
    try db.run("DELETE FROM plan_fact WHERE fact = \(subject) AND day = \(day)")
  }
}
