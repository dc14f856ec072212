public import SQL

/// What a round brought, and who read it first. A round is the number of the cycle in which a network is.
public struct Evaluation: Sendable, Hashable {
  /// What it brought, for whom; the raw value is stored.
  public enum Part: String, Sendable, CaseIterable, Hashable { case members, culture, policy }

  public let round: Int
  /// The texts; one that nobody wrote is not among them.
  public let parts: [Part: String]
  /// The day on which it was shared with the members; nil while the core group writes.
  public let membersOn: Day?
  /// The day on which the employer received it, always later.
  public let employerOn: Day?

  /// How many changes make a decision to go on otherwise (handbook, P6.X.changes).
  public static let changesNeeded = 3

  /// The same without the sentences that name a number of people below ten (domain.md, L9), and how many those were:
  /// this goes to whoever is outside.
  public var outside: (evaluation: Evaluation, leftOut: Int) {
    var count = 0
    let kept = parts.compactMapValues { text -> String? in
      let (rest, gone) = SmallGroups.leftOut(of: text)
      count += gone
      return rest.allSatisfy(\.isWhitespace) ? nil : rest
    }
    return (Evaluation(round: round, parts: kept, membersOn: membersOn, employerOn: employerOn), count)
  }

  /// Whether a text names no number of people below ten; what does stays inside.
  public static func mayGoOutside(_ text: String) -> Bool { SmallGroups.leftOut(of: text).count == 0 }
}

extension Member {
  /// The number of the round in which the network is, from 1.
  public func round(_ db: Snapshot) throws -> Int {
    try db.count("SELECT coalesce(max(number), 1) FROM network_cycle")
  }

  /// The evaluation of a round. While it was not shared with the members only the core group reads it: for the others
  /// its parts are empty. Throws `Refusal.notFound` for a round that has not begun.
  public func evaluation(round: Int, _ db: Snapshot) throws -> Evaluation {
    guard (1...(try self.round(db))).contains(round) else { throw Refusal.notFound }
    let days = try db.first("SELECT members_on, employer_on FROM evaluation WHERE round = \(round)") {
      (Day(try $0.text(0)), $0.textIfAny(1).flatMap(Day.init))
    }
    var parts: [Evaluation.Part: String] = [:]
    if try days != nil || isCore(db) {
      let wordings = try embeddingWordings(Evaluation.Part.allCases.map { .evaluation(round: round, $0) }, db)
      for part in Evaluation.Part.allCases { parts[part] = wordings[.evaluation(round: round, part)] }
    }
    return Evaluation(round: round, parts: parts, membersOn: days?.0, employerOn: days?.1)
  }
}

extension CoreMember {
  /// Notes that the members have it, on a day of the last year, today at the latest (otherwise `Refusal.tooMany`). Until
  /// this is taken back its texts stay as they are. Again is nothing. Throws `Refusal.notFound` while nothing is written.
  public func shareWithMembers(round: Int, on day: Day, _ db: Transaction) throws {
    let evaluation = try current(round, db)
    guard !evaluation.parts.isEmpty else { throw Refusal.notFound }
    guard day <= member.today, day >= member.today.adding(-366) else { throw Refusal.tooMany }
    try db.run(
      "INSERT INTO evaluation (round, members_on) VALUES (\(round), \(day)) ON CONFLICT (round) DO NOTHING")
  }

  /// Notes that the employer has it. Throws `Refusal.membersFirst` when the members did not have it on an earlier day,
  /// `Refusal.tooMany` for a day ahead. Again is nothing.
  public func shareWithEmployer(round: Int, on day: Day, _ db: Transaction) throws {
    guard let membersOn = try current(round, db).membersOn, membersOn < day else { throw Refusal.membersFirst }
    guard day <= member.today else { throw Refusal.tooMany }
    try db.run("UPDATE evaluation SET employer_on = \(day) WHERE round = \(round) AND employer_on IS NULL")
  }

  /// Takes the sharing with the members back, to write on. Once the employer has it that is too late:
  /// `Refusal.outdated`.
  public func unshare(round: Int, _ db: Transaction) throws {
    guard try current(round, db).employerOn == nil else { throw Refusal.outdated }
    try db.run("DELETE FROM evaluation WHERE round = \(round)")
  }

  /// The evaluation of the round in which the network is; another is no longer written.
  func current(_ round: Int, _ db: Snapshot) throws -> Evaluation {
    guard try round == member.round(db) else { throw Refusal.notFound }
    return try member.evaluation(round: round, db)
  }
}
