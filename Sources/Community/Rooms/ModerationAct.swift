public import SQL

/// What a moderator did with a post; the raw value is stored.
public enum ModerationAct: String, Sendable, CaseIterable, Hashable, Bindable {
  /// Nobody but its writer reads it any more.
  case hide
  /// It can be read again.
  case show
  /// Its writer reads a word about it, and nobody else does.
  case warn
  /// It stays as it is.
  case leave
  /// Its writer does not take part in conversations for so many days.
  case pauseOne = "pause-1"
  case pauseThree = "pause-3"
  case pauseSeven = "pause-7"
  /// A second moderator is asked whether its writer stays out of conversations.
  case proposeBan = "propose-ban"
  /// The second agreed to that, or did not.
  case ban
  case noBan = "no-ban"
  /// The second agreed that a post is hidden.
  case agree
  /// A pause or a ban ended before its time.
  case lift

  /// What a moderator can do with a post that was pointed out; the others follow from a second look.
  public static let uponFlags: [ModerationAct] = [
    .hide, .show, .warn, .leave, .pauseOne, .pauseThree, .pauseSeven, .proposeBan,
  ]

  /// The days of a pause.
  public var days: Int? {
    switch self {
    case .pauseOne: 1
    case .pauseThree: 3
    case .pauseSeven: 7
    default: nil
    }
  }
}

/// One line of the log that every member can read: what was done, on which day and on what grounds, and not with which
/// post.
public struct ModerationEntry: Sendable, Hashable {
  public let act: ModerationAct
  public let actedOn: Day
  public let grounds: String

  /// The most lines that are shown.
  public static let most = 200
  /// The most characters of the grounds.
  public static let groundsLimit = 500
}
