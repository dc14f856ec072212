internal import Community
internal import HTML
internal import Web

enum CoreCheckPaths {
  static let check = Path<Nothing>("/core-check")
}

/// The two-minute check of the core group: four questions once a month, and one worry that stays on paper.
enum CoreCheckPages {
  static let hours = "hours"

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
    let couldUse = try couldUseHours(call.draft)
    guard !answers.isEmpty || couldUse != nil else {
      throw Problems(CoreCheck.Question.load.rawValue, Phrase.problemCheckEmpty)
    }
    try core.member.writeForgetting { try core.check(answers, couldUseHours: couldUse, $0) }
    return .seeOther(CoreCheckPaths.check())
  }

  /// Whether the hours could be used; nil when it was skipped.
  private static func couldUseHours(_ draft: Draft) throws -> Bool? {
    guard let written = draft[hours], written != "0" else { return nil }
    guard let answer = ["yes": true, "no": false][written] else { throw Problems(hours, Phrase.problemPick) }
    return answer
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
