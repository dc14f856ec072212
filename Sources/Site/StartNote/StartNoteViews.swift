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
      ul { for section in work.waiting { li { a(.href(StartNotePaths.edit() + "#" + section.field.name)) { text(section.title) } } } }
    }
  }

  /// Writes a part in another language than the page's.
  static func inLanguage(_ language: Language, of page: Writer, _ content: (Writer) -> Void) {
    let part = Writer(language)
    content(part)
    page.raw(part.bytes)
  }

  /// The form in which the note is edited, section by section.
  func startNoteForm(_ work: StartNoteWork, _ draft: Draft, conflicts: [StartNote.Section: String]) {
    h1(.noteEditTitle)
    p(.noteEditLead, .class("lead"))
    form(.post, .action(StartNotePaths.edit()), .class("note-form")) {
      problemSummary(draft)
      if !conflicts.isEmpty { div(.class("problems"), .role("alert")) { p(.noteConflict) } }
      input(.type("hidden"), .name("base"), .value(draft["base"] ?? String(work.note?.number ?? 0)))
      languageOf(work)
      readers(.noteReaders)
      for section in StartNote.Section.allCases {
        passage(section, work, draft, conflict: conflicts[section])
      }
      submit(.noteSave)
    }
  }

  private func languageOf(_ work: StartNoteWork) {
    div(.class("field")) {
      label(.noteLanguage, .for("language"))
      select(.id("language"), .name("language")) {
        for language in Language.allCases {
          option(.value(language.rawValue), .when(language == work.language, .selected)) {
            verbatim(language == .nl ? "Nederlands" : "English")
          }
        }
      }
    }
  }

  private func passage(_ section: StartNote.Section, _ work: StartNoteWork, _ draft: Draft, conflict: String?) {
    let current = work.passages[section]
    div(.class("passage")) {
      field(section.field, draft, initial: current?.wording ?? "")
      if let conflict { theirs(section, conflict, work) }
      if let change = work.change(section) {
        if current?.followsChoices == true {
          details {
            summary(.noteFollowed)
            difference(change, work.language)
          }
        } else {
          choiceAfterChange(section, change, work)
        }
      } else if current?.followsChoices == true {
        p(.noteFollows, .class("small"))
      } else {
        p(.noteByHand, .class("small"))
      }
    }
  }

  private func theirs(_ section: StartNote.Section, _ text: String, _ work: StartNoteWork) {
    div(.class("note contradiction")) {
      p(.noteTheirs, .class("strong"))
      p(.lang(work.language), .autoDirection) { verbatim(text) }
      p(.noteChoose, .class("small"))
    }
  }

  private func choiceAfterChange(_ section: StartNote.Section, _ change: Difference, _ work: StartNoteWork) {
    fieldset(.class("note contradiction")) {
      legend(.noteChanged)
      difference(change, work.language)
      changeOption(section, .later, .noteLater, isChosen: true)
      changeOption(section, .keep, .noteKeep, isChosen: false)
      changeOption(section, .take, .noteTake, isChosen: false)
    }
  }

  private func changeOption(
    _ section: StartNote.Section, _ change: StartNoteForm.Change, _ name: Phrase, isChosen: Bool
  ) {
    label(.class("check")) {
      input(
        .type("radio"), .name("change-\(section.rawValue)"), .value(change.rawValue), .when(isChosen, .checked))
      text(name)
    }
  }

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
