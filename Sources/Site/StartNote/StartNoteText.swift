internal import Community
internal import HTML

/// The start note as the choices make it, in one language: a text a section, from the handbook's sentences.
struct StartNoteText: Sendable {
  let language: Language
  private let state: PreparationState
  private let handbook: Handbook

  init(_ state: PreparationState, _ handbook: Handbook, _ language: Language) {
    (self.state, self.handbook, self.language) = (state, handbook, language)
  }

  /// The text that the choices give for a section now; never empty.
  subscript(_ section: StartNote.Section) -> String {
    let sentences = sentences(section).filter { !$0.isEmpty }
    return sentences.isEmpty ? Phrase.noteUndecided[language] : sentences.joined(separator: " ")
  }

  /// The passages of a note: where somebody wrote, their words; elsewhere what the choices say now.
  func passages(_ note: StartNote?) -> [StartNote.Section: StartNote.Passage] {
    Dictionary(
      uniqueKeysWithValues: StartNote.Section.allCases.map { section in
        if let stored = note?.passages[section], !stored.followsChoices { return (section, stored) }
        return (section, StartNote.Passage(wording: self[section], basis: self[section]))
      })
  }

  private func sentences(_ section: StartNote.Section) -> [String] {
    let preparation = state.preparation
    switch section {
    case .purpose: return [sentence(state.network.scope)] + notes(.width) + notes(.vocabulary)
    case .people: return notes(.belonging) + notes(.visibility)
    case .work: return notes(.functions) + notes(.levels)
    case .place: return notes(.formality) + notes(.relation) + notes(.scale)
    case .limits: return notes(.limits) + [sentence(preparation.notUs)]
    case .data: return notes(.data)
    case .time: return hours(preparation) + notes(.hours)
    case .learned: return learned(preparation)
    case .next: return [Phrase.noteNext(organisation: state.network.organisation)[language]]
    }
  }

  /// The sentences of the options chosen in a decision.
  private func notes(_ decision: Compass.Decision) -> [String] {
    decision.options.filter(state.compass.has).compactMap { handbook[$0.rawValue + ".note"]?.plain[language] }
  }

  /// Somebody's own words, closed with a point.
  private func sentence(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return ".!?…:".contains(last) ? text : text + "."
  }

  private func hours(_ preparation: Preparation) -> [String] {
    guard preparation.minutesAWeek > 0 else { return [] }
    let hours = Writer(language).hoursText(preparation.minutesAWeek)
    return [Phrase.noteHours(count: preparation.initiatorsWithHours, hours: hours)[language]]
  }

  private func learned(_ preparation: Preparation) -> [String] {
    var result: [String] = []
    if preparation.conversations > 0 {
      result.append(Phrase.noteConversations(count: preparation.conversations)[language])
    }
    if preparation.existingNetworks > 0 {
      result.append(Phrase.noteExisting(count: preparation.existingNetworks)[language])
    } else if preparation.existingCheckedOn != nil {
      result.append(Phrase.noteExistingNone[language])
    }
    return result
  }

  /// A saved version as plain text.
  static func text(_ note: StartNote) -> String {
    let language = Language(rawValue: note.language) ?? .nl
    let sections = StartNote.Section.allCases.compactMap { section in
      note.passages[section].map { "\(section.title[language])\n\n\($0.wording)\n" }
    }
    return "\(Phrase.noteTitle[language]) (\(note.madeOn.written(language)))\n\n" + sections.joined(separator: "\n")
  }
}

extension StartNote.Section {
  var title: Phrase {
    switch self {
    case .purpose: .noteSectionPurpose
    case .people: .noteSectionPeople
    case .work: .noteSectionWork
    case .place: .noteSectionPlace
    case .limits: .noteSectionLimits
    case .data: .noteSectionData
    case .time: .noteSectionTime
    case .learned: .noteSectionLearned
    case .next: .noteSectionNext
    }
  }

  /// The hidden field that tells which text the form showed.
  var markName: String { "shown-\(rawValue)" }

  /// The field that holds its text in the form.
  var field: Field {
    Field(name: "text-\(rawValue)", label: title, kind: .lines(5), limit: StartNotePages.passageLimit)
  }
}
