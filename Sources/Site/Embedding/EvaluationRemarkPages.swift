internal import Community
internal import HTML
internal import Web

/// What members say to an evaluation, without a name, and what the core group answers.
enum EvaluationRemarkPages {
  static let remark = Field(name: "remark", label: .evaluationRemark, kind: .lines(4), limit: Prose.limit)

  static func answer(_ id: ID<EvaluationRemark>) -> Field {
    Field(name: "answer-" + id.text, label: .evaluationAnswer, kind: .lines(2), limit: Prose.limit)
  }

  static func routes(_ router: inout Router<Call>) {
    router.post(EvaluationPaths.remarks, from: EvaluationPages.evaluation, leave)
    router.post(EvaluationPaths.remarkAnswer, from: again, answer)
    router.post(EvaluationPaths.remarkRemoval, from: again, remove)
  }

  /// The page on which a remark stands; the last one when the remark is gone.
  private static func again(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationRemark>) throws -> Response {
    try EvaluationPages.page(core.member, call, round: try round(core.member, id))
  }

  private static func round(_ member: Member, _ id: ID<EvaluationRemark>) throws -> Int? {
    try member.read { try member.round(ofRemark: id, $0) }
  }

  private static func place(_ round: Int?) -> String {
    (round.map { EvaluationPaths.round($0) } ?? EvaluationPaths.evaluation()) + "#remarks"
  }

  private static func leave(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let round = try call.baseVersion()
    var form = FormReader(call.draft)
    guard let wording = form.neededProse(remark) else { throw form.problems }
    try member.write { try member.remark(wording, onEvaluation: round, $0) }
    return .seeOther(EvaluationPaths.evaluation() + "#remarks")
  }

  private static func answer(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationRemark>) throws -> Response {
    var form = FormReader(call.draft)
    let edition = try call.baseVersion()
    guard let answer = form.neededProse(Self.answer(id)) else { throw form.problems }
    do {
      try core.member.write { try core.answer(evaluationRemark: id, with: answer, upon: edition, $0) }
    } catch Refusal.outdated {
      // The answer of the other stands on the page, and what was written stays in the form.
      throw Problems(Self.answer(id).name, Phrase.planRemarkAnswered)
    }
    return .seeOther(place(try round(core.member, id)))
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<EvaluationRemark>) throws -> Response {
    let round = try round(core.member, id)
    try core.member.write { try core.remove(evaluationRemark: id, $0) }
    return .seeOther(place(round))
  }
}

extension Writer {
  func evaluationRemarks(_ state: EvaluationState, _ draft: Draft) {
    if state.evaluation.membersOn != nil || !state.remarks.isEmpty {
      h2(.evaluationRemarks, .id("remarks"))
      if state.remarks.isEmpty { p(.evaluationNoRemarks, .class("quiet-text")) }
      ul(.class("rows")) {
        for remark in state.remarks { li { evaluationRemark(remark, isCore: state.isCore, draft) } }
      }
    }
    if state.isCurrent, state.evaluation.membersOn != nil {
      form(.post, .action(EvaluationPaths.remarks())) {
        evaluationRound(state)
        readers(.evaluationRemarkReaders)
        field(EvaluationRemarkPages.remark, draft)
        p { button(.evaluationRemarkSubmit, .type("submit"), .class("btn quiet")) }
      }
    }
  }

  private func evaluationRemark(_ remark: EvaluationRemark, isCore: Bool, _ draft: Draft) {
    p(.class("written"), .autoDirection) { verbatim(remark.wording) }
    p(.class("small")) { day(remark.madeOn) }
    if let day = remark.answeredOn {
      div(.class("note answered")) {
        p(.class("small")) { text(.evaluationAnswered(day: day.written(language))) }
        p(.class("written"), .autoDirection) { verbatim(remark.answer) }
      }
    }
    if isCore {
      let field = EvaluationRemarkPages.answer(remark.id)
      let name = " " + String(remark.wording.prefix(60))
      details(.when(draft.problems[field.name] != nil, .open)) {
        summary {
          text(remark.answeredOn == nil ? .evaluationAnswerGive : .evaluationAnswerChange)
          span(.class("hidden-label"), .autoDirection) { verbatim(name) }
        }
        form(.post, .action(EvaluationPaths.remarkAnswer(remark.id))) {
          input(.type("hidden"), .name("base"), .value(String(remark.edition)))
          readers(.evaluationAnswerReaders)
          self.field(field, draft, initial: remark.answer)
          p { button(.evaluationAnswerSave, .type("submit"), .class("btn quiet")) }
        }
      }
      removal(EvaluationPaths.remarkRemoval(remark.id), String(remark.wording.prefix(60)))
    }
  }
}
