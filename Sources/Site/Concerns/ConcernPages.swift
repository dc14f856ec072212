internal import Community
internal import HTML
internal import Web

enum ConcernPaths {
  static let concerns = Path<Nothing>("/concerns")
  static let withdrawal = Path<ID<Concern>>("/concerns/:/withdrawal")
  static let recognition = Path<ID<Theme>>("/themes/:/recognition")
}

/// “Van signaal naar antwoord”, for every member: say what you notice, say what you recognise.
enum ConcernPages {
  static let wording = Field(
    name: "concern", label: .concernWording, hint: .concernWordingHint, kind: .lines(4), limit: Concern.limit)
  static let recognises = "recognises"

  static func routes(_ router: inout Router<Call>) {
    router.get(ConcernPaths.concerns, concerns)
    router.post(ConcernPaths.concerns, from: concerns, drop)
    router.post(ConcernPaths.withdrawal, from: concernsAgain, withdraw)
    router.post(ConcernPaths.recognition, from: themesAgain, recognise)
  }

  private static func concerns(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read { try ConcernState(member, $0) }
    return try call.page(.concernTitle, member, place: .journey) { $0.concerns(state, call.draft, call.house.handbook) }
  }

  private static func drop(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let wording = form.neededProse(wording) else { throw form.problems }
    do {
      try member.writeForgetting { try member.drop(concern: wording, $0) }
    } catch Refusal.tooMany {
      throw Problems(Self.wording.name, Phrase.problemConcernMany(most: Concern.mostOfOne))
    }
    return .seeOther(ConcernPaths.concerns() + "#own")
  }

  private static func withdraw(_ member: Member, _ call: Call, _ id: ID<Concern>) throws -> Response {
    try member.writeForgetting { try member.withdraw(concern: id, $0) }
    return .seeOther(ConcernPaths.concerns() + "#own")
  }

  private static func recognise(_ member: Member, _ call: Call, _ id: ID<Theme>) throws -> Response {
    guard let does = ["yes": true, "no": false][call.draft[recognises] ?? ""] else { throw Refusal.notFound }
    try member.writeForgetting { try member.recognise(id, does, $0) }
    return .seeOther(ConcernPaths.concerns() + "#theme-" + id.text)
  }

  private static func concernsAgain(_ member: Member, _ call: Call, _: ID<Concern>) throws -> Response {
    try concerns(member, call, Nothing())
  }

  private static func themesAgain(_ member: Member, _ call: Call, _: ID<Theme>) throws -> Response {
    try concerns(member, call, Nothing())
  }
}

/// What a member sees of concerns, read in one moment.
struct ConcernState: Sendable {
  let themes: [Theme]
  let recognised: Set<ID<Theme>>
  let own: [Concern]
  let isCore: Bool

  init(_ member: Member, _ db: Snapshot) throws {
    themes = try member.themes(db)
    recognised = try member.recognised(db)
    own = try member.ownConcerns(db)
    isCore = try member.isCore(db)
  }
}

extension Writer {
  fileprivate func concerns(_ state: ConcernState, _ draft: Draft, _ handbook: Handbook) {
    work(.concernTitle, .concernLead, in: .execution, pitfall: "P5.V9", handbook) {
      concernPlaces(isCore: state.isCore)
      form(.post, .action(ConcernPaths.concerns())) {
        problemSummary(draft)
        readers(.concernReaders)
        field(ConcernPages.wording, draft)
        submit(.concernSubmit)
      }
      h2(.themesTitle)
      if state.themes.isEmpty { p(.themesNone, .class("note")) }
      ul(.class("rows")) { for theme in state.themes { themeRow(theme, state) } }
      h2(.concernOwn, .id("own"))
      p(state.own.isEmpty ? .concernOwnNone : .concernOwnLead, .class("small"))
      ul(.class("rows")) {
        for concern in state.own {
          li {
            p(.class("wording"), .autoDirection) { verbatim(concern.wording) }
            p(.class("small")) { day(concern.droppedOn) }
            form(.post, .action(ConcernPaths.withdrawal(concern.id)), .class("row")) {
              button(.type("submit"), .class("link")) {
                text(.concernWithdraw)
                span(.class("hidden-label"), .autoDirection) { verbatim(" " + concern.wording.prefix(40)) }
              }
            }
          }
        }
      }
    }
  }

  /// The pages of the assignment, side by side.
  func concernPlaces(isCore: Bool) {
    p(.class("actions small")) {
      a(.href(AdvicePaths.register())) { text(.adviceTitle) }
      if isCore { a(.href(SortingPaths.sorting())) { text(.sortingTitle) } }
    }
  }

  private func themeRow(_ theme: Theme, _ state: ConcernState) {
    li(.id("theme-" + theme.id.text)) {
      h3(.autoDirection) { verbatim(theme.title) }
      p(.class("wording"), .autoDirection) { verbatim(theme.summary) }
      p(.class("small")) { themeStanding(theme) }
      if !theme.wentOn {
        let recognises = state.recognised.contains(theme.id)
        form(.post, .action(ConcernPaths.recognition(theme.id)), .class("row")) {
          if recognises { span(.themeRecognised, .class("small strong")) }
          button(
            .type("submit"), .name(ConcernPages.recognises), .value(recognises ? "no" : "yes"),
            recognises ? .class("link") : .class("btn quiet")
          ) {
            text(recognises ? .themeUnrecognise : .themeRecognise)
            span(.class("hidden-label"), .autoDirection) { verbatim(" " + theme.title) }
          }
        }
      }
    }
  }

  /// Where a theme stands: never how many people there are.
  func themeStanding(_ theme: Theme) {
    if theme.wentOn, let advice = theme.advice {
      a(.href(AdvicePaths.advice(advice))) { text(.themeWentOn) }
    } else {
      text(theme.reachedOn == nil ? .themeFew : .themeReached)
    }
  }
}
