public import SQL

/// The choices of phase 1, as a network has made them so far: the assignment “Het kompas”.
public struct Compass: Sendable {
  /// One of the twelve decisions; the raw value is its key in the handbook.
  public enum Decision: String, Sendable, CaseIterable, Hashable, Bindable {
    case width = "P1.D1"
    case belonging = "P1.D2"
    case functions = "P1.D3"
    case levels = "P1.D4"
    case visibility = "P1.D5"
    case formality = "P1.D6"
    case relation = "P1.D7"
    case scale = "P1.D8"
    case vocabulary = "P1.D9"
    case limits = "P1.D10"
    case data = "P1.D11"
    case hours = "P1.D12"

    /// Whether more than one option may be chosen.
    public var isMultiple: Bool { self == .functions || self == .levels || self == .limits }
    /// Its options, in the order of the handbook.
    public var options: [Option] { Option.allCases.filter { $0.decision == self } }
    /// Its place, from 1 to 12.
    public var place: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  /// One option of a decision; the raw value is its key in the handbook.
  public enum Option: String, Sendable, CaseIterable, Hashable, Bindable {
    case oneCondition = "P1.D1.one"
    case mentalDiversity = "P1.D1.mental"
    case allConditions = "P1.D1.all"
    case wellbeing = "P1.D1.wellbeing"
    case ownExperience = "P1.D2.experience"
    case relatives = "P1.D2.relatives"
    case allies = "P1.D2.allies"
    case managers = "P1.D2.managers"
    case meet = "P1.D3.meet"
    case inform = "P1.D3.inform"
    case advise = "P1.D3.advise"
    case buddy = "P1.D3.buddy"
    case noOrganisationGoalYet = "P1.D3.notYet"
    case individual = "P1.D4.individual"
    case group = "P1.D4.group"
    case organisation = "P1.D4.organisation"
    case openList = "P1.D5.open"
    case mixedList = "P1.D5.mixed"
    case confidential = "P1.D5.confidential"
    case informal = "P1.D6.informal"
    case recognised = "P1.D6.recognised"
    case policy = "P1.D6.policy"
    case join = "P1.D7.join"
    case subNetwork = "P1.D7.sub"
    case ownNetwork = "P1.D7.own"
    case site = "P1.D8.site"
    case unit = "P1.D8.unit"
    case wholeOrganisation = "P1.D8.organisation"
    case sector = "P1.D8.sector"
    case medical = "P1.D9.medical"
    case neutral = "P1.D9.neutral"
    case proud = "P1.D9.proud"
    case notTherapy = "P1.D10.therapy"
    case notComplaints = "P1.D10.complaints"
    case notWorksCouncil = "P1.D10.worksCouncil"
    case notHR = "P1.D10.hr"
    case paper = "P1.D11.paper"
    case platform = "P1.D11.platform"
    case employerTools = "P1.D11.employer"
    case upToTwoHours = "P1.D12.small"
    case halfADay = "P1.D12.half"
    case aDayOrMore = "P1.D12.day"

    /// The decision it belongs to: the first two parts of its key. Written out, since a page asks dozens of times.
    public var decision: Decision {
      switch self {
      case .oneCondition, .mentalDiversity, .allConditions, .wellbeing: .width
      case .ownExperience, .relatives, .allies, .managers: .belonging
      case .meet, .inform, .advise, .buddy, .noOrganisationGoalYet: .functions
      case .individual, .group, .organisation: .levels
      case .openList, .mixedList, .confidential: .visibility
      case .informal, .recognised, .policy: .formality
      case .join, .subNetwork, .ownNetwork: .relation
      case .site, .unit, .wholeOrganisation, .sector: .scale
      case .medical, .neutral, .proud: .vocabulary
      case .notTherapy, .notComplaints, .notWorksCouncil, .notHR: .limits
      case .paper, .platform, .employerTools: .data
      case .upToTwoHours, .halfADay, .aDayOrMore: .hours
      }
    }
  }

  /// What was answered to one decision.
  public enum Answer: Sendable, Hashable {
    /// Nothing yet.
    case open
    /// “Weet ik nog niet”: a good answer.
    case unknown
    /// One option, or more where more may be chosen; never none.
    case chosen(Set<Option>)
  }

  private var options: Set<Option> = []
  private var unknown: Set<Decision> = []

  /// A compass with some answers; the rest is open.
  public init(_ answers: [Decision: Answer] = [:]) {
    for (decision, answer) in answers {
      switch answer {
      case .open: break
      case .unknown: unknown.insert(decision)
      case .chosen(let chosen): options.formUnion(chosen.filter { $0.decision == decision })
      }
    }
  }

  /// A compass from what was chosen, and what was said not to be known yet.
  init(options: Set<Option>, unknown: Set<Decision>) {
    self.options = options
    self.unknown = unknown
  }

  /// The answer to a decision.
  public subscript(_ decision: Decision) -> Answer {
    let chosen = chosen(decision)
    return chosen.isEmpty ? unknown.contains(decision) ? .unknown : .open : .chosen(chosen)
  }

  /// Whether an option was chosen.
  public func has(_ option: Option) -> Bool { options.contains(option) }

  /// Whether any option of a decision was chosen.
  public func hasChosen(_ decision: Decision) -> Bool { options.contains { $0.decision == decision } }

  /// The options chosen in a decision; empty when it is open or not known yet.
  public func chosen(_ decision: Decision) -> Set<Option> { options.filter { $0.decision == decision } }

  /// How many decisions have an answer, “weet ik nog niet” included.
  public var answered: Int { unknown.union(options.map(\.decision)).count }

  /// The first decision without an answer after another one, going round.
  public func nextOpen(after decision: Decision?) -> Decision? {
    let start = decision?.place ?? 0
    let order = Decision.allCases[start...] + Decision.allCases[..<start]
    return order.first { self[$0] == .open }
  }
}
