internal import Community
internal import HTML
internal import Web

enum SignInPaths {
  static let form = Path<Nothing>("/session/new")
  static let session = Path<Nothing>("/session")
  static let end = Path<Nothing>("/session/end")
}

/// Signing in: your network, your twelve words. No e-mail address, no password, no reset.
enum SignInPages {
  static let network = Field(name: "network", label: .signInNetwork, autocomplete: "username")
  static let words = Field(name: KeyForm.words, label: .signInWords, hint: .signInWordsHint)

  static func routes(_ router: inout Router<Call>) {
    router.get(SignInPaths.form, form)
    router.post(SignInPaths.session, from: form, start)
    router.post(SignInPaths.end, from: form, end)
  }

  private static func form(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.signInTitle, scripts: ["key.js"]) { $0.signInForm(call.draft) }
  }

  private static func start(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.takeTurn()
    var form = FormReader(call.draft)
    let (name, key) = (form.title(network), form.key())
    guard let name, let key else { throw form.problems }
    do {
      let place = try call.community.signIn(to: name, key: key)
      var response = Response.seeOther(JourneyPaths.journey())
      let token = try call.community.sessions.start(place)
      response.headers.append(Cookies.setSession(token, call.request))
      if let language = try call.community.language(of: place).flatMap(Language.init) {
        response.headers.append(Cookies.setLanguage(language, call.request))
      }
      try call.carryOutPromises(token)
      return response
    } catch Refusal.wrongKey {
      throw Problems(words.name, Phrase.problemWrongKey)
    }
  }

  private static func end(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    if let token = Cookies.session(call.request) { try call.community.sessions.end(token) }
    var response = Response.seeOther(FrontPaths.front())
    response.headers += [Cookies.endSession(call.request), ("Clear-Site-Data", "\"cache\", \"storage\"")]
    return response
  }
}

extension FormReader {
  /// The key that somebody signs in with: the secret that the browser derived, or the words themselves.
  fileprivate mutating func key() -> SignInSecret? {
    if let text = draft[KeyForm.secret], !text.isEmpty {
      if let secret = SignInSecret(base64URL: text) { return secret }
      complain(SignInPages.words, .problemWrongKey)
      return nil
    }
    do {
      return SignInSecret(try KeyWords(draft[KeyForm.words] ?? ""))
    } catch {
      complain(SignInPages.words, error.sentence)
      return nil
    }
  }
}

extension KeyWords.Fault {
  /// What is wrong with twelve words; the script says the same before anything is sent.
  var sentence: Phrase {
    switch self {
    case .count(let count): .problemWordCount(count: count)
    case .unknown(let place, let word, let nearest): .problemWordUnknown(nearest: nearest, place: place, word: word)
    case .checksum: .problemWordSum
    }
  }
}

extension Writer {
  fileprivate func signInForm(_ draft: Draft) {
    h1(.signInTitle)
    p(.signInLead, .class("lead"))
    form(.post, .action(SignInPaths.session()), .class("narrow"), .fixed("data-key", "known")) {
      problemSummary(draft)
      field(SignInPages.network, draft)
      wordsField(draft)
      input(.type("hidden"), .name(KeyForm.secret), .value(""))
      submit(.signInSubmit)
    }
    p(.signInLost, .class("small"))
  }

  /// The words as one secret, so that a password manager keeps and fills them. The sentences for the script stand in
  /// the page, since the script has no words of its own.
  private func wordsField(_ draft: Draft) {
    let problem = draft.problems[KeyForm.words] as? Phrase
    div(.class("field")) {
      label(.signInWords, .for(KeyForm.words))
      p(.signInWordsHint, .class("hint"), .id("words-hint"))
      p(
        .class("problem"), .id("words-problem"), .when(problem == nil, .hidden), .fixed("aria-live", "polite"),
        .read("data-count", .problemWordCount(count: -1)),
        .read("data-unknown", .problemWordUnknown(nearest: "{nearest}", place: -1, word: "{word}")),
        .read("data-sum", .problemWordSum)
      ) { if let problem { text(problem) } }
      input(
        .id(KeyForm.words), .name(KeyForm.words), .type("password"), .autocomplete("current-password"),
        .fixed("spellcheck", "false"), .fixed("autocapitalize", "none"), .value(draft.shown(KeyForm.words) ?? ""),
        .describedBy("words-hint words-problem"), .when(problem != nil, .invalid))
      p(.hidden, .fixed("data-key-tools", "")) {
        label(.class("check")) {
          input(.type("checkbox"), .fixed("data-reveal", ""))
          text(.signInReveal)
        }
      }
    }
  }
}

extension Call {
  /// Has whoever signs in carry out what is due. That it cannot be is no reason not to let somebody in.
  fileprivate func carryOutPromises(_ token: String) throws {
    let member = try community.member(token)
    do {
      try member.carryOutPromises()
    } catch {
      house.log("what is due was not carried out: \(error)")
    }
  }
}
