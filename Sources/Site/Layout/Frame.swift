internal import HTML
internal import Web

/// What is the same on every page: the head, the menus and the foot, written once at the start.
struct Frame: Sendable {
  /// The head outside a network, and inside one. Inside, the icon tells nothing.
  let heads: [Fragment]
  /// The top of a page that leads nowhere but on.
  let topOnce: Fragment
  let help: Fragment
  let languages: Fragment
  let promise: Fragment
  private let insideTops: [Place: Fragment]
  private let outsideTops: [Bool: Fragment]
  private let placelessTop: Fragment

  init(_ assets: AssetShelf, _ card: HelpCard) {
    heads = [false, true].map { inside in Fragment { $0.head(inside: inside, assets) } }
    topOnce = Fragment { $0.top(inside: true, place: nil, hasMenu: false) }
    help = Fragment { $0.helpCard(card) }
    languages = Fragment { $0.languages() }
    promise = Fragment { page in
      page.p(.footPromise, .class("small"))
      page.p(.class("small")) { page.a(.href(HandbookPaths.deliberatelyNot())) { page.text(.footNot) } }
    }
    insideTops = Dictionary(
      uniqueKeysWithValues: Place.allCases.map { place in (place, Fragment { $0.top(inside: true, place: place) }) })
    outsideTops = Dictionary(
      uniqueKeysWithValues: [false, true].map { isHandbook in
        (isHandbook, Fragment { $0.top(inside: false, place: isHandbook ? .handbook : nil) })
      })
    placelessTop = Fragment { $0.top(inside: true, place: nil) }
  }

  /// The top of a page, with the menu; the place is marked in it.
  func top(inside: Bool, _ place: Place?) -> Fragment {
    let known = inside ? place.flatMap { insideTops[$0] } : outsideTops[place == .handbook]
    return known ?? placelessTop
  }
}

extension Writer {
  fileprivate func top(inside: Bool, place: Place?, hasMenu: Bool = true) {
    a(.class("skip"), .href("#content")) { text(.layoutSkip) }
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
      case .rooms: (RoomPaths.rooms(), .menuRooms)
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

  fileprivate func head(inside: Bool, _ assets: AssetShelf) {
    meta(.fixed("name", "color-scheme"), .fixed("content", "light dark"))
    link(.rel("stylesheet"), .href(assets["kring.css"].path), .made("integrity", assets["kring.css"].integrity))
    link(.rel("icon"), .href(assets[inside ? "neutral.svg" : "ring.svg"].path))
    module(src: assets["kring.js"].path, integrity: assets["kring.js"].integrity)
  }

  /// The foot of a page; the address is where the choice of a language leads back to, nil where leaving loses the page.
  func foot(_ frame: Frame, url: String?, isWriting: Bool) {
    footer(.class("foot")) {
      fragment(frame.help)
      div(.class("about")) {
        if let url {
          form(.post, .action(FrontPaths.language()), .class("languages")) {
            input(.type("hidden"), .name("back"), .value(url))
            fragment(frame.languages)
          }
        }
        if isWriting { p(.footLanguageLater, .class("small")) }
        fragment(frame.promise)
      }
    }
  }

  fileprivate func languages() {
    for other in Language.allCases {
      button(
        .type("submit"), .name("language"), .value(other.rawValue), .lang(other), .class("link"),
        .when(other == language, .fixed("aria-current", "true"))
      ) { verbatim(other == .nl ? "Nederlands" : "English") }
    }
  }
}
