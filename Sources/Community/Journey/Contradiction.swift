extension Compass {
  /// Two choices that do not go together; the raw value is the key of the sentence that says why.
  public enum Contradiction: String, Sendable, CaseIterable, Hashable {
    case openListOfExperience, confidentialAtEmployer, labelTells, socialOnlyChangesNothing, buddyWithoutIndividual
    case muchInLittleTime, adviceWithoutStanding, smallAndTraceable, broadThemeMedicalName, advisesAndNotYet

    /// The decisions that meet in it.
    public var decisions: [Decision] {
      switch self {
      case .openListOfExperience: [.belonging, .visibility]
      case .confidentialAtEmployer: [.visibility, .data]
      case .labelTells: [.visibility, .vocabulary]
      case .socialOnlyChangesNothing: [.functions, .levels]
      case .buddyWithoutIndividual: [.functions, .levels]
      case .muchInLittleTime: [.functions, .hours]
      case .adviceWithoutStanding: [.functions, .formality]
      case .smallAndTraceable: [.width, .visibility, .scale]
      case .broadThemeMedicalName: [.width, .vocabulary]
      case .advisesAndNotYet: [.functions]
      }
    }

    func holds(in compass: Compass) -> Bool {
      switch self {
      case .openListOfExperience: compass.has(.ownExperience) && compass.has(.openList)
      case .confidentialAtEmployer: compass.has(.confidential) && compass.has(.employerTools)
      case .labelTells: compass.has(.confidential) && compass.has(.medical)
      case .socialOnlyChangesNothing:
        compass.has(.organisation) && compass.hasChosen(.functions) && !compass.reachesOrganisation
          && !compass.has(.noOrganisationGoalYet)
      case .buddyWithoutIndividual:
        compass.has(.buddy) && compass.hasChosen(.levels) && !compass.has(.individual)
      case .muchInLittleTime:
        compass.has(.upToTwoHours) && compass.chosen(.functions).subtracting([.noOrganisationGoalYet]).count >= 3
      case .adviceWithoutStanding: compass.has(.advise) && compass.has(.informal)
      case .smallAndTraceable:
        compass.has(.oneCondition) && compass.has(.site) && (compass.has(.mixedList) || compass.has(.confidential))
      case .broadThemeMedicalName: compass.has(.wellbeing) && compass.has(.medical)
      case .advisesAndNotYet: compass.has(.noOrganisationGoalYet) && compass.reachesOrganisation
      }
    }
  }

  /// Whether a function at the level of the organisation was chosen: informing and training, or signalling and advising.
  public var reachesOrganisation: Bool { has(.inform) || has(.advise) }

  /// Every contradiction between the choices, in the order of the decisions.
  public var contradictions: [Contradiction] { Contradiction.allCases.filter { $0.holds(in: self) } }

  /// The contradictions in which a decision takes part.
  public func contradictions(of decision: Decision) -> [Contradiction] {
    contradictions.filter { $0.decisions.contains(decision) }
  }
}
