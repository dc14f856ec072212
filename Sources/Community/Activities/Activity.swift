public import SQL

/// Something that the network does on a day: for one colleague, for a group or for the organisation.
public struct Activity: Sendable, Record {
  /// For whom it works (Dennissen; handbook, P5.E1).
  public enum Level: String, Sendable, CaseIterable, Hashable, Bindable {
    case individual, group, organisation
  }

  /// Who may come.
  public enum Audience: String, Sendable, CaseIterable, Hashable, Bindable {
    case everybody, members, circle
  }

  public let id: ID<Activity>
  public let title: String
  /// What stands in a calendar at work: it tells nothing.
  public let calendarTitle: String
  public let heldOn: Day
  public let level: Level
  public let audience: Audience
  /// Which function of the network it carries out: one of `functions`.
  public let function: Compass.Option
  /// How many people helped.
  public let helpers: Int
  /// Counts the changes, so that no edit is written over another.
  public let edition: Int
  /// Whether it is meant for managers, as far as the core group said so.
  public let isForManagers: Bool
  /// Whether somebody looked back on it.
  public let isReviewed: Bool

  /// The functions that an activity can carry out, of the compass.
  public static let functions: [Compass.Option] = [.meet, .inform, .advise, .buddy]
  /// The most activities of a network, and how many stand on one page.
  public static let most = 5000
  public static let perPage = 40
  /// The most helpers and visitors of one.
  public static let mostPeople = 9999

  public static let columns: Columns = [
    "activity.id", "activity.title", "activity.calendar_title", "activity.held_on", "activity.level",
    "activity.audience", "activity.function", "activity.helpers", "activity.edition", "activity_review.reviewed_on",
    "activity.for_managers",
  ]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    title = try row.text(1)
    calendarTitle = try row.text(2)
    guard let day = Day(try row.text(3)), let level = Level(rawValue: try row.text(4)),
      let audience = Audience(rawValue: try row.text(5)), let function = Compass.Option(rawValue: try row.text(6))
    else { throw SQLError.damaged("an activity that is none") }
    (heldOn, self.level, self.audience, self.function) = (day, level, audience, function)
    helpers = try row.integer(7)
    edition = try row.integer(8)
    isReviewed = row.textIfAny(9) != nil
    isForManagers = try row.integer(10) == 1
  }
}

/// An activity as the core group writes it.
public struct ActivityPlan: Sendable, Hashable {
  public let title: Title
  public let calendarTitle: Title
  public let heldOn: Day
  public let level: Activity.Level
  public let audience: Activity.Audience
  public let function: Compass.Option
  public let helpers: Int
  /// Whether it is meant for managers.
  public let isForManagers: Bool

  public init(
    title: Title, calendarTitle: Title, heldOn: Day, level: Activity.Level, audience: Activity.Audience,
    function: Compass.Option, helpers: Int, isForManagers: Bool = false
  ) {
    self.title = title
    self.calendarTitle = calendarTitle
    self.heldOn = heldOn
    self.level = level
    self.audience = audience
    self.function = function
    self.helpers = helpers
    self.isForManagers = isForManagers
  }

  /// Whether an activity is as this says.
  func isSame(as activity: Activity) -> Bool {
    title.text == activity.title && calendarTitle.text == activity.calendarTitle && heldOn == activity.heldOn
      && level == activity.level && audience == activity.audience && function == activity.function
      && helpers == activity.helpers && isForManagers == activity.isForManagers
  }
}

extension Member {
  /// How many activities there are.
  public func activityCount(_ db: Snapshot) throws -> Int { try db.count("SELECT count(*) FROM activity") }

  /// One page of the activities, the latest day first; pages count from 1.
  public func activities(page: Int, _ db: Snapshot) throws -> [Activity] {
    let skipped = (max(1, min(page, Activity.most)) - 1) * Activity.perPage
    return try db.all(
      Activity.self,
      """
      SELECT \(Activity.columns) FROM activity LEFT JOIN activity_review ON activity_review.activity = activity.id
      ORDER BY activity.held_on DESC, activity.id LIMIT \(Activity.perPage) OFFSET \(skipped)
      """)
  }

  /// How many activities of each level there were in the last half year.
  public func activityLevels(_ db: Snapshot) throws -> [Activity.Level: Int] {
    let rows = try db.all(
      """
      SELECT level, count(*) FROM activity
      WHERE held_on > \(today.adding(-183)) AND held_on <= \(today) GROUP BY level
      """
    ) { (Activity.Level(rawValue: try $0.text(0)), try $0.integer(1)) }
    return Dictionary(uniqueKeysWithValues: rows.compactMap { level, count in level.map { ($0, count) } })
  }

  /// One activity. Throws `Refusal.notFound`.
  public func activity(_ id: ID<Activity>, _ db: Snapshot) throws -> Activity {
    let found = try db.first(
      Activity.self,
      """
      SELECT \(Activity.columns) FROM activity LEFT JOIN activity_review ON activity_review.activity = activity.id
      WHERE activity.id = \(id)
      """)
    guard let found else { throw Refusal.notFound }
    return found
  }
}

extension CoreMember {
  /// Plans an activity, ahead or afterwards. Planning the same one twice, by its identifier, plans one. Throws
  /// `Refusal.tooMany` beyond `Activity.most`, for helpers out of range and a day more than two years away.
  public func plan(_ plan: ActivityPlan, as id: ID<Activity>, _ db: Transaction) throws {
    try check(plan)
    if try db.count("SELECT count(*) FROM activity WHERE id = \(id)") > 0 { return }
    guard try member.activityCount(db) < Activity.most else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO activity (id, title, calendar_title, held_on, level, audience, function, helpers, edition,
        for_managers)
      VALUES (\(id), \(plan.title), \(plan.calendarTitle), \(plan.heldOn), \(plan.level), \(plan.audience),
        \(plan.function), \(plan.helpers), 1, \(plan.isForManagers ? 1 : 0))
      """)
  }

  /// Changes an activity, upon the edition that was seen. Throws `Refusal.outdated` when somebody else changed it
  /// meanwhile, and what `plan` throws.
  public func change(_ id: ID<Activity>, to plan: ActivityPlan, upon edition: Int, _ db: Transaction) throws {
    try check(plan)
    let now = try member.activity(id, db)
    if plan.isSame(as: now) { return }
    guard now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE activity SET title = \(plan.title), calendar_title = \(plan.calendarTitle), held_on = \(plan.heldOn),
        level = \(plan.level), audience = \(plan.audience), function = \(plan.function), helpers = \(plan.helpers),
        edition = \(edition + 1), for_managers = \(plan.isForManagers ? 1 : 0)
      WHERE id = \(id)
      """)
  }

  /// Takes an activity away with all that belongs to it.
  public func remove(activity id: ID<Activity>, _ db: Transaction) throws {
    try db.run("DELETE FROM activity WHERE id = \(id)")
  }

  private func check(_ plan: ActivityPlan) throws {
    guard (0...Activity.mostPeople).contains(plan.helpers), Activity.functions.contains(plan.function),
      plan.heldOn >= member.today.adding(-Activity.mostDaysAway),
      plan.heldOn <= member.today.adding(Activity.mostDaysAway)
    else { throw Refusal.tooMany }
  }
}

extension Activity {
  /// An activity lies at most so many days back or ahead when it is written down.
  public static let mostDaysAway = 731
}
