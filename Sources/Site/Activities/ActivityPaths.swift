public import Community
internal import HTML
public import Web

enum ActivityPaths {
  static let activities = Path<Nothing>("/activities")
  static let thanks = Path<Nothing>("/activities/thanks")
  static let new = Path<Nothing>("/activities/new")
  static let activity = Path<ID<Activity>>("/activities/:")
  static let edit = Path<ID<Activity>>("/activities/:/edit")
  static let review = Path<ID<Activity>>("/activities/:/review")
  static let help = Path<ID<Activity>>("/activities/:/help")
  static let removal = Path<ID<Activity>>("/activities/:/removal")
}

enum RunSheetPaths {
  static let sheet = Path<ID<Activity>>("/activities/:/run-sheet")
  static let pdf = Path<ID<Activity>>("/activities/:/run-sheet/run-sheet.pdf")
  static let choices = Path<ID<Activity>>("/activities/:/run-sheet/choices")
  static let copy = Path<ID<Activity>>("/activities/:/run-sheet/copy")
  static let part = Path<RunSheetPlace>("/run-sheets/:")
  static let settlement = Path<RunSheetPlace>("/run-sheets/:/settlement")
}

/// One part of one run sheet, as in a path.
public struct RunSheetPlace: PathPart {
  public let activity: ID<Activity>
  public let part: RunSheet.Part

  public init(_ activity: ID<Activity>, _ part: RunSheet.Part) {
    self.activity = activity
    self.part = part
  }

  public var pathPart: String { "\(activity.text).\(part.rawValue)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let activity = ID<Activity>(parts[0]), let part = RunSheet.Part(rawValue: String(parts[1]))
    else { return nil }
    self.init(activity, part)
  }
}
