internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The register: what was asked, of whom, when an answer is due, what came, what changed.
  func adviceRegister(_ sent: [Advice], _ drafts: [Advice], isCore: Bool, today: Day, _ handbook: Handbook) {
    work(.adviceTitle, .adviceLead, in: .execution, pitfall: "P5.V9", handbook) {
      p(.class("actions small")) {
        a(.href(ConcernPaths.concerns())) { text(.concernTitle) }
        if isCore { a(.href(SortingPaths.sorting())) { text(.sortingTitle) } }
      }
      if !drafts.isEmpty {
        section(.class("note"), .labelledBy("drafts")) {
          h2(.adviceDrafts, .id("drafts"), .class("h3"))
          ul { for advice in drafts { li { adviceLink(advice) } } }
        }
      }
      if sent.isEmpty { p(.adviceRegisterNone, .class("note")) }
      for advice in sent {
        article(.class("advice")) {
          h2(.class("h3")) { adviceLink(advice) }
          adviceFacts(advice, today: today)
        }
      }
    }
  }

  private func adviceLink(_ advice: Advice) {
    a(.href(AdvicePaths.advice(advice.id)), .autoDirection) { verbatim(advice.subject) }
  }

  /// One advice, as members read it, with what the core group can do below it.
  func advice(_ advice: Advice, isCore: Bool, today: Day, _ draft: Draft, _ handbook: Handbook) {
    div(Phase.execution.colour) {
      p(.class("eyebrow")) { a(.href(AdvicePaths.register())) { text(.adviceTitle) } }
      h1(.autoDirection) { verbatim(advice.subject) }
      div(.class("two")) {
        div {
          article(.class("advice")) {
            h2(.adviceAsked, .class("h3"))
            p(.class("wording"), .autoDirection) { verbatim(advice.question) }
            adviceFacts(advice, today: today)
          }
          if isCore { adviceForms(advice, today: today, draft) }
        }
        aside(.class("side")) { pitfall("P5.V9", handbook) }
      }
    }
  }

  /// Where an advice stands, step by step: a track of four, then what was said.
  private func adviceFacts(_ advice: Advice, today: Day) {
    let state = advice.state(on: today)
    p {
      span(state.phrase, .class(state == .overdue ? "state late" : "state"))
      verbatim(" ")
      text(.adviceTo(who: advice.addressee))
    }
    ol(.class("track")) {
      step(.adviceStepSent, advice.sentOn)
      step(.adviceStepDue, advice.dueOn, isDone: advice.outcome != nil)
      step(.adviceStepAnswer, advice.answeredOn)
      step(.adviceStepTold, advice.toldOn)
    }
    if let outcome = advice.outcome {
      p(.class("strong")) { text(outcome.phrase) }
      if !advice.answer.isEmpty { p(.class("wording"), .autoDirection) { verbatim(advice.answer) } }
    }
    if !advice.changed.isEmpty {
      p(.adviceChangedTitle, .class("strong"))
      p(.class("wording"), .autoDirection) { verbatim(advice.changed) }
    }
  }

  private func step(_ name: Phrase, _ on: Day?, isDone: Bool? = nil) {
    li(.class((isDone ?? (on != nil)) ? "done" : "")) {
      span(name)
      if let on { day(on) } else { span(.adviceStepOpen, .class("small")) }
    }
  }
}

extension Advice.State {
  var phrase: Phrase {
    switch self {
    case .draft: .adviceStateDraft
    case .waiting: .adviceStateWaiting
    case .overdue: .adviceStateOverdue
    case .answered: .adviceStateAnswered
    case .told: .adviceStateTold
    }
  }
}
