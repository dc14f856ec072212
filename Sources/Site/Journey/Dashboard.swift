internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The dashboard: the ring, what to do next, where the core group asks how it goes, the six phases.
  func dashboard(_ state: PreparationState, _ journey: [PhaseReadiness], _ handbook: Handbook) {
    let progress = Progress(journey)
    section(.class("hero")) {
      div {
        h1(.autoDirection) { verbatim(state.network.name) }
        p(.class("lead"), .autoDirection) { verbatim(state.network.scope) }
        p(.class("actions")) {
          if let current = journey.first(where: { !$0.isReady }), current.phase != .preparation {
            let number = current.phase.rawValue
            a(.class("btn"), .href(JourneyPaths.phase(number))) { text(.journeyToPhase(number: number)) }
          } else {
            a(.class("btn"), .href(CompassPaths.compass())) { text(.journeyToCompass) }
          }
          a(.class("btn quiet"), .href(StartNotePaths.note())) { text(.journeyToNote) }
        }
      }
      ring(progress, current: progress.current, label: progress.label(language))
    }
    nextStep(state, journey, handbook)
    healthLine(journey)
    for contradiction in state.compass.contradictions.prefix(1) { contradictionNote(contradiction) }
    section(.labelledBy("phases")) {
      h2(.journeyPhases, .id("phases"))
      ol(.class("phases")) {
        for phase in Phase.allCases { phaseCard(phase, progress[phase]) }
      }
    }
  }

  /// The first thing that is open: in phase 1 with words of its own, later with those of the handbook's criterion.
  private func nextStep(_ state: PreparationState, _ journey: [PhaseReadiness], _ handbook: Handbook) {
    let current = journey.first { !$0.isReady }
    section(.made("class", "next p\(current?.phase.rawValue ?? 6)"), .labelledBy("next")) {
      p(.journeyNext, .class("eyebrow"))
      if let current, current.phase != .preparation, let open = current.next, let section = handbook[open.key] {
        h2(section.title, .id("next"))
        prose(section)
        p { a(.class("btn quiet"), .href(open.path)) { text(.journeyDoNext) } }
      } else {
        let next = state.next
        h2(next.title, .id("next"))
        p(next.text)
        p { a(.class("btn quiet"), .href(next.path)) { text(.journeyDoNext) } }
      }
    }
  }

  private func phaseCard(_ phase: Phase, _ percent: Int) {
    li(.made("class", "phase p\(phase.rawValue)")) {
      fragment(Self.phaseCards[phase.rawValue - 1][percent == 100 ? 2 : percent > 0 ? 1 : 0])
      bar(percent)
    }
  }

  /// What the card of a phase says: not begun, begun, done.
  private static let phaseCards = Phase.allCases.map { phase in
    let number = phase.rawValue
    let states: [Phrase] = [.phaseNumber(number: number), .phaseBusy(number: number), .phaseDone(number: number)]
    return states.map { state in
      Fragment { card in
        card.p(state, .class("eyebrow"))
        card.h3 { card.a(.href(JourneyPaths.phase(number))) { card.text(phase.shortName) } }
        card.p(phase.summary)
      }
    }
  }

  /// A thin bar of a share in hundredths; the number is in its label.
  func bar(_ percent: Int) { fragment(Self.bars[min(max(percent, 0), 100)]) }

  private static let bars = (0...100).map { percent in
    Fragment { bar in
      bar.picture(
        Phrase.barLabel(percent: percent)[bar.language], viewBox: "0 0 100 6", .class("bar"),
        .fixed("preserveAspectRatio", "none")
      ) {
        bar.path(.class("bar-ground"), .fixed("d", "M0 0h100v6h-100z")) {}
        if percent > 0 { bar.path(.class("bar-fill"), .made("d", "M0 0h\(percent)v6h-\(percent)z")) {} }
      }
    }
  }

  /// Two choices that do not go together, with the sentence that says why.
  func contradictionNote(_ contradiction: Compass.Contradiction) {
    section(.class("note contradiction"), .role("note")) {
      p(.contradictionTitle, .class("strong"))
      p(contradiction.sentence)
      p(.class("small")) {
        for decision in contradiction.decisions {
          a(.href(CompassPaths.decision(decision))) { text(.decisionNumber(number: decision.place)) }
          verbatim(" ")
        }
      }
    }
  }
}

extension Compass.Contradiction {
  /// Why the choices do not go together, and what one could do.
  var sentence: Phrase {
    switch self {
    case .openListOfExperience: .contradictionOpenListOfExperience
    case .confidentialAtEmployer: .contradictionConfidentialAtEmployer
    case .labelTells: .contradictionLabelTells
    case .socialOnlyChangesNothing: .contradictionSocialOnlyChangesNothing
    case .buddyWithoutIndividual: .contradictionBuddyWithoutIndividual
    case .muchInLittleTime: .contradictionMuchInLittleTime
    case .adviceWithoutStanding: .contradictionAdviceWithoutStanding
    case .smallAndTraceable: .contradictionSmallAndTraceable
    case .broadThemeMedicalName: .contradictionBroadThemeMedicalName
    case .advisesAndNotYet: .contradictionAdvisesAndNotYet
    }
  }
}
