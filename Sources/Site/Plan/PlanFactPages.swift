internal import Community
internal import HTML
internal import Web

/// What was decided and done around the plan: each fact a day and a few words.
enum PlanFactPages {
  static let day = Field(name: "day", label: .planFactDay, kind: .day)
  static let answers = Field(name: "answers", label: .planFactAnswers, hint: .planFactAnswersHint, kind: .number)

  static func explanation(_ subject: PlanFact.Subject) -> Field {
    Field(
      name: "explanation", label: subject.needsWords ? .planFactWhat : .planFactMore, hint: subject.hint,
      kind: .lines(2), limit: 300)
  }

  /// The facts by what they are about, in the order of the criteria.
  static let groups: [(title: Phrase, subjects: [PlanFact.Subject])] = [
    (.planFactsSponsor, [.sponsor, .noSponsor]), (.planFactsMeans, [.hours, .money]),
    (.planFactsCouncil, [.council, .consent, .noEmployer, .noCouncil]),
    (.planFactsPrivacy, [.assessment, .assessmentShown]), (.planFactsSafety, [.houseRules, .crisisRoute, .routeTried]),
    (.planFactsStart, [.baseline, .launch]),
  ]

  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.facts, facts)
    router.get(PlanPaths.fact, fact)
    router.post(PlanPaths.fact, from: fact, note)
    router.post(PlanPaths.factRemoval, from: fact, remove)
  }

  private static func facts(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (facts, isCore) = try member.read { (try member.planFacts($0), try member.isCore($0)) }
    return try call.page(.planFacts, member, place: .journey) {
      $0.planFacts(facts, isCore: isCore, call.house.handbook)
    }
  }

  private static func fact(_ core: CoreMember, _ call: Call, _ subject: PlanFact.Subject) throws -> Response {
    let standing = try core.member.read { try core.member.planFacts($0)[subject] }
    return try call.page(subject.title, core.member, place: .journey) {
      $0.planFact(subject, standing, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func note(_ core: CoreMember, _ call: Call, _ subject: PlanFact.Subject) throws -> Response {
    var form = FormReader(call.draft)
    let field = explanation(subject)
    let words = subject.needsWords ? form.neededProse(field) : form.prose(field)
    let day = form.day(Self.day, in: core.member.days(for: subject), call.language)
    let answers = subject.needsAnswers ? form.number(Self.answers, in: PlanFact.leastAnswers...100_000) : nil
    guard let words, let day, form.problems.isEmpty else { throw form.problems }
    let isOutdated = try core.member.write { db in
      do {
        try core.note(subject, on: day, words, answers: answers, db)
        return false
      } catch Refusal.outdated { return true }
    }
    guard isOutdated else { return .seeOther(PlanPaths.facts()) }
    var again = try fact(core, call, subject)
    again.status = 409
    return again
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ subject: PlanFact.Subject) throws -> Response {
    guard let day = Day(call.draft["standing"] ?? "") else { throw Refusal.notFound }
    try core.member.write { try core.remove(planFact: subject, of: day, $0) }
    return .seeOther(PlanPaths.facts())
  }
}

extension Writer {
  fileprivate func planFacts(_ facts: [PlanFact.Subject: PlanFact], isCore: Bool, _ handbook: Handbook) {
    planWork(.planFacts, .planFactsLead, pitfall: "P4.V10", handbook) {
      for group in PlanFactPages.groups {
        h2(group.title)
        ul(.class("rows")) {
          for subject in group.subjects {
            li {
              p(.class(facts[subject] == nil ? "tick" : "tick done")) {
                span(facts[subject] == nil ? .criterionOpen : .criterionMet, .class("hidden-label"))
                if isCore {
                  a(.href(PlanPaths.fact(subject))) { text(subject.title) }
                } else {
                  span { text(subject.title) }
                }
              }
              if let fact = facts[subject] { planFactWords(fact) }
            }
          }
        }
      }
    }
  }

  private func planFactWords(_ fact: PlanFact) {
    p(.class("small"), .autoDirection) {
      day(fact.day)
      if let answers = fact.answers { verbatim(" · " + Phrase.planFactAnswersCount(count: answers)[language]) }
      if !fact.explanation.isEmpty { verbatim(" · " + fact.explanation) }
    }
  }

  fileprivate func planFact(
    _ subject: PlanFact.Subject, _ standing: PlanFact?, today: Day, _ draft: Draft, _ handbook: Handbook
  ) {
    planWork(subject.title, subject.hint, pitfall: "P4.V10", handbook) {
      if let standing {
        div(.class("note"), .role("status")) {
          p(.planFactStands, .class("strong"))
          planFactWords(standing)
          form(.post, .action(PlanPaths.factRemoval(subject))) {
            button(
              .planFactRemove, .type("submit"), .name("standing"), .value(standing.day.text), .class("link"))
          }
        }
      }
      if standing == nil || !draft.isEmpty {
        form(.post, .action(PlanPaths.fact(subject))) {
          problemSummary(draft)
          readers(.preparationReaders)
          field(PlanFactPages.explanation(subject), draft)
          if subject.needsAnswers { field(PlanFactPages.answers, draft) }
          field(PlanFactPages.day, draft, initial: subject.mayLieAhead ? "" : today.text)
          submit(.save)
        }
      }
      p { a(.href(PlanPaths.facts())) { text(.planFactsBack) } }
    }
  }
}

extension PlanFact.Subject {
  var title: Phrase { words.title }
  var hint: Phrase { words.hint }

  private var words: (title: Phrase, hint: Phrase) {
    switch self {
    case .sponsor: (.planFactSponsor, .planFactSponsorHint)
    case .noSponsor: (.planFactNoSponsor, .planFactNoSponsorHint)
    case .hours: (.planFactHours, .planFactHoursHint)
    case .money: (.planFactMoney, .planFactMoneyHint)
    case .council: (.planFactCouncil, .planFactCouncilHint)
    case .noCouncil: (.planFactNoCouncil, .planFactNoCouncilHint)
    case .consent: (.planFactConsent, .planFactConsentHint)
    case .noEmployer: (.planFactNoEmployer, .planFactNoEmployerHint)
    case .assessment: (.planFactAssessment, .planFactAssessmentHint)
    case .assessmentShown: (.planFactAssessmentShown, .planFactAssessmentShownHint)
    case .houseRules: (.planFactHouseRules, .planFactHouseRulesHint)
    case .crisisRoute: (.planFactCrisisRoute, .planFactCrisisRouteHint)
    case .routeTried: (.planFactRouteTried, .planFactRouteTriedHint)
    case .baseline: (.planFactBaseline, .planFactBaselineHint)
    case .launch: (.planFactLaunch, .planFactLaunchHint)
    }
  }
}
