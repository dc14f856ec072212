internal import Community
internal import HTML
internal import Secrets
internal import Web

enum SortingPaths {
  static let sorting = Path<Nothing>("/concerns/sorting")
  static let place = Path<ID<Concern>>("/concerns/:/place")
  static let removal = Path<ID<Concern>>("/concerns/:/removal")
}

/// Where the core group puts concerns under a theme.
enum SortingPages {
  static let title = Field(name: "title", label: .themeTitle, hint: .themeTitleHint, limit: Title.limit)
  static let summary = Field(
    name: "summary", label: .themeSummary, hint: .themeSummaryHint, kind: .lines(4), limit: Prose.limit)
  static let theme = "theme"
  /// The hidden field that makes a form which is sent twice begin one theme.
  static let once = "once"

  static func routes(_ router: inout Router<Call>) {
    router.get(SortingPaths.sorting, sorting)
    router.post(SortingPaths.sorting, from: sorting, begin)
    router.post(SortingPaths.place, from: sortingAgain, place)
    router.post(SortingPaths.removal, from: sortingAgain, remove)
  }

  private static func sorting(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (loose, themes) = try core.member.read { (try core.looseConcerns($0), try core.member.themes($0)) }
    return try call.page(.sortingTitle, core.member, place: .journey) {
      $0.sorting(loose, themes, call.draft, call.house.handbook)
    }
  }

  private static func begin(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<Theme>(call.draft[once] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let (title, summary) = (form.title(Self.title), form.prose(Self.summary))
    guard let title, let summary else { throw form.problems }
    try core.member.write { try core.begin(theme: title, summary: summary, as: id, $0) }
    return .seeOther(SortingPaths.sorting())
  }

  /// Puts a concern under a theme, or loose again where none is named.
  private static func place(_ core: CoreMember, _ call: Call, _ id: ID<Concern>) throws -> Response {
    let named = call.draft[theme] ?? ""
    let theme = ID<Theme>(named)
    guard named.isEmpty || theme != nil else { throw Refusal.notFound }
    try core.member.write { try core.put(id, under: theme, $0) }
    return .seeOther(
      call.draft["back"].flatMap { ID<Theme>($0) }.map { ThemePaths.theme($0) } ?? SortingPaths.sorting())
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<Concern>) throws -> Response {
    try core.member.write { try core.remove(concern: id, $0) }
    return .seeOther(SortingPaths.sorting())
  }

  private static func sortingAgain(_ core: CoreMember, _ call: Call, _: ID<Concern>) throws -> Response {
    try sorting(core, call, Nothing())
  }
}

extension Writer {
  fileprivate func sorting(_ loose: [Concern], _ themes: [Theme], _ draft: Draft, _ handbook: Handbook) {
    work(.sortingTitle, .sortingLead, in: .execution, pitfall: "P5.V5", handbook) {
      p(.class("actions small")) {
        a(.href(ConcernPaths.concerns())) { text(.concernTitle) }
        a(.href(AdvicePaths.register())) { text(.adviceTitle) }
      }
      h2(.sortingLoose)
      if loose.isEmpty { p(.sortingLooseNone, .class("note")) }
      let open = themes.filter { !$0.wentOn }
      ul(.class("rows")) { for concern in loose { looseRow(concern, open) } }
      h2(.themesTitle)
      if themes.isEmpty { p(.sortingThemesNone, .class("note")) }
      ul(.class("rows")) {
        for theme in themes {
          li {
            a(.href(ThemePaths.theme(theme.id)), .class("strong"), .autoDirection) { verbatim(theme.title) }
            p(.class("small")) { themeStanding(theme) }
          }
        }
      }
      form(.post, .action(SortingPaths.sorting())) {
        h2(.themeNew)
        problemSummary(draft)
        readers(.themeReaders)
        field(SortingPages.title, draft)
        field(SortingPages.summary, draft)
        input(
          .type("hidden"), .name(SortingPages.once),
          .value(draft[SortingPages.once] ?? Secrets.hex(Secrets.randomBytes(16))))
        submit(.themeBegin)
      }
    }
  }

  private func looseRow(_ concern: Concern, _ themes: [Theme]) {
    let control = "theme-for-" + concern.id.text
    li {
      p(.class("wording"), .autoDirection) { verbatim(concern.wording) }
      p(.class("small")) { day(concern.droppedOn) }
      if !themes.isEmpty {
        form(.post, .action(SortingPaths.place(concern.id)), .class("place")) {
          label(.sortingUnder, .for(control), .class("hidden-label"))
          select(.id(control), .name(SortingPages.theme)) {
            for theme in themes { option(.value(theme.id.text)) { verbatim(theme.title) } }
          }
          button(.sortingPut, .type("submit"), .class("btn quiet"))
        }
      }
      removal(SortingPaths.removal(concern.id), String(concern.wording.prefix(40)))
    }
  }
}
