internal import Community
internal import HTML
internal import Secrets
internal import Web

/// What the network does: a list for all members, in pages; planning and looking back for the core group.
enum ActivityPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(ActivityPaths.activities, activities)
    router.post(ActivityPaths.thanks, from: ThanksPages.again, ThanksPages.note)
    router.get(ActivityPaths.new, new)
    router.post(ActivityPaths.new, from: new, plan)
    router.get(ActivityPaths.activity, activity)
    router.get(ActivityPaths.edit, edit)
    router.post(ActivityPaths.edit, from: edit, change)
    router.post(ActivityPaths.review, from: activityAgain, review)
    router.post(ActivityPaths.help, from: activityAgain, help)
    router.post(ActivityPaths.removal, from: activityAgain, remove)
  }

  static func activities(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let page = call.query("page").flatMap { Int($0.prefix(4)) } ?? 1
    let list = try member.read { try ActivityList(member, page: page, $0) }
    return try call.page(.activityTitle, member, place: .journey) {
      $0.activities(list, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func new(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.activityNew, core.member, place: .journey) { $0.newActivity(call.draft, call.house.handbook) }
  }

  private static func plan(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<Activity>(call.draft[ActivityForms.once] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    guard let plan = form.activity(today: call.community.today, call.language) else { throw form.problems }
    try core.member.write { try core.plan(plan, as: id, $0) }
    return .seeOther(ActivityPaths.activity(id))
  }

  private static func activity(_ member: Member, _ call: Call, _ id: ID<Activity>) throws -> Response {
    let state = try member.read { try ActivityState(member, id, $0) }
    return try call.page(.activityPage, member, place: .journey) {
      $0.activity(state, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func edit(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    let activity = try core.member.read { try core.member.activity(id, $0) }
    return try call.page(.activityEdit, core.member, place: .journey) { $0.editActivity(activity, call.draft) }
  }

  private static func change(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    var form = FormReader(call.draft)
    guard let plan = form.activity(today: call.community.today, call.language) else { throw form.problems }
    let edition = try form.edition()
    try saving(ActivityForms.title) {
      try core.member.write { try core.change(id, to: plan, upon: edition, $0) }
    }
    return .seeOther(ActivityPaths.activity(id))
  }

  private static func review(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    var form = FormReader(call.draft)
    let isCounted = !form.isBlank(ActivityForms.attendance)
    let attendance = isCounted ? form.number(ActivityForms.attendance, in: 0...Activity.mostPeople) : nil
    let (well, kept) = (form.prose(ActivityForms.wentWell), form.prose(ActivityForms.kept))
    let otherwise =
      well?.text.isEmpty == true ? form.neededProse(ActivityForms.otherwise) : form.prose(ActivityForms.otherwise)
    guard let well, let otherwise, let kept, form.problems.isEmpty else { throw form.problems }
    let edition = try form.edition()
    try saving(ActivityForms.wentWell) {
      try core.member.write {
        try core.review(
          id, attendance: attendance, wentWell: well, otherwise: otherwise, kept: kept, upon: edition, $0)
      }
    }
    return .seeOther(ActivityPaths.activity(id))
  }

  private static func help(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    guard let did = ["yes": true, "no": false][call.draft["helped"] ?? ""] else { throw Refusal.notFound }
    try core.member.write { try core.help(id, did, $0) }
    return .seeOther(ActivityPaths.activity(id))
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    try core.member.write { try core.remove(activity: id, $0) }
    return .seeOther(ActivityPaths.activities())
  }

  private static func activityAgain(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    try activity(core.member, call, id)
  }
}

/// One page of the activities, and what the whole says.
struct ActivityList: Sendable {
  let activities: [Activity]
  let page: Int
  let pages: Int
  let levels: [Activity.Level: Int]
  let isCore: Bool
  /// When the network last thanked or celebrated; for the core group only.
  let thankedOn: Day?

  init(_ member: Member, page: Int, _ db: Snapshot) throws {
    let count = try member.activityCount(db)
    pages = max(1, (count + Activity.perPage - 1) / Activity.perPage)
    self.page = min(max(1, page), pages)
    activities = try member.activities(page: self.page, db)
    levels = try member.activityLevels(db)
    isCore = try member.isCore(db)
    thankedOn = isCore ? try member.asCoreMember(db).noted(.thanks, db) : nil
  }
}

/// One activity with what the asker may see of it; the rest only for the core group.
struct ActivityState: Sendable {
  let activity: Activity
  let hasRunSheet: Bool
  let core: (review: ActivityReview, helpers: [Colleague], own: String)?

  init(_ member: Member, _ id: ID<Activity>, _ db: Snapshot) throws {
    activity = try member.activity(id, db)
    hasRunSheet = try member.runSheet(of: id, db) != nil
    if try member.isCore(db) {
      let core = try member.asCoreMember(db)
      self.core = (try core.review(of: id, db), try core.helpers(of: id, db), member.person.name)
    } else {
      core = nil
    }
  }
}
