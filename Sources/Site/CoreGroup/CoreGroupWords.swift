internal import Community
internal import HTML

extension KeyRole {
  var title: Phrase {
    switch self {
    case .lead: .coreRoleLead
    case .communication: .coreRoleCommunication
    case .meetings: .coreRoleMeetings
    case .buddies: .coreRoleBuddies
    case .advice: .coreRoleAdvice
    case .safety: .coreRoleSafety
    case .secretary: .coreRoleSecretary
    }
  }

  /// What it is for, in a sentence.
  var purpose: Phrase {
    switch self {
    case .lead: .coreRoleLeadFor
    case .communication: .coreRoleCommunicationFor
    case .meetings: .coreRoleMeetingsFor
    case .buddies: .coreRoleBuddiesFor
    case .advice: .coreRoleAdviceFor
    case .safety: .coreRoleSafetyFor
    case .secretary: .coreRoleSecretaryFor
    }
  }
}

extension StandardTask {
  var title: Phrase {
    switch self {
    case .agenda: .coreTaskAgenda
    case .chairing: .coreTaskChairing
    case .sponsorTalk: .coreTaskSponsorTalk
    case .mailbox: .coreTaskMailbox
    case .newsletter: .coreTaskNewsletter
    case .intranet: .coreTaskIntranet
    case .questions: .coreTaskQuestions
    case .room: .coreTaskRoom
    case .runSheet: .coreTaskRunSheet
    case .hosting: .coreTaskHosting
    case .attendance: .coreTaskAttendance
    case .welcome: .coreTaskWelcome
    case .buddyMatch: .coreTaskBuddyMatch
    case .buddySupport: .coreTaskBuddySupport
    case .signals: .coreTaskSignals
    case .adviceWriting: .coreTaskAdviceWriting
    case .worksCouncil: .coreTaskWorksCouncil
    case .promises: .coreTaskPromises
    case .otherNetworks: .coreTaskOtherNetworks
    case .tidying: .coreTaskTidying
    case .crisisRoster: .coreTaskCrisisRoster
    case .helpCard: .coreTaskHelpCard
    case .decisions: .coreTaskDecisions
    case .finance: .coreTaskFinance
    }
  }
}

extension CoreTask {
  /// Its name in a language: the group's own, or the standard one.
  func name(_ language: Language) -> String {
    wording.isEmpty ? standard?.title[language] ?? "" : wording
  }

  /// How heavy it is, in a word.
  static func weightWord(_ weight: Int) -> Phrase {
    switch weight {
    case ...1: .coreWeightLight
    case 2: .coreWeightMiddle
    default: .coreWeightHeavy
    }
  }
}

extension Agreement {
  var title: Phrase {
    switch self {
    case .working: .coreAgreementWorking
    case .confidentiality: .coreAgreementConfidentiality
    case .coverPlan: .coreAgreementCoverPlan
    }
  }

  var short: Phrase {
    switch self {
    case .working: .coreAgreementWorkingShort
    case .confidentiality: .coreAgreementConfidentialityShort
    case .coverPlan: .coreAgreementCoverPlanShort
    }
  }

  /// The text to begin with, ours, to be changed by each group.
  var beginning: Phrase {
    switch self {
    case .working: .coreAgreementWorkingText
    case .confidentiality: .coreAgreementConfidentialityText
    case .coverPlan: .coreAgreementCoverPlanText
    }
  }
}

extension EnergyCheck.Level {
  var title: Phrase {
    switch self {
    case .green: .coreEnergyGreen
    case .amber: .coreEnergyAmber
    case .red: .coreEnergyRed
    }
  }
}
