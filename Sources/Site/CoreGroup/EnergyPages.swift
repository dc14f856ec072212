internal import Community
internal import HTML
internal import Web

/// The monthly energy check: for oneself, and for the group a count.
enum EnergyPages {
  static let level = "level"

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.energy, energy)
    router.post(CoreGroupPaths.energy, from: energy, answer)
  }

  private static func energy(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (group, checks, hasAnswered) = try core.member.read { db in
      (try core.member.coreGroup(db), try core.energyChecks(db), try core.answeredEnergyCheck(db))
    }
    let isIn = group[core.member.person.id] != nil
    return try call.page(.coreEnergy, core.member, place: .journey) {
      $0.energy(checks, isIn: isIn, hasAnswered: hasAnswered, call.draft, call.house.handbook)
    }
  }

  private static func answer(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let level = call.draft[level].flatMap(EnergyCheck.Level.init) else {
      throw Problems(level, Phrase.problemScale)
    }
    try core.answer(level)
    return .seeOther(CoreGroupPaths.energy())
  }
}

extension Writer {
  fileprivate func energy(
    _ checks: [EnergyCheck], isIn: Bool, hasAnswered: Bool, _ draft: Draft, _ handbook: Handbook
  ) {
    coreGroupWork(.coreEnergy, .coreEnergyLead, at: CoreGroupPaths.energy(), pitfall: "P3.V2", handbook) {
      if !isIn {
        p(.class("note")) {
          text(.coreTasksFormFirst)
          verbatim(" ")
          a(.href(CoreGroupPaths.group())) { text(.coreTitle) }
        }
      } else if hasAnswered {
        p(.coreEnergyAnswered, .class("note"))
      } else {
        form(.post, .action(CoreGroupPaths.energy()), .class("narrow")) {
          problemSummary(draft)
          readers(.coreEnergyReaders)
          fieldset(.class("choice"), .id(EnergyPages.level)) {
            legend(.coreEnergyQuestion)
            for level in EnergyCheck.Level.allCases {
              label(.class("check")) {
                input(.type("radio"), .name(EnergyPages.level), .value(level.rawValue))
                text(level.title)
              }
            }
          }
          submit(.coreEnergySend)
        }
      }
      h2(.coreEnergyGroup)
      if checks.isEmpty {
        p { text(.coreEnergyFew(least: EnergyCheck.step)) }
      } else {
        table(.class("bars")) {
          caption(.coreEnergyCaption, .class("hidden-label"))
          tbody {
            for check in checks {
              tr {
                th(.fixed("scope", "row")) { verbatim(monthName(check.month)) }
                td { text(.coreEnergyCount(count: check.strained, of: check.shown)) }
                td(.class("bar-cell"), .ariaHidden) { shareBar(check.strained, of: check.shown) }
              }
            }
          }
        }
      }
      p(.coreEnergyHow, .class("small"))
    }
  }

  /// A month in words, such as “maart 2026”.
  private func monthName(_ month: String) -> String {
    guard let day = Day(month + "-01") else { return month }
    return day.written(language).drop { $0.isNumber }.drop { $0 == " " }.description
  }
}
