public import SQL

/// Somebody in the core group, as the others in the network may see them.
public struct CoreColleague: Sendable, Hashable, Record {
  public let id: ID<Person>
  /// The name they chose.
  public let name: String
  /// The minutes a week that they entered themselves; nil when not entered yet.
  public let minutesAWeek: Int?

  public static let columns: Columns = ["person.id", "person.name", "initiator_hours.minutes_a_week"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    name = try row.text(1)
    minutesAWeek = row.integerIfAny(2)
  }

  init(id: ID<Person>, name: String, minutesAWeek: Int?) {
    (self.id, self.name, self.minutesAWeek) = (id, name, minutesAWeek)
  }

  /// The minutes a month that they can give: a month is a twelfth of 52 weeks.
  public var minutesAMonth: Int? { minutesAWeek.map { $0 * 52 / 12 } }
}

/// Who pulls the work of a network, and how often they meet.
public struct CoreGroup: Sendable {
  /// How often the core group meets, and for how long.
  public struct Rhythm: Sendable, Hashable {
    /// Weeks from one meeting to the next, 1 to 13.
    public let weeksBetween: Int
    /// Minutes that a meeting lasts, 15 to 480.
    public let minutesLong: Int

    public init(weeksBetween: Int, minutesLong: Int) {
      (self.weeksBetween, self.minutesLong) = (weeksBetween, minutesLong)
    }
  }

  /// What the size of the group asks attention for (domain.md, P3.D1).
  public enum Size: Sendable, Hashable {
    /// Fewer than three: everything rests on one pair of shoulders.
    case tooSmall
    /// Three: a start, with a day to look again.
    case small
    /// Four to eight, as in the networks that were studied.
    case good
    /// Nine or ten.
    case large
    /// More than ten: much time goes into meeting.
    case tooLarge
  }

  /// The most people in a core group.
  public static let most = 40

  /// Its people by name; none while no core group was formed.
  public let people: [CoreColleague]
  /// The day on which a small group looks again whether it stays so; nil when none was chosen.
  public let smallReviewOn: Day?
  /// How often it meets; nil when not chosen yet.
  public let rhythm: Rhythm?

  /// Whether the members chose who is in it. Until then everybody may do what the core group does.
  public var isFormed: Bool { !people.isEmpty }

  public var size: Size {
    switch people.count {
    case ..<3: .tooSmall
    case 3: .small
    case 4...8: .good
    case 9...10: .large
    default: .tooLarge
    }
  }

  /// The one of its people with an identifier.
  public subscript(_ id: ID<Person>?) -> CoreColleague? { id.flatMap { id in people.first { $0.id == id } } }
}

extension Member {
  /// The core group, as everybody in the network may see it.
  public func coreGroup(_ db: Snapshot) throws -> CoreGroup {
    let people = try db.all(
      CoreColleague.self,
      """
      SELECT \(CoreColleague.columns) FROM core_member JOIN person ON person.id = core_member.person
      LEFT JOIN initiator_hours ON initiator_hours.person = person.id
      ORDER BY person.folded_name
      """)
    let settings = try db.first("SELECT small_review_on, weeks_between, minutes_long FROM core_group") {
      ($0.textIfAny(0).flatMap(Day.init), $0.integerIfAny(1), $0.integerIfAny(2))
    }
    var rhythm: CoreGroup.Rhythm?
    if let weeks = settings?.1, let minutes = settings?.2 {
      rhythm = CoreGroup.Rhythm(weeksBetween: weeks, minutesLong: minutes)
    }
    return CoreGroup(people: people, smallReviewOn: settings?.0, rhythm: rhythm)
  }
}
