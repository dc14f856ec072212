public import SQL

/// A round of introductions: everybody whose turn it is, is put together with somebody. When it is over, who they were is
/// forgotten; counts remain, and that two who were put together are not again for a year.
public struct IntroductionRound: Sendable, Hashable, Record {
  /// Counts from 1.
  public let number: Int
  public let startedOn, endsOn: Day
  /// How many people were put together, how many of them were introduced, and how many said that they met.
  let people, introduced, met: Int
  /// How near the whole is to the most that was possible of what people asked, in thousandths: never more than the truth.
  public let reached: Int
  /// The day on which who they were was forgotten.
  let forgottenOn: Day?

  /// A number of people below this is not told (domain.md, L9); others are told in tens.
  public static let least = 10
  /// The days of a round that the core group starts: fewest and most.
  public static let days = 6...92
  /// For so many days two who were put together are not again.
  public static let rememberedDays = 365
  /// The most people of one round.
  public static let mostPeople = 20_000

  public static let columns = Columns(
    "introduction_round",
    ["number", "started_on", "ends_on", "people", "introduced", "met", "reached", "forgotten_on"])

  public init(_ row: Row) throws {
    guard let startedOn = Day(try row.text(1)), let endsOn = Day(try row.text(2)) else {
      throw SQLError.damaged("a round without its days")
    }
    number = try row.integer(0)
    (self.startedOn, self.endsOn) = (startedOn, endsOn)
    (people, introduced, met) = (try row.integer(3), try row.integer(4), try row.integer(5))
    reached = try row.integer(6)
    forgottenOn = row.textIfAny(7).flatMap { Day($0) }
  }

  /// Numbers of people that may be told: whole tens, from ten on.
  public struct Told: Sendable, Hashable {
    public let people, introduced, met: Int?
  }

  /// What may be told of a round that is over; nil while it runs.
  public var told: Told? {
    guard forgottenOn != nil else { return nil }
    return Told(people: Self.tens(people), introduced: Self.tens(introduced), met: Self.tens(met))
  }

  static func tens(_ count: Int) -> Int? { count < least ? nil : count / 10 * 10 }
}

extension Member {
  /// The round that runs today; nil between rounds.
  public func introductionRound(_ db: Snapshot) throws -> IntroductionRound? {
    try db.first(
      IntroductionRound.self,
      """
      SELECT \(IntroductionRound.columns) FROM introduction_round
      WHERE forgotten_on IS NULL AND ends_on >= \(today) ORDER BY number DESC LIMIT 1
      """)
  }

  /// Forgets who was in rounds that are over, keeping counts.
  func forgetIntroductions(_ db: Transaction) throws {
    let over = try db.all(
      "SELECT number FROM introduction_round WHERE forgotten_on IS NULL AND ends_on < \(today)"
    ) { try $0.integer(0) }
    for number in over {
      let introduced = try db.count(
        """
        SELECT count(*) FROM introduction_member JOIN introduction_party ON introduction_party.id = introduction_member.party
        WHERE introduction_party.round = \(number) AND introduction_member.answer = 'yes' AND EXISTS (
          SELECT 1 FROM introduction_message WHERE introduction_message.party = introduction_member.party
            AND introduction_message.reader = introduction_member.mark
            AND introduction_message.writer <> introduction_member.mark AND EXISTS (
              SELECT 1 FROM introduction_member AS other
              WHERE other.mark = introduction_message.writer AND other.answer = 'yes'))
        """)
      let met = try db.count(
        """
        SELECT count(*) FROM introduction_member JOIN introduction_party ON introduction_party.id = introduction_member.party
        WHERE introduction_party.round = \(number) AND introduction_member.met = 1
        """)
      try db.run(
        """
        UPDATE introduction_round SET introduced = \(introduced), met = \(met), forgotten_on = \(today)
        WHERE number = \(number)
        """)
      try db.run("DELETE FROM introduction_party WHERE round = \(number)")
    }
    try db.run("DELETE FROM introduction_past WHERE until_on < \(today)")
  }
}

extension CoreMember {
  /// The last rounds, the newest first.
  public func introductionRounds(_ db: Snapshot) throws -> [IntroductionRound] {
    try db.all(
      IntroductionRound.self,
      "SELECT \(IntroductionRound.columns) FROM introduction_round ORDER BY number DESC LIMIT 26")
  }

  /// How many people take part, in tens; nil below ten.
  public func introductionPeople(_ db: Snapshot) throws -> Int? {
    IntroductionRound.tens(try db.count("SELECT count(*) FROM introduction_wish WHERE paused = 0"))
  }
}
