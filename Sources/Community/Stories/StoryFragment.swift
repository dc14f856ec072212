public import SQL

/// A loose piece for the story that a network makes together. Who wrote it, and when, is kept nowhere: a mark, which only
/// the writer's own key gives, lets the writer take it back and keeps one person from counting as five.
public struct StoryFragment: Sendable, Hashable, Record {
  public let id: ID<StoryFragment>
  public let wording: String

  /// From how many different people on a story of all together may be published (domain.md, L9).
  public static let people = 5
  /// The most pieces of one person, and of a network.
  public static let mostOfOne = 10
  public static let most = 1000
  /// The most characters of one.
  public static let limit = 600

  public static let columns: Columns = ["story_fragment.id", "story_fragment.wording"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    wording = try row.text(1)
  }
}

extension Member {
  /// By what this person is counted once among the writers of pieces.
  private var fragmentMark: Mark { ownKey.mark(for: "story fragments", in: network.id) }

  /// Drops a piece. The same words twice are one. Throws `Refusal.tooMany` beyond `StoryFragment.mostOfOne` or
  /// `StoryFragment.most`.
  public func drop(fragment wording: Prose, _ db: Transaction) throws {
    let mark = fragmentMark
    let same = try db.count("SELECT count(*) FROM story_fragment WHERE mark = \(mark) AND wording = \(wording)")
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM story_fragment WHERE mark = \(mark)") < StoryFragment.mostOfOne,
      try db.count("SELECT count(*) FROM story_fragment") < StoryFragment.most
    else { throw Refusal.tooMany }
    let id: ID<StoryFragment> = community.newID()
    try db.run("INSERT INTO story_fragment (id, wording, mark) VALUES (\(id), \(wording), \(mark))")
  }

  /// One's own pieces. Nobody else can ask for these.
  public func ownFragments(_ db: Snapshot) throws -> [StoryFragment] {
    try db.all(
      StoryFragment.self,
      "SELECT \(StoryFragment.columns) FROM story_fragment WHERE mark = \(fragmentMark) ORDER BY id")
  }

  /// Takes one's own piece back. Throws `Refusal.notFound` when it is somebody else's or gone.
  public func withdraw(fragment id: ID<StoryFragment>, _ db: Transaction) throws {
    guard try db.run("DELETE FROM story_fragment WHERE id = \(id) AND mark = \(fragmentMark)") == 1 else {
      throw Refusal.notFound
    }
  }

  /// Whether pieces of five people lie there. How many there are is told to nobody, since the difference between two
  /// counts can tell who wrote what.
  public func areFragmentsOfFive(_ db: Snapshot) throws -> Bool {
    try db.count("SELECT count(DISTINCT mark) FROM story_fragment") >= StoryFragment.people
  }

  /// Takes away everything of phase 2 that is this person's: part of leaving. A kept draft goes with the person.
  func takeAwayOwnStories(_ db: Transaction) throws {
    try db.run("DELETE FROM story_fragment WHERE mark = \(fragmentMark)")
    try takeAwayRehearsals(db)
    for story in try ownStories(db) { try db.run("DELETE FROM told_story WHERE id = \(story.id)") }
  }
}

extension CoreMember {
  /// The pieces, shuffled: in the order of their random identifiers.
  public func fragments(_ db: Snapshot) throws -> [StoryFragment] {
    try db.all(StoryFragment.self, "SELECT \(StoryFragment.columns) FROM story_fragment ORDER BY id")
  }

  /// Takes a piece away, such as one that names somebody.
  public func remove(fragment id: ID<StoryFragment>, _ db: Transaction) throws {
    try db.run("DELETE FROM story_fragment WHERE id = \(id)")
  }
}
