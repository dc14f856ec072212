public import SQL

/// For whom a text is, from close by to far away. Each ring reads only its own text and those of wider rings.
public enum StoryRing: String, Sendable, CaseIterable, Hashable, Bindable {
  case core, members, everyone, outside

  /// How many days a text waits before this ring reads it: not before the day after tomorrow, but for the core group.
  public var pause: Int { self == .core ? 0 : 2 }
}

/// The text of a story for one ring, with the consent of its teller.
public struct StoryTelling: Sendable, Hashable, Record {
  public let ring: StoryRing
  /// The number of the wording, from 1; a text that is changed needs consent anew.
  public let version: Int
  public let wording: String
  /// The day on which the teller consented to this wording in this ring.
  public let consentedOn: Day
  /// The first day on which the ring reads it.
  public let opensOn: Day

  public static let columns = Columns("told_story_ring", ["ring", "version", "wording", "consented_on", "opens_on"])

  public init(_ row: Row) throws {
    guard let ring = StoryRing(rawValue: try row.text(0)), let consented = Day(try row.text(3)),
      let opens = Day(try row.text(4))
    else { throw SQLError.damaged("a text for no ring") }
    (self.ring, consentedOn, opensOn) = (ring, consented, opens)
    version = try row.integer(1)
    wording = try row.text(2)
  }
}

extension Member {
  /// The rings whose texts this member reads: the core group reads its own too.
  private func readableRings(_ db: Snapshot) throws -> [StoryRing] {
    try isCore(db) ? StoryRing.allCases : [.members, .everyone, .outside]
  }

  /// The stories of others and of oneself that this member reads today, by title.
  public func readableStories(_ db: Snapshot) throws -> [ToldStory] {
    try db.all(
      ToldStory.self,
      """
      SELECT \(ToldStory.columns) FROM told_story WHERE last_day >= \(today) AND EXISTS (
        SELECT 1 FROM told_story_ring WHERE story = told_story.id AND opens_on <= \(today)
          AND ring IN (\(list: try readableRings(db))))
      ORDER BY title, id
      """)
  }

  /// A story that this member reads today, with the texts for the rings they are in. Throws `Refusal.notFound`.
  public func readableStory(_ id: ID<ToldStory>, _ db: Snapshot) throws -> (story: ToldStory, texts: [StoryTelling]) {
    let story = try db.first(
      ToldStory.self, "SELECT \(ToldStory.columns) FROM told_story WHERE id = \(id) AND last_day >= \(today)")
    let rings = try readableRings(db)
    let texts = try tellings(id, db).filter { rings.contains($0.ring) && $0.opensOn <= today }
    guard let story, !texts.isEmpty else { throw Refusal.notFound }
    return (story, texts)
  }

  /// The texts of one's own story with the consent for each, from close by to far away. Throws `Refusal.notFound`.
  public func ownTellings(_ id: ID<ToldStory>, _ db: Snapshot) throws -> [StoryTelling] {
    try tellings(ownStory(id, db).id, db)
  }

  private func tellings(_ id: ID<ToldStory>, _ db: Snapshot) throws -> [StoryTelling] {
    let all = try db.all(
      StoryTelling.self, "SELECT \(StoryTelling.columns) FROM told_story_ring WHERE story = \(id)")
    return StoryRing.allCases.compactMap { ring in all.first { $0.ring == ring } }
  }

  /// Shares a text of one's own story with a ring, and consents to it. Another text than the one that stands waits anew;
  /// the same one changes nothing. The base is the version that was seen, 0 for none. Throws `Refusal.outdated` when it
  /// was changed meanwhile, `WritingFault.empty` for nothing, `Refusal.notFound`.
  public func share(
    _ wording: Prose, with ring: StoryRing, of id: ID<ToldStory>, upon base: Int, _ db: Transaction
  ) throws {
    let standing = try ownTellings(id, db).first { $0.ring == ring }
    if standing?.wording == wording.text { return }
    guard !wording.text.isEmpty else { throw WritingFault.empty }
    guard standing?.version ?? 0 == base, base < 9999 else { throw Refusal.outdated }
    let opens = today.adding(ring.pause)
    try db.run("DELETE FROM told_story_ring WHERE story = \(id) AND ring = \(ring)")
    try db.run(
      """
      INSERT INTO told_story_ring (story, ring, version, wording, consented_on, opens_on)
      VALUES (\(id), \(ring), \(base + 1), \(wording), \(today), \(opens))
      """)
  }

  /// Takes consent for a ring back: its text is gone. Throws `Refusal.notFound` when the story is not one's own.
  public func withdraw(_ ring: StoryRing, of id: ID<ToldStory>, _ db: Transaction) throws {
    try db.run("DELETE FROM told_story_ring WHERE story = \(try ownStory(id, db).id) AND ring = \(ring)")
  }
}
