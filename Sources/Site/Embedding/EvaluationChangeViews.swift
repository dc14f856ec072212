internal import Community
internal import HTML
internal import Web

extension Writer {
  func evaluationChanges(_ state: EvaluationState, today: Day, _ draft: Draft) {
    h2(.evaluationChanges, .id("changes"))
    if state.changes.isEmpty {
      p(.evaluationNoChanges, .class("quiet-text"))
    } else if state.changes.count < Evaluation.changesNeeded {
      p(.evaluationChangesCount(count: state.changes.count))
    }
    ul(.class("rows")) {
      for change in state.changes { li { evaluationChange(change, state, today: today) } }
    }
    if state.isCore, state.isCurrent {
      if state.evaluation.employerOn != nil { p(.evaluationChangesFixed, .class("note")) }
      let own = draft.has(EvaluationChangePages.change.name) ? draft : Draft()
      form(.post, .action(EvaluationPaths.changes())) {
        evaluationRound(state)
        readers(state.evaluation.employerOn == nil ? .evaluationChangeReaders : .evaluationChangeReadersLater)
        changeFields(nil, state, own)
        p { button(.evaluationChangeAdd, .type("submit"), .class("btn quiet")) }
      }
    }
  }

  private func evaluationChange(_ change: EvaluationChange, _ state: EvaluationState, today: Day) {
    p(.autoDirection) { verbatim(change.wording) }
    p(.class("small"), .autoDirection) {
      verbatim(state.place(change, language) + " · ")
      day(change.dueOn)
    }
    addedLater(change)
    if state.isCore, state.isCurrent, state.evaluation.isOpen(change, on: today) {
      let name = " " + String(change.wording.prefix(60))
      div(.class("line-actions")) {
        a(.href(EvaluationPaths.change(change.id))) {
          text(.evaluationChangeEdit)
          span(.class("hidden-label"), .autoDirection) { verbatim(name) }
        }
        form(.post, .action(EvaluationPaths.changeRemoval(change.id)), .class("row")) {
          button(
            .type("submit"), .name(EvaluationChangePages.seen), .value(String(change.edition)), .class("link")
          ) {
            text(.remove)
            span(.class("hidden-label"), .autoDirection) { verbatim(name) }
          }
        }
      }
    }
  }

  /// That a change came after the employer had the evaluation, and when.
  func addedLater(_ change: EvaluationChange) {
    if let addedOn = change.addedOn {
      p(.class("small")) { text(.evaluationChangeAdded(day: addedOn.written(language))) }
    }
  }

  /// Rewriting one change. When the employer received the evaluation meanwhile, what was written can be added beside it.
  func evaluationChange(
    _ change: EvaluationChange, _ state: EvaluationState, today: Day, _ draft: Draft, _ handbook: Handbook
  ) {
    let isOpen = state.evaluation.isOpen(change, on: today)
    work(.evaluationChangeEdit, .evaluationChangeEditLead, in: .embedding, pitfall: "P6.V1", handbook) {
      if isOpen {
        form(.post, .action(EvaluationPaths.change(change.id))) {
          problemSummary(draft)
          edition(change.edition, draft, standing: standing(change, state))
          readers(state.evaluation.employerOn == nil ? .evaluationChangeReaders : .evaluationChangeReadersLater)
          changeFields(change, state, draft)
          submit(.save)
        }
      } else {
        div(.class("note"), .role("status")) {
          p(.evaluationChangeStands, .class("strong"))
          p(.class("wording"), .autoDirection) { verbatim(change.wording) }
        }
        if !draft.isEmpty {
          form(.post, .action(EvaluationPaths.changes())) {
            evaluationRound(state)
            readers(.evaluationChangeReadersLater)
            changeFields(change, state, draft)
            submit(.evaluationChangeAdd)
          }
        }
      }
      p { a(.href(EvaluationPaths.evaluation() + "#changes")) { text(.evaluationBack) } }
    }
  }

  private func standing(_ change: EvaluationChange, _ state: EvaluationState) -> [(label: Phrase, text: String)] {
    [
      (EvaluationChangePages.change.label, change.wording),
      (EvaluationChangePages.link.label, state.place(change, language)),
      (EvaluationChangePages.due.label, change.dueOn.written(language)),
    ]
  }

  private func changeFields(_ change: EvaluationChange?, _ state: EvaluationState, _ draft: Draft) {
    field(EvaluationChangePages.change, draft, initial: change?.wording ?? "")
    changeLink(change, state, draft)
    field(EvaluationChangePages.due, draft, initial: change?.dueOn.text ?? "")
  }

  private func changeLink(_ change: EvaluationChange?, _ state: EvaluationState, _ draft: Draft) {
    let name = EvaluationChangePages.link.name
    let problem = draft.problems[name] as? Phrase
    let chosen = draft[name] ?? change.map { $0.goal?.text ?? $0.section.rawValue }
    div(.class("field")) {
      label(.evaluationChangeLink, .for(name))
      if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
      select(
        .id(name), .name(name), .when(problem != nil, .invalid), .when(problem != nil, .describedBy(name + "-problem"))
      ) {
        for goal in state.goals {
          option(.value(goal.id.text), .when(chosen == goal.id.text, .selected)) {
            text(.evaluationChangeGoal(title: goal.title))
          }
        }
        for section in Plan.Section.allCases {
          option(.value(section.rawValue), .when(chosen == section.rawValue, .selected)) { text(section.title) }
        }
      }
    }
  }
}
