internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The note as one reads it.
  func startNote(_ work: StartNoteWork, today: Day) {
    div(.class("two")) {
      article(.class("sheet"), .lang(work.language)) {
        Writer.inLanguage(work.language, of: self) { page in page.noteBody(work, today: today) }
      }
      aside(.class("side")) {
        section(.class("note")) {
          h2(.noteDoTitle, .class("h3"))
          p { a(.class("btn"), .href(StartNotePaths.edit())) { text(.noteEdit) } }
          p { a(.class("btn quiet"), .href(StartNotePaths.pdf())) { text(.notePdf) } }
          p { a(.href(StartNotePaths.versions())) { text(.noteVersionsTitle) } }
        }
        section(.class("note")) {
          p(work.note == nil ? .noteFromChoices : .noteSaved(number: work.note?.number ?? 0))
          p(.noteHow, .class("small"))
        }
        waiting(work)
      }
    }
  }

  private func noteBody(_ work: StartNoteWork, today: Day) {
    p(.class("eyebrow")) { text(.noteTitle) }
    h1(.autoDirection) { verbatim(work.network.name) }
    p(.class("small")) {
      verbatim(work.network.organisation)
      verbatim(" · ")
      day(work.note?.madeOn ?? today)
    }
    for section in StartNote.Section.allCases {
      h2(section.title, .class("h3"))
      p(.autoDirection) { verbatim(work.passages[section]?.wording ?? "") }
    }
  }

  /// The sections whose choices changed since somebody wrote in them.
  private func waiting(_ work: StartNoteWork) {
    guard !work.waiting.isEmpty else { return }
    section(.class("note contradiction")) {
      h2(.noteWaiting, .class("h3"))
      ul {
        for section in work.waiting {
          li { a(.href(StartNotePaths.edit() + "#" + section.field.name)) { text(section.title) } }
        }
      }
    }
  }

  /// Writes a part in another language than the page's.
  static func inLanguage(_ language: Language, of page: Writer, _ content: (Writer) -> Void) {
    let part = Writer(language)
    content(part)
    page.raw(part.bytes)
  }
}
