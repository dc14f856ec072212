internal import Community
internal import HTML
internal import Web

extension Writer {
  func evaluationChanges(_ state: EvaluationState, _ draft: Draft) {
    h2(.evaluationChanges, .id("changes"))
    if state.changes.isEmpty {
      p(.evaluationNoChanges, .class("quiet-text"))
    } else if state.changes.count < Evaluation.changesNeeded {
      p(.evaluationChangesCount(count: state.changes.count))
    }
    ul(.class("rows")) {
      for change in state.changes {
        li {
          p(.autoDirection) { verbatim(change.wording) }
          p(.class("small"), .autoDirection) {
            verbatim(state.place(change, language) + " · ")
            day(change.dueOn)
          }
          if state.isCore, state.isCurrent {
            removal(EvaluationPaths.changeRemoval(change.id), String(change.wording.prefix(60)))
          }
        }
      }
    }
    if state.isCore, state.isCurrent {
      form(.post, .action(EvaluationPaths.changes())) {
        evaluationRound(state)
        readers(.evaluationChangeReaders)
        field(EvaluationPages.change, draft)
        changeLink(state, draft)
        field(EvaluationPages.due, draft)
        p { button(.evaluationChangeAdd, .type("submit"), .class("btn quiet")) }
      }
    }
  }

  func changeLink(_ state: EvaluationState, _ draft: Draft) {
    let name = EvaluationPages.link.name
    let problem = draft.problems[name] as? Phrase
    div(.class("field")) {
      label(.evaluationChangeLink, .for(name))
      if let problem { p(problem, .class("problem")) }
      select(.id(name), .name(name), .when(problem != nil, .invalid)) {
        for goal in state.goals {
          option(.value(goal.id.text), .when(draft[name] == goal.id.text, .selected)) {
            text(.evaluationChangeGoal(title: goal.title))
          }
        }
        for section in Plan.Section.allCases {
          option(.value(section.rawValue), .when(draft[name] == section.rawValue, .selected)) { text(section.title) }
        }
      }
    }
  }

  /// With the members first; then, from the day after, with the organisation.
}
