public import SQL

/// What a network has done in phase 1, apart from its choices.
public struct Preparation: Sendable {
  /// How many people pull the network: everybody in it, and only the core group once there is one.
  public let initiators: Int
  /// How many of them entered their hours.
  public let initiatorsWithHours: Int
  /// Their hours together, in minutes a week.
  public let minutesAWeek: Int
  /// How many conversations were held.
  public let conversations: Int
  /// The most answers that a needs poll has.
  public let pollAnswers: Int
  /// How many networks that exist already were found.
  public let existingNetworks: Int
  /// The day on which somebody looked for existing networks, also when none was found.
  public let existingCheckedOn: Day?
  /// What the network is not, in its own words, beside the choices of the compass.
  public let notUs: String
  /// The day on which “what we are not” was agreed.
  public let notUsAcceptedOn: Day?
  /// The day on which somebody who starts alone looks again for a companion.
  public let soloReviewOn: Day?
}

extension Member {
  /// What was done in phase 1 so far.
  public func preparation(_ db: Snapshot) throws -> Preparation {
    let found = try db.first(Self.preparationFacts) { row in
      Preparation(
        initiators: try row.integer(0), initiatorsWithHours: try row.integer(1), minutesAWeek: try row.integer(2),
        conversations: try row.integer(3), pollAnswers: try row.integer(5), existingNetworks: try row.integer(4),
        existingCheckedOn: row.textIfAny(6).flatMap(Day.init), notUs: try row.text(7),
        notUsAcceptedOn: row.textIfAny(8).flatMap(Day.init), soloReviewOn: row.textIfAny(9).flatMap(Day.init))
    }
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// Put together once, since the dashboard asks it at every view.
  private static let preparationFacts: Statement = """
    SELECT
      (\(CoreMember.coreSize)),
      (SELECT count(*) FROM initiator_hours WHERE \(CoreMember.pulls("initiator_hours.person"))),
      (SELECT coalesce(sum(minutes_a_week), 0) FROM initiator_hours
        WHERE \(CoreMember.pulls("initiator_hours.person"))),
      (SELECT count(*) FROM conversation_held),
      (SELECT count(*) FROM existing_network),
      (SELECT coalesce(max(answers), 0) FROM needs_poll),
      existing_checked_on, not_us, not_us_accepted_on, solo_review_on
    FROM preparation
    """

  /// Says in other words for whom the network is.
  public func describe(_ scope: Prose, _ db: Transaction) throws {
    try db.run("UPDATE network SET scope = \(scope)")
  }

  /// Agrees on what the network is not; the text may be empty, since the compass has the usual four.
  public func agree(notUs: Prose, _ db: Transaction) throws {
    try db.run("UPDATE preparation SET not_us = \(notUs), not_us_accepted_on = \(today)")
  }

  /// Starts alone on purpose, and looks again on a day. Nil takes it back. The day must lie ahead, within a year:
  /// otherwise `Refusal.tooMany`.
  public func startAlone(reviewOn day: Day?, _ db: Transaction) throws {
    if let day { guard day > today, day <= today.adding(366) else { throw Refusal.tooMany } }
    try db.run("UPDATE preparation SET solo_review_on = \(day)")
  }
}
