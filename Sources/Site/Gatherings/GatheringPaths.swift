internal import Calendar
public import Community
internal import HTML
public import Web

enum GatheringPaths {
  static let gatherings = Path<Nothing>("/gatherings")
  static let new = Path<Nothing>("/gatherings/new")
  static let calendar = Path<Nothing>("/gatherings/calendar")
  static let calendarEnd = Path<Nothing>("/gatherings/calendar/removal")
  static let calendarTitle = Path<Nothing>("/gatherings/calendar/title")
  static let gathering = Path<ID<Gathering>>("/gatherings/:")
  static let edit = Path<ID<Gathering>>("/gatherings/:/edit")
  static let registration = Path<ID<Gathering>>("/gatherings/:/registration")
  static let publication = Path<ID<Gathering>>("/gatherings/:/publication")
  static let cancellation = Path<ID<Gathering>>("/gatherings/:/cancellation")
  static let removal = Path<ID<Gathering>>("/gatherings/:/removal")
  static let file = Path<ID<Gathering>>("/gatherings/:/calendar.ics")
  /// Fetched by a calendar program: whoever has the address needs no session.
  static let feed = Path<CalendarFeed.Address>("/calendar/:")
}

/// As it stands in a path: the network, and the secret part.
extension CalendarFeed.Address: PathPart {
  public var pathPart: String { "\(network.text).\(token.text)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let network = ID<Network>(parts[0]), let token = ID<CalendarFeed>(parts[1]) else {
      return nil
    }
    self.init(network: network, token: token)
  }
}

extension Response {
  /// A calendar, under a name that tells nothing.
  static func calendar(_ entries: [CalendarEntry]) throws -> Response {
    let events = entries.map { entry in
      let gathering = entry.gathering
      let isOn = gathering.cancelledOn == nil
      return CalendarEvent(
        uid: entry.uid, title: entry.title ?? Phrase.gatheringCalendarUsual[.nl], day: gathering.heldOn.ofCalendar,
        minuteOfDay: gathering.minuteOfDay, minutes: gathering.minutes,
        status: isOn ? entry.isCertain ? .confirmed : .tentative : .cancelled, revision: gathering.edition,
        changedOn: gathering.changedOn.ofCalendar, reminds: isOn && entry.isCertain)
    }
    return .file(
      try CalendarFile.bytes(events, zone: "Europe/Amsterdam"), type: "text/calendar; charset=utf-8",
      name: "calendar.ics")
  }
}

extension Day {
  fileprivate var ofCalendar: CalendarEvent.Day { .init(year: year, month: month, day: day) }
}
