internal import Community
internal import HTML
internal import SQL
internal import Web

enum JourneyPaths {
  static let journey = Path<Nothing>("/journey")
  static let phase = Path<Int>("/journey/:")
}

/// The dashboard of a network, and its page for each phase.
enum JourneyPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(JourneyPaths.journey, dashboard)
    router.get(JourneyPaths.phase, phase)
  }

  private static func dashboard(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read { try PreparationState(member, $0) }
    return try call.page(.journeyTitle, member, place: .journey) { $0.dashboard(state, call.house.handbook) }
  }

  private static func phase(_ member: Member, _ call: Call, _ number: Int) throws -> Response {
    guard let phase = Phase(rawValue: number) else { throw Refusal.notFound }
    if phase == .preparation {
      let state = try member.read { try PreparationState(member, $0) }
      return try call.page(.phaseShort1, member, place: .journey) { $0.preparation(state, call.house.handbook) }
    }
    return try call.page(phase.shortName, member, place: .journey) { $0.laterPhase(phase, call.house.handbook) }
  }
}

/// Everything about phase 1 that its pages show, read in one moment.
struct PreparationState: Sendable {
  let network: Network
  let preparation: Preparation
  let compass: Compass
  let readiness: Readiness

  init(_ member: Member, _ db: Snapshot) throws {
    network = member.network
    preparation = try member.preparation(db)
    compass = try member.compass(db)
    readiness = Readiness(network, preparation, compass)
  }

  var progress: Progress { Progress([.preparation: readiness.percent]) }

  /// The pitfall of the handbook that is nearest to what is not done yet.
  var pitfall: String {
    switch readiness.next {
    case .scope: "P1.V8"
    case .initiators: "P1.V1"
    case .need: "P1.V3"
    case .existing: "P1.V4"
    case .notUs: "P1.V6"
    case .data: "P1.V5"
    case .hours, .organisation: "P1.V2"
    case nil: "P1.V7"
    }
  }

  /// What to do next, where, and why.
  var next: (title: Phrase, text: Phrase, path: String) {
    switch readiness.next {
    case .scope: (.nextScopeTitle, .nextScopeText, PreparationPaths.scope())
    case .initiators: (.nextInitiatorsTitle, .nextInitiatorsText, InvitationPaths.all())
    case .need: (.nextNeedTitle, .nextNeedText, PreparationPaths.conversations())
    case .existing: (.nextExistingTitle, .nextExistingText, PreparationPaths.existing())
    case .notUs: (.nextNotUsTitle, .nextNotUsText, PreparationPaths.notUs())
    case .data: (.nextDataTitle, .nextDataText, CompassPaths.decision(.data))
    case .hours: (.nextHoursTitle, .nextHoursText, PreparationPaths.hours())
    case .organisation: (.nextOrganisationTitle, .nextOrganisationText, CompassPaths.decision(.functions))
    case nil: (.nextReadyTitle, .nextReadyText, StartNotePaths.note())
    }
  }
}

extension Readiness.Criterion {
  /// Where one works on it.
  var path: String {
    switch self {
    case .scope: PreparationPaths.scope()
    case .initiators: InvitationPaths.all()
    case .need: PreparationPaths.conversations()
    case .existing: PreparationPaths.existing()
    case .notUs: PreparationPaths.notUs()
    case .data: CompassPaths.decision(.data)
    case .hours: PreparationPaths.hours()
    case .organisation: CompassPaths.decision(.functions)
    }
  }
}
