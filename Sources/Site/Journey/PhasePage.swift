internal import Community
internal import HTML
internal import Web

extension Writer {
  /// A phase: what there is to do, what is there and what is not, and what the handbook says.
  func phase(
    _ readiness: PhaseReadiness, pitfall key: String, isCore: Bool, _ handbook: Handbook, _ draft: Draft
  ) {
    let phase = readiness.phase
    div(phase.colour) {
      p(.class("eyebrow")) { text(.phaseOf(number: phase.rawValue)) }
      if let title = handbook[phase.key]?.title { h1(title) }
      div(.class("two")) {
        div {
          if let intro = handbook[phase.key] { div(.class("reading")) { prose(intro) } }
          works(phase)
          for (index, part) in handbook.parts(of: phase).enumerated() { fold(part, handbook, open: index == 0) }
          p { a(.href(HandbookPaths.phase(phase.rawValue))) { text(.phaseToHandbook) } }
        }
        aside(.class("side")) {
          if !readiness.criteria.isEmpty {
            criteria(readiness, handbook)
            declaration(readiness, isCore: isCore, draft)
          }
          pitfall(key, handbook)
        }
      }
    }
  }

  private func works(_ phase: Phase) {
    guard !phase.works.isEmpty else { return p(.laterPhase, .class("note")) }
    h2(.phaseDo)
    ul(.class("works")) {
      for work in phase.works {
        li(.class("work")) {
          h3 { a(.href(work.path)) { text(work.title) } }
          p(work.short)
        }
      }
    }
  }

  /// The exit criteria, each with what is there and where to work on it.
  private func criteria(_ readiness: PhaseReadiness, _ handbook: Handbook) {
    section(.class("note"), .labelledBy("criteria")) {
      h2(.criteriaTitle, .id("criteria"), .class("h3"))
      ul(.class("ticks")) {
        for criterion in readiness.criteria {
          li(.class(criterion.isMet ? "tick done" : "tick")) {
            span(criterion.isMet ? .criterionMet : .criterionOpen, .class("hidden-label"))
            if let title = handbook[criterion.key]?.title { a(.href(criterion.path)) { text(title) } }
          }
        }
      }
      if readiness.next == nil { p(.criteriaReady(number: readiness.phase.rawValue), .class("strong")) }
    }
  }

  /// Calling a phase ready by hand, with a reason, or opening it again.
  private func declaration(_ readiness: PhaseReadiness, isCore: Bool, _ draft: Draft) {
    let path = JourneyPaths.declaration(readiness.phase.rawValue)
    if let declared = readiness.declaration {
      section(.class("note")) {
        p { text(.declared(day: declared.declaredOn.written(language))) }
        p(.autoDirection) { verbatim(declared.reason) }
        if isCore {
          form(.post, .action(path)) {
            button(.declareReopen, .type("submit"), .name("reopen"), .value("yes"), .class("link"))
          }
        }
      }
    } else if isCore, readiness.next != nil {
      details(.class("fold"), .when(!draft.problems.isEmpty, .open)) {
        summary(.declareTitle)
        form(.post, .action(path)) {
          problemSummary(draft)
          field(JourneyPages.declaration, draft)
          p { button(.declareSubmit, .type("submit"), .class("btn quiet")) }
        }
      }
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

  private func fold(_ part: Handbook.Section, _ handbook: Handbook, open isOpen: Bool) {
    details(.class("fold"), .when(isOpen, .open)) {
      summary { h2(part.title, .class("h3")) }
      prose(part)
      for piece in handbook.below(part.key) {
        h3(piece.title)
        prose(piece)
      }
    }
  }
}
