internal import Community
internal import HTML
internal import Web

/// How the network is doing: questions for the core group, and the page on which one is put to rest.
enum HealthPages {
  static let reason = Field(
    name: "reason", label: .healthRestReason, hint: .healthRestReasonHint, kind: .lines(2), limit: SignalMute.limit)
  static let day = Field(
    name: "day", label: .healthRestDay, hint: .healthRestDayHint(days: SignalMute.mostDays), kind: .day)

  static func routes(_ router: inout Router<Call>) {
    router.get(HealthPaths.health, health)
    router.get(HealthPaths.rest, rest)
    router.post(HealthPaths.rest, from: rest, mute)
    router.post(HealthPaths.restRemoval, from: rest, unmute)
    router.post(HealthPaths.tidying, from: health, tidy)
  }

  private static func health(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let health = try core.member.read { try core.health($0) }
    return try call.page(.healthTitle, core.member, place: .journey) { $0.health(health, call.house.handbook) }
  }

  private static func rest(_ core: CoreMember, _ call: Call, _ kind: Signal.Kind) throws -> Response {
    let health = try core.member.read { try core.health($0) }
    return try call.page(.healthRestTitle, core.member, place: .journey) {
      $0.restForm(kind, health, call.draft, call.house.handbook)
    }
  }

  private static func mute(_ core: CoreMember, _ call: Call, _ kind: Signal.Kind) throws -> Response {
    var form = FormReader(call.draft)
    let (grounds, last) = (form.neededProse(reason), form.day(day, in: core.restDays, call.language))
    guard let grounds, let last else { throw form.problems }
    let edition = try form.edition()
    try saving(reason) {
      try core.member.write { try core.mute(kind, grounds: grounds, until: last, upon: edition, $0) }
    }
    return .seeOther(HealthPaths.health())
  }

  private static func unmute(_ core: CoreMember, _ call: Call, _ kind: Signal.Kind) throws -> Response {
    try core.member.write { try core.unmute(kind, $0) }
    return .seeOther(HealthPaths.health())
  }

  private static func tidy(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try core.member.write { try core.tidyConcerns($0) }
    return .seeOther(HealthPaths.health())
  }
}
