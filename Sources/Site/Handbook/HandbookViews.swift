internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The introduction, with the contents of the whole book.
  func handbookIntroduction(_ handbook: Handbook, _ margin: HandbookMargin) {
    guard let intro = handbook["intro"] else { return }
    handbookPage(.contents, handbook) {
      p(.handbookEyebrow, .class("eyebrow"))
      h1(intro.title)
      prose(intro)
      tableOfContents(handbook)
      for section in handbook.below("intro") { chapter(section, handbook, margin) }
    }
  }

  /// A phase: everything but its steps, which have pages of their own.
  func handbookPhase(_ phase: Phase, _ section: Handbook.Section, _ handbook: Handbook, _ margin: HandbookMargin) {
    handbookPage(.phase(phase), handbook) {
      p(.class("eyebrow")) { text(.phaseOf(number: phase.rawValue)) }
      h1(section.title)
      prose(section)
      ownNotes(beside: section, pieces: [], margin)
      for part in handbook.below(section.key) where Compass.Decision(rawValue: part.key) == nil {
        chapter(part, handbook, margin)
        if part.key == "P1.assignment" { p { a(.href(HandbookPaths.compass())) { text(.handbookCompass) } } }
        if part.key == "P6.examples" { p { a(.href(GalleryPaths.gallery())) { text(.galleryTo) } } }
      }
    }
  }

  /// One step.
  func handbookStep(_ step: HandbookStep, _ section: Handbook.Section, _ handbook: Handbook, _ margin: HandbookMargin) {
    let steps = handbook.steps(of: step.phase)
    handbookPage(.step(step), handbook) {
      p(.class("eyebrow")) {
        a(.href(HandbookPaths.phase(step.phase.rawValue))) { text(.phaseOf(number: step.phase.rawValue)) }
        verbatim(" · ")
        text(.handbookStepOf(count: steps.count, number: step.number))
      }
      h1(section.title)
      prose(section)
      ownNotes(beside: section, pieces: [], margin)
    }
  }

  /// The twelve decisions, for whoever has no network yet.
  func handbookCompass(_ handbook: Handbook, _ margin: HandbookMargin) {
    handbookPage(.compass, handbook) {
      p(.class("eyebrow")) { a(.href(HandbookPaths.phase(1))) { text(.phaseOf(number: 1)) } }
      h1(.compassTitle)
      p(.compassLead, .class("lead"))
      for decision in Compass.Decision.allCases {
        guard let section = handbook[decision.rawValue] else { continue }
        h2(section.title, .id(section.key))
        prose(section)
        for option in decision.options { handbookOption(option, handbook) }
        ownNotes(beside: section, pieces: [], margin)
      }
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

  /// A part with its pieces below it; of the steps only their names and first words.
  private func chapter(_ section: Handbook.Section, _ handbook: Handbook, _ margin: HandbookMargin) {
    let pieces = handbook.below(section.key)
    h2(section.title, .id(section.key))
    prose(section)
    if pieces.contains(where: { HandbookStep(pathPart: Substring($0.key)) != nil }) {
      stepList(pieces)
      ownNotes(beside: section, pieces: [], margin)
    } else {
      for piece in pieces {
        h3(piece.title, .id(piece.key))
        prose(piece)
        ownNote(beside: piece, margin)
      }
      ownNotes(beside: section, pieces: pieces, margin)
    }
  }

  private func stepList(_ pieces: [Handbook.Section]) {
    ol(.class("steps")) {
      for piece in pieces {
        if let step = HandbookStep(pathPart: Substring(piece.key)) {
          li {
            a(.href(HandbookPaths.step(step))) { text(piece.title) }
            p(.class("small")) { text(piece.opening) }
          }
        }
      }
    }
  }
}
