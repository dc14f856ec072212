internal import Community
internal import HTML
internal import Web

extension Writer {
  /// A difference that reads without colour as well: what went is struck through, what came is underlined, and both
  /// are said.
  func difference(_ difference: Difference, _ language: Language) {
    p(.class("difference"), .lang(language), .autoDirection) {
      for run in difference.runs {
        switch run.kind {
        case .same: verbatim(run.text)
        case .removed:
          del {
            span(.differenceRemoved, .class("hidden-label"))
            verbatim(" " + run.text)
          }
        case .added:
          ins {
            span(.differenceAdded, .class("hidden-label"))
            verbatim(" " + run.text)
          }
        }
        verbatim(" ")
      }
    }
  }

  func startNoteVersions(_ all: [(number: Int, madeOn: Day)]) {
    h1(.noteVersionsTitle)
    if all.isEmpty { p(.noteVersionsNone, .class("lead")) }
    ul(.class("rows")) {
      for version in all {
        li {
          a(.href(StartNotePaths.version(version.number))) { text(.noteVersion(number: version.number)) }
          verbatim(" · ")
          day(version.madeOn)
        }
      }
    }
    p { a(.href(StartNotePaths.note())) { text(.noteBack) } }
  }

  /// One version, with what changed since the one before.
  func startNote(_ note: StartNote, since earlier: StartNote?) {
    let language = Language(rawValue: note.language) ?? .nl
    p(.class("eyebrow")) { a(.href(StartNotePaths.versions())) { text(.noteVersionsTitle) } }
    h1(.noteVersion(number: note.number))
    p(.class("lead")) { day(note.madeOn) }
    if earlier == nil { p(.noteFirst) } else { p(.noteSince(number: note.number - 1)) }
    article(.class("sheet")) {
      for section in StartNote.Section.allCases {
        if let passage = note.passages[section] {
          h2(section.title, .class("h3"))
          if let before = earlier?.passages[section] {
            difference(Difference(from: before.wording, to: passage.wording), language)
          } else {
            p(.lang(language), .autoDirection) { verbatim(passage.wording) }
          }
        }
      }
    }
  }
}
