public import SQL

/// A moment on which people of a network meet. It is held by the clock of the Netherlands.
public struct Gathering: Sendable, Hashable, Record {
  /// Who may come; the raw value is stored.
  public enum Audience: String, Sendable, CaseIterable, Hashable, Bindable {
    case members
    /// Every member, and it is said that allies are welcome.
    case allies
    /// The core group.
    case core
  }

  public let id: ID<Gathering>
  public let title: String
  public let description: String
  public let heldOn: Day
  /// When it begins, in minutes after midnight.
  public let minuteOfDay: Int
  /// How long it lasts.
  public let minutes: Int
  public let setting: RunSheet.Setting
  public let audience: Audience
  /// How many people have a place; nil for as many as come.
  public let capacity: Int?
  /// The day from which others see it; nil for a draft.
  public let publishedOn: Day?
  public let cancelledOn: Day?
  /// Why it does not go on; empty while it does.
  public let cancelGrounds: String
  /// The day of the last change.
  public let changedOn: Day
  /// Counts the changes, so that no edit is written over another.
  public let edition: Int

  /// The most gatherings of a network, and how many stand on one page.
  public static let most = 2000
  public static let perPage = 40
  /// The most that can be ahead at one time.
  public static let mostAhead = 200
  /// The most places that can be limited to, and the most people in one.
  public static let mostPeople = 2000
  /// A gathering is planned at most so many days ahead.
  public static let mostDaysAhead = 731
  public static let descriptionLimit = 1500
  /// The most characters of a place, of a link and of the grounds for cancelling.
  public static let placeLimit = 200
  public static let linkLimit = 500
  public static let groundsLimit = 300
  /// For so many days after a gathering it is known who came (docs/decisions/0040-gatherings.md).
  public static let keptDays = 14

  public static let columns = Columns(
    "gathering",
    [
      "id", "title", "description", "held_on", "minute_of_day", "minutes", "setting", "audience", "capacity",
      "published_on", "cancelled_on", "cancel_grounds", "revised_on", "edition",
    ])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    (title, description) = (try row.text(1), try row.text(2))
    guard let day = Day(try row.text(3)), let setting = RunSheet.Setting(rawValue: try row.text(6)),
      let audience = Audience(rawValue: try row.text(7)), let changed = Day(try row.text(12))
    else { throw SQLError.damaged("a gathering that is none") }
    (heldOn, self.setting, self.audience, changedOn) = (day, setting, audience, changed)
    (minuteOfDay, minutes) = (try row.integer(4), try row.integer(5))
    capacity = row.integerIfAny(8)
    publishedOn = row.textIfAny(9).flatMap(Day.init)
    cancelledOn = row.textIfAny(10).flatMap(Day.init)
    cancelGrounds = try row.text(11)
    edition = try row.integer(13)
  }
}

/// Where a gathering is: a place and a link, either of which may be empty.
public struct GatheringPlace: Sendable, Hashable {
  public let place: String
  public let link: String
  /// Whether everybody who may come sees it, and not only who has a place.
  public let isForAll: Bool
}

extension Member {
  /// That somebody may see a gathering: the one place that says so, in SQL over `gathering`.
  private func mayCome(_ isCore: Bool) -> Statement {
    isCore ? "1 = 1" : "(gathering.published_on IS NOT NULL AND gathering.audience <> 'core')"
  }

  /// What is ahead, the first to come first; drafts for the core group.
  public func gatheringsAhead(_ db: Snapshot) throws -> [Gathering] {
    try db.all(
      Gathering.self,
      """
      SELECT \(Gathering.columns) FROM gathering WHERE held_on >= \(today) AND \(mayCome(isCore(db)))
      ORDER BY held_on, minute_of_day, id LIMIT \(Gathering.mostAhead)
      """)
  }

  /// One page of what was held, the latest first, and one more where there are more; pages count from 1.
  public func gatheringsHeld(page: Int, _ db: Snapshot) throws -> [Gathering] {
    let skipped = (max(1, min(page, Gathering.most)) - 1) * Gathering.perPage
    return try db.all(
      Gathering.self,
      """
      SELECT \(Gathering.columns) FROM gathering WHERE held_on < \(today) AND published_on IS NOT NULL
        AND \(mayCome(isCore(db)))
      ORDER BY held_on DESC, id LIMIT \(Gathering.perPage + 1) OFFSET \(skipped)
      """)
  }

  /// A gathering that this member may see. Throws `Refusal.notFound`.
  public func gathering(_ id: ID<Gathering>, _ db: Snapshot) throws -> Gathering {
    let found = try db.first(
      Gathering.self, "SELECT \(Gathering.columns) FROM gathering WHERE id = \(id) AND \(mayCome(isCore(db)))")
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// Where it is, as far as this member may see that; nil when it is told to who has a place only.
  public func place(of id: ID<Gathering>, _ db: Snapshot) throws -> GatheringPlace? {
    _ = try gathering(id, db)
    let found = try db.first("SELECT place, link, place_for_all FROM gathering WHERE id = \(id)") {
      GatheringPlace(place: try $0.text(0), link: try $0.text(1), isForAll: try $0.integer(2) == 1)
    }
    guard let found, try found.isForAll || isCore(db) || registration(for: id, db)?.hasPlace == true else { return nil }
    return found
  }
}
