internal import Community
internal import HTML
internal import Web

/// The plan of action: the assignment “De plantafel”.
enum PlanPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.plan, plan)
    router.get(PlanPaths.calendar, calendar)
    router.get(PlanPaths.objections, objections)
    PlanTextPages.routes(&router)
    PlanItemPages.routes(&router)
    PlanFactPages.routes(&router)
    PlanVersionPages.routes(&router)
    PlanRemarkPages.routes(&router)
    PlanDecisionPages.routes(&router)
    PlanReadingPages.routes(&router)
  }

  private static func plan(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (plan, newest, isCore) = try member.read { db in
      (try member.plan(db), try member.newestPlanVersion(db), try member.isCore(db))
    }
    return try call.page(.planTitle, member, place: .journey) {
      $0.plan(plan, newest: newest, isCore: isCore, call.house.handbook)
    }
  }

  private static func calendar(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let year = try member.read { try member.yearCalendar($0) }
    return try call.page(.planCalendar, member, place: .journey) { page in
      page.planWork(.planCalendar, .planCalendarLead, pitfall: "P4.V2", call.house.handbook) { page.yearCalendar(year) }
    }
  }

  private static func objections(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (answers, isCore) = try member.read { db in
      (try member.planWordings(of: PlanText.Topic.objections, db), try member.isCore(db))
    }
    return try call.page(.planObjections, member, place: .journey) {
      $0.objections(answers, isCore: isCore, call.house.handbook)
    }
  }
}

extension Writer {
  /// The twelve objections as cards, each with the group's own answer.
  fileprivate func objections(_ answers: [PlanText.Topic: String], isCore: Bool, _ handbook: Handbook) {
    planWork(.planObjections, .planObjectionsLead, pitfall: "P4.V5", handbook) {
      p(.class("strong")) { text(.planObjectionsCount(count: answers.count)) }
      ul(.class("works")) {
        for topic in PlanText.Topic.objections {
          li(.class("work"), .id(topic.rawValue)) {
            h2(topic.title, .class("h3"))
            p(topic.hint)
            if let answer = answers[topic] {
              p(.class("own-answer"), .autoDirection) { verbatim(answer) }
            }
            if isCore {
              p {
                a(.href(PlanPaths.text(topic))) {
                  text(answers[topic] == nil ? .planWrite : .planEdit)
                  span(.class("hidden-label")) { verbatim(" " + topic.title[language]) }
                }
              }
            }
          }
        }
      }
    }
  }
}
