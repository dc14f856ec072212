internal import Community
internal import HTML
internal import Web

/// The core group and its roles, read in one moment.
struct RoleState: Sendable {
  let group: CoreGroup
  let roles: [CoreRole]
  let isCore: Bool

  /// Whether the reader can give tasks and roles to people: in the core group, once it was formed.
  var canDivide: Bool { isCore && group.isFormed }

  init(_ member: Member, _ db: Snapshot) throws {
    group = try member.coreGroup(db)
    roles = try member.coreRoles(db)
    isCore = try member.isCore(db)
  }
}

/// What the page of the tasks shows, read in one moment.
struct TaskState: Sendable {
  /// Up to so many tasks stand on one page, and up to so many names in all their lists; above that, by role.
  static let onOnePage = 40
  static let names = 400

  let roles: RoleState
  /// All tasks as sums.
  let sums: [TaskSum]
  /// The tasks themselves; nil where they stand by role, each role on a page of its own.
  let tasks: [CoreTask]?
  /// The standard tasks that are not on the list.
  let missing: [StandardTask]

  /// On one page although there are many, where a form that was sent from one comes back.
  init(_ member: Member, asOnePage: Bool = false, _ db: Snapshot) throws {
    roles = try RoleState(member, db)
    sums = try member.taskSums(db)
    tasks = asOnePage || Self.isShort(sums, roles.group) ? try member.coreTasks(db) : nil
    missing = try member.missingTasks(db)
  }

  static func isShort(_ sums: [TaskSum], _ group: CoreGroup) -> Bool {
    sums.tasks <= onOnePage && sums.tasks * group.people.count <= names
  }
}

/// The task divider: who does what, beside what each can carry.
enum TaskPages {
  static func name(_ task: CoreTask) -> String { name(task.id) }
  static func name(_ id: ID<CoreTask>) -> String { "task-\(id.text)" }

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.tasks, tasks)
    router.post(CoreGroupPaths.tasks, from: tasksAgain, divide)
    router.post(CoreGroupPaths.standardTasks, from: tasksAgain, adopt)
  }

  private static func tasks(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read { try TaskState(member, $0) }
    return try call.page(.coreTasks, member, place: .journey) { $0.tasks(state, call.draft, call.house.handbook) }
  }

  private static func tasksAgain(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try tasks(core.member, call, Nothing())
  }

  /// Saves what was changed and nothing else; where somebody else chose meanwhile, both choices are shown.
  private static func divide(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (state, missed) = try core.member.write { db -> (TaskState, MissedChoices) in
      let group = try core.member.coreGroup(db)
      var missed = MissedChoices()
      for task in try core.member.coreTasks(db) {
        guard let choice = try PersonChoice(call.draft, name(task)), choice.person != choice.before else { continue }
        if let conflict = try core.give(task.id, to: choice.person, upon: choice.before, db) {
          missed.add(name(task), choice, conflict, group)
        }
      }
      return (try TaskState(core.member, asOnePage: !missed.isEmpty, db), missed)
    }
    if missed.isEmpty { return .seeOther(CoreGroupPaths.tasks()) }
    return try call.page(.coreTasks, core.member, status: 409, place: .journey) {
      $0.tasks(state, missed.draft, call.house.handbook)
    }
  }

  /// Where a task of a role stands: on the one page, or on that of its role.
  static func place(of role: KeyRole, _ member: Member, _ db: Snapshot) throws -> String {
    let isShort = TaskState.isShort(try member.taskSums(db), try member.coreGroup(db))
    return isShort ? CoreGroupPaths.tasks() : CoreGroupPaths.roleTasks(role)
  }

  private static func adopt(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let chosen = call.draft.all("standard").map(StandardTask.init)
    let all = chosen.compactMap { $0 }
    // No box on the page gives another value: the form was made up.
    guard all.count == chosen.count else { throw Refusal.notFound }
    try core.member.write { try core.adopt(call.draft.has("all") ? StandardTask.allCases : all, $0) }
    return .seeOther(CoreGroupPaths.tasks())
  }
}
