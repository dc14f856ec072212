public import SQL

/// Everything of a network, for a program to read. No key, no hash and no invitation is in it.
public struct Export: Sendable, Encodable {
  struct Exported: Encodable {
    let name, scope, organisation: String
  }
  struct Initiator: Encodable {
    let name: String
    let minutesAWeek: Int?
    let stopRule: String
  }
  struct Existing: Encodable { let name, contact: String }
  struct Conversation: Encodable { let heldOn, lesson: String }
  struct Party: Encodable {
    let party: String
    let influence, support: Int
    let approach: String
  }
  struct Declared: Encodable {
    let phase: Int
    let declaredOn, reason: String
  }
  struct Version: Encodable {
    let number: Int
    let madeOn, language: String
    let sections: [Passage]
  }
  struct Passage: Encodable { let section, wording, basis: String }
  struct Phase1: Encodable {
    let choices: [String: [String]]
    let existingCheckedOn, notUsAcceptedOn, soloReviewOn: String?
    let notUs: String
    let existingNetworks: [Existing]
    let conversations: [Conversation]
    let needsPolls: [ExportedPoll]
    let stakeholders: [Party]
    let startNote: [Version]
  }

  struct Taken: Encodable { let source, kind, wording, takenOn: String }
  struct Note: Encodable { let section, wording: String }

  /// The version of this form of export.
  let format = "kring-export-1"
  let network: Exported
  let people: [Initiator]
  let calledReady: [Declared]
  let preparation: Phase1
  let stories: ExportedStories
  let plan: ExportedPlan
  let ideas: [Taken]
  let handbookNotes: [Note]
  let coreGroup: ExportedCoreGroup
  let execution: ExportedExecution
  let embedding: ExportedEmbedding
  let conversations: ExportedConversations
  let gatherings: ExportedGatherings
  let introductions: ExportedIntroductions
}

extension Member {
  /// Everything of the network, as one stable moment.
  public func export(_ db: Snapshot) throws -> Export {
    Export(
      network: Export.Exported(name: network.name, scope: network.scope, organisation: network.organisation),
      people: try initiatorHours(db).map {
        Export.Initiator(name: $0.colleague.name, minutesAWeek: $0.minutesAWeek, stopRule: $0.stopRule)
      },
      calledReady: try journey(db).compactMap { phase in
        phase.declaration.map {
          Export.Declared(phase: phase.phase.rawValue, declaredOn: $0.declaredOn.text, reason: $0.reason)
        }
      },
      preparation: try exportPreparation(db),
      stories: try ExportedStories(self, db),
      plan: try ExportedPlan(self, db),
      ideas: try ideas(db).map {
        Export.Taken(
          source: $0.source.text, kind: $0.kind.rawValue, wording: $0.wording, takenOn: $0.takenOn.text)
      },
      handbookNotes: try handbookNotes(db).values.sorted { $0.section.text < $1.section.text }.map {
        Export.Note(section: $0.section.text, wording: $0.wording)
      },
      coreGroup: try exportCoreGroup(db), execution: try ExportedExecution(self, db),
      embedding: try ExportedEmbedding(self, db), conversations: try ExportedConversations(self, db),
      gatherings: try ExportedGatherings(self, db),
      introductions: try ExportedIntroductions(self, db))
  }

  private func exportPreparation(_ db: Snapshot) throws -> Export.Phase1 {
    let (preparation, compass) = (try preparation(db), try compass(db))
    var choices: [String: [String]] = [:]
    for decision in Compass.Decision.allCases {
      switch compass[decision] {
      case .open: break
      case .unknown: choices[decision.rawValue] = ["unknown"]
      case .chosen(let options): choices[decision.rawValue] = options.map(\.rawValue).sorted()
      }
    }
    return Export.Phase1(
      choices: choices, existingCheckedOn: preparation.existingCheckedOn?.text,
      notUsAcceptedOn: preparation.notUsAcceptedOn?.text, soloReviewOn: preparation.soloReviewOn?.text,
      notUs: preparation.notUs,
      existingNetworks: try existingNetworks(db).map { Export.Existing(name: $0.name, contact: $0.contact) },
      conversations: try conversationsHeld(db).map { Export.Conversation(heldOn: $0.heldOn.text, lesson: $0.lesson) },
      needsPolls: try needsPolls(db).map(ExportedPoll.init),
      stakeholders: try stakeholders(db).map {
        Export.Party(party: $0.party, influence: $0.influence, support: $0.support, approach: $0.approach)
      },
      startNote: try startNoteVersions(db).reversed().map { try exportVersion($0.number, db) })
  }

  private func exportVersion(_ number: Int, _ db: Snapshot) throws -> Export.Version {
    let note = try startNote(version: number, db)
    return Export.Version(
      number: number, madeOn: note.madeOn.text, language: note.language,
      sections: StartNote.Section.allCases.compactMap { section in
        note.passages[section].map { Export.Passage(section: section.rawValue, wording: $0.wording, basis: $0.basis) }
      })
  }
}
