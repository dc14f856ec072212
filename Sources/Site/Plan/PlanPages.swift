internal import Community
internal import HTML
internal import Web

/// The plan of action: the assignment “De plantafel”.
enum PlanPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.plan, plan)
    router.get(PlanPaths.calendar, calendar)
    ObjectionPages.routes(&router)
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
}
