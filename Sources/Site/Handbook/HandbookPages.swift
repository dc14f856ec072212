internal import Community
internal import HTML
internal import Web

enum HandbookPaths {
  static let contents = Path<Nothing>("/handbook")
  static let compass = Path<Nothing>("/handbook/compass")
  static let phase = Path<Int>("/handbook/:")
  static let wholePDF = Path<Nothing>("/handbook/handbook.pdf")
  static let phasePDF = Path<Int>("/handbook/:/phase.pdf")
}

/// The handbook: an introduction with the contents, and a page a phase.
enum HandbookPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(HandbookPaths.contents, contents)
    router.get(HandbookPaths.compass, compass)
    router.get(HandbookPaths.phase, phase)
    router.get(HandbookPaths.wholePDF, wholePDF)
    router.get(HandbookPaths.phasePDF, phasePDF)
  }

  private static func contents(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.handbookTitle, place: .handbook) { $0.handbookContents(call.house.handbook) }
  }

  private static func compass(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.compassTitle, place: .handbook) { $0.handbookCompass(call.house.handbook) }
  }

  private static func phase(_: Anyone, _ call: Call, _ number: Int) throws -> Response {
    guard let phase = Phase(rawValue: number), let section = call.house.handbook[phase.key] else { throw Refusal.notFound }
    return try call.page(section.title, place: .handbook) { $0.handbookPhase(phase, section, call.house.handbook) }
  }
}

extension HandbookPages {
  private static func wholePDF(_: Anyone, _ call: Call, _: Nothing) -> Response { call.handbookPDF(.whole) }

  private static func phasePDF(_: Anyone, _ call: Call, _ number: Int) throws -> Response {
    guard let phase = Phase(rawValue: number) else { throw Refusal.notFound }
    return call.handbookPDF(.phase(phase))
  }
}

extension Call {
  fileprivate func handbookPDF(_ extent: HandbookExtent) -> Response {
    let writer = Writer(language, capacity: 400_000)
    writer.handbookSheet(extent, house.handbook)
    let (html, shelf, name) = (writer.bytes, house.shelf, extent.fileName(language))
    return .later { done in
      shelf.pdf(html) { result in
        switch result {
        case .success(let bytes): done(.file(bytes, type: "application/pdf", name: name))
        case .failure(let error): done(self.response(to: error))
        }
      }
    }
  }
}

extension Writer {
  fileprivate func handbookContents(_ handbook: Handbook) {
    guard let intro = handbook["intro"] else { return }
    div(.class("two")) {
      article(.class("reading")) {
        p(.handbookEyebrow, .class("eyebrow"))
        h1(intro.title)
        prose(intro)
        for section in handbook.below("intro") { chapter(section, handbook) }
      }
      aside(.class("side")) { contentsList(current: nil) }
    }
  }

  fileprivate func handbookPhase(_ phase: Phase, _ section: Handbook.Section, _ handbook: Handbook) {
    div(.made("class", "two p\(phase.rawValue)")) {
      article(.class("reading")) {
        p(.class("eyebrow")) { text(.phaseOf(number: phase.rawValue)) }
        h1(section.title)
        prose(section)
        for part in handbook.below(section.key) where Compass.Decision(rawValue: part.key) == nil {
          chapter(part, handbook)
          if part.key == "P1.assignment" { p { a(.href(HandbookPaths.compass())) { text(.handbookCompass) } } }
        }
        neighbours(phase, handbook)
      }
      aside(.class("side")) { contentsList(current: phase) }
    }
  }

  /// The twelve decisions, for whoever has no network yet.
  fileprivate func handbookCompass(_ handbook: Handbook) {
    div(.class("two p1")) {
      article(.class("reading")) {
        p(.class("eyebrow")) { a(.href(HandbookPaths.phase(1))) { text(.phaseOf(number: 1)) } }
        h1(.compassTitle)
        p(.compassLead, .class("lead"))
        for decision in Compass.Decision.allCases {
          guard let section = handbook[decision.rawValue] else { continue }
          h2(section.title, .id(section.key))
          prose(section)
          for option in decision.options { handbookOption(option, handbook) }
        }
      }
      aside(.class("side")) { contentsList(current: .preparation) }
    }
  }

  private func handbookOption(_ option: Compass.Option, _ handbook: Handbook) {
    guard let section = handbook[option.rawValue] else { return }
    h3(section.title)
    prose(section)
    if let example = handbook[option.rawValue + ".example"] {
      details(.class("example")) {
        summary(example.title)
        prose(example)
      }
    }
  }

  /// A part with its pieces below it.
  private func chapter(_ section: Handbook.Section, _ handbook: Handbook) {
    h2(section.title, .id(section.key))
    prose(section)
    for piece in handbook.below(section.key) {
      h3(piece.title, .id(piece.key))
      prose(piece)
    }
  }

  private func contentsList(current: Phase?) {
    nav(.class("note"), .labelledBy("contents")) {
      h2(.handbookContents, .id("contents"), .class("h3"))
      ol(.class("contents")) {
        for phase in Phase.allCases {
          li {
            a(
              .made("class", "p\(phase.rawValue)"), .href(HandbookPaths.phase(phase.rawValue)),
              .when(phase == current, .currentPage)
            ) { text(phase.shortName) }
          }
        }
      }
      if let current {
        p { a(.href(HandbookPaths.phasePDF(current.rawValue))) { text(.handbookPhasePdf) } }
      }
      p { a(.class("btn quiet"), .href(HandbookPaths.wholePDF())) { text(.handbookPdf) } }
      if current != nil { p { a(.href(HandbookPaths.contents())) { text(.handbookIntroduction) } } }
    }
  }

  private func neighbours(_ phase: Phase, _ handbook: Handbook) {
    nav(.class("neighbours"), .label(.handbookNeighbours)) {
      if let earlier = Phase(rawValue: phase.rawValue - 1) {
        a(.class("btn quiet"), .rel("prev"), .href(HandbookPaths.phase(earlier.rawValue))) {
          text(.handbookPrevious(name: earlier.shortName[language]))
        }
      }
      if let later = Phase(rawValue: phase.rawValue + 1) {
        a(.class("btn quiet"), .rel("next"), .href(HandbookPaths.phase(later.rawValue))) {
          text(.handbookNext(name: later.shortName[language]))
        }
      }
    }
  }
}
