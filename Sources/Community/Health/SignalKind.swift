public import SQL

extension Signal {
  /// Every signal, by word. To add one: a file in `Signals`, and a line here and below. The raw value is stored and
  /// stands in paths. Which are left out, and why: docs/decisions/0022.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    case leadOverloaded, singlePointOfFailure, coreSizeOff, coreTooNarrow, helperConcentration, noSuccessor
    case noCelebration
    case hoursNotAgreed, hoursNotHonoured, tasksAboveHours, budgetEnding
    case sponsorSilent, sponsorChange, commitmentOverdue, adviceUnanswered, worksCouncilMissing
    case concernStalled, cocoonRisk, membersForgotten, tooManyEvents, noNeedEvidence, waitingForPermission
    case reorgAhead, supportDrop, exposureRisk, buddyUnsupported, crisisCardStale, retentionDue
    case quietDecline, isolatedNetwork, managersUnreached

    public var signal: Signal {
      switch self {
      case .leadOverloaded: .leadOverloaded
      case .singlePointOfFailure: .singlePointOfFailure
      case .coreSizeOff: .coreSizeOff
      case .coreTooNarrow: .coreTooNarrow
      case .helperConcentration: .helperConcentration
      case .noSuccessor: .noSuccessor
      case .noCelebration: .noCelebration
      case .hoursNotAgreed: .hoursNotAgreed
      case .hoursNotHonoured: .hoursNotHonoured
      case .tasksAboveHours: .tasksAboveHours
      case .budgetEnding: .budgetEnding
      case .sponsorSilent: .sponsorSilent
      case .sponsorChange: .sponsorChange
      case .commitmentOverdue: .commitmentOverdue
      case .adviceUnanswered: .adviceUnanswered
      case .worksCouncilMissing: .worksCouncilMissing
      case .concernStalled: .concernStalled
      case .cocoonRisk: .cocoonRisk
      case .membersForgotten: .membersForgotten
      case .tooManyEvents: .tooManyEvents
      case .noNeedEvidence: .noNeedEvidence
      case .waitingForPermission: .waitingForPermission
      case .reorgAhead: .reorgAhead
      case .supportDrop: .supportDrop
      case .exposureRisk: .exposureRisk
      case .buddyUnsupported: .buddyUnsupported
      case .crisisCardStale: .crisisCardStale
      case .retentionDue: .retentionDue
      case .quietDecline: .quietDecline
      case .isolatedNetwork: .isolatedNetwork
      case .managersUnreached: .managersUnreached
      }
    }
  }
}
