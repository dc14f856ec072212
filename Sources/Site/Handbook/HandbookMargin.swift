internal import Community
internal import HTML
internal import Web

/// What a network wrote beside the handbook, for the member who reads it; empty for a visitor.
struct HandbookMargin: Sendable {
  let notes: [String: HandbookNote]
  /// Whether the reader may write: only the core group does.
  let mayWrite: Bool

  init(_ call: Call) throws {
    guard let member = try call.memberIfAny() else {
      (notes, mayWrite) = ([:], false)
      return
    }
    (notes, mayWrite) = try member.read { (try member.handbookNotes($0), try member.isCore($0)) }
  }
}

extension Writer {
  /// The note beside a section, and for the core group the way to write one beside it or beside one of its pieces.
  func ownNotes(beside section: Handbook.Section, pieces: [Handbook.Section], _ margin: HandbookMargin) {
    ownNote(beside: section, margin)
    let bare = ([section] + pieces).filter { margin.notes[$0.key] == nil }
    guard margin.mayWrite, !bare.isEmpty else { return }
    if pieces.isEmpty {
      p(.class("small noprint")) { noteLink(section, .handbookNoteAdd) }
    } else {
      details(.class("note-links small noprint")) {
        summary {
          text(.handbookNoteAdd)
          span(.class("hidden-label")) { verbatim(": " + section.title[language]) }
        }
        ul { for piece in bare { li { noteLink(piece, nil) } } }
      }
    }
  }

  /// The note beside one section, if there is one.
  func ownNote(beside section: Handbook.Section, _ margin: HandbookMargin) {
    guard let note = margin.notes[section.key] else { return }
    div(.class("own-note noprint"), .id("note-" + section.key)) {
      p(.handbookNoteOurs, .class("eyebrow"))
      p(.class("wording"), .autoDirection) { verbatim(note.wording) }
      if margin.mayWrite { p(.class("small")) { noteLink(section, .handbookNoteChange) } }
    }
  }

  private func noteLink(_ section: Handbook.Section, _ words: Phrase?) {
    guard let key = HandbookNote.Section(section.key) else { return }
    a(.href(HandbookNotePaths.note(key))) {
      if let words {
        text(words)
        span(.class("hidden-label")) { verbatim(": " + section.title[language]) }
      } else {
        text(section.title)
      }
    }
  }
}
