internal import Community
internal import HTML
internal import Web

enum ReadingLinkPaths {
  static let all = Path<Nothing>("/reading-links")
  static let withdrawal = Path<ID<ReadingLink>>("/reading-links/:/withdrawal")
}

/// Sharing a reading version of the plan with somebody who has no account.
enum ReadingLinkPages {
  static let version = Field(name: "version", label: .shareVersion, hint: .shareVersionHint, kind: .number)
  static let lastDay = Field(name: "last-day", label: .shareLastDay, hint: .shareLastDayHint, kind: .day)
  static let reader = Field(name: "reader", label: .shareReader)
  static let extent = Choice<ReadingLink.Extent>("extent", .shareExtent) {
    $0 == .page ? .shareExtentPage : .shareExtentWhole
  }
  static let promises = Field(name: "promises", label: .sharePromises, hint: .sharePromisesHint)
  /// The hidden field that makes a form which is sent twice share once.
  static let token = "token"

  static func routes(_ router: inout Router<Call>) {
    router.get(ReadingLinkPaths.all, all)
    router.post(ReadingLinkPaths.all, from: all, share)
    router.post(ReadingLinkPaths.withdrawal, from: again, withdraw)
  }

  private static func all(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (links, versions, promisers) = try core.member.read {
      (try core.readingLinks($0), try core.member.planVersions($0), try core.member.promisers($0))
    }
    return try call.page(.shareTitle, core.member, scripts: ["copy.js"], place: .journey) {
      $0.readingLinks(
        links.map { ($0, call.link(to: $0, core.member)) }, newest: versions.first?.number, promisers,
        suggested: call.community.today.adding(30), call.draft, call.house.handbook)
    }
  }

  private static func share(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let token = ID<ReadingLink>(call.draft[token] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let today = call.community.today
    let newest = try core.member.read { try core.member.planVersions($0).first?.number }
    guard let newest else { throw Refusal.notFound }
    let reader = call.draft[Self.reader.name].flatMap(PlanReader.init)
    if reader == nil { form.complain(Self.reader, .problemScale) }
    let extent = form.choice(Self.extent)
    let promise = ID<Commitment>(call.draft[Self.promises.name] ?? "")
    if promise == nil, !form.isBlank(Self.promises) { form.complain(Self.promises, .problemPick) }
    if promise != nil, reader?.seesOwnPromises == false { form.complain(Self.promises, .sharePromisesOnlySponsor) }
    let version = form.number(Self.version, in: 1...newest)
    let lastDay = form.day(Self.lastDay, in: today...today.adding(ReadingLink.mostDays), call.language)
    guard let reader, let extent, let version, let lastDay, form.problems.isEmpty else { throw form.problems }
    try core.member.write {
      try core.share(
        version: version, with: reader, until: lastDay, as: token, showing: extent, withPromisesLike: promise, $0)
    }
    return .seeOther(ReadingLinkPaths.all() + "#standing")
  }

  private static func withdraw(_ core: CoreMember, _ call: Call, _ token: ID<ReadingLink>) throws -> Response {
    try core.member.write { try core.withdraw(link: token, $0) }
    return .seeOther(ReadingLinkPaths.all())
  }

  private static func again(_ core: CoreMember, _ call: Call, _: ID<ReadingLink>) throws -> Response {
    try all(core, call, Nothing())
  }
}

extension Call {
  fileprivate func link(to link: ReadingLink, _ member: Member) -> String {
    origin + ReadingPaths.reading(ReadingLink.Address(network: member.network.id, token: link.token))
  }
}
