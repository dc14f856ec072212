internal import Community
internal import HTML
internal import Web

/// Calendars: a file of one gathering, and an address of one's own that a calendar program fetches.
enum CalendarPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(GatheringPaths.calendar, calendar)
    router.post(GatheringPaths.calendar, from: calendar, renew)
    router.post(GatheringPaths.calendarEnd, from: calendar, end)
    router.post(GatheringPaths.calendarTitle, from: again, choose)
    router.get(GatheringPaths.file, file)
    router.get(GatheringPaths.feed, feed)
  }

  private static func calendar(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (feed, title, isCore) = try member.read {
      (try member.calendarFeed($0), try member.calendarTitle($0), try member.isCore($0))
    }
    return try call.page(.gatheringCalendar, member, place: .rooms) { page in
      page.p(.class("eyebrow")) { page.a(.href(GatheringPaths.gatherings())) { page.text(.gatheringsTitle) } }
      page.h1(.gatheringCalendar)
      page.p(.gatheringCalendarLead, .class("lead"))
      if let feed { page.feed(call.origin + GatheringPaths.feed(feed.address)) }
      page.form(.post, .action(GatheringPaths.calendar()), .class("narrow")) {
        page.problemSummary(call.draft)
        page.choice(GatheringForms.extent, call.draft, initial: feed?.extent ?? .own)
        if feed != nil { page.p(.gatheringRenewLead, .class("small")) }
        page.submit(feed == nil ? .gatheringFeedMake : .gatheringFeedRenew)
      }
      if isCore {
        page.section(.labelledBy("title")) {
          page.h2(.gatheringCalendarTitle, .id("title"))
          page.form(.post, .action(GatheringPaths.calendarTitle()), .class("narrow")) {
            page.readers(.gatheringCalendarReaders)
            page.field(
              GatheringForms.calendarTitle, call.draft, initial: title ?? Phrase.gatheringCalendarUsual[page.language])
            page.submit(.save)
          }
        }
      }
    }
  }

  private static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try calendar(core.member, call, Nothing())
  }

  private static func renew(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let extent = form.choice(GatheringForms.extent) else { throw form.problems }
    try member.writeForgetting { try member.renewFeed(extent, $0) }
    return .seeOther(GatheringPaths.calendar())
  }

  private static func end(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.write { try member.stopFeed($0) }
    return .seeOther(GatheringPaths.calendar())
  }

  private static func choose(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let title = form.title(GatheringForms.calendarTitle) else { throw form.problems }
    do {
      try core.member.write { try core.choose(calendarTitle: title, $0) }
    } catch Refusal.nameTaken {
      throw Problems(GatheringForms.calendarTitle.name, Phrase.gatheringCalendarTells)
    }
    return .seeOther(GatheringPaths.calendar())
  }

  private static func file(_ member: Member, _ call: Call, _ id: ID<Gathering>) throws -> Response {
    try .calendar([member.read { try member.calendarEntry(id, $0) }])
  }

  private static func feed(_: Anyone, _ call: Call, _ address: CalendarFeed.Address) throws -> Response {
    try .calendar(call.community.calendar(address))
  }
}

extension Writer {
  fileprivate func feed(_ address: String) {
    section(.class("note"), .labelledBy("address")) {
      h2(.gatheringFeed, .id("address"), .class("h3"))
      label(.gatheringFeedAddress, .for("link"))
      input(.id("link"), .type("text"), .value(address), .readOnly)
      p(.gatheringFeedSecret, .class("small"))
      form(.post, .action(GatheringPaths.calendarEnd())) {
        button(.gatheringFeedEnd, .type("submit"), .class("link"))
      }
    }
  }
}
