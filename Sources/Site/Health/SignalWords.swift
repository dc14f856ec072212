internal import Community
internal import HTML
internal import Web

extension Signal.Word {
  var name: Phrase {
    switch self {
    case .people: .healthPeople
    case .means: .healthMeans
    case .backing: .healthBacking
    case .direction: .healthDirection
    case .safety: .healthSafety
    case .reach: .healthReach
    }
  }

  /// The sentence while nothing is asked about it.
  var calm: Phrase {
    switch self {
    case .people: .healthPeopleCalm
    case .means: .healthMeansCalm
    case .backing: .healthBackingCalm
    case .direction: .healthDirectionCalm
    case .safety: .healthSafetyCalm
    case .reach: .healthReachCalm
    }
  }

  /// The sentence above its questions.
  var asked: Phrase {
    switch self {
    case .people: .healthPeopleAsked
    case .means: .healthMeansAsked
    case .backing: .healthBackingAsked
    case .direction: .healthDirectionAsked
    case .safety: .healthSafetyAsked
    case .reach: .healthReachAsked
    }
  }
}

extension Signal.Kind {
  var question: Phrase {
    switch self {
    case .leadOverloaded: .healthLeadOverloaded
    case .singlePointOfFailure: .healthSinglePointOfFailure
    case .coreSizeOff: .healthCoreSizeOff
    case .coreTooNarrow: .healthCoreTooNarrow
    case .helperConcentration: .healthHelperConcentration
    case .noSuccessor: .healthNoSuccessor
    case .noCelebration: .healthNoCelebration
    case .hoursNotAgreed: .healthHoursNotAgreed
    case .hoursNotHonoured: .healthHoursNotHonoured
    case .tasksAboveHours: .healthTasksAboveHours
    case .budgetEnding: .healthBudgetEnding
    case .sponsorSilent: .healthSponsorSilent
    case .sponsorChange: .healthSponsorChange
    case .commitmentOverdue: .healthCommitmentOverdue
    case .adviceUnanswered: .healthAdviceUnanswered
    case .worksCouncilMissing: .healthWorksCouncilMissing
    case .concernStalled: .healthConcernStalled
    case .cocoonRisk: .healthCocoonRisk
    case .membersForgotten: .healthMembersForgotten
    case .tooManyEvents: .healthTooManyEvents
    case .noNeedEvidence: .healthNoNeedEvidence
    case .waitingForPermission: .healthWaitingForPermission
    case .reorgAhead: .healthReorgAhead
    case .supportDrop: .healthSupportDrop
    case .exposureRisk: .healthExposureRisk
    case .buddyUnsupported: .healthBuddyUnsupported
    case .crisisCardStale: .healthCrisisCardStale
    case .retentionDue: .healthRetentionDue
    case .quietDecline: .healthQuietDecline
    case .isolatedNetwork: .healthIsolatedNetwork
    case .managersUnreached: .healthManagersUnreached
    }
  }

  /// How the question came up, in plain words.
  func arithmetic(_ sum: Signal.Sum) -> Phrase {
    let (found, beside, limit) = (sum.found, sum.beside, signal.limit)
    return switch self {
    case .leadOverloaded: .healthLeadOverloadedSum(found: found, limit: limit)
    case .singlePointOfFailure: .healthSinglePointOfFailureSum(found: found)
    case .coreSizeOff: .healthCoreSizeOffSum(found: found, least: beside, limit: limit)
    case .coreTooNarrow: .healthCoreTooNarrowSum(found: found)
    case .helperConcentration: .healthHelperConcentrationSum(beside: beside, found: found, limit: limit)
    case .noSuccessor: .healthNoSuccessorSum(found: found, limit: limit)
    case .noCelebration: .healthNoCelebrationSum(found: found, limit: limit)
    case .hoursNotHonoured: .healthHoursNotHonouredSum(beside: beside, found: found, limit: limit)
    case .hoursNotAgreed: .healthHoursNotAgreedSum(beside: beside, found: found, limit: limit)
    case .tasksAboveHours: .healthTasksAboveHoursSum(found: found, limit: limit)
    case .budgetEnding: .healthBudgetEndingSum(beside: beside, found: found, limit: limit)
    case .sponsorSilent: .healthSponsorSilentSum(found: found, limit: limit)
    case .sponsorChange: .healthSponsorChangeSum(found: found)
    case .commitmentOverdue: .healthCommitmentOverdueSum(beside: beside, found: found, limit: limit)
    case .adviceUnanswered: .healthAdviceUnansweredSum(beside: beside, found: found)
    case .worksCouncilMissing: .healthWorksCouncilMissingSum(found: found)
    case .concernStalled: .healthConcernStalledSum(beside: beside, found: found, limit: limit)
    case .cocoonRisk: .healthCocoonRiskSum(found: found, limit: limit)
    case .membersForgotten: .healthMembersForgottenSum(found: found, limit: limit)
    case .tooManyEvents:
      .healthTooManyEventsSum(beside: beside, found: found, hours: Signal.hoursAnActivity, limit: limit)
    case .noNeedEvidence: .healthNoNeedEvidenceSum(beside: beside, found: found, least: NeedsPoll.step, limit: limit)
    case .waitingForPermission: .healthWaitingForPermissionSum(found: found, limit: limit)
    case .reorgAhead: .healthReorgAheadSum(found: found)
    case .supportDrop: .healthSupportDropSum(beside: beside, found: found, limit: limit)
    case .exposureRisk: .healthExposureRiskSum(found: found)
    case .buddyUnsupported: .healthBuddyUnsupportedSum(found: found, limit: limit)
    case .crisisCardStale: .healthCrisisCardStaleSum(found: found, limit: limit)
    case .retentionDue: .healthRetentionDueSum(days: Concern.keptDays, found: found)
    case .quietDecline: .healthQuietDeclineSum(beside: beside, found: found, limit: limit)
    case .managersUnreached: .healthManagersUnreachedSum(found: found, limit: limit)
    case .isolatedNetwork: .healthIsolatedNetworkSum(found: found, limit: limit)
    }
  }

