public import SQL

/// Two or three who are put together in a round, as one of them finds it.
public struct Introduction: Sendable, Hashable {
  /// What they have in common, as far as they asked for it; never whom.
  public struct Common: Sendable, Hashable {
    /// How many they are, themselves included: 2 or 3.
    public let people: Int
    /// Whether all are of different units, or have different functions.
    public let otherUnit, otherFunction: Bool
    /// What all would like to talk about, by name.
    public let topics: [String]
  }

  /// Somebody whom one is introduced to.
  public struct Met: Sendable, Hashable {
    /// The name they chose.
    public let name: String
    /// How they can be reached, in their own words; may be empty.
    public let note: String
  }

  /// How it stands. Whether somebody else said no, said nothing, or was on a list looks the same.
  public enum Standing: Sendable, Hashable {
    /// One may say yes or no.
    case proposed
    /// One said yes.
    case waiting
    /// One said no; nobody is told.
    case refused
    /// All of these said yes too.
    case introduced([Met], didMeet: Bool?)
  }

  public let common: Common
  public let standing: Standing

  /// The most characters of a note.
  public static let noteLimit = 300
}

/// What a member finds of introductions.
public struct IntroductionPlace: Sendable {
  /// What they asked for; nil when they do not take part.
  public let wish: IntroductionWish?
  /// The round that runs.
  public let round: IntroductionRound?
  /// With whom they were put together in it; nil for nobody.
  public let introduction: Introduction?
  /// Whether it was their turn in the round that runs.
  public let wasTheirTurn: Bool
}

extension Member {
  /// How introductions stand for this person, for their eyes only.
  public func introductionPlace(_ db: Snapshot) throws -> IntroductionPlace {
    let (wish, round) = (try introductionWish(db), try introductionRound(db))
    guard let round else { return IntroductionPlace(wish: wish, round: nil, introduction: nil, wasTheirTurn: false) }
    let due = try db.first("SELECT due FROM introduction_wish WHERE mark = \(introductionMark) AND paused = 0") {
      try $0.integer(0)
    }
    let introduction = try introduction(in: round, db)
    return IntroductionPlace(
      wish: wish, round: round, introduction: introduction,
      wasTheirTurn: introduction != nil || due.map { $0 <= round.number } ?? false)
  }

  private func introduction(in round: IntroductionRound, _ db: Snapshot) throws -> Introduction? {
    guard let own = try ownIntroduction(in: round, db) else { return nil }
    let topics = try db.all(
      """
      SELECT introduction_label.name FROM introduction_shared
      JOIN introduction_label ON introduction_label.id = introduction_shared.topic
      WHERE introduction_shared.party = \(own.party) ORDER BY introduction_label.folded_name
      """
    ) { try $0.text(0) }
    let common = Introduction.Common(
      people: own.people, otherUnit: own.otherUnit, otherFunction: own.otherFunction, topics: topics)
    switch own.answer {
    case nil: return Introduction(common: common, standing: .proposed)
    case "no": return Introduction(common: common, standing: .refused)
    case "yes":
      let messages = try introductionMessages(own.party, db)
      let avoided = Set(try avoidedPeople(db))
      // Once more, for whoever came on the list meanwhile.
      guard !messages.isEmpty, !messages.contains(where: { avoided.contains($0.message.person) }) else { break }
      let met = messages.map { Introduction.Met(name: $0.message.name, note: $0.message.note) }
      return Introduction(common: common, standing: .introduced(met, didMeet: own.met))
    default: break
    }
    return Introduction(common: common, standing: .waiting)
  }

  /// One's own place in a round, as it is stored.
  struct OwnIntroduction {
    let party: ID<Introduction>
    let people: Int
    let otherUnit, otherFunction: Bool
    let answer: String?
    let met: Bool?
  }

  func ownIntroduction(in round: IntroductionRound, _ db: Snapshot) throws -> OwnIntroduction? {
    try db.first(
      """
      SELECT introduction_party.id, introduction_party.people, introduction_party.other_unit,
        introduction_party.other_function, introduction_member.answer, introduction_member.met
      FROM introduction_member JOIN introduction_party ON introduction_party.id = introduction_member.party
      WHERE introduction_member.mark = \(introductionMark) AND introduction_party.round = \(round.number)
      """
    ) { row in
      OwnIntroduction(
        party: ID(stored: try row.text(0)), people: try row.integer(1), otherUnit: try row.integer(2) == 1,
        otherFunction: try row.integer(3) == 1, answer: row.textIfAny(4), met: row.integerIfAny(5).map { $0 == 1 })
    }
  }

  /// What the others who said yes left for this person, opened with their own key.
  func introductionMessages(
    _ party: ID<Introduction>, _ db: Snapshot
  ) throws -> [(writer: String, message: IntroductionMessage)] {
    let sealed = try db.all(
      """
      SELECT introduction_message.writer, introduction_message.sealed FROM introduction_message
      JOIN introduction_member ON introduction_member.mark = introduction_message.writer
      WHERE introduction_message.party = \(party) AND introduction_message.reader = \(introductionMark)
        AND introduction_member.answer = 'yes'
      ORDER BY introduction_message.writer
      """
    ) { (try $0.text(0), try $0.text(1)) }
    let seed = introductionSeed
    return sealed.compactMap { writer, box in
      IntroductionBox.opened(box, seed: seed).flatMap { IntroductionMessage($0) }.map { (writer, $0) }
    }
  }
}
