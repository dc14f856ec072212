internal import Community
internal import HTML
internal import Web

/// Who is in the core group, and how it meets.
enum CoreGroupPages {
  /// Up to so many members are ticked on a list; above that one is found by name.
  static let listed = 40
  static let agreed = "agreed"
  static let name = Field(name: "name", label: .corePersonName, hint: .corePersonNameHint, limit: Title.limit)
  static let unit = Field(name: "unit", label: .coreUnitOwn, hint: .coreUnitOwnHint, limit: Title.limit)
  static let weeks = Field(name: "weeks", label: .coreWeeks, hint: .coreWeeksHint, kind: .number)
  static let minutes = Field(name: "minutes", label: .coreMinutes, hint: .coreMinutesHint, kind: .number)
  static let reviewDay = Field(name: "review-on", label: .soloDay, hint: .coreReviewHint, kind: .day)

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.group, group)
    router.post(CoreGroupPaths.people, from: groupAgain, compose)
    router.post(CoreGroupPaths.departure, from: group, stepDown)
    router.post(CoreGroupPaths.unit, from: groupAgain, saveUnit)
    router.post(CoreGroupPaths.rhythm, from: groupAgain, saveRhythm)
    router.post(CoreGroupPaths.smallStart, from: groupAgain, beginSmall)
  }

  private static func group(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read { try CoreGroupState(member, $0) }
    let suggested = call.community.today.adding(90)
    return try call.page(.coreTitle, member, place: .journey) {
      $0.coreGroup(state, suggested: suggested, call.draft, call.house.handbook)
    }
  }

  private static func groupAgain(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try group(core.member, call, Nothing())
  }

  private static func compose(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var people = call.draft.all("person").compactMap { ID<Person>($0) }
    if call.draft.isUnreadable(name.name) || !(call.draft[name.name] ?? "").isEmpty {
      var form = FormReader(call.draft)
      guard let title = form.title(name) else { throw form.problems }
      guard let found = try core.member.read({ try core.candidate(named: title, $0) }) else {
        throw Problems(name.name, Phrase.problemNoCandidate)
      }
      people.append(found.id)
    }
    // Nobody becomes the whole core group by pressing a button too early.
    guard !people.isEmpty else { throw Problems("person", Phrase.problemCoreAlone) }
    guard call.draft.contains(agreed, "yes") else { throw Problems(agreed, Phrase.problemAgreed) }
    try core.member.write { try core.compose(adding: people, $0) }
    return .seeOther(CoreGroupPaths.group())
  }

  private static func stepDown(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    do {
      try member.write { try member.stepDown($0) }
    } catch Refusal.lastPerson {
      throw Problems("step-down", Phrase.problemLastCore)
    }
    return .seeOther(CoreGroupPaths.group())
  }

  private static func saveUnit(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var unit: Title?
    if !(call.draft[Self.unit.name] ?? "").allSatisfy(\.isWhitespace) || call.draft.isUnreadable(Self.unit.name) {
      var form = FormReader(call.draft)
      unit = form.title(Self.unit)
      if !form.problems.isEmpty { throw form.problems }
    }
    try core.member.write { try core.enter(unit: unit, $0) }
    return .seeOther(CoreGroupPaths.group())
  }

  private static func saveRhythm(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (weeks, minutes) = (form.number(weeks, in: 1...13), form.number(minutes, in: 15...480))
    guard let weeks, let minutes else { throw form.problems }
    try core.member.write { try core.choose(CoreGroup.Rhythm(weeksBetween: weeks, minutesLong: minutes), $0) }
    return .seeOther(CoreGroupPaths.group())
  }

  private static func beginSmall(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    if call.draft.has("withdraw") {
      try core.member.write { try core.beginSmall(reviewOn: nil, $0) }
      return .seeOther(CoreGroupPaths.group())
    }
    var form = FormReader(call.draft)
    let today = call.community.today
    guard let day = form.day(reviewDay, in: today.adding(1)...today.adding(366), call.language) else {
      throw form.problems
    }
    try core.member.write { try core.beginSmall(reviewOn: day, $0) }
    return .seeOther(CoreGroupPaths.group())
  }
}
