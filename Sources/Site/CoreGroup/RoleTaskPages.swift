internal import Community
internal import HTML
internal import Web

/// One page of the tasks of a role, and the whole in sums, read in one moment.
struct RoleTasks: Sendable {
  let role: KeyRole
  let state: RoleState
  let sums: [TaskSum]
  let tasks: [CoreTask]
  let page: Int

  let pages: Int

  /// What was ticked stays in sight, at the top, where it has moved to another page meanwhile.
  init(_ member: Member, _ role: KeyRole, page: Int, ticked: [String], _ db: Snapshot) throws {
    self.role = role
    state = try RoleState(member, db)
    sums = try member.taskSums(db).filter { $0.role == role }
    pages = max(1, (sums.tasks + CoreTask.perPage - 1) / CoreTask.perPage)
    self.page = min(max(1, page), pages)
    let here = try member.coreTasks(of: role, page: self.page, db)
    let moved = Set(ticked.prefix(CoreTask.perPage).compactMap { ID<CoreTask>($0) }).subtracting(here.map(\.id))
    tasks = try member.coreTasks(moved, db).filter { $0.role == role } + here
  }

  /// The address of a page of these.
  func address(_ page: Int) -> String { CoreGroupPaths.roleTasks(role) + (page > 1 ? "?page=\(page)" : "") }
}

/// The tasks of one role: tick some and give them to one person.
enum RoleTaskPages {
  static let task = "task"
  static let person = "person"
  /// What the list holds while nobody is chosen.
  static let unchosen = "-"

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.roleTasks, tasks)
    router.post(CoreGroupPaths.roleTasks, from: tasksAgain, give)
  }

  private static func tasks(_ member: Member, _ call: Call, _ role: KeyRole) throws -> Response {
    let own = try member.read { try RoleTasks(member, role, page: page(call), ticked: call.draft.all(task), $0) }
    return try call.page(role.title, member, place: .journey) { $0.roleTasks(own, call.draft, call.house.handbook) }
  }

  private static func tasksAgain(_ core: CoreMember, _ call: Call, _ role: KeyRole) throws -> Response {
    try tasks(core.member, call, role)
  }

  private static func page(_ call: Call) -> Int { call.query("page").flatMap { Int($0.prefix(4)) } ?? 1 }

  /// Gives what was ticked to one person, or to nobody; where somebody else gave a task away meanwhile, both are shown.
  private static func give(_ core: CoreMember, _ call: Call, _ role: KeyRole) throws -> Response {
    let (ids, chosen) = try choices(call.draft)
    let (own, missed) = try core.member.write { db -> (RoleTasks, MissedChoices) in
      let group = try core.member.coreGroup(db)
      var missed = MissedChoices()
      for (id, choice) in ids {
        guard let conflict = try core.give(id, to: choice.person, upon: choice.before, db) else { continue }
        missed.add(TaskPages.name(id), choice, conflict, group)
        missed.keep(task, id.text)
      }
      if !missed.isEmpty { missed.keep(person, chosen) }
      let ticked = missed.draft.all(task)
      return (try RoleTasks(core.member, role, page: page(call), ticked: ticked, db), missed)
    }
    if missed.isEmpty { return .seeOther(own.address(own.page)) }
    return try call.page(role.title, core.member, status: 409, place: .journey) {
      $0.roleTasks(own, missed.draft, call.house.handbook)
    }
  }

  /// The tasks that were ticked, each with who had it when the page was made and who is to have it. Throws what is
  /// missing, and `Refusal.notFound` for what no page holds.
  private static func choices(_ draft: Draft) throws -> (ids: [(ID<CoreTask>, PersonChoice)], chosen: String) {
    guard let chosen = draft[person] else { throw Refusal.notFound }
    let ticked = draft.all(task)
    var problems = Problems()
    if ticked.isEmpty { problems.add(task, Phrase.problemTaskNone) }
    if chosen == unchosen { problems.add(person, Phrase.problemTaskPerson) }
    if !problems.isEmpty { throw problems }
    let ids = try ticked.map { text in
      guard let id = ID<CoreTask>(text), let before = draft[PersonChoice.before(TaskPages.name(id))] else {
        throw Refusal.notFound
      }
      return (id, try PersonChoice(chosen, before: before))
    }
    return (ids, chosen)
  }
}
