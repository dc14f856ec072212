internal import Community
internal import HTML

extension Direction.Outcome {
  var phrase: Phrase {
    switch self {
    case .continue: .directionContinue
    case .adjust: .directionAdjust
    case .merge: .directionMerge
    case .stop: .directionStop
    }
  }
}

extension Direction.Question {
  var phrase: Phrase {
    switch self {
    case .need: .directionNeed
    case .people: .directionPeople
    case .answers: .directionAnswers
    case .safety: .directionSafety
    case .missing: .directionMissing
    }
  }
}

extension Direction.Answer {
  var phrase: Phrase {
    switch self {
    case .yes: .directionYes
    case .partly: .directionPartly
    case .no: .directionNo
    }
  }
}

extension Ending.Step {
  var phrase: Phrase {
    switch self {
    case .members: .directionStepMembers
    case .organisation: .directionStepOrganisation
    case .promises: .directionStepPromises
    case .export: .directionStepExport
    case .data: .directionStepData
    case .thanks: .directionStepThanks
    }
  }
}

extension Merging.Part {
  var title: Phrase {
    switch self {
    case .partner: .directionMergePartner
    case .members: .directionMergeMembers
    case .documents: .directionMergeDocuments
    case .promises: .directionMergePromises
    }
  }

  var hint: Phrase {
    switch self {
    case .partner: .directionMergePartnerHint
    case .members: .directionMergeMembersHint
    case .documents: .directionMergeDocumentsHint
    case .promises: .directionMergePromisesHint
    }
  }
}

extension Merging.Step {
  var phrase: Phrase {
    switch self {
    case .members: .directionMergeStepMembers
    case .partner: .directionMergeStepPartner
    case .organisation: .directionStepOrganisation
    case .documents: .directionMergeStepDocuments
    case .promises: .directionMergeStepPromises
    case .thanks: .directionStepThanks
    }
  }
}
