internal import Community
internal import HTML
internal import Web

extension Writer {
  func coreCheck(
    _ checks: [CoreCheck], hasChecked: Bool, month: CoreCheck.Month, _ draft: Draft, _ handbook: Handbook
  ) {
    work(.checkTitle, .checkLead, in: .execution, pitfall: "P5.V8", handbook) {
      h2(.checkMonth(month: month.written(language)))
      if hasChecked {
        p(.checkDone, .class("note"))
      } else {
        form(.post, .action(CoreCheckPaths.check())) {
          problemSummary(draft)
          readers(.checkReaders(least: CoreCheck.least))
          for question in CoreCheck.Question.allCases { question5(question, draft) }
          hoursQuestion(draft)
          p(.checkWorry, .class("note"))
          submit(.checkSubmit)
        }
      }
      h2(.checkResults)
      if checks.allSatisfy({ $0.shown == 0 }) { p(.checkTooFew(least: CoreCheck.least), .class("note")) }
      for check in checks where check.shown > 0 { results(check) }
    }
  }

  private func question5(_ question: CoreCheck.Question, _ draft: Draft) {
    fieldset(.class("choice"), .id(question.rawValue)) {
      legend(question.phrase)
      if let problem = draft.problems[question.rawValue] as? Phrase { p(problem, .class("problem")) }
      p(.class("hint")) { text(.checkEnds(high: question.ends.high[language], low: question.ends.low[language])) }
      div(.class("step-choice")) {
        for step in CoreCheck.steps {
          label(.class("check")) {
            input(
              .type("radio"), .name(question.rawValue), .value(String(step)),
              .when(draft.contains(question.rawValue, String(step)), .checked))
            number(step)
          }
        }
        label(.class("check")) {
          input(
            .type("radio"), .name(question.rawValue), .value("0"),
            .when(draft.contains(question.rawValue, "0"), .checked))
          text(.checkSkip)
        }
      }
    }
  }

  private func results(_ check: CoreCheck) {
    h3 { verbatim(check.month.written(language)) }
    p(.class("small")) { text(.checkShown(count: check.shown)) }
    for question in CoreCheck.Question.allCases {
      table(.class("bars")) {
        caption(question.phrase)
        tbody {
          if let counts = check.counts[question] {
            for (index, count) in counts.enumerated() {
              tr {
                th(.fixed("scope", "row")) { stepName(index + 1, question) }
                td { number(count) }
                td(.class("bar-cell"), .ariaHidden) { shareBar(count, of: check.shown) }
              }
            }
          } else {
            tr { td(.checkQuestionFew) }
          }
        }
      }
    }
    if let hours = check.hours { hoursResult(hours) }
  }

  private func stepName(_ step: Int, _ question: CoreCheck.Question) {
    number(step)
    if step == 1 || step == 5 {
      verbatim(" ")
      text(step == 1 ? question.ends.low : question.ends.high)
    }
  }
}
