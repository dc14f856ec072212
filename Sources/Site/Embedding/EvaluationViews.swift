internal import Community
internal import HTML
internal import Web

extension Writer {
  func evaluation(_ state: EvaluationState, today: Day, _ draft: Draft, _ handbook: Handbook) {
    let evaluation = state.evaluation
    work(.evaluationTitle, .evaluationLead, in: .embedding, pitfall: "P6.V2", handbook) {
      problemSummary(draft)
      p(.class("strong")) {
        text(.evaluationRound(number: evaluation.round))
        verbatim(" · ")
        if let day = evaluation.membersOn {
          text(.evaluationWithMembers(day: day.written(language)))
        } else {
          text(.evaluationWriting)
        }
        if let day = evaluation.employerOn {
          verbatim(" " + Phrase.evaluationWithEmployer(day: day.written(language))[language])
        }
      }
      for part in Evaluation.Part.allCases { evaluationPart(part, state) }
      evaluationChanges(state, today: today, draft)
      if state.isCore, state.isCurrent { evaluationSharing(state, today: today, draft) }
      if state.isReadable, !evaluation.parts.isEmpty {
        if state.isCore, state.leftOut > 0 { p(.planLeftOut(count: state.leftOut), .class("note")) }
        p { a(.class("btn quiet"), .href(EvaluationPaths.pdf(evaluation.round))) { text(.evaluationPdf) } }
      }
      evaluationRemarks(state, draft)
      if state.rounds > 1 {
        h2(.evaluationRounds)
        ul(.class("links")) {
          for round in 1...state.rounds {
            li {
              a(.href(EvaluationPaths.round(round)), .when(round == evaluation.round, .currentPage)) {
                text(.evaluationRound(number: round))
              }
            }
          }
        }
      }
    }
  }

  private func evaluationPart(_ part: Evaluation.Part, _ state: EvaluationState) {
    h2(part.title)
    if let wording = state.evaluation.parts[part] {
      p(.class("wording"), .autoDirection) { verbatim(wording) }
    } else {
      p(state.isReadable ? .evaluationNothing : .evaluationWriting, .class("quiet-text"))
    }
    if state.isCore, state.isCurrent, state.evaluation.membersOn == nil {
      p(.class("line-actions")) {
        a(.href(EmbeddingPaths.text(.evaluation(round: state.evaluation.round, part)))) {
          text(.embeddingWrite)
          span(.class("hidden-label")) { verbatim(" " + part.title[language]) }
        }
      }
    }
  }

  private func evaluationSharing(_ state: EvaluationState, today: Day, _ draft: Draft) {
    let evaluation = state.evaluation
    if evaluation.membersOn == nil, !evaluation.parts.isEmpty {
      h2(.evaluationShare)
      form(.post, .action(EvaluationPaths.members())) {
        evaluationRound(state)
        field(EvaluationPages.membersOn, draft, initial: today.text)
        p { button(.evaluationMembersSubmit, .type("submit"), .class("btn")) }
      }
    } else if let membersOn = evaluation.membersOn, evaluation.employerOn == nil {
      h2(.evaluationShare)
      if membersOn < today {
        form(.post, .action(EvaluationPaths.employer())) {
          evaluationRound(state)
          field(EvaluationPages.employerOn, draft, initial: today.text)
          p { button(.evaluationEmployerSubmit, .type("submit"), .class("btn")) }
        }
      } else {
        p(.evaluationEmployerWait(day: membersOn.adding(1).written(language)))
      }
      form(.post, .action(EvaluationPaths.withdrawal()), .class("row")) {
        evaluationRound(state)
        button(.evaluationUnshare, .type("submit"), .class("link"))
      }
    }
  }

  /// The round to which a form belongs: when another began meanwhile, it is not written in the wrong one.
  func evaluationRound(_ state: EvaluationState) {
    input(.type("hidden"), .name("base"), .value(String(state.evaluation.round)))
  }

  /// The evaluation on paper, without any number of people below ten and without remarks.
  func evaluationSheet(_ state: EvaluationState, _ network: Network, today: Day) {
    let evaluation = state.evaluation.outside.evaluation
    let title = Phrase.evaluationSheetTitle(name: network.name)[language]
    embeddingSheet(title: title, kind: .evaluationTitle, network, evaluation.membersOn ?? today) {
      p(.evaluationRound(number: evaluation.round), .class("strong"))
      for part in Evaluation.Part.allCases {
        if let wording = evaluation.parts[part] {
          h2(part.title)
          p(.class("wording"), .autoDirection) { verbatim(wording) }
        }
      }
      let changes = state.changesOutside
      if !changes.isEmpty {
        h2(.evaluationChanges)
        ul {
          for change in changes {
            li(.autoDirection) {
              verbatim(change.wording)
              let place = state.place(change, language)
              let kept = Evaluation.mayGoOutside(place) ? place : change.section.title[language]
              span(.class("small")) { verbatim(" · \(kept) · \(change.dueOn.written(language))") }
              addedLater(change)
            }
          }
        }
      }
    }
  }
}
