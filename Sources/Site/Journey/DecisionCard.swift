internal import Community
internal import HTML
internal import Web

extension Writer {
  /// One decision as a card: its options, each with its consequences and an example.
  func decision(
    _ decision: Compass.Decision, _ compass: Compass, _ handbook: Handbook, _ draft: Draft
  ) {
    guard let section = handbook[decision.rawValue] else { return }
    div(.class("p1")) {
      p(.class("eyebrow")) {
        a(.href(CompassPaths.compass())) { text(.compassTitle) }
        verbatim(" · ")
        text(.decisionOf(number: decision.place))
      }
      h1(section.title, .id("question"))
      div(.class("two")) {
        div(.class("cards")) {
          prose(section)
          for contradiction in compass.contradictions(of: decision) { contradictionNote(contradiction) }
          form(.post, .action(CompassPaths.decision(decision))) {
            problemSummary(draft)
            fieldset(.class("choice"), .id(CompassPages.option)) {
              legend(decision.isMultiple ? .decisionMore : .decisionOne)
              for option in decision.options { optionCard(option, decision, compass, handbook, draft) }
              unknownCard(decision, compass, draft)
            }
            readers(.preparationReaders)
            p(.class("actions")) {
              button(.decisionSave, .type("submit"), .class("btn"))
              if decision.place < 12,
                let next = Compass.Decision.allCases.first(where: { $0.place == decision.place + 1 })
              {
                a(.class("btn quiet"), .href(CompassPaths.decision(next))) { text(.decisionSkip) }
              }
            }
          }
        }
        aside(.class("side")) {
          compassFigure(compass)
          p(.class("small")) { text(.compassProgress(count: compass.answered)) }
        }
      }
    }
  }

  private func optionCard(
    _ option: Compass.Option, _ decision: Compass.Decision, _ compass: Compass, _ handbook: Handbook, _ draft: Draft
  ) {
    guard let section = handbook[option.rawValue] else { return }
    let isChosen =
      draft.has(CompassPages.option) ? draft.contains(CompassPages.option, option.rawValue) : compass.has(option)
    div(.class("opt")) {
      choiceInput(decision, option.rawValue, isChosen)
      div {
        label(section.title, .for(option.rawValue))
        div(.class("consequences"), .id(option.rawValue + "-more")) { prose(section) }
        if let example = handbook[option.rawValue + ".example"] {
          details(.class("example")) {
            summary(example.title)
            prose(example)
          }
        }
      }
    }
  }

  private func unknownCard(_ decision: Compass.Decision, _ compass: Compass, _ draft: Draft) {
    let isChosen =
      draft.has(CompassPages.option)
      ? draft.contains(CompassPages.option, CompassPages.unknown) : compass[decision] == .unknown
    div(.class("opt")) {
      choiceInput(decision, CompassPages.unknown, isChosen)
      div {
        label(.answerUnknown, .for(CompassPages.unknown))
        div(.class("consequences"), .id(CompassPages.unknown + "-more")) { p(.answerUnknownText) }
      }
    }
  }

  private func choiceInput(_ decision: Compass.Decision, _ value: String, _ isChosen: Bool) {
    input(
      .type(decision.isMultiple ? "checkbox" : "radio"), .name(CompassPages.option), .value(value), .id(value),
      .describedBy(value + "-more"), .when(isChosen, .checked))
  }
}
