internal import Community
internal import HTML
internal import Web

/// The day on which the network last thanked or celebrated: a day, and nobody’s name.
enum ThanksPages {
  static let day = Field(name: "thanked-on", label: .thanksDay, hint: .thanksHint, kind: .day)

  static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try ActivityPages.activities(core.member, call, Nothing())
  }

  static func note(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try NotedDays.save(.thanks, day, core, call)
    return .seeOther(ActivityPaths.activities() + "#thanks")
  }
}

extension Writer {
  func thanks(_ on: Day?, today: Day, _ draft: Draft) {
    section(.class("part"), .labelledBy("thanks")) {
      h2(.thanksTitle, .id("thanks"))
      if let on { p { text(.thanksLast(day: on.written(language))) } } else { p(.thanksNone) }
      readers(.factReaders)
      notedDay(ThanksPages.day, on, at: ActivityPaths.thanks(), initial: today.text, draft)
    }
  }
}
