internal import Community
internal import HTML
internal import Web

extension Writer {
  /// Whether somebody could use their hours this month: yes, no, or skipped.
  func hoursQuestion(_ draft: Draft) {
    let name = CoreCheckPages.hours
    fieldset(.class("choice"), .id(name)) {
      legend(.checkHours)
      if let problem = draft.problems[name] as? Phrase { p(problem, .class("problem")) }
      p(.class("hint")) { text(.checkHoursHint(step: HoursUse.step)) }
      div(.class("step-choice")) {
        for (value, title) in [("yes", Phrase.checkHoursYes), ("no", .checkHoursNo), ("0", .checkSkip)] {
          label(.class("check")) {
            input(.type("radio"), .name(name), .value(value), .when(draft.contains(name, value), .checked))
            text(title)
          }
        }
      }
    }
  }

  /// How many could not use their hours, once it is shown.
  func hoursResult(_ use: HoursUse) {
    table(.class("bars")) {
      caption(.checkHours)
      tbody {
        for (title, count) in [(Phrase.checkHoursYes, use.shown - use.unused), (.checkHoursNo, use.unused)] {
          tr {
            th(title, .fixed("scope", "row"))
            td { number(count) }
            td(.class("bar-cell"), .ariaHidden) { shareBar(count, of: use.shown) }
          }
        }
      }
    }
  }
}
