internal import Community
internal import HTML
internal import Web

/// Everything about the tasks that the pages show, read in one moment.
struct TaskState: Sendable {
  let group: CoreGroup
  let roles: [CoreRole]
  let tasks: [CoreTask]
  let isCore: Bool

  init(_ member: Member, _ db: Snapshot) throws {
    group = try member.coreGroup(db)
    roles = try member.coreRoles(db)
    tasks = try member.coreTasks(db)
    isCore = try member.isCore(db)
  }

  /// The standard tasks that are not on the list.
  var missing: [StandardTask] {
    let known = Set(tasks.compactMap(\.standard))
    return StandardTask.allCases.filter { !known.contains($0) }
  }

  var load: TaskLoad { TaskLoad(group.people, tasks) }
}

/// The task divider: who does what, beside what each can carry.
enum TaskPages {
  static func name(_ task: CoreTask) -> String { "task-\(task.id.text)" }

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
      let state = try TaskState(core.member, db)
      var missed = MissedChoices()
      for task in state.tasks {
        guard let choice = try PersonChoice(call.draft, name(task)), choice.person != choice.before else { continue }
        if let conflict = try core.give(task.id, to: choice.person, upon: choice.before, db) {
          missed.add(name(task), choice, conflict, state.group)
        }
      }
      return (try TaskState(core.member, db), missed)
    }
    if missed.isEmpty { return .seeOther(CoreGroupPaths.tasks()) }
    return try call.page(.coreTasks, core.member, status: 409, place: .journey) {
      $0.tasks(state, missed.draft, call.house.handbook)
    }
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
