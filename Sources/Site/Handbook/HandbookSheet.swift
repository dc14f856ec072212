internal import Community
internal import HTML

/// What a PDF of the handbook holds: all of it, or one phase.
enum HandbookExtent: Sendable, Hashable {
  case whole
  case phase(Phase)

  /// The chapters, by the keys of their sections.
  var chapters: [String] {
    switch self {
    case .whole: ["intro"] + Phase.allCases.map(\.key)
    case .phase(let phase): [phase.key]
    }
  }
}

extension Writer {
  /// The handbook on paper: cover, contents with page numbers, running heads, links that work.
  func handbookSheet(_ extent: HandbookExtent, _ handbook: Handbook) {
    let title = extent.title[language]
    sheet(title: title, style: Self.handbookStyle) {
      section(.class("cover")) {
        paperRing(size: 220)
        h1 { verbatim(title) }
        p(.handbookCoverText)
      }
      contents(extent, handbook)
      for key in extent.chapters {
        if let chapter = handbook[key] { paperChapter(chapter, handbook) }
      }
    }
  }

  private func contents(_ extent: HandbookExtent, _ handbook: Handbook) {
    nav(.class("toc")) {
      h2(.handbookContents)
      ul {
        for key in extent.chapters {
          guard let chapter = handbook[key] else { continue }
          li {
            a(.href("#" + key)) { text(chapter.title) }
            ul {
              for part in handbook.below(key) where Compass.Decision(rawValue: part.key) == nil {
                li { a(.href("#" + part.key)) { text(part.title) } }
              }
            }
          }
        }
      }
    }
  }

  private func paperChapter(_ chapter: Handbook.Section, _ handbook: Handbook) {
    section(.made("class", "chapter \(chapter.key)")) {
      h1(chapter.title, .id(chapter.key))
      prose(chapter)
      for part in handbook.below(chapter.key) {
        if Compass.Decision(rawValue: part.key) == nil {
          paperPart(part, handbook)
        }
        if part.key == "P1.assignment" { paperDecisions(handbook) }
      }
    }
  }

  private func paperPart(_ part: Handbook.Section, _ handbook: Handbook) {
    h2(part.title, .id(part.key))
    prose(part)
    for piece in handbook.below(part.key) {
      h3(piece.title, .id(piece.key))
      prose(piece)
    }
  }

  /// The twelve decisions of the compass, with their options and examples.
  private func paperDecisions(_ handbook: Handbook) {
    for decision in Compass.Decision.allCases {
      guard let section = handbook[decision.rawValue] else { continue }
      h3(section.title, .id(section.key))
      prose(section)
      for option in decision.options {
        guard let choice = handbook[option.rawValue] else { continue }
        h4(choice.title)
        prose(choice)
        if let example = handbook[option.rawValue + ".example"] { div(.class("example")) { prose(example) } }
      }
    }
  }

  private static var handbookStyle: StaticString {
    """
    @page { size: A4; margin: 22mm 24mm 20mm 28mm;
      @top-left { content: string(chapter); font: 8.5pt "Noto Sans", sans-serif; color: #5a6675 }
      @bottom-center { content: counter(page); font: 8.5pt "Noto Sans", sans-serif; color: #5a6675 } }
    @page :first { @top-left { content: none } @bottom-center { content: none } }
    .cover { text-align: center; padding-top: 45mm; break-after: page }
    .cover svg { display: block; margin: 0 auto 18mm }
    .cover h1 { font-size: 30pt; max-width: 130mm; margin: 0 auto; string-set: none } .cover p { max-width: 110mm; margin: 6mm auto; color: #5a6675; font-size: 11pt }
    .toc { break-after: page } .toc ul { list-style: none; padding: 0; margin: 0 } .toc ul ul { padding-left: 6mm; margin: 1mm 0 3mm; color: #3b4754 }
    .toc a::after { content: leader(". ") target-counter(attr(href), page) }
    .chapter { break-before: page } .chapter h1 { font-size: 24pt; margin: 0 0 6mm; string-set: chapter content(text) }
    h2 { font-size: 15pt; margin: 9mm 0 2mm; break-after: avoid } h3 { font-size: 11.5pt; margin: 5mm 0 1mm; break-after: avoid }
    h4 { font: 600 10.5pt "Noto Sans", sans-serif; margin: 3mm 0 .5mm; break-after: avoid }
    p, li { orphans: 2; widows: 2; margin: 0 0 1.8mm } .example { color: #5a6675; border-left: 2px solid #d9d2c6; padding-left: 3mm }
    .P1 h1 { color: #436797 } .P2 h1 { color: #7f5aa0 } .P3 h1 { color: #a84b66 } .P4 h1 { color: #97560f } .P5 h1 { color: #3c7547 } .P6 h1 { color: #1b6f75 }
    """
  }
}

extension HandbookExtent {
  var title: Phrase {
    switch self {
    case .whole: .handbookSheetTitle
    case .phase(let phase):
      Phrase(
        nl: Phrase.handbookSheetPhase(name: phase.shortName[.nl], number: phase.rawValue)[.nl],
        en: Phrase.handbookSheetPhase(name: phase.shortName[.en], number: phase.rawValue)[.en])
    }
  }

  /// The name of the file, neutral and without anybody's name.
  func fileName(_ language: Language) -> String {
    switch self {
    case .whole: language == .nl ? "handboek.pdf" : "handbook.pdf"
    case .phase(let phase): "\(language == .nl ? "fase" : "phase")-\(phase.rawValue).pdf"
    }
  }
}
