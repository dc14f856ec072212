internal import Community
internal import HTML
internal import Web

/// What was settled in phase 6 and stands nowhere else: a day and a few words each.
enum EmbeddingFactPages {
  static let day = Field(name: "day", label: .embeddingFactDay, kind: .day)

  static func explanation(_ subject: EmbeddingFact.Subject) -> Field {
    Field(
      name: "explanation", label: .embeddingTextWording, hint: subject.hint, kind: .lines(3),
      limit: EmbeddingFact.limit)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(EmbeddingPaths.facts, facts)
    router.get(EmbeddingPaths.fact, fact)
    router.post(EmbeddingPaths.fact, from: fact, note)
    router.post(EmbeddingPaths.factRemoval, from: fact, remove)
  }

  private static func facts(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (facts, isCore) = try member.read { (try member.embeddingFacts($0), try member.isCore($0)) }
    return try call.page(.embeddingFacts, member, place: .journey) {
      $0.embeddingFacts(facts, isCore: isCore, call.house.handbook)
    }
  }

  private static func fact(_ core: CoreMember, _ call: Call, _ subject: EmbeddingFact.Subject) throws -> Response {
    let standing = try core.member.read { try core.member.embeddingFacts($0)[subject] }
    return try call.page(subject.title, core.member, place: .journey) {
      $0.embeddingFact(subject, standing, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func note(_ core: CoreMember, _ call: Call, _ subject: EmbeddingFact.Subject) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let words = form.neededProse(explanation(subject))
    let day = form.day(day, in: today.adding(-1096)...today, call.language)
    guard let words, let day else { throw form.problems }
    do {
      try core.member.write { try core.note(subject, on: day, words, $0) }
    } catch Refusal.outdated {
      throw Problems("explanation", Phrase.embeddingFactMeanwhile)
    }
    return .seeOther(EmbeddingPaths.facts())
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ subject: EmbeddingFact.Subject) throws -> Response {
    guard let day = Day(call.draft["standing"] ?? "") else { throw Refusal.notFound }
    try core.member.write { try core.remove(embeddingFact: subject, of: day, $0) }
    return .seeOther(EmbeddingPaths.facts())
  }
}

extension Writer {
  fileprivate func embeddingFacts(
    _ facts: [EmbeddingFact.Subject: EmbeddingFact], isCore: Bool, _ handbook: Handbook
  ) {
    work(.embeddingFacts, .embeddingFactsLead, in: .embedding, pitfall: "P6.V4", handbook) {
      ul(.class("rows")) {
        for subject in EmbeddingFact.Subject.allCases {
          li {
            h2(subject.title, .class("h3"))
            if let fact = facts[subject] {
              standing(fact)
              if isCore { factRemoval(fact) }
            } else {
              p(subject.hint, .class("small"))
              if isCore {
                p(.class("line-actions")) {
                  a(.href(EmbeddingPaths.fact(subject))) {
                    text(.embeddingEdit)
                    span(.class("hidden-label")) { verbatim(" " + subject.title[language]) }
                  }
                }
              }
            }
          }
        }
      }
      p { a(.href(PlanPaths.facts())) { text(.embeddingFactsPlan) } }
    }
  }

  private func standing(_ fact: EmbeddingFact) {
    p(.class("small")) { day(fact.day) }
    p(.class("written"), .autoDirection) { verbatim(fact.explanation) }
  }

  private func factRemoval(_ fact: EmbeddingFact) {
    form(.post, .action(EmbeddingPaths.factRemoval(fact.subject)), .class("row")) {
      input(.type("hidden"), .name("standing"), .value(fact.day.text))
      button(.type("submit"), .class("link")) {
        text(.remove)
        span(.class("hidden-label")) { verbatim(" " + fact.subject.title[language]) }
      }
    }
  }

  fileprivate func embeddingFact(
    _ subject: EmbeddingFact.Subject, _ fact: EmbeddingFact?, today: Day, _ draft: Draft, _ handbook: Handbook
  ) {
    work(subject.title, .embeddingFactsLead, in: .embedding, pitfall: "P6.V4", handbook) {
      if let fact {
        standing(fact)
        factRemoval(fact)
      }
      form(.post, .action(EmbeddingPaths.fact(subject))) {
        problemSummary(draft)
        readers(.preparationReaders)
        field(EmbeddingFactPages.explanation(subject), draft)
        field(EmbeddingFactPages.day, draft, initial: today.text)
        submit(.save)
      }
    }
  }
}
