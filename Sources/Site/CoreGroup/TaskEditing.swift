internal import Community
internal import HTML
internal import Secrets
internal import Web

/// One task: what it is called, the role it belongs to, its hours and its weight.
enum TaskEditing {
  static let wording = Field(name: "wording", label: .coreTaskWording, limit: Title.limit)
  static let ownWording = Field(
    name: "wording", label: .coreTaskWording, hint: .coreTaskWordingHint, limit: Title.limit)
  static let hours = Field(name: "hours", label: .coreTaskHours, hint: .coreTaskHoursHint, kind: .number)

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.newTask, new)
    router.post(CoreGroupPaths.newTask, from: new, add)
    router.get(CoreGroupPaths.task, task)
    router.post(CoreGroupPaths.task, from: task, change)
    router.post(CoreGroupPaths.taskRemoval, from: task, remove)
  }

  private static func new(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let role = call.query("role").flatMap(KeyRole.init)
    return try call.page(.coreTaskAdd, core.member, place: .journey) { page in
      page.coreGroupWork(
        .coreTaskAdd, .coreTaskAddLead, at: CoreGroupPaths.newTask(), pitfall: "P3.V1", call.house.handbook
      ) {
        page.form(.post, .action(CoreGroupPaths.newTask())) {
          page.input(
            .type("hidden"), .name("once"), .value(call.draft["once"] ?? Secrets.hex(Secrets.randomBytes(16))))
          page.taskFields(wording, nil, role: role, call.draft)
        }
      }
    }
  }

  private static func add(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let once = ID<CoreTask>(call.draft["once"] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let (title, minutes) = (form.title(wording), form.hours(hours, upTo: CoreTask.mostMinutes / 60))
    guard let title, let minutes else { throw form.problems }
    let (role, weight) = try Self.choices(call.draft)
    let place = try core.member.write { db in
      try core.add(title, to: role, minutesAMonth: minutes, weight: weight, as: once, db)
      return try TaskPages.place(of: role, core.member, db)
    }
    return .seeOther(place)
  }

  private static func task(_ core: CoreMember, _ call: Call, _ id: ID<CoreTask>) throws -> Response {
    let task = try core.member.read { try core.coreTask(id, $0) }
    return try page(task, theirs: nil, core, call, call.draft)
  }

  private static func change(_ core: CoreMember, _ call: Call, _ id: ID<CoreTask>) throws -> Response {
    let task = try core.member.read { try core.coreTask(id, $0) }
    var form = FormReader(call.draft)
    let isPlain = task.standard != nil && (call.draft[wording.name] ?? "").allSatisfy(\.isWhitespace)
    let title = isPlain && !call.draft.isUnreadable(wording.name) ? nil : form.title(wording)
    let minutes = form.hours(hours, upTo: CoreTask.mostMinutes / 60)
    guard form.problems.isEmpty, let minutes else { throw form.problems }
    guard let base = Int((call.draft["base"] ?? "").prefix(9)) else { throw Refusal.notFound }
    let (role, weight) = try Self.choices(call.draft)
    // A name that is the standard one in the reader's language is no name of the group's own.
    let own = title?.text == task.standard?.title[call.language] ? nil : title
    do {
      let place = try core.member.write { db in
        try core.change(id, wording: own, role: role, minutesAMonth: minutes, weight: weight, upon: base, db)
        return try TaskPages.place(of: role, core.member, db)
      }
      return .seeOther(place)
    } catch Refusal.outdated {
      let newest = try core.member.read { try core.coreTask(id, $0) }
      return try page(newest, theirs: newest, core, call, call.draft, status: 409)
    }
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<CoreTask>) throws -> Response {
    try core.member.write { try core.remove(task: id, $0) }
    return .seeOther(CoreGroupPaths.tasks())
  }

  private static func choices(_ draft: Draft) throws -> (KeyRole, Int) {
    guard let role = draft["role"].flatMap(KeyRole.init), let weight = Int(draft["weight"] ?? ""),
      (1...3).contains(weight)
    else { throw Refusal.notFound }
    return (role, weight)
  }

  private static func page(
    _ task: CoreTask, theirs: CoreTask?, _ core: CoreMember, _ call: Call, _ draft: Draft, status: Int = 200
  ) throws -> Response {
    try call.page(.coreTaskChange, core.member, status: status, place: .journey) { page in
      page.coreGroupWork(
        .coreTaskChange, .coreTaskChangeLead, at: CoreGroupPaths.task(task.id), pitfall: "P3.V1", call.house.handbook
      ) {
        page.form(.post, .action(CoreGroupPaths.task(task.id))) {
          if let theirs { page.theirs(theirs) }
          page.input(
            .type("hidden"), .name("base"),
            .value(theirs == nil ? draft["base"] ?? String(task.number) : String(task.number)))
          page.taskFields(task.standard == nil ? wording : ownWording, task, role: task.role, draft)
        }
        page.form(.post, .action(CoreGroupPaths.taskRemoval(task.id))) {
          page.button(.coreTaskRemove, .type("submit"), .class("link danger"))
        }
      }
    }
  }
}

extension Writer {
  fileprivate func taskFields(_ wording: Field, _ task: CoreTask?, role: KeyRole?, _ draft: Draft) {
    problemSummary(draft)
    readers(.preparationReaders)
    field(wording, draft, initial: task?.name(language) ?? "")
    choice(
      "role", .coreTaskRole, KeyRole.allCases, chosen: draft["role"].flatMap(KeyRole.init) ?? role ?? .lead,
      value: \.rawValue, title: \.title)
    field(TaskEditing.hours, draft, initial: task.map { hoursText($0.minutesAMonth) } ?? "1")
    choice(
      "weight", .coreTaskWeight, [1, 2, 3], chosen: draft["weight"].flatMap { Int($0) } ?? task?.weight ?? 1,
      value: { String($0) }, title: CoreTask.weightWord)
    submit(.save)
  }

  /// What somebody else made of it meanwhile.
  fileprivate func theirs(_ task: CoreTask) {
    div(.class("note contradiction"), .role("alert")) {
      p(.coreTaskTheirs, .class("strong"))
      p(.autoDirection) { verbatim(task.name(language)) }
      p(.class("small")) {
        text(task.role.title)
        verbatim(" · ")
        text(.coreTaskFacts(hours: hoursText(task.minutesAMonth), weight: CoreTask.weightWord(task.weight)[language]))
      }
      p(.noteChoose, .class("small"))
    }
  }
}
