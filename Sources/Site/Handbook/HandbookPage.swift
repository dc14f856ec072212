internal import Community
internal import HTML
internal import Web

/// The key of a step of the handbook, such as `P2.S3`.
struct HandbookStep: PathPart, Hashable {
  let phase: Phase
  /// From 1.
  let number: Int

  var pathPart: String { "\(phase.key).S\(number)" }

  init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first == "P", let phase = Int(pathPart: parts[0].dropFirst()).flatMap(Phase.init),
      parts[1].first == "S", let number = Int(pathPart: parts[1].dropFirst())
    else { return nil }
    (self.phase, self.number) = (phase, number)
  }
}

/// One page of the handbook as a book.
enum HandbookPage: Hashable {
  case contents
  case phase(Phase)
  case step(HandbookStep)
  case compass

  var address: String {
    switch self {
    case .contents: HandbookPaths.contents()
    case .phase(let phase): HandbookPaths.phase(phase.rawValue)
    case .step(let step): HandbookPaths.step(step)
    case .compass: HandbookPaths.compass()
    }
  }

  /// The phase it belongs to; nil for the introduction.
  var phase: Phase? {
    switch self {
    case .contents: nil
    case .phase(let phase): phase
    case .step(let step): step.phase
    case .compass: .preparation
    }
  }

  /// Its name in a list of pages.
  func title(_ handbook: Handbook) -> Phrase {
    switch self {
    case .contents: .handbookIntroduction
    case .phase(let phase): phase.shortName
    case .step(let step): handbook[step.pathPart]?.title ?? .handbookTitle
    case .compass: .compassTitle
    }
  }
}

extension Handbook {
  /// The steps of a phase, in order.
  func steps(of phase: Phase) -> [HandbookStep] {
    below("\(phase.key).steps").compactMap { HandbookStep(pathPart: Substring($0.key)) }
  }

  /// Every page in reading order: the introduction, then each phase with its steps; the compass closes phase 1.
  var pages: [HandbookPage] {
    [.contents]
      + Phase.allCases.flatMap { phase in
        [.phase(phase)] + steps(of: phase).map(HandbookPage.step) + (phase == .preparation ? [.compass] : [])
      }
  }

  /// The pages before and after one, in reading order.
  func neighbours(of page: HandbookPage) -> (earlier: HandbookPage?, later: HandbookPage?) {
    let pages = pages
    guard let place = pages.firstIndex(of: page) else { return (nil, nil) }
    return (place > 0 ? pages[place - 1] : nil, place + 1 < pages.count ? pages[place + 1] : nil)
  }

  /// Where a section stands: the address of its page, with its anchor where it does not begin the page.
  func address(of key: String) -> String {
    if let step = HandbookStep(pathPart: Substring(key)) { return HandbookPaths.step(step) }
    let parts = key.split(separator: ".")
    guard let first = parts.first else { return HandbookPaths.contents() }
    if let source = Idea.Source(first) { return GalleryPaths.card(source) + (parts.count > 1 ? "#" + key : "") }
    if first == "gallery" { return GalleryPaths.gallery() }
    if first == Substring(DeliberatelyNotPages.key) {
      return HandbookPaths.deliberatelyNot() + (parts.count > 1 ? "#" + key : "")
    }
    guard let phase = Phase.allCases.first(where: { $0.key == first }) else {
      return HandbookPaths.contents() + (parts.count > 1 ? "#" + key : "")
    }
    let decision = parts.prefix(2).joined(separator: ".")
    if Compass.Decision(rawValue: decision) != nil { return HandbookPaths.compass() + "#" + decision }
    return HandbookPaths.phase(phase.rawValue) + (parts.count > 1 ? "#" + key : "")
  }
}
