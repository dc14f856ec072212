internal import Community
internal import HTML
internal import Web

/// The fields of a gathering, of coming to it, and of cancelling it.
enum GatheringForms {
  enum Name: String, CaseIterable, Sendable { case chosen, once }

  static let title = Field(name: "title", label: .gatheringName, hint: .gatheringNameHint, limit: Title.limit)
  static let description = Field(
    name: "description", label: .gatheringDescription, kind: .lines(4), limit: Gathering.descriptionLimit)
  static let heldOn = Field(name: "held-on", label: .gatheringDay, kind: .day)
  static let hour = Field(name: "begins", label: .gatheringBegins, hint: .gatheringBeginsHint)
  static let minutes = Field(name: "minutes", label: .gatheringMinutes, kind: .number)
  static let setting = Choice<RunSheet.Setting>("setting", .gatheringSetting) { $0.ofGathering }
  static let place = Field(
    name: "place", label: .gatheringPlace, hint: .gatheringPlaceHint, limit: Gathering.placeLimit)
  static let link = Field(name: "link", label: .gatheringLink, hint: .gatheringLinkHint, limit: Gathering.linkLimit)
  static let placeForAll = "place-for-all"
  static let audience = Choice<Gathering.Audience>("audience", .gatheringAudience) { $0.phrase }
  static let capacity = Field(
    name: "capacity", label: .gatheringCapacity, hint: .gatheringCapacityHint, kind: .number)
  static let grounds = Field(
    name: "grounds", label: .gatheringGrounds, hint: .gatheringGroundsHint, kind: .lines(2),
    limit: Gathering.groundsLimit)
  static let answer = Choice<Registration.Answer>("answer", .gatheringAnswer) { $0.phrase }
  static let name = Choice<Name>("name-shown", .gatheringUnder) { $0 == .chosen ? .gatheringChosen : .gatheringOnce }
  static let onceName = Field(name: "once-name", label: .postOnceName, hint: .postOnceNameHint, limit: 40)
  static let listed = "listed"
  static let calendarTitle = Field(
    name: "calendar-title", label: .gatheringCalendarTitle, hint: .gatheringCalendarTitleHint, limit: Title.limit)
  static let extent = Choice<CalendarFeed.Extent>("extent", .gatheringExtent) {
    $0 == .own ? .gatheringExtentOwn : .gatheringExtentAll
  }
}

extension Gathering.Audience {
  var phrase: Phrase {
    switch self {
    case .members: .gatheringForMembers
    case .allies: .gatheringForAllies
    case .core: .gatheringForCore
    }
  }
}

extension Registration.Answer {
  var phrase: Phrase {
    switch self {
    case .coming: .gatheringComing
    case .perhaps: .gatheringPerhaps
    case .not: .gatheringNot
    }
  }
}

extension RunSheet.Setting {
  var ofGathering: Phrase {
    switch self {
    case .onSite: .gatheringOnSite
    case .online: .gatheringOnline
    case .both: .gatheringBoth
    }
  }
}

extension Gathering {
  /// When it begins, as a clock shows it.
  var begins: String {
    let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension FormReader {
  /// A gathering as somebody filled it in; nil when something is wrong with it.
  mutating func gathering(today: Day, _ language: Language) -> GatheringPlan? {
    let (title, description) = (title(GatheringForms.title), prose(GatheringForms.description))
    let day = day(GatheringForms.heldOn, in: today...today.adding(Gathering.mostDaysAhead), language)
    let minute = minuteOfDay(GatheringForms.hour)
    let minutes = number(GatheringForms.minutes, in: RunSheet.lengths)
    let (setting, audience) = (choice(GatheringForms.setting), choice(GatheringForms.audience))
    let (place, link) = (prose(GatheringForms.place), prose(GatheringForms.link))
    if let link, !GatheringPlan.leads(link.text) { complain(GatheringForms.link, .gatheringLinkWrong) }
    let isLimited = !isBlank(GatheringForms.capacity)
    let capacity = isLimited ? number(GatheringForms.capacity, in: 1...Gathering.mostPeople) : nil
    guard let title, let description, let day, let minute, let minutes, let setting, let audience, let place, let link,
      problems.isEmpty
    else { return nil }
    return GatheringPlan(
      title: title, description: description, heldOn: day, minuteOfDay: minute, minutes: minutes, setting: setting,
      place: place, link: link, placeIsForAll: draft.contains(GatheringForms.placeForAll, "yes"), audience: audience,
      capacity: capacity)
  }

  /// A time of day, `17:30` or `9.00`, in minutes.
  private mutating func minuteOfDay(_ field: Field) -> Int? {
    let parts = (draft[field.name] ?? "").filter { !$0.isWhitespace }.prefix(8).split { $0 == ":" || $0 == "." }
    if parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 2 }), let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    {
      return hour * 60 + minute
    }
    complain(field, .gatheringBeginsWrong)
    return nil
  }
}
