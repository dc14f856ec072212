public import SQL

/// A year of a network on one page, for readers outside: numbers that Kring has, and three sentences. It says nothing
/// about a person, and no number of people below ten (domain.md, L9 to L11).
public struct Factsheet: Sendable, Hashable {
  /// What the core group writes; the raw value is stored.
  public enum Part: String, Sendable, CaseIterable, Hashable { case why, changed, learned }

  public let year: Int
  /// The sentences; one that nobody wrote is not among them, nor one that names a number of people below ten.
  public let sentences: [Part: String]
  /// How many sentences were left out for that reason.
  public let leftOut: Int
  /// Activities that were held, for each level.
  public let activities: [Activity.Level: Int]
  /// How many people came to all of them together, rounded down to ten; nil below ten. Never by activity or level, so
  /// that no part can be found by taking away the others.
  public let attendance: Int?
  /// How many advices were sent in the year, and what became of those; what is not among them waits.
  public let advices: Int
  public let outcomes: [Advice.Outcome: Int]
  /// Promises of which the day came in the year, and how many of those were kept.
  public let promisesDue, promisesKept: Int

  public var activityCount: Int { activities.values.reduce(0, +) }

  /// Below this number of people nothing is said outside the network.
  public static let fewestPeople = 10
  /// To what numbers of people are rounded down: in a year that is going on, whoever looks before and after one activity
  /// should not read in the difference how few came to it (domain.md, L11).
  public static let step = 10

  /// A number of people as it may be told outside; nil when it may not.
  public static func told(_ people: Int) -> Int? { people < fewestPeople ? nil : people / step * step }
}

extension Member {
  /// The years of which a factsheet can be made: this one and the five before.
  public var factsheetYears: ClosedRange<Int> { today.year - 5...today.year }

  /// The factsheet of a year. Throws `Refusal.notFound` for another year than those.
  public func factsheet(of year: Int, _ db: Snapshot) throws -> Factsheet {
    guard factsheetYears.contains(year), let first = Day(year: year, month: 1, day: 1) else { throw Refusal.notFound }
    let last = min(first.adding(365), today)
    let end = last.year == year ? last : Day(year: year, month: 12, day: 31) ?? last
    let levels = try db.all(
      "SELECT level, count(*) FROM activity WHERE held_on >= \(first) AND held_on <= \(end) GROUP BY level"
    ) { (Activity.Level(rawValue: try $0.text(0)), try $0.integer(1)) }
    let answers = try db.all(
      """
      SELECT coalesce(outcome, ''), count(*) FROM advice WHERE sent_on >= \(first) AND sent_on <= \(end) GROUP BY outcome
      """
    ) { (Advice.Outcome(rawValue: try $0.text(0)), try $0.integer(1)) }
    let counts = try db.first(
      """
      SELECT
        (SELECT coalesce(sum(attendance), 0) FROM activity_review JOIN activity ON activity.id = activity_review.activity
          WHERE held_on >= \(first) AND held_on <= \(end)),
        (SELECT count(*) FROM commitment WHERE due_on >= \(first) AND due_on <= \(end) AND withdrawn_on IS NULL),
        (SELECT count(*) FROM commitment WHERE due_on >= \(first) AND due_on <= \(end) AND kept_on IS NOT NULL)
      """
    ) { (try $0.integer(0), try $0.integer(1), try $0.integer(2)) }
    var (activities, outcomes): ([Activity.Level: Int], [Advice.Outcome: Int]) = ([:], [:])
    for case (let level?, let count) in levels { activities[level] = count }
    for case (let outcome?, let count) in answers { outcomes[outcome] = count }
    let (sentences, leftOut) = try sentences(of: year, db)
    return Factsheet(
      year: year, sentences: sentences, leftOut: leftOut, activities: activities,
      attendance: Factsheet.told(counts?.0 ?? 0), advices: answers.reduce(0) { $0 + $1.1 }, outcomes: outcomes,
      promisesDue: counts?.1 ?? 0, promisesKept: counts?.2 ?? 0)
  }

  private func sentences(of year: Int, _ db: Snapshot) throws -> ([Factsheet.Part: String], Int) {
    let wordings = try embeddingWordings(Factsheet.Part.allCases.map { .factsheet(year: year, $0) }, db)
    var (result, count): ([Factsheet.Part: String], Int) = ([:], 0)
    for part in Factsheet.Part.allCases {
      guard let text = wordings[.factsheet(year: year, part)] else { continue }
      let (kept, gone) = SmallGroups.leftOut(of: text)
      count += gone
      if !kept.allSatisfy(\.isWhitespace) { result[part] = kept }
    }
    return (result, count)
  }
}
