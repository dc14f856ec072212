/// The twenty-four standing tasks with which a core group begins (domain.md, phase 3, assignment; handbook P3.E2). The
/// hours and weights are our own starting values, to be changed by each group.
public enum StandardTask: String, Sendable, CaseIterable, Hashable {
  case agenda, chairing, sponsorTalk
  case mailbox, newsletter, intranet, questions
  case room, runSheet, hosting, attendance
  case welcome, buddyMatch, buddySupport
  case signals, adviceWriting, worksCouncil, promises, otherNetworks
  case tidying, crisisRoster, helpCard
  case decisions, finance

  /// The role it belongs to.
  public var role: KeyRole {
    switch self {
    case .agenda, .chairing, .sponsorTalk: .lead
    case .mailbox, .newsletter, .intranet, .questions: .communication
    case .room, .runSheet, .hosting, .attendance: .meetings
    case .welcome, .buddyMatch, .buddySupport: .buddies
    case .signals, .adviceWriting, .worksCouncil, .promises, .otherNetworks: .advice
    case .tidying, .crisisRoster, .helpCard: .safety
    case .decisions, .finance: .secretary
    }
  }

  /// Minutes a month to begin with.
  public var minutesAMonth: Int {
    switch self {
    case .attendance, .tidying, .helpCard: 30
    case .agenda, .intranet, .questions, .room, .sponsorTalk, .worksCouncil, .promises, .otherNetworks, .finance: 60
    case .runSheet, .buddyMatch, .decisions: 90
    case .chairing, .mailbox, .welcome, .buddySupport, .signals, .crisisRoster: 120
    case .newsletter, .hosting, .adviceWriting: 180
    }
  }

  /// How heavy it is to carry, to begin with: 1 (light) to 3 (heavy).
  public var weight: Int {
    switch self {
    case .buddySupport, .signals, .crisisRoster: 3
    case .chairing, .sponsorTalk, .mailbox, .questions, .hosting, .welcome, .buddyMatch, .adviceWriting,
      .worksCouncil:
      2
    case .agenda, .newsletter, .intranet, .room, .runSheet, .attendance, .promises, .otherNetworks, .tidying,
      .helpCard, .decisions, .finance:
      1
    }
  }
}
