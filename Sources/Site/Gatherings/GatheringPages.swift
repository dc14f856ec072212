internal import Community
internal import HTML
internal import Web

/// When a network meets: what is ahead and what was held, coming to it, and calendars.
enum GatheringPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(GatheringPaths.gatherings, gatherings)
    router.get(GatheringPaths.new, new)
    router.post(GatheringPaths.new, from: new, plan)
    router.get(GatheringPaths.gathering, gathering)
    router.get(GatheringPaths.edit, edit)
    router.post(GatheringPaths.edit, from: edit, change)
    router.post(GatheringPaths.registration, from: gathering, register)
    router.post(GatheringPaths.publication, from: again, publish)
    router.post(GatheringPaths.cancellation, from: again, cancel)
    router.post(GatheringPaths.removal, from: again, remove)
  }

  private static func gatherings(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let page = max(1, min(call.query("page").flatMap { Int(pathPart: $0[...]) } ?? 1, Gathering.most))
    let state = try member.read { db in
      let ahead = try member.gatheringsAhead(db)
      return GatheringsState(
        ahead: try ahead.map { ($0, try member.registration(for: $0.id, db)) },
        held: try member.gatheringsHeld(page: page, db), page: page, isCore: try member.isCore(db),
        today: call.community.today)
    }
    return try call.page(.gatheringsTitle, member, place: .rooms) { $0.gatherings(state) }
  }

  private static func new(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.gatheringNew, core.member, place: .rooms) { $0.gatheringForm(nil, nil, call.draft) }
  }

  private static func plan(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<Gathering>(call.draft[RoomPages.once] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    guard let plan = form.gathering(today: call.community.today, call.language) else { throw form.problems }
    try core.member.write { try core.plan(plan, as: id, $0) }
    return .seeOther(GatheringPaths.gathering(id))
  }

  private static func gathering(_ member: Member, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    let state = try member.read { try GatheringState(member, id, call.community.today, $0) }
    return try call.page(.gatheringsTitle, member, place: .rooms) { $0.gathering(state, call.draft) }
  }

  private static func again(_ core: CoreMember, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    try gathering(core.member, call, id)
  }

  private static func edit(_ core: CoreMember, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    let (gathering, place) = try core.member.read {
      (try core.member.gathering(id, $0), try core.member.place(of: id, $0))
    }
    return try call.page(.gatheringEdit, core.member, place: .rooms) { $0.gatheringForm(gathering, place, call.draft) }
  }

  private static func change(_ core: CoreMember, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    var form = FormReader(call.draft)
    guard let plan = form.gathering(today: call.community.today, call.language) else { throw form.problems }
    let edition = try form.edition()
    do {
      try saving(GatheringForms.title) {
        try core.member.write { try core.change(id, to: plan, upon: edition, $0) }
      }
    } catch Refusal.tooFewPeople {
      throw Problems(GatheringForms.capacity.name, Phrase.gatheringCapacityFew)
    }
    return .seeOther(GatheringPaths.gathering(id))
  }

  private static func register(_ member: Member, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    var form = FormReader(call.draft)
    let isOnce = call.draft[GatheringForms.name.field.name] == GatheringForms.Name.once.rawValue
    let (answer, name) = (form.choice(GatheringForms.answer), form.shownName(GatheringForms.onceName, isOnce: isOnce))
    guard let answer, let name else { throw form.problems }
    do {
      try member.writeForgetting {
        try member.answer(answer, to: id, as: name, listed: call.draft.contains(GatheringForms.listed, "yes"), $0)
      }
    } catch Refusal.nameTaken {
      throw Problems(GatheringForms.onceName.name, Phrase.postOnceNameTaken)
    }
    return .seeOther(GatheringPaths.gathering(id))
  }

  private static func publish(_ core: CoreMember, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    try core.member.write { try core.publish(id, $0) }
    return .seeOther(GatheringPaths.gathering(id))
  }

  private static func cancel(_ core: CoreMember, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    var form = FormReader(call.draft)
    guard let grounds = form.neededProse(GatheringForms.grounds) else { throw form.problems }
    try core.member.write { try core.cancel(id, grounds: grounds, $0) }
    return .seeOther(GatheringPaths.gathering(id))
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    try core.member.write { try core.remove(gathering: id, $0) }
    return .seeOther(GatheringPaths.gatherings())
  }
}
