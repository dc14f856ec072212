internal import Community
internal import HTML
internal import Web

extension Writer {
  /// What each carries, what falls when somebody stops: for the core group only.
  func division(_ state: TaskState) {
    let load = TaskLoad(state.roles.group.people, sums: state.sums)
    section(.class("part"), .labelledBy("load")) {
      h2(.coreLoad, .id("load"))
      if load.undivided > 0 { p { text(.coreUndivided(count: load.undivided)) } }
      loads(load)
    }
    section(.class("part"), .labelledBy("stops")) {
      h2(.coreStops, .id("stops"))
      p(.coreStopsText)
      ul(.class("rows")) {
        for person in state.roles.group.people { stops(person, state.roles) }
      }
    }
  }

  /// Two bars a person, each beside the sentence that says the same.
  func loads(_ load: TaskLoad) {
    let most = load.shares.map { max($0.minutes, $0.colleague.minutesAMonth ?? 0) }.max() ?? 0
    ul(.class("rows loads")) {
      for share in load.shares {
        li {
          p(.class("strong"), .autoDirection) { verbatim(share.colleague.name) }
          p(.class("small")) {
            if let agreed = share.colleague.minutesAMonth {
              text(.coreHoursOf(agreed: roughHours(agreed), hours: roughHours(share.minutes)))
            } else {
              text(.coreHoursUnknown(hours: roughHours(share.minutes)))
            }
            if share.isOverHours { span(.coreOverHours, .class("flag")) }
          }
          loadBar(share.minutes, mark: share.colleague.minutesAMonth, of: most, isOver: share.isOverHours)
          p(.class("small")) {
            text(.coreShare(percent: share.percent))
            if share.isTooMuch { span(.class("flag")) { text(.coreTooMuch(most: TaskLoad.mostShare)) } }
          }
          loadBar(share.percent, mark: TaskLoad.mostShare, of: 100, isOver: share.isTooMuch)
        }
      }
    }
    p(.coreLoadHow, .class("small"))
  }

  /// A bar with a line at what was agreed.
  private func loadBar(_ value: Int, mark: Int?, of whole: Int, isOver: Bool) {
    let scale = { (part: Int) in whole == 0 ? 0 : min(200, part * 200 / whole) }
    svg(.class("load"), .fixed("viewBox", "0 0 200 10"), .fixed("preserveAspectRatio", "none"), .ariaHidden) {
      path(.class("bar-ground"), .fixed("d", "M0 2h200v6h-200z")) {}
      if scale(value) > 0 {
        path(.class(isOver ? "load-over" : "bar-fill"), .made("d", "M0 2h\(scale(value))v6h-\(scale(value))z")) {}
      }
      if let mark { path(.class("load-mark"), .made("d", "M\(max(1, min(199, scale(mark)))) 0v10")) {} }
    }
  }

  /// Which roles fall when somebody stops, with the way to look at a month without them.
  private func stops(_ person: CoreColleague, _ state: RoleState) {
    let held = state.roles.filter { $0.holder == person.id && $0.setAsideOn == nil }
    let breaks = held.filter(\.breaks)
    li {
      span(.class("strong"), .autoDirection) { verbatim(person.name) }
      p(.class("small")) {
        if !breaks.isEmpty {
          text(.coreBreaks(roles: list(breaks.map(\.role))))
        } else if !held.isEmpty {
          text(.coreCovered(roles: list(held.map(\.role))))
        } else {
          text(.coreNoRole)
        }
        if held.count > 1 { span(.coreManyRoles, .class("flag")) }
      }
      p { a(.href(CoreGroupPaths.away(person.id))) { text(.coreAwayLink(name: person.name)) } }
    }
  }

  /// Roles one after another, in words.
  func list(_ roles: [KeyRole]) -> String { roles.map { $0.title[language] }.joined(separator: ", ") }

  /// Minutes as hours, to the nearest half.
  func roughHours(_ minutes: Int) -> String { hoursText((minutes + 15) / 30 * 30) }
}
