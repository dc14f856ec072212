internal import Community
internal import HTML
internal import Web

enum HandbookPaths {
  static let contents = Path<Nothing>("/handbook")
  static let compass = Path<Nothing>("/handbook/compass")
  static let deliberatelyNot = Path<Nothing>("/handbook/deliberately-not")
  static let phase = Path<Int>("/handbook/:")
  static let step = Path<HandbookStep>("/handbook/steps/:")
  static let search = Path<Nothing>("/handbook/search")
  static let wholePDF = Path<Nothing>("/handbook/handbook.pdf")
  static let phasePDF = Path<Int>("/handbook/:/phase.pdf")
}

/// The handbook as a book: an introduction with the contents, a page a phase and a page a step. Anybody may read it;
/// a member sees the notes of their network beside it.
enum HandbookPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(HandbookPaths.contents, contents)
    router.get(HandbookPaths.compass, compass)
    router.get(HandbookPaths.phase, phase)
    router.get(HandbookPaths.step, step)
    router.get(HandbookPaths.wholePDF, wholePDF)
    router.get(HandbookPaths.phasePDF, phasePDF)
  }

  private static func contents(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    let margin = try HandbookMargin(call)
    return try call.page(.handbookTitle, place: .handbook) { $0.handbookIntroduction(call.house.handbook, margin) }
  }

  private static func compass(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    let margin = try HandbookMargin(call)
    return try call.page(.compassTitle, place: .handbook) { $0.handbookCompass(call.house.handbook, margin) }
  }

  private static func phase(_: Anyone, _ call: Call, _ number: Int) throws -> Response {
    let handbook = call.house.handbook
    guard let phase = Phase(rawValue: number), let section = handbook[phase.key] else { throw Refusal.notFound }
    let margin = try HandbookMargin(call)
    return try call.page(section.title, place: .handbook) { $0.handbookPhase(phase, section, handbook, margin) }
  }

  private static func step(_: Anyone, _ call: Call, _ step: HandbookStep) throws -> Response {
    let handbook = call.house.handbook
    guard let section = handbook[step.pathPart] else { throw Refusal.notFound }
    let margin = try HandbookMargin(call)
    return try call.page(section.title, place: .handbook) { $0.handbookStep(step, section, handbook, margin) }
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
