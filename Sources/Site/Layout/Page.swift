internal import Community
internal import HTML
internal import Web

/// The places in the menu of a network.
enum Place: CaseIterable {
  case journey, startNote, invitations, handbook, me
}

extension Call {
  /// A page for anybody. Whoever is signed in gets the menu of their network with it.
  func page(
    _ title: Phrase, status: Int = 200, scripts: [String] = [], place: Place? = nil, _ content: (Writer) throws -> Void
  ) throws -> Response {
    let inside = try Cookies.session(request).map(community.isSignedIn) ?? false
    return try page(title, inside: inside, status: status, scripts: scripts, place: place, content)
  }

  /// A page that is shown once and leads nowhere but on: no menu and no other language, since leaving it loses it.
  func pageOnce(_ title: Phrase, scripts: [String], _ content: (Writer) throws -> Void) throws -> Response {
    try page(title, inside: true, status: 200, scripts: scripts, place: nil, isOnce: true, content)
  }

  /// A page for a member.
  func page(
    _ title: Phrase, _ member: Member, status: Int = 200, scripts: [String] = [], place: Place? = nil,
    _ content: (Writer) throws -> Void
  ) throws -> Response {
    try page(title, inside: true, status: status, scripts: scripts, place: place, content)
  }

  private func page(
    _ title: Phrase, inside: Bool, status: Int, scripts: [String], place: Place?, isOnce: Bool = false,
    _ content: (Writer) throws -> Void
  ) throws -> Response {
    let writer = Writer(language)
    // Inside a network the title and the icon tell nothing: a tab bar is read by whoever stands behind you.
    let name = inside ? title[language] : "\(title[language]) · Kring"
    try writer.document(title: name) {
      writer.meta(.fixed("name", "color-scheme"), .fixed("content", "light dark"))
      writer.link(
        .rel("stylesheet"), .href(house.assets["kring.css"].path),
        .made("integrity", house.assets["kring.css"].integrity))
      writer.link(.rel("icon"), .href(house.assets[inside ? "neutral.svg" : "ring.svg"].path))
      for script in ["kring.js"] + scripts {
        writer.module(src: house.assets[script].path, integrity: house.assets[script].integrity)
      }
    } body: {
      writer.a(.class("skip"), .href("#content")) { writer.text(.layoutSkip) }
      writer.top(inside: inside, place: place, hasMenu: !isOnce)
      try writer.main(.id("content")) { try content(writer) }
      // Another language would be another page, and what was filled in here would be lost.
      let holdsWriting = !draft.problems.isEmpty || (status == 409 && !draft.isEmpty)
      let url = isOnce || holdsWriting ? nil : request.isSafe ? request.path : FrontPaths.front()
      writer.foot(house.help, url: url, isWriting: holdsWriting)
    }
    return .page(writer.bytes, status: status)
  }
}

extension Writer {
  fileprivate func top(inside: Bool, place: Place?, hasMenu: Bool) {
    header(.class("top")) {
      a(.class("mark"), .href(inside ? JourneyPaths.journey() : FrontPaths.front())) {
        if inside { neutralMark() } else { smallRing() }
        span(.class("wordmark")) { verbatim("Kring") }
      }
      if hasMenu { menu(inside: inside, place) }
      if inside { quickExit() }
    }
  }

  private func menu(inside: Bool, _ place: Place?) {
    nav(.label(.layoutMenu)) {
      if inside {
        for item in Place.allCases { menuItem(item, isCurrent: item == place) }
      } else {
        a(.href(HandbookPaths.contents()), .when(place == .handbook, .currentPage)) { text(.menuHandbook) }
        a(.href(SignInPaths.form())) { text(.menuSignIn) }
      }
    }
  }

  private func menuItem(_ item: Place, isCurrent: Bool) {
    let (path, name): (String, Phrase) =
      switch item {
      case .journey: (JourneyPaths.journey(), .menuJourney)
      case .startNote: (StartNotePaths.note(), .menuStartNote)
      case .invitations: (InvitationPaths.all(), .menuInvitations)
      case .handbook: (HandbookPaths.contents(), .menuHandbook)
      case .me: (MePaths.me(), .menuMe)
      }
    a(.href(path), .when(isCurrent, .currentPage)) { text(name) }
  }

  /// “Snel weg”: ends the session and goes to a page that tells nothing; with script it also takes this page out of the
  /// history of the browser.
  private func quickExit() {
    form(.post, .action(FrontPaths.quickExit()), .class("exit"), .fixed("data-exit", "")) {
      button(.class("quick"), .type("submit")) { text(.layoutQuickExit) }
    }
  }

  fileprivate func foot(_ help: HelpCard, url: String?, isWriting: Bool) {
    footer(.class("foot")) {
      helpCard(help)
      div(.class("about")) {
        if let url { languages(url) }
        if isWriting { p(.footLanguageLater, .class("small")) }
        p(.class("small")) { text(.footPromise) }
      }
    }
  }

  private func languages(_ url: String) {
    form(.post, .action(FrontPaths.language()), .class("languages")) {
      input(.type("hidden"), .name("back"), .value(url))
      for other in Language.allCases {
        button(
          .type("submit"), .name("language"), .value(other.rawValue), .lang(other), .class("link"),
          .when(other == language, .fixed("aria-current", "true"))
        ) { verbatim(other == .nl ? "Nederlands" : "English") }
      }
    }
  }
}
