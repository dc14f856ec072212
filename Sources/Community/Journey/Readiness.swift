/// How far a network is in phase 1: its exit criteria, computed from what is there, never ticked by hand.
public struct Readiness: Sendable, Hashable {
  /// One exit criterion; the raw value is the last part of its key in the handbook.
  public enum Criterion: String, Sendable, CaseIterable, Hashable {
    case scope, initiators, need, existing, notUs, data, hours, organisation

    /// Its key in the handbook.
    public var key: String { "P1.X.\(rawValue)" }
  }

  /// How many conversations show that the need was asked after.
  public static let conversationsNeeded = 3
  /// How many words say for whom a network is.
  public static let scopeWords = 80

  /// The criteria that are met.
  public let met: Set<Criterion>

  /// Computes which criteria are met (domain.md, phase 1, exit criteria).
  public init(_ network: Network, _ preparation: Preparation, _ compass: Compass) {
    let words = Writing.words(network.scope)
    var met: Set<Criterion> = []
    func meet(_ criterion: Criterion, _ condition: Bool) { if condition { met.insert(criterion) } }
    meet(.scope, (1...Self.scopeWords).contains(words))
    meet(.initiators, preparation.initiators >= 2 || preparation.soloReviewOn != nil)
    meet(
      .need,
      preparation.conversations >= Self.conversationsNeeded || preparation.pollAnswers >= NeedsPoll.step)
    meet(.existing, preparation.existingCheckedOn != nil)
    meet(.notUs, preparation.notUsAcceptedOn != nil)
    meet(.data, compass.hasChosen(.data))
    meet(.hours, preparation.initiatorsWithHours == preparation.initiators && preparation.initiators > 0)
    meet(.organisation, compass.reachesOrganisation || compass.has(.noOrganisationGoalYet))
    self.met = met
  }

  /// The share that is met, in hundredths.
  public var percent: Int { met.count * 100 / Criterion.allCases.count }
  /// Whether everything is met.
  public var isReady: Bool { met.count == Criterion.allCases.count }
  /// The first criterion that is not met.
  public var next: Criterion? { Criterion.allCases.first { !met.contains($0) } }
}
