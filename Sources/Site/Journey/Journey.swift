internal import Community
internal import HTML
internal import Web

enum JourneyPaths {
  static let journey = Path<Nothing>("/journey")
  static let phase = Path<Int>("/journey/:")
  static let declaration = Path<Int>("/journey/:/declaration")
}

/// The dashboard of a network, and its page for each phase.
enum JourneyPages {
  static let declaration = Field(
    name: "reason", label: .declareReason, hint: .declareReasonHint, kind: .lines(2), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(JourneyPaths.journey, dashboard)
    router.get(JourneyPaths.phase, phase)
    router.post(JourneyPaths.declaration, from: phaseAgain, declare)
  }

  private static func dashboard(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (state, journey) = try member.read { db in
      let state = try PreparationState(member, db)
      return (state, try member.journey(knowing: state.readiness, db))
    }
    return try call.page(.journeyTitle, member, place: .journey) {
      $0.dashboard(state, journey, call.house.handbook)
    }
  }

  private static func phase(_ member: Member, _ call: Call, _ number: Int) throws -> Response {
    guard let phase = Phase(rawValue: number) else { throw Refusal.notFound }
    let (readiness, state, isCore) = try member.read { db in
      (try member.readiness(of: phase, db), try PreparationState(member, db), try member.isCore(db))
    }
    let pitfall = phase == .preparation ? state.pitfall : "\(phase.key).V1"
    return try call.page(phase.shortName, member, place: .journey) {
      $0.phase(readiness, pitfall: pitfall, isCore: isCore, call.house.handbook, call.draft)
    }
  }

  private static func declare(_ core: CoreMember, _ call: Call, _ number: Int) throws -> Response {
    guard let phase = Phase(rawValue: number) else { throw Refusal.notFound }
    if call.draft.has("reopen") {
      try core.member.write { try core.reopen(phase, $0) }
    } else {
      var form = FormReader(call.draft)
      guard let reason = form.neededProse(declaration) else { throw form.problems }
      try core.member.write { try core.declareReady(phase, reason: reason, $0) }
    }
    return .seeOther(JourneyPaths.phase(number))
  }

  private static func phaseAgain(_ core: CoreMember, _ call: Call, _ number: Int) throws -> Response {
    try phase(core.member, call, number)
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
