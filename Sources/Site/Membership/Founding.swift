internal import Community
internal import HTML
internal import Web

enum FoundPaths {
  static let form = Path<Nothing>("/networks/new")
  static let networks = Path<Nothing>("/networks")
  static let key = Path<Nothing>("/key")
}

/// Founding a network: four questions, and twelve words.
enum FoundingPages {
  static let name = Field(name: "name", label: .foundName, hint: .foundNameHint, limit: Title.limit)
  static let scope = Field(
    name: "scope", label: .foundScope, hint: .foundScopeHint, kind: .lines(4), limit: Prose.limit)
  static let organisation = Field(
    name: "organisation", label: .foundOrganisation, hint: .foundOrganisationHint, limit: Title.limit)
  static let founder = Field(name: "founder", label: .foundFounder, hint: .foundFounderHint, limit: Title.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(FoundPaths.form, form)
    router.post(FoundPaths.networks, from: form, found)
    router.post(FoundPaths.key, from: keep, keep)
  }

  private static func form(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.foundTitle, scripts: ["key.js"]) { $0.foundForm(call.draft) }
  }

  private static func found(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.takeTurn()
    var form = FormReader(call.draft)
    let (name, scope) = (form.title(Self.name), form.neededProse(Self.scope))
    let (organisation, founder) = (form.title(Self.organisation), form.title(Self.founder))
    guard let name, let scope, let organisation, let founder else { throw form.problems }
    let (key, words) = try KeyForm.new(call.draft)
    let founding = Founding(
      name: name, scope: scope, organisation: organisation, founder: founder, language: call.language.code)
    do {
      let place = try call.community.found(founding, key: key)
      return try call.showKey(.keyTitle, network: name.text, words: words, place)
    } catch Refusal.nameTaken {
      throw Problems(Self.name.name, Phrase.problemNetworkTaken)
    }
  }

  /// The words were kept; nothing of them was sent.
  private static func keep(_: Member, _ call: Call, _: Nothing) -> Response { .seeOther(JourneyPaths.journey()) }
}

extension Call {
  /// Signs in who just got a place, and shows their words. It answers the form itself, not an address of its own: the
  /// words are nowhere to be looked up a second time.
  func showKey(_ title: Phrase, network: String, words: KeyWords?, _ place: Founded) throws -> Response {
    let token = try community.sessions.start(place)
    var response = try pageOnce(title, scripts: ["key.js"]) { $0.keyPage(network: network, words: words) }
    response.headers.append(Cookies.setSession(token, request))
    response.headers.append(Cookies.setLanguage(language, request))
    return response
  }
}

extension Writer {
  fileprivate func foundForm(_ draft: Draft) {
    h1(.foundTitle)
    p(.foundLead, .class("lead"))
    form(.post, .action(FoundPaths.networks()), .class("narrow"), .fixed("data-key", "new")) {
      problemSummary(draft)
      readers(.foundReaders)
      field(FoundingPages.name, draft)
      field(FoundingPages.scope, draft)
      field(FoundingPages.organisation, draft)
      field(FoundingPages.founder, draft)
      newKey(draft)
      p(.foundNext, .class("hint"))
      submit(.foundSubmit)
    }
  }
}
