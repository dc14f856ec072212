public import SQL

/// A story that a network made together out of many pieces. While it is being written only the core group reads it, in
/// versions; once it is published its text stands.
public struct SharedStory: Sendable, Hashable, Record {
  public let id: ID<SharedStory>
  public let title: String
  public let wording: String
  /// The number of this version, from 1.
  public let number: Int
  /// The day on which this version was saved.
  public let madeOn: Day
  /// The day from which the members read it; nil while it is being written.
  public let membersOn: Day?
  /// The day from which it may be told to everyone in the organisation.
  public let everyoneOn: Day?

  /// The most characters, the most stories and the most versions of one.
  public static let limit = 4000
  public static let most = 50
  public static let mostVersions = 500

  public static let columns: Columns = [
    "shared_story.id", "shared_story_version.title", "shared_story_version.wording", "shared_story_version.number",
    "shared_story_version.made_on", "shared_story.members_on", "shared_story.everyone_on",
  ]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    title = try row.text(1)
    wording = try row.text(2)
    number = try row.integer(3)
    guard let day = Day(try row.text(4)) else { throw SQLError.damaged("a day that is no day") }
    madeOn = day
    membersOn = row.textIfAny(5).flatMap(Day.init)
    everyoneOn = row.textIfAny(6).flatMap(Day.init)
  }
}

extension Member {
  /// The published stories, the newest first.
  public func sharedStories(_ db: Snapshot) throws -> [SharedStory] {
    try db.all(
      SharedStory.self,
      """
      SELECT \(SharedStory.columns) FROM shared_story JOIN shared_story_version
        ON shared_story_version.story = shared_story.id
      WHERE shared_story.members_on IS NOT NULL
      ORDER BY shared_story.members_on DESC, shared_story.id
      """)
  }
}

extension CoreMember {
  /// The versions of the story that is being written, the newest first; none while nobody began.
  public func sharedStoryVersions(_ db: Snapshot) throws -> [SharedStory] {
    try db.all(
      SharedStory.self,
      """
      SELECT \(SharedStory.columns) FROM shared_story JOIN shared_story_version
        ON shared_story_version.story = shared_story.id
      WHERE shared_story.members_on IS NULL ORDER BY shared_story_version.number DESC
      """)
  }

  /// Saves a version of the story that is being written, upon the one the writer saw (0 when there was none). What stands
  /// there already makes no version. Throws `Refusal.outdated` when a newer one was saved meanwhile, `Refusal.tooMany`
  /// above `SharedStory.most` stories or `SharedStory.mostVersions`.
  @discardableResult
  public func save(
    sharedStory wording: Prose, title: Title, upon base: Int, _ db: Transaction
  ) throws -> ID<SharedStory> {
    let newest = try sharedStoryVersions(db).first
    if let newest, newest.wording == wording.text, newest.title == title.text { return newest.id }
    guard newest?.number ?? 0 == base else { throw Refusal.outdated }
    guard base < SharedStory.mostVersions else { throw Refusal.tooMany }
    let id = newest?.id ?? member.community.newID()
    if newest == nil {
      guard try db.count("SELECT count(*) FROM shared_story") < SharedStory.most else { throw Refusal.tooMany }
      try db.run("INSERT INTO shared_story (id) VALUES (\(id))")
    }
    try db.run(
      """
      INSERT INTO shared_story_version (story, number, made_on, title, wording)
      VALUES (\(id), \(base + 1), \(member.today), \(title), \(wording))
      """)
    return id
  }

  /// Publishes the version that was seen to the members. The pieces and the earlier versions, which may hold words of
  /// one person, are gone then. Publishing again changes nothing. Throws `Refusal.tooFewPeople` while there are pieces of
  /// fewer than `StoryFragment.people` people, `Refusal.outdated` when a newer version was saved meanwhile, and
  /// `Refusal.notFound`.
  public func publish(_ id: ID<SharedStory>, version: Int, _ db: Transaction) throws {
    if try member.sharedStories(db).contains(where: { $0.id == id }) { return }
    guard let newest = try sharedStoryVersions(db).first, newest.id == id else { throw Refusal.notFound }
    guard newest.number == version else { throw Refusal.outdated }
    guard try member.areFragmentsOfFive(db) else { throw Refusal.tooFewPeople }
    try db.run("UPDATE shared_story SET members_on = \(member.today) WHERE id = \(id)")
    try db.run("DELETE FROM shared_story_version WHERE story = \(id) AND number < \(newest.number)")
    try db.run("DELETE FROM story_fragment")
  }

  /// Says that a published story may be told to everyone in the organisation. Saying so again changes nothing. Throws
  /// `Refusal.notFound` for one that the members do not read.
  public func openToEveryone(_ id: ID<SharedStory>, _ db: Transaction) throws {
    let opened = try db.run(
      """
      UPDATE shared_story SET everyone_on = coalesce(everyone_on, \(member.today))
      WHERE id = \(id) AND members_on IS NOT NULL
      """)
    guard opened == 1 else { throw Refusal.notFound }
  }

  /// Takes a story away, published or not. One that was being written takes the pieces with it.
  public func remove(sharedStory id: ID<SharedStory>, _ db: Transaction) throws {
    if try sharedStoryVersions(db).first?.id == id { try db.run("DELETE FROM story_fragment") }
    try db.run("DELETE FROM shared_story WHERE id = \(id)")
  }
}
