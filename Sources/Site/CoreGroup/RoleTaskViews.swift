internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The roles, each with how many tasks it has and how many of them are divided.
  func roleList(_ sums: [TaskSum]) {
    h2(.coreTasksWho, .id("who"))
    p(.coreTasksByRole)
    ul(.class("rows loads")) {
      for role in KeyRole.allCases {
        let own = sums.filter { $0.role == role }
        if !own.isEmpty {
          li {
            p { a(.class("strong"), .href(CoreGroupPaths.roleTasks(role))) { text(role.title) } }
            p(.class("small")) { roleCount(own) }
            shareBar(own.tasks - own.undivided, of: own.tasks)
          }
        }
      }
    }
  }

  /// How many tasks a role has, what they take, and how many nobody does.
  func roleCount(_ own: [TaskSum]) {
    text(.coreRoleTasks(count: own.tasks, hours: roughHours(own.minutes)))
    if own.undivided > 0 {
      span(.class("flag")) { text(.coreRoleOpen(count: own.undivided)) }
    } else {
      verbatim(" ")
      text(.coreRoleDivided)
    }
  }

  /// The tasks of one role, a page at a time; for the core group with boxes to tick and one list of people.
  func roleTasks(_ own: RoleTasks, _ draft: Draft, _ handbook: Handbook) {
    coreGroupWork(own.role.title, own.role.purpose, at: CoreGroupPaths.tasks(), pitfall: "P3.V1", handbook) {
      p { a(.href(CoreGroupPaths.tasks())) { text(.coreTasksAll) } }
      if own.tasks.isEmpty {
        p(.coreRoleEmpty, .class("note"))
      } else {
        p { roleCount(own.sums) }
        formFirst(own.state)
        if own.state.canDivide {
          giving(own, draft)
        } else {
          ul(.class("rows tasks")) { for task in own.tasks { readTask(task, own.state) } }
        }
        pager(own.page, of: own.pages, .coreTasksPages, own.address)
      }
      if own.state.isCore {
        p(.class("after")) {
          a(.class("btn quiet"), .href(CoreGroupPaths.newTask() + "?role=\(own.role.rawValue)")) { text(.coreTaskAdd) }
        }
      }
    }
  }

  private func readTask(_ task: CoreTask, _ state: RoleState) {
    li {
      div {
        span(.class("strong"), .autoDirection) { verbatim(task.name(language)) }
        taskFacts(task, state)
      }
      div { doer(task, state.group) }
    }
  }

  private func giving(_ own: RoleTasks, _ draft: Draft) {
    form(.post, .action(own.address(own.page))) {
      problemSummary(draft)
      readers(.coreTasksReaders)
      fieldset(.class("choice"), .id(RoleTaskPages.task)) {
        legend(.coreTasksPick)
        if let problem = draft.problems[RoleTaskPages.task] as? Phrase { p(problem, .class("problem")) }
        ul(.class("rows tasks")) { for task in own.tasks { taskBox(task, own.state, draft) } }
      }
      taker(own.state.group, draft)
      submit(.coreTasksGive)
    }
  }

  /// A task to tick, with who had it when the page was made.
  private func taskBox(_ task: CoreTask, _ state: RoleState, _ draft: Draft) {
    let name = TaskPages.name(task)
    let before = PersonChoice.before(name)
    let problem = draft.problems[name] as? Phrase
    li {
      div {
        label(.class("check"), .for(name)) {
          input(
            .id(name), .type("checkbox"), .name(RoleTaskPages.task), .value(task.id.text),
            .when(draft.contains(RoleTaskPages.task, task.id.text), .checked), .when(problem != nil, .invalid),
            .when(problem != nil, .describedBy(name + "-problem")))
          span(.autoDirection) { verbatim(task.name(language)) }
        }
        if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
        taskFacts(task, state)
        input(.type("hidden"), .name(before), .value(draft[before] ?? task.person?.text ?? ""))
      }
      div { doer(task, state.group) }
    }
  }

  /// One list of people for all that was ticked; nobody is chosen by a slip.
  private func taker(_ group: CoreGroup, _ draft: Draft) {
    let name = RoleTaskPages.person
    let problem = draft.problems[name] as? Phrase
    let chosen = draft[name] ?? RoleTaskPages.unchosen
    div(.class("field")) {
      label(.coreTasksTaker, .for(name))
      if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
      select(
        .id(name), .name(name), .when(problem != nil, .invalid), .when(problem != nil, .describedBy(name + "-problem"))
      ) {
        option(.value(RoleTaskPages.unchosen), .when(chosen == RoleTaskPages.unchosen, .selected)) {
          text(.coreTasksChoose)
        }
        for person in group.people {
          option(.value(person.id.text), .when(chosen == person.id.text, .selected)) { verbatim(person.name) }
        }
        option(.value(""), .when(chosen.isEmpty, .selected)) { text(.coreTasksNobody) }
      }
    }
  }
}
