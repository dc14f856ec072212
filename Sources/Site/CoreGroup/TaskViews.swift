internal import Community
internal import HTML
internal import Web

extension Writer {
  func tasks(_ state: TaskState, _ draft: Draft, _ handbook: Handbook) {
    coreGroupWork(.coreTasks, .coreTasksLead, at: CoreGroupPaths.tasks(), pitfall: "P3.V1", handbook) {
      problemSummary(draft)
      if state.sums.isEmpty {
        beginning(state.roles)
      } else {
        if !state.roles.isCore { p(.coreTasksRead, .class("note")) }
        // A long table is a short list of roles: it comes first, since what each carries is long as well.
        if state.tasks == nil { roleList(state.sums) }
        if state.roles.isCore { division(state) }
        if let tasks = state.tasks { taskList(tasks, state.roles, draft) }
        if state.roles.isCore {
          p { a(.class("btn quiet"), .href(CoreGroupPaths.newTask())) { text(.coreTaskAdd) } }
          standardTasks(state)
        }
      }
    }
  }

  /// What stands there while there are no tasks.
  private func beginning(_ state: RoleState) {
    p(.coreTasksNone)
    guard state.isCore else { return }
    form(.post, .action(CoreGroupPaths.standardTasks())) {
      p(.class("actions")) {
        button(.coreTasksAdopt, .type("submit"), .name("all"), .value("yes"), .class("btn"))
        a(.class("btn quiet"), .href(CoreGroupPaths.newTask())) { text(.coreTaskAdd) }
      }
    }
  }

  /// The tasks by role, with a list to choose from for the core group.
  private func taskList(_ tasks: [CoreTask], _ state: RoleState, _ draft: Draft) {
    h2(.coreTasksWho, .id("who"))
    formFirst(state)
    if state.canDivide {
      form(.post, .action(CoreGroupPaths.tasks())) {
        readers(.coreTasksReaders)
        rolesWithTasks(tasks, state) { task in
          personSelect(TaskPages.name(task), state.group, standing: task.person, draft)
        }
        submit(.coreTasksSave)
      }
    } else {
      rolesWithTasks(tasks, state) { task in doer(task, state.group) }
    }
  }

  /// To whom nothing can be given yet: that the core group comes first.
  func formFirst(_ state: RoleState) {
    guard state.isCore, !state.canDivide else { return }
    p(.class("note")) {
      text(.coreTasksFormFirst)
      verbatim(" ")
      a(.href(CoreGroupPaths.group())) { text(.coreTitle) }
    }
  }

  /// Who does a task.
  func doer(_ task: CoreTask, _ group: CoreGroup) {
    if let person = group[task.person] {
      span(.autoDirection) { verbatim(person.name) }
    } else {
      span(.coreNobody, .class("quiet"))
    }
  }

  private func rolesWithTasks(_ tasks: [CoreTask], _ state: RoleState, _ who: (CoreTask) -> Void) {
    for role in KeyRole.allCases {
      let own = tasks.filter { $0.role == role }
      if !own.isEmpty {
        h3(role.title, .id("role-\(role.rawValue)"))
        ul(.class("rows tasks")) {
          for task in own {
            li {
              div {
                if state.canDivide {
                  label(.for(TaskPages.name(task)), .autoDirection) { verbatim(task.name(language)) }
                } else {
                  span(.class("strong"), .autoDirection) { verbatim(task.name(language)) }
                }
                taskFacts(task, state)
              }
              div { who(task) }
            }
          }
        }
      }
    }
  }

  /// What a task takes, and for the core group the way to change it.
  func taskFacts(_ task: CoreTask, _ state: RoleState) {
    p(.class("small")) {
      text(.coreTaskFacts(hours: hoursText(task.minutesAMonth), weight: CoreTask.weightWord(task.weight)[language]))
      if state.isCore {
        verbatim(" ")
        a(.href(CoreGroupPaths.task(task.id))) {
          text(.coreTaskChange)
          span(.class("hidden-label")) { verbatim(" " + task.name(language)) }
        }
      }
    }
  }

  /// The standard tasks that the group left out, to take over after all.
  private func standardTasks(_ state: TaskState) {
    guard !state.missing.isEmpty else { return }
    details(.class("fold")) {
      summary { text(.coreTasksMissing(count: state.missing.count)) }
      form(.post, .action(CoreGroupPaths.standardTasks())) {
        for task in state.missing {
          label(.class("check")) {
            input(.type("checkbox"), .name("standard"), .value(task.rawValue))
            text(task.title)
          }
        }
        p(.class("actions")) { button(.coreTasksAdoptSome, .type("submit"), .class("btn quiet")) }
      }
    }
  }
}
