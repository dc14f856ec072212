public import SQL

/// The run sheet of an activity: what makes a gathering safe, part by part, each with what is open.
public struct RunSheet: Sendable {
  /// What kind of gathering it is.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    case open, stories, lunch, walk, circle, training
  }

  /// Where it is.
  public enum Setting: String, Sendable, CaseIterable, Hashable, Bindable {
    case onSite, online, both
  }

  /// The parts, in the order of the day.
  public enum Part: String, Sendable, CaseIterable, Hashable, Bindable {
    case opening, boundaries, quietExit, aftercare, helpCard, photos, announcement, accessibility, tasks, minutes,
      afterwards
  }

  /// What the sheet is made from.
  public struct Choices: Sendable, Hashable {
    public let kind: Kind
    public let setting: Setting
    /// Whether nobody comes in after the start.
    public let isClosed: Bool
    /// How long it takes.
    public let minutes: Int
    /// The role of who is there for aftercare, never a name; it may be empty, and then stays open.
    public let aftercare: String
    /// The language of the sheet, `nl` or `en`.
    public let language: String

    public init(kind: Kind, setting: Setting, isClosed: Bool, minutes: Int, aftercare: String, language: String) {
      self.kind = kind
      self.setting = setting
      self.isClosed = isClosed
      self.minutes = minutes
      self.aftercare = aftercare
      self.language = language
    }
  }

  /// The text of one part.
  public struct Passage: Sendable, Hashable {
    public let wording: String
    /// The day on which somebody said that it is arranged; nil while it is open.
    public let settledOn: Day?
    /// Counts the changes, so that no edit is written over another.
    public let edition: Int
  }

  /// A gathering takes 15 minutes to 8 hours.
  public static let lengths = 15...480

  public let choices: Choices
  public let passages: [Part: Passage]

  /// The parts that are still open, in order.
  public var open: [Part] { Part.allCases.filter { passages[$0]?.settledOn == nil } }
}

extension Member {
  /// The run sheet of an activity; nil when none was made.
  public func runSheet(of id: ID<Activity>, _ db: Snapshot) throws -> RunSheet? {
    let choices: RunSheet.Choices? = try db.first(
      "SELECT kind, setting, closed, minutes, aftercare, language FROM run_sheet WHERE activity = \(id)"
    ) { row in
      guard let kind = RunSheet.Kind(rawValue: try row.text(0)),
        let setting = RunSheet.Setting(rawValue: try row.text(1))
      else { throw SQLError.damaged("a run sheet that is none") }
      return RunSheet.Choices(
        kind: kind, setting: setting, isClosed: try row.integer(2) == 1, minutes: try row.integer(3),
        aftercare: try row.text(4), language: try row.text(5))
    }
    guard let choices else { return nil }
    let rows = try db.all("SELECT part, wording, settled_on, edition FROM run_sheet_part WHERE activity = \(id)") {
      (
        RunSheet.Part(rawValue: try $0.text(0)),
        RunSheet.Passage(
          wording: try $0.text(1), settledOn: $0.textIfAny(2).flatMap(Day.init), edition: try $0.integer(3))
      )
    }
    let parts = rows.compactMap { part, passage in part.map { ($0, passage) } }
    return RunSheet(choices: choices, passages: Dictionary(uniqueKeysWithValues: parts))
  }
}
