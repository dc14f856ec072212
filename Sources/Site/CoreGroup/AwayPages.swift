internal import Community
internal import HTML
internal import Web

/// “… is a month away”: a simulation that changes nothing, with the holes and a way to mend each.
enum AwayPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.away, away)
    router.post(CoreGroupPaths.away, from: away, mend)
  }

  private static func away(_ core: CoreMember, _ call: Call, _ id: ID<Person>) throws -> Response {
    let (state, absence) = try core.member.read { try read(core, id, $0) }
    return try call.page(.coreAwayTitle, core.member, place: .journey) {
      $0.away(state, absence, call.draft, call.house.handbook)
    }
  }

  private static func mend(_ core: CoreMember, _ call: Call, _ id: ID<Person>) throws -> Response {
    let (state, absence, missed) = try core.member.write { db -> (RoleState, Absence, MissedChoices) in
      let group = try core.member.coreGroup(db)
      var missed = MissedChoices()
      for role in KeyRole.allCases {
        for place in CoreRole.Place.allCases {
          let name = RolePages.name(place, role)
          guard let choice = try PersonChoice(call.draft, name), choice.person != choice.before else { continue }
          guard choice.person != id else { throw Problems(name, Phrase.problemAwayThemselves) }
          if let conflict = try core.put(choice.person, in: place, of: role, upon: choice.before, db) {
            missed.add(name, choice, conflict, group)
          }
        }
      }
      let (state, absence) = try read(core, id, db)
      return (state, absence, missed)
    }
    if missed.isEmpty { return .seeOther(CoreGroupPaths.away(id)) }
    return try call.page(.coreAwayTitle, core.member, status: 409, place: .journey) {
      $0.away(state, absence, missed.draft, call.house.handbook)
    }
  }

  private static func read(_ core: CoreMember, _ id: ID<Person>, _ db: Snapshot) throws -> (RoleState, Absence) {
    let state = try RoleState(core.member, db)
    guard let person = state.group[id] else { throw Refusal.notFound }
    return (state, Absence(of: person, state.group.people, state.roles, try core.member.coreTasks(db)))
  }
}

extension Writer {
  fileprivate func away(_ state: RoleState, _ absence: Absence, _ draft: Draft, _ handbook: Handbook) {
    let path = CoreGroupPaths.away(absence.away.id)
    coreGroupWork(.coreAwayTitle, .coreAwayLead, at: path, pitfall: "P3.V8", handbook) {
      problemSummary(draft)
      p(.class("strong"), .autoDirection) { text(.coreAwayLink(name: absence.away.name)) }
      if absence.isWhole {
        p(.coreAwayWhole, .class("note"))
      } else {
        mending(state, absence, draft)
      }
      if !absence.handovers.isEmpty { handovers(absence) }
      h2(.coreAwayLoad)
      loads(absence.load)
      others(state, absence)
    }
  }

  /// The holes, each with a list to choose from.
  private func mending(_ state: RoleState, _ absence: Absence, _ draft: Draft) {
    let holeRoles = Set(absence.holes.map(\.role))
    let open = state.roles.filter { role in
      absence.openRoles.contains(role) || absence.unbackedRoles.contains(role)
        || role.setAsideOn == nil && holeRoles.contains(role.role)
    }
    h2(.coreAwayHoles)
    form(.post, .action(CoreGroupPaths.away(absence.away.id))) {
      readers(.coreTasksReaders)
      for role in open {
        let place: CoreRole.Place = absence.unbackedRoles.contains(role) && role.backup == nil ? .backup : .monthCover
        let name = RolePages.name(place, role.role)
        let tasks = absence.holes.filter { $0.role == role.role }
        div(.class("field hole")) {
          p(.class("strong")) { text(role.role.title) }
          if !tasks.isEmpty {
            p(.class("small"), .autoDirection) {
              text(.coreAwayTasks(tasks: tasks.map { $0.name(language) }.joined(separator: ", ")))
            }
          }
          if absence.unbackedRoles.contains(role) { p(.coreAwayUnbacked, .class("small")) }
          personChoice(name, place.title(role.role), state.group, standing: role[place], draft)
        }
      }
      if !open.isEmpty { p(.class("actions")) { button(.coreAwayMend, .type("submit"), .class("btn")) } }
    }
    if absence.holes.contains(where: { task in !open.contains { $0.role == task.role } }) {
      p { a(.href(CoreGroupPaths.tasks() + "#who")) { text(.coreAwayDivide) } }
    }
  }

  private func handovers(_ absence: Absence) {
    h2(.coreAwayTasksTitle)
    table {
      caption(.coreAwayTasksTitle, .class("hidden-label"))
      thead {
        tr {
          th(.coreAwayTask, .fixed("scope", "col"))
          th(.coreAwayTaker, .fixed("scope", "col"))
        }
      }
      tbody {
        for handover in absence.handovers {
          tr {
            th(.fixed("scope", "row"), .class("plain-head"), .autoDirection) { verbatim(handover.task.name(language)) }
            td(.autoDirection) {
              if let taker = handover.taker { verbatim(taker.name) } else { span(.coreNobody, .class("flag")) }
            }
          }
        }
      }
    }
  }

  private func others(_ state: RoleState, _ absence: Absence) {
    h2(.coreAwayOthers)
    ul(.class("rows")) {
      for person in state.group.people where person.id != absence.away.id {
        li { a(.href(CoreGroupPaths.away(person.id))) { text(.coreAwayLink(name: person.name)) } }
      }
    }
    p { a(.href(CoreGroupPaths.tasks())) { text(.coreTasks) } }
  }
}
