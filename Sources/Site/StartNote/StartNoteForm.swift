internal import Community
internal import HTML
internal import Secrets
internal import Web

/// The start note as somebody submitted it, upon the version they saw.
struct StartNoteForm: Sendable {
  /// What to do with a passage whose choices changed after somebody wrote in it.
  enum Change: String, Sendable { case later, keep, take }

  enum Outcome {
    case saved
    /// Somebody else changed the same sections meanwhile: both texts, to choose from.
    case conflict(StartNoteWork, [StartNote.Section: String], Draft)
  }

  let base: Int
  let language: Language
  let texts: [StartNote.Section: String]
  private let draft: Draft

  /// Reads the form; throws what is wrong with it.
  init(_ draft: Draft) throws {
    var form = FormReader(draft)
    var texts: [StartNote.Section: String] = [:]
    for section in StartNote.Section.allCases {
      if let text = form.neededProse(section.field) { texts[section] = text.text }
    }
    guard form.problems.isEmpty else { throw form.problems }
    guard let base = Int((draft["base"] ?? "").prefix(9)), base >= 0 else { throw Refusal.notFound }
    self.texts = texts
    self.base = base
    language = draft["language"].flatMap(Language.init) ?? .nl
    self.draft = draft
  }

  /// Saves, or says where somebody else was first.
  func save(_ work: StartNoteWork, _ member: Member, _ db: Transaction) throws -> Outcome {
    let newest = work.note?.number ?? 0
    var texts = texts
    if newest != base {
      let before = base > 0 ? try member.startNote(version: base, db) : nil
      let (merged, conflicts) = merge(theirs: work.passages, before: before?.passages ?? [:], work)
      if !conflicts.isEmpty { return .conflict(work, conflicts, redraft(merged, newest)) }
      texts = merged
    }
    var passages: [StartNote.Section: StartNote.Passage] = [:]
    for (section, text) in texts { passages[section] = passage(section, text, work) }
    try member.save(passages, language: language.code, upon: newest, db)
    return .saved
  }

  /// Takes from both what only one of them changed; where both did, theirs is the conflict.
  private func merge(
    theirs: [StartNote.Section: StartNote.Passage], before: [StartNote.Section: StartNote.Passage],
    _ work: StartNoteWork
  ) -> (merged: [StartNote.Section: String], conflicts: [StartNote.Section: String]) {
    var merged = texts
    var conflicts: [StartNote.Section: String] = [:]
    for (section, mine) in texts {
      let their = theirs[section]?.wording ?? ""
      let old = before[section]?.wording ?? work.now[section]
      if their == mine || their == old { continue }
      if mine == old || isUntouched(section) { merged[section] = their } else { conflicts[section] = their }
    }
    return (merged, conflicts)
  }

  /// What a text is known by: the form carries it of the text that it showed, to tell whether somebody wrote in it.
  static func mark(_ text: String) -> String { Secrets.base64URL(Array(Secrets.sha256(Array(text.utf8)).prefix(9))) }

  /// Whether the text is the one that the form showed. The choices may have changed since.
  private func isUntouched(_ section: StartNote.Section) -> Bool {
    texts[section].map(Self.mark) == draft[section.markName]
  }

  /// The form again, upon the newest version.
  private func redraft(_ texts: [StartNote.Section: String], _ newest: Int) -> Draft {
    var fields = texts.map { FormField($0.key.field.name, $0.value) }
    fields += StartNote.Section.allCases.compactMap { section in
      draft[section.markName].map { FormField(section.markName, $0) }
    }
    fields.append(FormField("base", String(newest)))
    fields.append(FormField("language", language.rawValue))
    return Draft(fields)
  }

  private func passage(_ section: StartNote.Section, _ text: String, _ work: StartNoteWork) -> StartNote.Passage {
    let now = work.now[section]
    let stored = work.note?.passages[section]
    // What followed the choices before, and was not touched, goes on following them, in another language too.
    let followed = stored?.followsChoices ?? true
    if followed, isUntouched(section) || text == stored?.wording { return StartNote.Passage(wording: now, basis: now) }
    switch draft["change-\(section.rawValue)"].flatMap(Change.init) ?? .later {
    case .take: return StartNote.Passage(wording: now, basis: now)
    case .keep: return StartNote.Passage(wording: text, basis: now)
    case .later:
      if let stored, !stored.followsChoices, text != now {
        return StartNote.Passage(wording: text, basis: stored.basis)
      }
      return StartNote.Passage(wording: text, basis: now)
    }
  }
}
