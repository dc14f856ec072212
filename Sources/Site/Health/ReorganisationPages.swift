internal import Community
internal import HTML
internal import Web

/// A reorganisation that is coming: its last day, noted by the core group, and what helps meanwhile.
enum ReorganisationPages {
  static let day = Field(name: "day", label: .reorgDay, hint: .reorgDayHint, kind: .day)

  static func routes(_ router: inout Router<Call>) {
    router.get(HealthPaths.reorganisation, page)
    router.post(HealthPaths.reorganisation, from: page, note)
  }

  private static func page(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let until = try core.member.read { try core.noted(.reorganisation, $0) }
    return try call.page(.reorgTitle, core.member, place: .journey) {
      $0.reorganisation(until, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func note(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try NotedDays.save(.reorganisation, day, core, call)
    return .seeOther(HealthPaths.reorganisation())
  }
}

extension Writer {
  fileprivate func reorganisation(_ until: Day?, today: Day, _ draft: Draft, _ handbook: Handbook) {
    p(.class("eyebrow")) { a(.href(HealthPaths.health())) { text(.healthTitle) } }
    h1(.reorgTitle)
    p(.reorgLead, .class("lead"))
    div(.class("two")) {
      div {
        if let until {
          p(.class("strong")) {
            text(until < today ? .reorgOver(day: until.written(language)) : .reorgUntil(day: until.written(language)))
          }
        }
        readers(.reorgReaders)
        notedDay(ReorganisationPages.day, until, at: HealthPaths.reorganisation(), initial: "", draft)
        h2(.reorgHelps)
        ul(.class("rows")) {
          reorgStep(.reorgAsk, .reorgAskText, SortingPaths.sorting(), .reorgAskDo)
          reorgStep(.reorgCouncil, .reorgCouncilText, PlanPaths.fact(.council), .healthWorksCouncilMissingDo)
          reorgStep(.reorgStories, .reorgStoriesText, StoryPaths.together(), .reorgStoriesDo)
        }
        p { a(.href(HealthPaths.health())) { text(.healthBack) } }
      }
      aside(.class("side")) { pitfall("P6.V7", handbook) }
    }
  }

  private func reorgStep(_ title: Phrase, _ words: Phrase, _ path: String, _ link: Phrase) {
    li {
      h3(title)
      p(words)
      p(.class("small")) { a(.href(path)) { text(link) } }
    }
  }

  /// What only the core group can know, to note before it is a question.
  func healthNotes() {
    section(.class("word-row"), .labelledBy("notes")) {
      h2(.healthNotes, .id("notes"))
      div {
        p(.reorgLead)
        p { a(.href(HealthPaths.reorganisation())) { text(.reorgNote) } }
      }
    }
  }

  /// To who tells a story: that a reorganisation was noted, and that nobody has to be seen now.
  func reorganisationNote(_ until: Day?) {
    if let until { p(.class("note")) { text(.reorgTeller(day: until.written(language))) } }
  }
}
