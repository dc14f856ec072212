internal import Community
internal import HTML
internal import Web

/// The fields of an advice, from question to telling.
enum AdviceForms {
  static let question = Field(
    name: "question", label: .adviceQuestion, hint: .adviceQuestionHint, kind: .lines(6), limit: Prose.limit)
  static let addressee = Field(
    name: "addressee", label: .adviceAddressee, hint: .adviceAddresseeHint, limit: Title.limit)
  static let sentOn = Field(name: "sent-on", label: .adviceSentOn, kind: .day)
  static let dueOn = Field(name: "due-on", label: .adviceDueOn, hint: .adviceDueOnHint, kind: .day)
  static let answeredOn = Field(name: "answered-on", label: .adviceAnsweredOn, kind: .day)
  static let answer = Field(
    name: "answer", label: .adviceAnswer, hint: .adviceAnswerHint, kind: .lines(4), limit: Prose.limit)
  static let changed = Field(
    name: "changed", label: .adviceChanged, hint: .adviceChangedHint, kind: .lines(4), limit: Prose.limit)
  static let outcome = Choice<Advice.Outcome>("outcome", .adviceOutcome) { $0.phrase }
}

extension Advice.Outcome {
  var phrase: Phrase {
    switch self {
    case .accepted: .adviceAccepted
    case .partly: .advicePartly
    case .refused: .adviceRefused
    case .none: .adviceNone
    }
  }
}

extension Writer {
  /// What the core group can do with an advice now.
  func adviceForms(_ advice: Advice, today: Day, _ draft: Draft) {
    switch advice.state(on: today) {
    case .draft:
      sendingForm(advice, today: today, draft)
      revisionForm(advice, draft)
      removal(AdvicePaths.removal(advice.id), advice.subject)
    case .waiting: answerForm(advice, today: today, draft)
    case .overdue:
      answerForm(advice, today: today, draft)
      tellingForm(advice, draft)
    case .answered, .told:
      tellingForm(advice, draft)
      let own = draft.has(AdviceForms.answeredOn.name)
      details(.class("fold"), .when(own, .open)) {
        summary(.adviceCorrect)
        answerForm(advice, today: today, draft)
      }
    }
  }

  private func sendingForm(_ advice: Advice, today: Day, _ draft: Draft) {
    let own = draft.has(AdviceForms.sentOn.name) ? draft : Draft()
    form(.post, .action(AdvicePaths.sending(advice.id))) {
      h2(.adviceSend)
      p(.adviceSendLead)
      problemSummary(own)
      field(AdviceForms.sentOn, own, initial: today.text)
      field(AdviceForms.dueOn, own, initial: today.adding(Advice.usualDays).text)
      submit(.adviceSent)
    }
  }

  private func revisionForm(_ advice: Advice, _ draft: Draft) {
    let own = draft.has(AdviceForms.question.name) ? draft : Draft()
    form(.post, .action(AdvicePaths.advice(advice.id))) {
      h2(.adviceRevise)
      problemSummary(own)
      edition(
        advice.edition, own,
        standing: [(AdviceForms.question.label, advice.question), (AdviceForms.addressee.label, advice.addressee)])
      readers(.adviceReaders)
      field(AdviceForms.question, own, initial: advice.question)
      field(AdviceForms.addressee, own, initial: advice.addressee)
      p { button(.save, .type("submit"), .class("btn quiet")) }
    }
  }

  private func answerForm(_ advice: Advice, today: Day, _ draft: Draft) {
    let own = draft.has(AdviceForms.answeredOn.name) ? draft : Draft()
    form(.post, .action(AdvicePaths.answer(advice.id))) {
      h2(.adviceNote)
      problemSummary(own)
      edition(advice.edition, own, standing: [(AdviceForms.answer.label, advice.answer)])
      readers(.adviceAnswerReaders)
      choice(AdviceForms.outcome, own, initial: advice.outcome)
      field(AdviceForms.answeredOn, own, initial: (advice.answeredOn ?? today).text)
      field(AdviceForms.answer, own, initial: advice.answer)
      submit(.adviceNoteSubmit)
    }
  }

  private func tellingForm(_ advice: Advice, _ draft: Draft) {
    let own = draft.has(AdviceForms.changed.name) ? draft : Draft()
    form(.post, .action(AdvicePaths.telling(advice.id))) {
      h2(.adviceTell)
      p(.adviceTellLead)
      problemSummary(own)
      edition(advice.edition, own, standing: [(AdviceForms.changed.label, advice.changed)])
      readers(.adviceAnswerReaders)
      field(AdviceForms.changed, own, initial: advice.changed)
      p { button(.adviceTellSubmit, .type("submit"), .class("btn quiet")) }
    }
  }
}
