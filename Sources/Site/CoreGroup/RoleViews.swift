internal import Community
internal import HTML
internal import Web

extension Writer {
  func roles(_ state: RoleState, today: Day, _ draft: Draft, _ handbook: Handbook) {
    coreGroupWork(.coreRoles, .coreRolesLead, at: CoreGroupPaths.roles(), pitfall: "P3.V8", handbook) {
      problemSummary(draft)
      if !state.canDivide {
        formFirst(state)
        for role in state.roles where role.setAsideOn == nil { readRole(role, state.group) }
      } else {
        form(.post, .action(CoreGroupPaths.roles())) {
          readers(.coreTasksReaders)
          for role in state.roles where role.setAsideOn == nil { editRole(role, state.group, today: today, draft) }
          submit(.coreRolesSave)
        }
        setAside(state)
      }
    }
  }

  private func readRole(_ role: CoreRole, _ group: CoreGroup) {
    h2(role.role.title)
    p(role.role.purpose, .class("small"))
    dl(.class("pairs")) {
      for place in CoreRole.Place.allCases {
        dt(place.title(role.role))
        dd(.autoDirection) {
          if let person = group[role[place]] { verbatim(person.name) } else { text(.coreNobody) }
        }
      }
      if let day = role.termEndsOn {
        dt(.coreTerm)
        dd { self.day(day) }
      }
    }
  }

  private func editRole(_ role: CoreRole, _ group: CoreGroup, today: Day, _ draft: Draft) {
    fieldset(.class("choice"), .id("role-\(role.role.rawValue)")) {
      legend(role.role.title)
      p(role.role.purpose, .class("small"))
      div(.class("places")) {
        for place in CoreRole.Place.allCases {
          div(.class("field")) {
            personChoice(
              RolePages.name(place, role.role), place.title(role.role), group, standing: role[place], draft)
          }
        }
        div(.class("field")) { dayChoice(RolePages.term(role.role), .coreTerm, standing: role.termEndsOn, draft) }
      }
      if let day = role.termEndsOn, day <= today.adding(90), role.holder != nil {
        p(day < today ? .coreTermPast : .coreTermSoon, .class("small"))
      }
      if role.holder != nil, role.backup == nil { p(.coreNoBackup, .class("small flagged")) }
    }
  }

  /// Roles that the group does without, and does again.
  private func setAside(_ state: RoleState) {
    details(.class("fold")) {
      summary(.coreSetAside)
      p(.coreSetAsideText)
      ul(.class("rows")) {
        for role in state.roles where role.role != .lead {
          li {
            text(role.role.title)
            verbatim(" ")
            form(.post, .action(CoreGroupPaths.roles()), .class("row")) {
              let isAside = role.setAsideOn != nil
              button(
                .type("submit"), .name(isAside ? "take-up" : "set-aside"), .value(role.role.rawValue), .class("link")
              ) {
                text(isAside ? .coreTakeUp : .coreDoWithout)
                span(.class("hidden-label")) { verbatim(": " + role.role.title[language]) }
              }
            }
          }
        }
      }
    }
  }
}

extension CoreRole.Place {
  /// What it is called; the lead has two who pull together.
  func title(_ role: KeyRole) -> Phrase {
    switch self {
    case .holder: role == .lead ? .coreFirstLead : .coreHolder
    case .backup: role == .lead ? .coreSecondLead : .coreBackup
    case .monthCover: .coreMonthCover
    }
  }
}
