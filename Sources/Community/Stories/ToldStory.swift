public import SQL

/// A story that somebody tells of their own. Whose it is stands nowhere: a mark, which only the teller's own key gives and
/// which is another for every story, says who may change it or take it back.
public struct ToldStory: Sendable, Hashable, Record {
  public let id: ID<ToldStory>
  public let title: String
  /// The name under which it is told: the teller's own, another, or none when it is empty.
  public let shownAs: String
  /// The questions that the teller does not answer, and the topics that stay closed: the boundaries card.
  public let unanswered: String
  public let closedTopics: String
  /// The last day on which anybody but the teller reads it.
  public let lastDay: Day
  /// Counts the changes, so that no edit is written over another.
  public let edition: Int
  let mark: String

  /// The most stories of one person, and of a network.
  public static let mostOfOne = 5
  public static let most = 200
  /// The days until the end when nothing else is chosen, and the most.
  public static let usualDays = 365
  public static let mostDays = 731

  /// In the last so many days its teller, and nobody else, is asked what comes after (domain.md, S33).
  public static let reviewDays = 30

  public static let columns = Columns(
    "told_story", ["id", "title", "shown_as", "unanswered", "closed_topics", "last_day", "edition", "mark"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    title = try row.text(1)
    shownAs = try row.text(2)
    unanswered = try row.text(3)
    closedTopics = try row.text(4)
    guard let day = Day(try row.text(5)) else { throw SQLError.damaged("a day that is no day") }
    lastDay = day
    edition = try row.integer(6)
    mark = try row.text(7)
  }

  /// Whether its last day is near: today, or at most `reviewDays` ahead.
  public func isEnding(_ today: Day) -> Bool { (today...today.adding(Self.reviewDays)).contains(lastDay) }

  /// Whether something stands on the boundaries card.
  public var hasBoundaries: Bool { !unanswered.isEmpty || !closedTopics.isEmpty }
}

/// What a teller says about a story: its title, under which name, the boundaries card and the last day.
public struct ToldStoryCard: Sendable {
  public let title: Title
  /// Nil for no name.
  public let shownAs: Title?
  public let unanswered: Prose
  public let closedTopics: Prose
  public let lastDay: Day

  public init(title: Title, shownAs: Title?, unanswered: Prose, closedTopics: Prose, lastDay: Day) {
    (self.title, self.shownAs, self.lastDay) = (title, shownAs, lastDay)
    (self.unanswered, self.closedTopics) = (unanswered, closedTopics)
  }
}

extension Member {
  private func storyMark(_ id: ID<ToldStory>) -> Mark { ownKey.mark(for: "story \(id.text)", in: network.id) }

  /// Whether a story is this member's own.
  public func tells(_ story: ToldStory) -> Bool { story.mark == storyMark(story.id).text }

  /// One's own stories, by title. Nobody else can ask for these.
  public func ownStories(_ db: Snapshot) throws -> [ToldStory] {
    try db.all(ToldStory.self, "SELECT \(ToldStory.columns) FROM told_story ORDER BY title, id").filter(tells)
  }

  /// One's own story. Throws `Refusal.notFound`, also for somebody else's.
  public func ownStory(_ id: ID<ToldStory>, _ db: Snapshot) throws -> ToldStory {
    let found = try db.first(ToldStory.self, "SELECT \(ToldStory.columns) FROM told_story WHERE id = \(id)")
    guard let found, tells(found) else { throw Refusal.notFound }
    return found
  }

  /// The last days that a story may have: from today to two years on.
  public var storyDays: ClosedRange<Day> { today...today.adding(ToldStory.mostDays) }

  /// Begins a story, which nobody else reads yet. Beginning the same one twice, by its identifier, begins one. Throws
  /// `Refusal.tooMany` for a day out of range and beyond `ToldStory.mostOfOne` or `ToldStory.most`.
  public func begin(story card: ToldStoryCard, as id: ID<ToldStory>, _ db: Transaction) throws {
    guard storyDays.contains(card.lastDay) else { throw Refusal.tooMany }
    if try db.count("SELECT count(*) FROM told_story WHERE id = \(id)") > 0 { return }
    guard try ownStories(db).count < ToldStory.mostOfOne,
      try db.count("SELECT count(*) FROM told_story") < ToldStory.most
    else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO told_story (id, mark, title, shown_as, unanswered, closed_topics, last_day, edition)
      VALUES (\(id), \(storyMark(id)), \(card.title), \(card.shownAs?.text ?? ""), \(card.unanswered),
        \(card.closedTopics), \(card.lastDay), 1)
      """)
  }

  /// Changes what stands around one's own story, upon the edition that was seen. Throws `Refusal.outdated` when it was
  /// changed meanwhile, `Refusal.tooMany` for a day out of range, `Refusal.notFound`.
  public func revise(story id: ID<ToldStory>, _ card: ToldStoryCard, upon edition: Int, _ db: Transaction) throws {
    let now = try ownStory(id, db)
    guard storyDays.contains(card.lastDay) else { throw Refusal.tooMany }
    let isSame =
      now.title == card.title.text && now.shownAs == card.shownAs?.text ?? "" && now.lastDay == card.lastDay
      && now.unanswered == card.unanswered.text && now.closedTopics == card.closedTopics.text
    if isSame { return }
    guard now.edition == edition, edition < 9999 else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE told_story SET title = \(card.title), shown_as = \(card.shownAs?.text ?? ""),
        unanswered = \(card.unanswered), closed_topics = \(card.closedTopics), last_day = \(card.lastDay),
        edition = \(edition + 1) WHERE id = \(id)
      """)
  }

  /// Takes one's own story back: at once and completely. Throws `Refusal.notFound`.
  public func withdraw(story id: ID<ToldStory>, _ db: Transaction) throws {
    try db.run("DELETE FROM told_story WHERE id = \(try ownStory(id, db).id)")
  }
}
