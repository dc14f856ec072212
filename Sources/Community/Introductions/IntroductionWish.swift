public import SQL
internal import Secrets

/// With whom somebody would like to be introduced, and how often. That they take part is known to nobody: it is kept
/// under a mark that only their own key gives (`docs/decisions/0050-introductions.md`).
public struct IntroductionWish: Sendable, Hashable {
  /// In how many rounds; the raw value is stored: once in so many.
  public enum Often: Int, Sendable, CaseIterable, Hashable {
    case every = 1
    case second = 2
    case fourth = 4
  }

  /// Where they work and what they do, if they say so.
  public var unit, function: ID<IntroductionLabel>?
  /// Whether they would rather meet somebody of another unit, or with another function.
  public var otherUnit, otherFunction: Bool
  /// What they would like to talk about.
  public var topics: Set<ID<IntroductionLabel>>
  public var often: Often
  /// No round until they say so.
  public var isPaused: Bool

  /// The most topics that one chooses.
  public static let mostTopics = 5

  public init(
    unit: ID<IntroductionLabel>? = nil, function: ID<IntroductionLabel>? = nil, otherUnit: Bool = true,
    otherFunction: Bool = false, topics: Set<ID<IntroductionLabel>> = [], often: Often = .every, isPaused: Bool = false
  ) {
    (self.unit, self.function, self.otherUnit, self.otherFunction) = (unit, function, otherUnit, otherFunction)
    (self.topics, self.often, self.isPaused) = (topics, often, isPaused)
  }
}

extension Member {
  /// By what this person takes part.
  var introductionMark: Mark { ownKey.mark(for: "introductions", in: network.id) }
  /// What opens the boxes that are for this person.
  var introductionSeed: [UInt8] { ownKey.seed(for: "introductions", in: network.id) }

  /// What one asked for; nil when one does not take part. Nobody else can ask for this.
  public func introductionWish(_ db: Snapshot) throws -> IntroductionWish? {
    let mark = introductionMark
    let topics = try db.all("SELECT topic FROM introduction_topic WHERE mark = \(mark)") {
      ID<IntroductionLabel>(stored: try $0.text(0))
    }
    return try db.first(
      """
      SELECT unit, function, other_unit, other_function, every, paused FROM introduction_wish WHERE mark = \(mark)
      """
    ) { row in
      guard let often = IntroductionWish.Often(rawValue: try row.integer(4)) else {
        throw SQLError.damaged("a wish for no round")
      }
      return IntroductionWish(
        unit: row.textIfAny(0).map { ID(stored: $0) }, function: row.textIfAny(1).map { ID(stored: $0) },
        otherUnit: try row.integer(2) == 1, otherFunction: try row.integer(3) == 1, topics: Set(topics), often: often,
        isPaused: try row.integer(5) == 1)
    }
  }

  /// Takes part from the next round on, or asks for something else. Throws `Refusal.notFound` for a label that is not on
  /// the list, `Refusal.tooMany` beyond `IntroductionWish.mostTopics`.
  public func ask(_ wish: IntroductionWish, _ db: Transaction) throws {
    guard wish.topics.count <= IntroductionWish.mostTopics else { throw Refusal.tooMany }
    let labels = Set(try introductionLabels(db).map { [$0.id.text, $0.kind.rawValue] })
    let chosen = [(wish.unit, "unit"), (wish.function, "function")] + wish.topics.map { ($0, "topic") }
    for case (let label?, let kind) in chosen where !labels.contains([label.text, kind]) { throw Refusal.notFound }
    let (mark, key) = (introductionMark, Secrets.base64URL(Secrets.boxKey(seed: introductionSeed)))
    let next = try lastIntroductionRound(db) + 1
    try db.run(
      """
      INSERT INTO introduction_wish (mark, box_key, unit, function, other_unit, other_function, every, paused, due)
      VALUES (
        \(mark), \(key), \(wish.unit), \(wish.function), \(wish.otherUnit ? 1 : 0), \(wish.otherFunction ? 1 : 0),
        \(wish.often.rawValue), \(wish.isPaused ? 1 : 0), \(next))
      ON CONFLICT (mark) DO UPDATE SET
        unit = excluded.unit, function = excluded.function, other_unit = excluded.other_unit,
        other_function = excluded.other_function, every = excluded.every, paused = excluded.paused
      """)
    try db.run("DELETE FROM introduction_topic WHERE mark = \(mark)")
    for topic in wish.topics.sorted(by: { $0.text < $1.text }) {
      try db.run("INSERT INTO introduction_topic (mark, topic) VALUES (\(mark), \(topic))")
    }
  }

  /// Takes part no more; who was proposed hears nothing. Whom one avoids stays, until one leaves or takes it away.
  public func stopIntroductions(_ db: Transaction) throws {
    let mark = introductionMark
    try db.run("DELETE FROM introduction_message WHERE writer = \(mark) OR reader = \(mark)")
    try db.run("DELETE FROM introduction_member WHERE mark = \(mark)")
    try db.run("DELETE FROM introduction_wish WHERE mark = \(mark)")
  }

  /// Takes away all that introductions keep of this person: part of leaving.
  func takeAwayOwnIntroductions(_ db: Transaction) throws {
    let mark = introductionMark
    try stopIntroductions(db)
    try db.run("DELETE FROM introduction_avoidance WHERE mark = \(mark)")
    try db.run("DELETE FROM introduction_past WHERE one = \(mark) OR other = \(mark)")
  }

  /// The number of the last round, 0 before the first.
  func lastIntroductionRound(_ db: Snapshot) throws -> Int {
    try db.count("SELECT coalesce(max(number), 0) FROM introduction_round")
  }
}
