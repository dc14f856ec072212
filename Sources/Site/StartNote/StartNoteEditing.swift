internal import Community
internal import HTML
internal import Web

extension Writer {
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
      let mark = draft[section.markName] ?? StartNoteForm.mark(current?.wording ?? "")
      input(.type("hidden"), .name(section.markName), .value(mark))
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
}
