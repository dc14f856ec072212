internal import Community
internal import HTML
internal import Web

extension PreparationPaths {
  static let hours = Path<Nothing>("/preparation/hours")
}

/// The hours of the initiators: each enters their own.
enum HoursPages {
  static let hoursField = Field(name: "hours", label: .hoursOwn, hint: .hoursOwnHint, kind: .number)
  static let stopRule = Field(
    name: "stop-rule", label: .hoursStop, hint: .hoursStopHint, kind: .lines(3), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.hours, hours)
    router.post(PreparationPaths.hours, from: hours, saveHours)
  }

  private static func hours(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (all, own) = try member.read { (try member.initiatorHours($0), try member.ownHours($0)) }
    return try call.page(.hoursTitle, member, place: .journey) { page in
      page.hours(all, own: own.map { ($0.minutesAWeek, $0.stopRule) }, call.draft, call.house.handbook)
    }
  }

  private static func saveHours(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (minutes, rule) = (form.hours(hoursField, upTo: 40), form.prose(stopRule))
    guard let minutes, let rule else { throw form.problems }
    try member.write { try member.enter(minutesAWeek: minutes, stopRule: rule, $0) }
    return .seeOther(PreparationPaths.hours())
  }
}

extension Writer {
  fileprivate func hours(
    _ all: [InitiatorHours], own: (minutes: Int, rule: String)?, _ draft: Draft, _ handbook: Handbook
  ) {
    work(.hoursTitle, .hoursLead, pitfall: "P1.V2", handbook) {
      form(.post, .action(PreparationPaths.hours())) {
        problemSummary(draft)
        readers(.preparationReaders)
        field(HoursPages.hoursField, draft, initial: own.map { hoursText($0.minutes) } ?? "")
        field(HoursPages.stopRule, draft, initial: own?.rule ?? "")
        submit(.save)
      }
      h2(.hoursAll)
      ul(.class("rows")) {
        for entry in all {
          li {
            span(.class("strong"), .autoDirection) { verbatim(entry.colleague.name) }
            verbatim(" ")
            if let minutes = entry.minutesAWeek {
              text(.hoursAWeek(hours: hoursText(minutes)))
            } else {
              span(.hoursMissing, .class("quiet"))
            }
            if !entry.stopRule.isEmpty { p(.class("small"), .autoDirection) { verbatim(entry.stopRule) } }
          }
        }
      }
    }
  }

  /// Minutes as hours with at most a half, in the way of the language.
  func hoursText(_ minutes: Int) -> String {
    minutes % 60 == 0 ? String(minutes / 60) : "\(minutes / 60)\(language == .nl ? "," : ".")5"
  }
}
