internal import Community
internal import HTML
internal import Web

extension Writer {
  func direction(_ state: DirectionState, today: Day, _ draft: Draft, _ handbook: Handbook) {
    work(.directionTitle, .directionLead, in: .embedding, pitfall: "P6.V5", handbook) {
      p(.directionCycleNow(number: state.round), .class("strong"))
      switch state.directions.first?.outcome {
      case .stop: ending(state, today: today, draft)
      case .merge: merging(state, today: today, draft)
      case .continue, .adjust: cycle(state)
      case nil: p(.directionNone, .class("quiet-text"))
      }
      if state.isCore { directionForm(today: today, draft) }
      if !state.directions.isEmpty {
        h2(.directionDecisions)
        ul(.class("rows")) { for direction in state.directions { li { decision(direction) } } }
      }
      if !state.cycles.isEmpty {
        h2(.directionCycle)
        ul(.class("rows")) { for cycle in state.cycles { li { begun(cycle) } } }
      }
    }
  }

  private func directionForm(today: Day, _ draft: Draft) {
    let own = draft.has(DirectionPages.reason.name) ? draft : Draft()
    h2(.directionNew)
    form(.post, .action(DirectionPaths.direction())) {
      problemSummary(own)
      readers(.preparationReaders)
      for question in Direction.Question.allCases { choice(DirectionPages.question(question), own) }
      choice(DirectionPages.outcome, own)
      field(DirectionPages.from, own, initial: today.text)
      field(DirectionPages.reason, own)
      submit(.directionSubmit)
    }
  }

  private func decision(_ direction: Direction) {
    p(.class("strong")) {
      text(direction.outcome.phrase)
      verbatim(" · ")
      day(direction.decidedOn)
    }
    p(.directionFromDay(day: direction.fromOn.written(language)), .class("small"))
    p(.class("written"), .autoDirection) { verbatim(direction.reason) }
    dl(.class("pairs")) {
      for question in Direction.Question.allCases {
        if let answer = direction.answers[question] {
          dt(question.phrase)
          dd { text(answer.phrase) }
        }
      }
    }
  }

  /// Beginning the next round, with the phases that open again.
  private func cycle(_ state: DirectionState) {
    if state.isCore {
      section(.class("note")) {
        h2(.directionCycle, .class("h3"))
        p(state.declared.isEmpty ? .directionCycleNone : .directionCycleText)
        form(.post, .action(DirectionPaths.cycle())) {
          input(.type("hidden"), .name("base"), .value(String(state.round + 1)))
          for phase in state.declared {
            let id = "reopen-\(phase.rawValue)"
            label(.class("check"), .for(id)) {
              input(.id(id), .type("checkbox"), .name(DirectionPages.reopen), .value(String(phase.rawValue)))
              text(.directionCycleReopen(name: phase.shortName[language], number: phase.rawValue))
            }
          }
          p(.class("actions")) {
            button(.directionCycleSubmit(number: state.round + 1), .type("submit"), .class("btn"))
          }
        }
      }
    }
  }

  private func begun(_ cycle: Cycle) {
    p(.directionCycleBegun(day: cycle.begunOn.written(language), number: cycle.number), .class("strong"))
    let phases = cycle.reopened.keys.map(\.rawValue).sorted().map(String.init)
    if !phases.isEmpty { p(.directionCycleReopened(list: phases.joined(separator: ", ")), .class("small")) }
  }
}
