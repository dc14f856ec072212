internal import Community
internal import HTML
internal import Web

extension Writer {
  /// What is ahead, first what one comes to soon; and what was held.
  func gatherings(_ state: GatheringsState) {
    p(.class("eyebrow")) { a(.href(RoomPaths.rooms())) { text(.roomsTitle) } }
    h1(.gatheringsTitle)
    p(.gatheringsLead, .class("lead"))
    if !state.soon.isEmpty {
      section(.class("note"), .labelledBy("soon")) {
        h2(.gatheringsSoon, .id("soon"), .class("h3"))
        ul { for gathering in state.soon { li { gatheringLine(gathering) } } }
      }
    }
    p(.class("actions")) {
      if state.isCore { a(.class("btn"), .href(GatheringPaths.new())) { text(.gatheringNew) } }
      a(.class("btn quiet"), .href(GatheringPaths.calendar())) { text(.gatheringCalendar) }
    }
    h2(.gatheringsAhead)
    if state.ahead.isEmpty { p(state.isCore ? .gatheringsNoneCore : .gatheringsNone, .class("note")) }
    ul(.class("rows")) {
      for (gathering, own) in state.ahead {
        li {
          gatheringLine(gathering)
          p(.class("small")) {
            text(gathering.setting.ofGathering)
            verbatim(" · ")
            text(gathering.audience.phrase)
            if gathering.publishedOn == nil { flag(.gatheringDraft) }
            if gathering.cancelledOn != nil { flag(.gatheringCancelled) }
            if let own {
              verbatim(" · ")
              strong { text(own.standing) }
            }
          }
        }
      }
    }
    guard !state.held.isEmpty || state.page > 1 else { return }
    h2(.gatheringsHeld)
    ul(.class("rows")) {
      for gathering in state.held.prefix(Gathering.perPage) { li { gatheringLine(gathering) } }
    }
    let pages = state.page + (state.held.count > Gathering.perPage ? 1 : 0)
    pager(state.page, of: pages, .gatheringsHeld) { GatheringPaths.gatherings() + "?page=\($0)" }
  }

  private func flag(_ phrase: Phrase) {
    verbatim(" ")
    span(phrase, .class("flag"))
  }

  private func gatheringLine(_ gathering: Gathering) {
    a(.href(GatheringPaths.gathering(gathering.id)), .class("strong"), .autoDirection) { verbatim(gathering.title) }
    verbatim(" · ")
    day(gathering.heldOn)
    verbatim(" · \(gathering.begins)")
  }
}
