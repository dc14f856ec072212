internal import Community
internal import HTML
internal import Web

extension Writer {
  /// Phase 1: what is there and what is not, the assignment, and what the handbook says.
  func preparation(_ state: PreparationState, _ handbook: Handbook) {
    div(.class("p1")) {
      p(.class("eyebrow")) { text(.phaseOf(number: 1)) }
      if let title = handbook["P1"]?.title { h1(title) }
      div(.class("two")) {
        div {
          if let intro = handbook["P1"] { div(.class("reading")) { prose(intro) } }
          works()
          fold("P1.goals", handbook, open: true)
          fold("P1.steps", handbook)
          fold("P1.pitfalls", handbook)
          fold("P1.extra", handbook)
          p { a(.href(HandbookPaths.phase(1))) { text(.phaseToHandbook) } }
        }
        aside(.class("side")) {
          criteria(state.readiness, handbook)
          pitfall(state.pitfall, handbook)
        }
      }
    }
  }

  /// What there is to do in phase 1.
  private func works() {
    h2(.phaseDo)
    ul(.class("works")) {
      work(CompassPaths.compass(), .compassTitle, .compassShort)
      work(PreparationPaths.scope(), .scopeTitle, .scopeShort)
      work(PreparationPaths.conversations(), .conversationsTitle, .conversationsShort)
      work(PreparationPaths.existing(), .existingTitle, .existingShort)
      work(PreparationPaths.hours(), .hoursTitle, .hoursShort)
      work(PreparationPaths.notUs(), .notUsTitle, .notUsShort)
      work(PreparationPaths.soloStart(), .soloTitle, .soloShort)
      work(StartNotePaths.note(), .noteTitle, .noteShort)
    }
  }

  private func work(_ path: String, _ title: Phrase, _ short: Phrase) {
    li(.class("work")) {
      h3 { a(.href(path)) { text(title) } }
      p(short)
    }
  }

  /// The exit criteria, each with what is there and where to work on it.
  func criteria(_ readiness: Readiness, _ handbook: Handbook) {
    section(.class("note"), .labelledBy("criteria")) {
      h2(.criteriaTitle, .id("criteria"), .class("h3"))
      ul(.class("ticks")) {
        for criterion in Readiness.Criterion.allCases {
          let isMet = readiness.met.contains(criterion)
          li(.class(isMet ? "tick done" : "tick")) {
            span(isMet ? .criterionMet : .criterionOpen, .class("hidden-label"))
            if let title = handbook[criterion.key]?.title { a(.href(criterion.path)) { text(title) } }
          }
        }
      }
      if readiness.isReady { p(.criteriaReady, .class("strong")) }
    }
  }

  /// A pitfall of the handbook, in a colour of its own.
  func pitfall(_ key: String, _ handbook: Handbook) {
    guard let section = handbook[key] else { return }
    self.section(.class("note pitfall")) {
      p(.pitfallEyebrow, .class("eyebrow"))
      h2(section.title, .class("h3"))
      prose(section)
    }
  }

  private func fold(_ key: String, _ handbook: Handbook, open isOpen: Bool = false) {
    guard let section = handbook[key] else { return }
    details(.class("fold"), .when(isOpen, .open)) {
      summary { h2(section.title, .class("h3")) }
      prose(section)
      for piece in handbook.below(key) {
        h3(piece.title)
        prose(piece)
      }
    }
  }

  /// A phase that comes later: its goals, its pitfalls and what it leaves.
  func laterPhase(_ phase: Phase, _ handbook: Handbook) {
    div(phase.colour) {
      p(.class("eyebrow")) { text(.phaseOf(number: phase.rawValue)) }
      if let section = handbook[phase.key] {
        h1(section.title)
        div(.class("reading")) {
          prose(section)
          p(.laterPhase, .class("note"))
          for part in handbook.below(phase.key) {
            h2(part.title)
            prose(part)
            for piece in handbook.below(part.key) {
              h3(piece.title)
              prose(piece)
            }
          }
        }
      }
      p(.class("actions")) { a(.class("btn quiet"), .href(JourneyPaths.journey())) { text(.phaseBack) } }
    }
  }
}
