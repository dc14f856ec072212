internal import Community
internal import HTML
internal import Secrets
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
  /// The hidden field that makes a form which is sent twice share once.
  static let token = "token"

  static func routes(_ router: inout Router<Call>) {
    router.get(ReadingLinkPaths.all, all)
    router.post(ReadingLinkPaths.all, from: all, share)
    router.post(ReadingLinkPaths.withdrawal, from: again, withdraw)
  }

  private static func all(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (links, versions) = try core.member.read { (try core.readingLinks($0), try core.member.planVersions($0)) }
    return try call.page(.shareTitle, core.member, scripts: ["copy.js"], place: .journey) {
      $0.readingLinks(
        links.map { ($0, call.link(to: $0, core.member)) }, newest: versions.first?.number,
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
    let version = form.number(Self.version, in: 1...newest)
    let lastDay = form.day(Self.lastDay, in: today...today.adding(ReadingLink.mostDays), call.language)
    guard let reader, let version, let lastDay, form.problems.isEmpty else { throw form.problems }
    try core.member.write { try core.share(version: version, with: reader, until: lastDay, as: token, $0) }
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

extension Writer {
  fileprivate func readingLinks(
    _ links: [(ReadingLink, String)], newest: Int?, suggested: Day, _ draft: Draft, _ handbook: Handbook
  ) {
    planWork(.shareTitle, .shareLead, pitfall: "P4.V2", handbook) {
      if let newest {
        form(.post, .action(ReadingLinkPaths.all()), .class("narrow")) {
          problemSummary(draft)
          readers(.shareReaders)
          shareReaders(draft)
          field(ReadingLinkPages.version, draft, initial: String(newest))
          field(ReadingLinkPages.lastDay, draft, initial: suggested.text)
          input(.type("hidden"), .name(ReadingLinkPages.token), .value(Secrets.hex(Secrets.randomBytes(16))))
          submit(.shareSubmit)
        }
      } else {
        p(.shareNoVersion)
        p { a(.class("btn"), .href(PlanPaths.plan())) { text(.planTitle) } }
      }
      h2(.shareStanding, .id("standing"))
      if links.isEmpty { p(.shareNone, .class("quiet-text")) }
      ul(.class("rows")) { for (place, link) in links.enumerated() { li { readingLink(link.0, link.1, place) } } }
      p(.shareTrace, .class("small"))
    }
  }

  private func shareReaders(_ draft: Draft) {
    fieldset(.class("choice"), .id(ReadingLinkPages.reader.name)) {
      legend(.shareReader)
      if let problem = draft.problems[ReadingLinkPages.reader.name] as? Phrase { p(problem, .class("problem")) }
      for reader in PlanReader.allCases {
        label(.class("check")) {
          input(
            .type("radio"), .name(ReadingLinkPages.reader.name), .value(reader.rawValue),
            .when(draft[ReadingLinkPages.reader.name] == reader.rawValue, .checked))
          span {
            text(reader.name)
            span(.class("small")) {
              verbatim(" ")
              text(reader.sees)
            }
          }
        }
      }
    }
  }

  private func readingLink(_ link: ReadingLink, _ address: String, _ place: Int) {
    let field = "link-\(place + 1)"
    p(.class("strong")) {
      text(.shareRow(reader: link.reader.name[language], version: link.version))
    }
    p(.class("small")) { text(.shareUntil(day: link.lastDay.written(language))) }
    label(.shareLink, .for(field))
    input(.id(field), .type("text"), .readOnly, .value(address), .class("link-field"))
    p(.class("actions")) {
      button(.keyCopy, .type("button"), .class("btn quiet"), .hidden, .made("data-copy-from", field))
      span(.class("small"), .role("status"), .read("data-done", .keyCopied)) {}
    }
    form(.post, .action(ReadingLinkPaths.withdrawal(link.token))) {
      button(.shareWithdraw, .type("submit"), .class("link danger"))
    }
  }
}