  /// What is suggested, one step away; nil where it is a button on the page itself.
  var step: (path: String, title: Phrase)? {
    switch self {
    case .leadOverloaded: (CoreGroupPaths.tasks(), .healthLeadOverloadedDo)
    case .singlePointOfFailure: (CoreGroupPaths.roles(), .healthSinglePointOfFailureDo)
    case .coreSizeOff: (CoreGroupPaths.group(), .healthCoreSizeOffDo)
    case .coreTooNarrow: (CoreGroupPaths.group(), .healthCoreTooNarrowDo)
    case .helperConcentration: (ActivityPaths.activities(), .healthHelperConcentrationDo)
    case .noSuccessor: (CoreGroupPaths.roles(), .healthNoSuccessorDo)
    case .noCelebration: (ActivityPaths.activities() + "#thanks", .healthNoCelebrationDo)
    case .hoursNotHonoured: (CoreCheckPaths.check(), .healthHoursNotHonouredDo)
    case .hoursNotAgreed: (PreparationPaths.hours(), .healthHoursNotAgreedDo)
    case .tasksAboveHours: (CoreGroupPaths.tasks(), .healthTasksAboveHoursDo)
    case .budgetEnding: (PlanPaths.fact(.money), .healthBudgetEndingDo)
    case .sponsorSilent: (PlanPaths.fact(.sponsor), .healthSponsorSilentDo)
    case .sponsorChange: (PlanPaths.fact(.sponsor), .healthSponsorChangeDo)
    case .commitmentOverdue: (CommitmentPaths.register(), .healthCommitmentOverdueDo)
    case .adviceUnanswered: (AdvicePaths.register(), .healthAdviceUnansweredDo)
    case .worksCouncilMissing: (PlanPaths.fact(.council), .healthWorksCouncilMissingDo)
    case .concernStalled: (SortingPaths.sorting(), .healthConcernStalledDo)
    case .cocoonRisk: (ActivityPaths.new(), .healthCocoonRiskDo)
    case .membersForgotten: (ActivityPaths.new(), .healthMembersForgottenDo)
    case .tooManyEvents: (ActivityPaths.activities(), .healthTooManyEventsDo)
    case .noNeedEvidence: (NeedsPollPaths.polls(), .healthNoNeedEvidenceDo)
    case .waitingForPermission: (PlanPaths.decisions(), .healthWaitingForPermissionDo)
    case .reorgAhead: (HealthPaths.reorganisation(), .healthReorgAheadDo)
    case .supportDrop: (CoreCheckPaths.check(), .healthSupportDropDo)
    case .exposureRisk: (ActivityPaths.activities(), .healthExposureRiskDo)
    case .buddyUnsupported: (FactPaths.facts(), .healthBuddyUnsupportedDo)
    case .crisisCardStale: (PlanPaths.fact(.routeTried), .healthCrisisCardStaleDo)
    case .retentionDue: nil
    case .quietDecline: (ActivityPaths.activities(), .healthQuietDeclineDo)
    case .managersUnreached: (ActivityPaths.new(), .healthManagersUnreachedDo)
    case .isolatedNetwork: (PreparationPaths.existing(), .healthIsolatedNetworkDo)
    }
  }
}
