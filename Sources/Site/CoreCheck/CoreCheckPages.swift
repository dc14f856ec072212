internal import Community
internal import HTML
internal import Web

enum CoreCheckPaths {
  static let check = Path<Nothing>("/core-check")
}

/// The two-minute check of the core group: three questions once a month, and one worry that stays on paper.
enum CoreCheckPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(CoreCheckPaths.check, check)
    router.post(CoreCheckPaths.check, from: check, answer)
  }

  private static func check(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let (checks, hasChecked) = try core.member.read { (try core.checks($0), try core.hasChecked($0)) }
    return try call.page(.checkTitle, core.member, place: .journey) {
      $0.coreCheck(checks, hasChecked: hasChecked, month: core.checkMonth, call.draft, call.house.handbook)
    }
  }

  private static func answer(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var answers: [CoreCheck.Question: Int] = [:]
    for question in CoreCheck.Question.allCases {
      guard let written = call.draft[question.rawValue], written != "0" else { continue }
      guard let step = Int(written.prefix(3)), CoreCheck.steps.contains(step) else {
        throw Problems(question.rawValue, Phrase.problemPick)
      }
      answers[question] = step
    }
    guard !answers.isEmpty else { throw Problems(CoreCheck.Question.load.rawValue, Phrase.problemCheckEmpty) }
    try core.member.writeForgetting { try core.check(answers, $0) }
    return .seeOther(CoreCheckPaths.check())
  }
}

extension CoreCheck.Question {
  var phrase: Phrase {
    switch self {
    case .load: .checkLoad
    case .fun: .checkFun
    case .support: .checkSupport
    }
  }

  /// What the first and the last step mean.
  var ends: (low: Phrase, high: Phrase) {
    switch self {
    case .load: (.checkLoadLow, .checkLoadHigh)
    case .fun: (.checkFunLow, .checkFunHigh)
    case .support: (.checkSupportLow, .checkSupportHigh)
    }
  }
}

extension CoreCheck.Month {
  /// The month in words, such as “maart 2026”.
  func written(_ language: Language) -> String {
    first.map { String($0.written(language).drop { $0 != " " }.dropFirst()) } ?? text
  }
}

extension Writer {
  fileprivate func coreCheck(
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
  }

  private func stepName(_ step: Int, _ question: CoreCheck.Question) {
    number(step)
    if step == 1 || step == 5 {
      verbatim(" ")
      text(step == 1 ? question.ends.low : question.ends.high)
    }
  }
}
