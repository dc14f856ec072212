internal import Community
internal import HTML
internal import Web

enum FrontPaths {
  static let front = Path<Nothing>("/")
  static let language = Path<Nothing>("/language")
  static let quickExit = Path<Nothing>("/quick-exit")
  static let notepad = Path<Nothing>("/notepad")
  static let asset = Path<AssetName>("/assets/:")
}

/// The name of an asset in a path.
struct AssetName: PathPart {
  let pathPart: String
  init?(pathPart: Substring) {
    guard pathPart.utf8.count < 80 else { return nil }
    self.pathPart = String(pathPart)
  }
}

/// The front page, and the small things every page needs.
enum FrontPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(FrontPaths.front, front)
    router.post(FrontPaths.language, from: front, chooseLanguage)
    router.post(FrontPaths.quickExit, from: front, leaveQuickly)
    router.get(FrontPaths.notepad, notepad)
    router.get(FrontPaths.asset, asset)
  }

  private static func front(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.frontTitle) { $0.front(call.house.handbook) }
  }

  /// Keeps the choice in a cookie, and goes back to the page it was made on.
  private static func chooseLanguage(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    guard let language = call.draft["language"].flatMap(Language.init) else { throw Refusal.notFound }
    var response = Response.seeOther(call.ownPath(call.draft["back"]))
    response.headers.append(Cookies.setLanguage(language, call.request))
    if let token = Cookies.session(call.request), try call.community.isSignedIn(token) {
      let member = try call.community.member(token)
      try member.write { try member.choose(language: language.code, $0) }
    }
    return response
  }

  /// Ends the session and shows a page that tells nothing.
  private static func leaveQuickly(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    if let token = Cookies.session(call.request) { try call.community.sessions.end(token) }
    var response = Response.seeOther(FrontPaths.notepad())
    response.headers += [Cookies.endSession(call.request), ("Clear-Site-Data", "\"cache\", \"storage\"")]
    return response
  }

  /// An empty notepad: neutral in name, icon and content.
  private static func notepad(_: Anyone, _ call: Call, _: Nothing) -> Response {
    let page = Writer(call.language, capacity: 1024)
    page.document(title: Phrase.notepadTitle[call.language]) {
      page.link(.rel("stylesheet"), .href(call.house.assets["kring.css"].path))
      page.link(.rel("icon"), .href(call.house.assets["neutral.svg"].path))
    } body: {
      page.main(.class("notepad")) {
        page.h1(.notepadTitle)
        page.textarea(.label(.notepadTitle), .number("rows", 16)) {}
      }
    }
    return .page(page.bytes)
  }

  private static func asset(_: Anyone, _ call: Call, _ name: AssetName) throws -> Response {
    guard let asset = call.house.assets[path: "/assets/" + name.pathPart] else { throw Refusal.notFound }
    return asset.response
  }
}

extension Call {
  /// A path of this site, or the front page: never another host.
  func ownPath(_ path: String?) -> String {
    guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count < 200 else { return FrontPaths.front() }
    let isPlain = path.utf8.allSatisfy { byte in
      let letter = Unicode.Scalar(byte)
      return letter.properties.isAlphabetic && byte < 128 || "0123456789/-._".unicodeScalars.contains(letter)
    }
    return isPlain ? path : FrontPaths.front()
  }
}

extension Writer {
  fileprivate func front(_ handbook: Handbook) {
    section(.class("hero")) {
      div {
        h1(.frontHeadline)
        p(.frontLead, .class("lead"))
        p(.class("actions")) {
          a(.class("btn"), .href(FoundPaths.form())) { text(.frontFound) }
          a(.class("btn quiet"), .href(HandbookPaths.contents())) { text(.frontHandbook) }
        }
        p(.frontNoAccount, .class("small"))
      }
      wholeRing(label: Phrase.frontRing[language])
    }
    section(.labelledBy("benefits")) {
      h2(.frontBenefits, .id("benefits"))
      ul(.class("benefits")) {
        for benefit in handbook.below("intro.benefits") {
          li {
            h3(benefit.title)
            prose(benefit)
          }
        }
      }
    }
    section(.labelledBy("phases")) {
      h2(.frontPhases, .id("phases"))
      p(.frontPhasesLead)
      ol(.class("phases")) {
        for phase in Phase.allCases {
          li(.made("class", "phase p\(phase.rawValue)")) {
            p(.class("eyebrow")) { text(.phaseNumber(number: phase.rawValue)) }
            h3 { a(.href(HandbookPaths.phase(phase.rawValue))) { text(phase.shortName) } }
            p(phase.summary)
          }
        }
      }
    }
    section(.class("note promise"), .labelledBy("promise")) {
      h2(.frontPromise, .id("promise"), .class("h3"))
      ul {
        li(.frontPromiseNames)
        li(.frontPromiseEmployer)
        li(.frontPromiseLeave)
        li(.frontPromiseHost)
      }
      p { a(.href(HandbookPaths.deliberatelyNot())) { text(.footNot) } }
    }
  }
}
