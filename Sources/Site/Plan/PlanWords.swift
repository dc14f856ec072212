internal import Community
internal import HTML

extension Plan.Section {
  var title: Phrase {
    switch self {
    case .mission: .planMission
    case .start: .planStart
    case .people: .planPeople
    case .goals: .planGoals
    case .work: .planWork
    case .calendar: .planCalendar
    case .roles: .planRoles
    case .exchange: .planExchange
    case .means: .planMeans
    case .safety: .planSafety
    case .talking: .planTalking
    case .review: .planReview
    }
  }
}

extension PlanText.Topic {
  var title: Phrase {
    if let section = Plan.Section(rawValue: rawValue) { return section.title }
    return objection?.title ?? .planObjections
  }

  /// What to write, with an example where that helps.
  var hint: Phrase {
    switch self {
    case .mission: .planMissionHint
    case .start: .planStartHint
    case .people: .planPeopleHint
    case .work: .planWorkHint
    case .roles: .planRolesHint
    case .safety: .planSafetyHint
    case .talking: .planTalkingHint
    case .review: .planReviewHint
    default: objection?.question ?? .planObjectionsLead
    }
  }

  /// An objection in the words in which one hears it, and a question to find one's own answer with.
  private var objection: (title: Phrase, question: Phrase)? {
    switch self {
    case .privacy: (.planObjectionPrivacy, .planObjectionPrivacyQuestion)
    case .everybody: (.planObjectionEverybody, .planObjectionEverybodyQuestion)
    case .money: (.planObjectionMoney, .planObjectionMoneyQuestion)
    case .adviser: (.planObjectionAdviser, .planObjectionAdviserQuestion)
    case .absence: (.planObjectionAbsence, .planObjectionAbsenceQuestion)
    case .crisis: (.planObjectionCrisis, .planObjectionCrisisQuestion)
    case .nobody: (.planObjectionNobody, .planObjectionNobodyQuestion)
    case .hr: (.planObjectionHr, .planObjectionHrQuestion)
    case .others: (.planObjectionOthers, .planObjectionOthersQuestion)
    case .yield: (.planObjectionYield, .planObjectionYieldQuestion)
    case .division: (.planObjectionDivision, .planObjectionDivisionQuestion)
    case .spokesperson: (.planObjectionSpokesperson, .planObjectionSpokespersonQuestion)
    case .mission, .start, .people, .work, .roles, .safety, .talking, .review: nil
    }
  }
}

extension PlanItem.Level {
  var name: Phrase {
    switch self {
    case .individual: .planLevelIndividual
    case .group: .planLevelGroup
    case .organisation: .planLevelOrganisation
    }
  }
}

extension PlanItem.Kind {
  /// What a line of this kind is called, in the singular.
  var name: Phrase {
    switch self {
    case .goal: .planKindGoal
    case .ask: .planKindAsk
    case .offer: .planKindOffer
    case .hours: .planKindHours
    case .cost: .planKindCost
    case .date: .planKindDate
    }
  }

  /// The words to add one.
  var addition: Phrase {
    switch self {
    case .goal: .planAddGoal
    case .ask: .planAddAsk
    case .offer: .planAddOffer
    case .hours: .planAddHours
    case .cost: .planAddCost
    case .date: .planAddDate
    }
  }

  /// What an empty list of them says.
  var teaching: Phrase {
    switch self {
    case .goal: .planNoGoals
    case .ask: .planNoAsks
    case .offer: .planNoOffers
    case .hours: .planNoHours
    case .cost: .planNoCosts
    case .date: .planNoDates
    }
  }
}

extension PlanItem {
  /// The line in words beside its title; nil when the title says all.
  func details(_ language: Language) -> String? {
    switch contents {
    case .goal(let change, let indicator, let actor, let day, let level):
      [
        "\(Phrase.planGoalChange[language]) \(change)", "\(Phrase.planGoalIndicator[language]) \(indicator)",
        "\(Phrase.planGoalActor[language]) \(actor)", "\(Phrase.planGoalDay[language]) \(day.written(language))",
        "\(Phrase.planGoalLevel[language]) \(level.name[language])",
      ].joined(separator: " · ")
    case .ask(let addressee, let day): Phrase.planAskTo(addressee: addressee, day: day.written(language))[language]
    case .offer: nil
    case .hours(let hours): Phrase.planHoursAMonth(count: hours)[language]
    case .cost(let euros): Phrase.planEuros(amount: euros.grouped(language))[language]
    case .date(let day): day.written(language)
    }
  }
}

extension Int {
  /// With its thousands apart, in the way of the language: 12.500 or 12,500.
  func grouped(_ language: Language) -> String {
    let digits = String(self)
    var out = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { out += language == .nl ? "." : "," }
      out.append(digit)
    }
    return out
  }
}
