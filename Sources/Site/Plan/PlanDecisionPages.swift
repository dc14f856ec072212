internal import Community
internal import HTML
internal import Web

/// Go on, stop or later: the decision upon the plan, with its day and reason.
enum PlanDecisionPages {
  static let outcome = "outcome"
  static let day = Field(name: "day", label: .planDecisionDay, kind: .day)
  static let again = Field(name: "again-on", label: .planDecisionAgain, hint: .planDecisionAgainHint, kind: .day)
  static let reason = Field(
    name: "reason", label: .planDecisionReason, hint: .planDecisionReasonHint, kind: .lines(3), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.decisions, decisions)
    router.post(PlanPaths.decisions, from: decisionsAgain, decide)
  }

  private static func decisions(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (all, isCore) = try member.read { (try member.planDecisions($0), try member.isCore($0)) }
    return try call.page(.planDecisions, member, place: .journey) {
      $0.planDecisions(all, today: call.community.today, isCore: isCore, call.draft, call.house.handbook)
    }
  }

  private static func decisionsAgain(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try decisions(core.member, call, Nothing())
  }

  private static func decide(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let outcome = call.draft[Self.outcome].flatMap(PlanDecision.Outcome.init)
    if outcome == nil { form.complain(Field(name: Self.outcome, label: .planDecisionOutcome), .problemScale) }
    let day = form.day(Self.day, in: today.adding(-366)...today, call.language)
    let isAgain = outcome == .later || !(call.draft.shown(Self.again.name) ?? "").isEmpty
    let again = isAgain ? form.day(Self.again, in: today.adding(1)...today.adding(731), call.language) : nil
    let reason = form.neededProse(Self.reason)
    guard let outcome, let day, let reason, form.problems.isEmpty else { throw form.problems }
    try core.member.write { try core.decide(outcome, on: day, reason: reason, againOn: again, $0) }
    return .seeOther(PlanPaths.decisions())
  }
}

extension Writer {
  fileprivate func planDecisions(
    _ all: [PlanDecision], today: Day, isCore: Bool, _ draft: Draft, _ handbook: Handbook
  ) {
    planWork(.planDecisions, .planDecisionsLead, pitfall: "P4.V4", handbook) {
      if all.isEmpty { p(.planNoDecision, .class("quiet-text")) }
      ul(.class("rows")) {
        for decision in all {
          li {
            p(.class("strong")) {
              text(decision.outcome.name)
              verbatim(" · ")
              day(decision.decidedOn)
            }
            if let again = decision.againOn {
              p(.class("small")) { text(.planDecisionAgainOn(day: again.written(language))) }
            }
            p(.class("written"), .autoDirection) { verbatim(decision.reason) }
          }
        }
      }
      if isCore {
        h2(.planDecisionNew)
        form(.post, .action(PlanPaths.decisions())) {
          problemSummary(draft)
          readers(.preparationReaders)
          planOutcomes(draft)
          field(PlanDecisionPages.day, draft, initial: today.text)
          field(PlanDecisionPages.again, draft)
          field(PlanDecisionPages.reason, draft)
          submit(.planDecisionSubmit)
        }
      }
    }
  }

  private func planOutcomes(_ draft: Draft) {
    fieldset(.class("choice"), .id(PlanDecisionPages.outcome)) {
      legend(.planDecisionOutcome)
      if let problem = draft.problems[PlanDecisionPages.outcome] as? Phrase { p(problem, .class("problem")) }
      for outcome in PlanDecision.Outcome.allCases {
        label(.class("check")) {
          input(
            .type("radio"), .name(PlanDecisionPages.outcome), .value(outcome.rawValue),
            .when(draft[PlanDecisionPages.outcome] == outcome.rawValue, .checked))
          text(outcome.name)
        }
      }
    }
  }
}

extension PlanDecision.Outcome {
  var name: Phrase {
    switch self {
    case .go: .planDecisionGo
    case .stop: .planDecisionStop
    case .later: .planDecisionLater
    }
  }
}
