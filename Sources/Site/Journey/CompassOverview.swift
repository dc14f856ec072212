internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The compass: how far one is, the figure, what contradicts, and the twelve decisions.
  func compass(_ compass: Compass, _ handbook: Handbook) {
    div(.class("p1")) {
      p(.compassEyebrow, .class("eyebrow"))
      h1(.compassTitle)
      div(.class("hero start")) {
        div {
          p(.compassLead, .class("lead"))
          p(.class("actions")) {
            if let next = compass.nextOpen(after: nil) {
              a(.class("btn"), .href(CompassPaths.decision(next))) {
                text(compass.answered == 0 ? .compassBegin : .compassGoOn(count: 12 - compass.answered))
              }
            } else {
              a(.class("btn"), .href(StartNotePaths.note())) { text(.journeyToNote) }
            }
          }
        }
        compassFigure(compass)
      }
      for contradiction in compass.contradictions { contradictionNote(contradiction) }
      h2(.compassDecisions)
      ol(.class("decisions")) {
        for decision in Compass.Decision.allCases { decisionRow(decision, compass, handbook) }
      }
    }
  }

  private func decisionRow(_ decision: Compass.Decision, _ compass: Compass, _ handbook: Handbook) {
    let isOdd = !compass.contradictions(of: decision).isEmpty
    li(.class(isOdd ? "decision odd" : "decision")) {
      if let title = handbook[decision.rawValue]?.title {
        a(.href(CompassPaths.decision(decision))) { text(title) }
      }
      p(.class("answer")) {
        switch compass[decision] {
        case .open: span(.answerOpen, .class("quiet"))
        case .unknown: text(.answerUnknown)
        case .chosen(let options):
          let labels = decision.options.filter(options.contains).compactMap { handbook[$0.rawValue]?.title[language] }
          verbatim(labels.joined(separator: " · "))
        }
        if isOdd { span(.answerOdd, .class("flag")) }
      }
    }
  }
}
