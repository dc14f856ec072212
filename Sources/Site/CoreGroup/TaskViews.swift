internal import Community
internal import HTML
internal import Web

extension Writer {
  func tasks(_ state: TaskState, _ draft: Draft, _ handbook: Handbook) {
    coreGroupWork(.coreTasks, .coreTasksLead, at: CoreGroupPaths.tasks(), pitfall: "P3.V1", handbook) {
      problemSummary(draft)
      if state.tasks.isEmpty {
        beginning(state)
      } else {
        if state.isCore { division(state) } else { p(.coreTasksRead, .class("note")) }
        taskList(state, draft)
        if state.isCore {
          p { a(.class("btn quiet"), .href(CoreGroupPaths.newTask())) { text(.coreTaskAdd) } }
          standardTasks(state)
        }
      }
    }
  }

  /// What stands there while there are no tasks.
  private func beginning(_ state: TaskState) {
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
  private func taskList(_ state: TaskState, _ draft: Draft) {
    let canDivide = state.isCore && state.group.isFormed
    h2(.coreTasksWho, .id("who"))
    if state.isCore, !canDivide {
      p(.class("note")) {
        text(.coreTasksFormFirst)
        verbatim(" ")
        a(.href(CoreGroupPaths.group())) { text(.coreTitle) }
      }
    }
    if canDivide {
      form(.post, .action(CoreGroupPaths.tasks())) {
        readers(.coreTasksReaders)
        rolesWithTasks(state) { task in
          personSelect(TaskPages.name(task), state.group, standing: task.person, draft)
        }
        submit(.coreTasksSave)
      }
    } else {
      rolesWithTasks(state) { task in
        if let person = state.group[task.person] {
          span(.autoDirection) { verbatim(person.name) }
        } else {
          span(.coreNobody, .class("quiet"))
        }
      }
    }
  }

  private func rolesWithTasks(_ state: TaskState, _ who: (CoreTask) -> Void) {
    for role in KeyRole.allCases {
      let own = state.tasks.filter { $0.role == role }
      if !own.isEmpty {
        h3(role.title, .id("role-\(role.rawValue)"))
        ul(.class("rows tasks")) {
          for task in own {
            li {
              div {
                if state.isCore, state.group.isFormed {
                  label(.for(TaskPages.name(task)), .autoDirection) { verbatim(task.name(language)) }
                } else {
                  span(.class("strong"), .autoDirection) { verbatim(task.name(language)) }
                }
                p(.class("small")) {
                  text(
                    .coreTaskFacts(
                      hours: hoursText(task.minutesAMonth), weight: CoreTask.weightWord(task.weight)[language]))
                  if state.isCore {
                    verbatim(" ")
                    a(.href(CoreGroupPaths.task(task.id))) {
                      text(.coreTaskChange)
                      span(.class("hidden-label")) { verbatim(" " + task.name(language)) }
                    }
                  }
                }
              }
              div { who(task) }
            }
          }
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
