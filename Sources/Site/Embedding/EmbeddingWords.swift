internal import Community
internal import HTML
internal import Web

extension EmbeddingElement.Kind {
  var title: Phrase {
    switch self {
    case .time: .embeddingTime
    case .places: .embeddingPlaces
    case .units: .embeddingUnits
    case .groups: .embeddingGroups
    case .backing: .embeddingBacking
    case .beyond: .embeddingBeyond
    }
  }

  var hint: Phrase {
    switch self {
    case .time: .embeddingTimeHint
    case .places: .embeddingPlacesHint
    case .units: .embeddingUnitsHint
    case .groups: .embeddingGroupsHint
    case .backing: .embeddingBackingHint
    case .beyond: .embeddingBeyondHint
    }
  }
}

extension EmbeddingScan.Loss {
  var title: Phrase {
    switch self {
    case .lead: .embeddingLossLead
    case .sponsor: .embeddingLossSponsor
    case .money: .embeddingLossMoney
    }
  }

  func sentence(_ count: Int) -> Phrase {
    switch self {
    case .lead: .embeddingLossLeadCount(count: count)
    case .sponsor: .embeddingLossSponsorCount(count: count)
    case .money: .embeddingLossMoneyCount(count: count)
    }
  }
}

extension EmbeddingScan.Cause {
  var phrase: Phrase {
    switch self {
    case .onlyInHeads: .embeddingCauseOnlyInHeads
    case .ended: .embeddingCauseEnded
    case .noRole: .embeddingCauseNoRole
    case .roleEmpty: .embeddingCauseRoleEmpty
    case .nobodyTakesOver: .embeddingCauseNobodyTakesOver
    case .noOtherPromise: .embeddingCauseNoOtherPromise
    case .noMoneyAgreed: .embeddingCauseNoMoneyAgreed
    case .noEndDay: .embeddingCauseNoEndDay
    }
  }
}

extension EmbeddingFact.Subject {
  var title: Phrase {
    switch self {
    case .mandate: .embeddingFactMandate
    case .refusal: .embeddingFactRefusal
    case .retention: .embeddingFactRetention
    }
  }

  var hint: Phrase {
    switch self {
    case .mandate: .embeddingFactMandateHint
    case .refusal: .embeddingFactRefusalHint
    case .retention: .embeddingFactRetentionHint
    }
  }
}

extension Evaluation.Part {
  var title: Phrase {
    switch self {
    case .members: .evaluationMembers
    case .culture: .evaluationCulture
    case .policy: .evaluationPolicy
    }
  }

  var hint: Phrase {
    switch self {
    case .members: .evaluationMembersHint
    case .culture: .evaluationCultureHint
    case .policy: .evaluationPolicyHint
    }
  }
}

extension Factsheet.Part {
  var title: Phrase {
    switch self {
    case .why: .factsheetWhy
    case .changed: .factsheetChanged
    case .learned: .factsheetLearned
    }
  }
}

extension EmbeddingText.Topic {
  var title: Phrase {
    switch self {
    case .handover(let role): role.title
    case .evaluation(_, let part): part.title
    case .factsheet(_, let part): part.title
    case .merging(let part): part.title
    }
  }

  var hint: Phrase {
    switch self {
    case .handover: .embeddingTextLead
    case .evaluation(_, let part): part.hint
    case .factsheet: .factsheetSentenceHint
    case .merging(let part): part.hint
    }
  }

  /// The page on which it is read.
  var home: String {
    switch self {
    case .handover(let role): HandoverPaths.handover(role)
    case .evaluation(let round, _): EvaluationPaths.round(round)
    case .factsheet(let year, _): FactsheetPaths.factsheet(year)
    case .merging: DirectionPaths.direction() + "#merging"
    }
  }

  /// Who reads it.
  var readers: Phrase {
    if case .merging = self { .directionMergeReaders } else { .embeddingTextReaders }
  }
}
