internal import Community
internal import HTML
internal import Web

enum ThemePaths {
  static let theme = Path<ID<Theme>>("/themes/:")
  static let advice = Path<ID<Theme>>("/themes/:/advice")
  static let removal = Path<ID<Theme>>("/themes/:/removal")
}

/// One theme, for the core group: its words, its concerns, and from five people on the question it becomes.
enum ThemePages {
  static func routes(_ router: inout Router<Call>) {
    router.get(ThemePaths.theme, theme)
    router.post(ThemePaths.theme, from: theme, reword)
    router.post(ThemePaths.advice, from: theme, draft)
    router.post(ThemePaths.removal, from: theme, remove)
  }

  private static func theme(_ core: CoreMember, _ call: Call, _ id: ID<Theme>) throws -> Response {
    let (theme, concerns) = try core.member.read { (try core.member.theme(id, $0), try core.concerns(under: id, $0)) }
    return try call.page(.themePage, core.member, place: .journey) {
      $0.theme(theme, concerns, call.draft, call.house.handbook)
    }
  }

  private static func reword(_ core: CoreMember, _ call: Call, _ id: ID<Theme>) throws -> Response {
    var form = FormReader(call.draft)
    let (title, summary) = (form.title(SortingPages.title), form.prose(SortingPages.summary))
    guard let title, let summary else { throw form.problems }
    let edition = try form.edition()
    try saving(SortingPages.title) {
      try core.member.write { try core.reword(id, title: title, summary: summary, upon: edition, $0) }
    }
    return .seeOther(ThemePaths.theme(id))
  }

  private static func draft(_ core: CoreMember, _ call: Call, _ id: ID<Theme>) throws -> Response {
    var form = FormReader(call.draft)
    let (question, addressee) = (form.neededProse(AdviceForms.question), form.title(AdviceForms.addressee))
    guard let question, let addressee else { throw form.problems }
    let advice = try core.member.write {
      try core.draft(adviceOn: id, question: question, addressee: addressee, $0)
    }
    return .seeOther(AdvicePaths.advice(advice))
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<Theme>) throws -> Response {
    try core.member.write { try core.remove(theme: id, $0) }
    return .seeOther(SortingPaths.sorting())
  }
}

extension Writer {
  fileprivate func theme(_ theme: Theme, _ concerns: [Concern], _ draft: Draft, _ handbook: Handbook) {
    div(Phase.execution.colour) {
      p(.class("eyebrow")) { a(.href(SortingPaths.sorting())) { text(.sortingTitle) } }
      h1(.autoDirection) { verbatim(theme.title) }
      p(.class("lead"), .autoDirection) { verbatim(theme.summary) }
      p(.class("strong")) { themeStanding(theme) }
      div(.class("two")) {
        div {
          themeNext(theme, draft)
          h2(.themeConcerns)
          if concerns.isEmpty { p(.themeConcernsNone, .class("note")) }
          ul(.class("rows")) { for concern in concerns { placedRow(concern, theme) } }
          themeWords(theme, draft)
        }
        aside(.class("side")) { pitfall("P5.V9", handbook) }
      }
    }
  }

  /// What can be done with the theme now.
  private func themeNext(_ theme: Theme, _ draft: Draft) {
    if let advice = theme.advice {
      p { a(.class("btn"), .href(AdvicePaths.advice(advice))) { text(.themeToAdvice) } }
    } else if theme.reachedOn == nil {
      p(.themeWait, .class("note"))
    } else {
      let own = draft.has(AdviceForms.question.name) ? draft : Draft()
      form(.post, .action(ThemePaths.advice(theme.id))) {
        h2(.adviceNew)
        problemSummary(own)
        readers(.adviceReaders)
        field(AdviceForms.question, own)
        field(AdviceForms.addressee, own)
        submit(.adviceBegin)
      }
    }
  }

  private func placedRow(_ concern: Concern, _ theme: Theme) {
    li {
      p(.class("wording"), .autoDirection) { verbatim(concern.wording) }
      p(.class("small")) { day(concern.droppedOn) }
      if !theme.wentOn {
        form(.post, .action(SortingPaths.place(concern.id)), .class("row")) {
          input(.type("hidden"), .name(SortingPages.theme), .value(""))
          input(.type("hidden"), .name("back"), .value(theme.id.text))
          button(.type("submit"), .class("link")) {
            text(.sortingLoosen)
            span(.class("hidden-label"), .autoDirection) { verbatim(" " + concern.wording.prefix(40)) }
          }
        }
      }
    }
  }

  private func themeWords(_ theme: Theme, _ draft: Draft) {
    let own = draft.has(SortingPages.summary.name) ? draft : Draft()
    details(.class("fold"), .when(!own.problems.isEmpty, .open)) {
      summary(.themeChange)
      form(.post, .action(ThemePaths.theme(theme.id))) {
        problemSummary(own)
        edition(
          theme.edition, own,
          standing: [(SortingPages.title.label, theme.title), (SortingPages.summary.label, theme.summary)])
        readers(.themeReaders)
        field(SortingPages.title, own, initial: theme.title)
        field(SortingPages.summary, own, initial: theme.summary)
        p { button(.save, .type("submit"), .class("btn quiet")) }
      }
      if theme.advice == nil { removal(ThemePaths.removal(theme.id), theme.title) }
    }
  }
}
