internal import Community
internal import HTML
internal import Web

enum FactPaths {
  static let facts = Path<Nothing>("/execution-facts")
  static let hours = Path<Nothing>("/execution-facts/hours")
}

/// A few facts of phase 5 that are nowhere else: a day each, and one’s own word about one’s hours.
enum FactPages {
  static let fact = "fact"
  static let withdraw = "withdraw"

  static func day(_ fact: ExecutionFacts.Fact) -> Field {
    Field(name: "on-" + fact.rawValue, label: fact.phrase, hint: fact.hint, kind: .day)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(FactPaths.facts, facts)
    router.post(FactPaths.facts, from: facts, note)
    router.post(FactPaths.hours, from: facts, state)
  }

  private static func facts(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let facts = try core.member.read { try core.executionFacts($0) }
    return try call.page(.factTitle, core.member, place: .journey) {
      $0.facts(facts, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func note(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let fact = ExecutionFacts.Fact(rawValue: call.draft[fact] ?? "") else { throw Refusal.notFound }
    if call.draft.has(withdraw) {
      try core.member.write { try core.note(fact, on: nil, $0) }
    } else {
      var form = FormReader(call.draft)
      let today = call.community.today
      guard let day = form.day(day(fact), in: today.adding(-Activity.mostDaysAway)...today, call.language) else {
        throw form.problems
      }
      try core.member.write { try core.note(fact, on: day, $0) }
    }
    return .seeOther(FactPaths.facts())
  }

  private static func state(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let kept = ["yes": true, "no": false][call.draft["kept"] ?? ""] else { throw Refusal.notFound }
    try core.member.write { try core.stateHoursKept(kept, $0) }
    return .seeOther(FactPaths.facts())
  }
}

extension ExecutionFacts.Fact {
  var phrase: Phrase {
    switch self {
    case .buddiesSupervised: .factBuddies
    case .noBuddies: .factNoBuddies
    case .incidentsReviewed: .factIncidents
    }
  }

  var hint: Phrase {
    switch self {
    case .buddiesSupervised: .factBuddiesHint
    case .noBuddies: .factNoBuddiesHint
    case .incidentsReviewed: .factIncidentsHint
    }
  }
}

extension Writer {
  fileprivate func facts(_ facts: ExecutionFacts, today: Day, _ draft: Draft, _ handbook: Handbook) {
    work(.factTitle, .factLead, in: .execution, pitfall: "P5.V8", handbook) {
      h2(.factHours)
      p(facts.everybodyKeptHours ? .factHoursAll : .factHoursOpen)
      readers(.factHoursReaders)
      form(.post, .action(FactPaths.hours())) {
        if let on = facts.ownHoursKeptOn { p(.class("strong")) { text(.factHoursSaid(day: on.written(language))) } }
        let said = facts.ownHoursKeptOn != nil
        p(.class("actions")) {
          button(
            said ? .factHoursTakeBack : .factHoursSay, .type("submit"), .name("kept"), .value(said ? "no" : "yes"),
            .class("btn quiet"))
        }
      }
      h2(.factDays)
      readers(.factReaders)
      for fact in ExecutionFacts.Fact.allCases { factForm(fact, facts.days[fact], today: today, draft) }
    }
  }

  private func factForm(_ fact: ExecutionFacts.Fact, _ on: Day?, today: Day, _ draft: Draft) {
    let own = draft[FactPages.fact] == fact.rawValue ? draft : Draft()
    form(.post, .action(FactPaths.facts()), .class("fact")) {
      problemSummary(own)
      input(.type("hidden"), .name(FactPages.fact), .value(fact.rawValue))
      field(FactPages.day(fact), own, initial: on?.text ?? "")
      p(.class("actions")) {
        button(.type("submit"), .class("btn quiet")) {
          text(.save)
          span(.class("hidden-label")) { verbatim(" " + fact.phrase[language]) }
        }
        if on != nil {
          button(.type("submit"), .name(FactPages.withdraw), .value("yes"), .class("link")) {
            text(.remove)
            span(.class("hidden-label")) { verbatim(" " + fact.phrase[language]) }
          }
        }
      }
    }
  }
}
