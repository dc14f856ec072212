internal import Community
internal import HTML
internal import Web

enum HandbookNotePaths {
  static let note = Path<HandbookNote.Section>("/handbook/notes/:")
}

/// A network's own note beside a section of the handbook: the core group writes it, the members read it there.
enum HandbookNotePages {
  static let wording = Field(
    name: "wording", label: .handbookNoteWording, hint: .handbookNoteHint, kind: .lines(6), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(HandbookNotePaths.note, note)
    router.post(HandbookNotePaths.note, from: note, save)
  }

  private static func note(_ core: CoreMember, _ call: Call, _ key: HandbookNote.Section) throws -> Response {
    try page(core, call, key, status: 200, isConflict: false)
  }

  private static func save(_ core: CoreMember, _ call: Call, _ key: HandbookNote.Section) throws -> Response {
    let section = try call.section(key)
    var form = FormReader(call.draft)
    guard let wording = form.prose(Self.wording) else { throw form.problems }
    let base = try call.baseVersion()
    do {
      try core.member.write { try core.write(wording, beside: key, upon: base, $0) }
    } catch Refusal.outdated {
      return try page(core, call, key, status: 409, isConflict: true)
    }
    return .seeOther(call.house.handbook.address(of: section.key))
  }

  private static func page(
    _ core: CoreMember, _ call: Call, _ key: HandbookNote.Section, status: Int, isConflict: Bool
  ) throws -> Response {
    let section = try call.section(key)
    let now = try core.member.read { try core.member.handbookNote(beside: key, $0) }
    return try call.page(.handbookNoteTitle, core.member, status: status, place: .handbook) {
      $0.handbookNoteForm(key, section, now, call.draft, isConflict: isConflict, call.house.handbook)
    }
  }
}

extension Call {
  /// The section that a note stands beside: a part of a phase or of the introduction. Throws `Refusal.notFound` for a
  /// key that the handbook does not have, and for the gallery, whose cards are taken over as ideas.
  fileprivate func section(_ key: HandbookNote.Section) throws -> Handbook.Section {
    guard let section = house.handbook[key.text], house.handbook.takesNotes(section) else { throw Refusal.notFound }
    return section
  }
}

extension Handbook {
  /// Whether a note beside this section would be shown: the options of the compass are read with their decision.
  func takesNotes(_ section: Section) -> Bool {
    let parts = section.key.split(separator: ".")
    guard let first = parts.first, section.key != "intro" else { return false }
    guard first == "intro" || Phase.allCases.contains(where: { $0.key == first }) else { return false }
    return parts.count < 3 || Compass.Decision(rawValue: parts.prefix(2).joined(separator: ".")) == nil
  }
}

extension Writer {
  fileprivate func handbookNoteForm(
    _ key: HandbookNote.Section, _ section: Handbook.Section, _ now: HandbookNote?, _ draft: Draft, isConflict: Bool,
    _ handbook: Handbook
  ) {
    p(.class("eyebrow")) { a(.href(handbook.address(of: section.key))) { text(.handbookNoteBack) } }
    h1(.handbookNoteTitle)
    p(.class("lead")) { text(.handbookNoteBeside(title: section.title[language])) }
    p(.handbookNoteLead)
    form(.post, .action(HandbookNotePaths.note(key)), .class("notepad")) {
      problemSummary(draft)
      base(version: now?.version ?? 0, draft, isConflict: isConflict)
      readers(.preparationReaders)
      field(HandbookNotePages.wording, draft, initial: now?.wording ?? "")
      if isConflict { otherWording(now?.wording ?? "") }
      submit(.handbookNoteSave)
    }
  }
}
