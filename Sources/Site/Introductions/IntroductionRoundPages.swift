internal import Community
internal import HTML
internal import Web

/// Rounds of introductions, for the core group: when there is one, the list that members choose from, and counts.
enum IntroductionRoundPages {
  enum Rhythm: String, CaseIterable, Sendable {
    case none, week
    case twoWeeks = "two-weeks"
    case fourWeeks = "four-weeks"
    case month

    var value: IntroductionRhythm? { IntroductionRhythm(rawValue: rawValue) }
  }

  static let rhythm = Choice<Rhythm>("rhythm", .introRhythm) {
    switch $0 {
    case .none: .introRhythmNone
    case .week: .introRhythmWeek
    case .twoWeeks: .introRhythmTwoWeeks
    case .fourWeeks: .introRhythmFourWeeks
    case .month: .introRhythmMonth
    }
  }
  static let from = Field(name: "from", label: .introFrom, hint: .introCalendarHint, kind: .day)
  static let until = Field(name: "until", label: .introStartUntil, hint: .introStartUntilHint, kind: .day)
  static let number = "number"
  static let kind = Choice<IntroductionLabel.Kind>("kind", .introLabelKind) {
    switch $0 {
    case .unit: .introLabelUnit
    case .function: .introLabelFunction
    case .topic: .introLabelTopic
    }
  }
  static let name = Field(name: "name", label: .introLabelName, hint: .introLabelNameHint, limit: Title.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(IntroductionPaths.rounds, rounds)
    router.post(IntroductionPaths.rounds, from: rounds, start)
    router.post(IntroductionPaths.calendar, from: rounds, keep)
    router.post(IntroductionPaths.labels, from: rounds, add)
    router.post(IntroductionPaths.labelRemoval, from: roundsAfter, remove)
  }

  private static func rounds(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let state = try core.member.read { db in
      IntroductionRoundsState(
        rounds: try core.introductionRounds(db), running: try core.member.introductionRound(db),
        calendar: try core.member.introductionCalendar(db), people: try core.introductionPeople(db),
        labels: try core.member.introductionLabels(db), today: call.community.today)
    }
    return try call.page(.introTitle, core.member, place: .rooms) { $0.introductionRounds(state, call.draft) }
  }

  private static func roundsAfter(
    _ core: CoreMember, _ call: Call, _: ID<IntroductionLabel>
  ) throws -> Response { try rounds(core, call, Nothing()) }

  private static func start(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let number = Int((call.draft[number] ?? "").prefix(9)), number > 0 else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let (today, days) = (call.community.today, IntroductionRound.days)
    let range = today.adding(days.lowerBound)...today.adding(days.upperBound)
    guard let until = form.day(until, in: range, call.language) else { throw form.problems }
    do {
      try core.startIntroductions(round: number, until: until)
    } catch Refusal.tooMany {
      throw Problems(Self.until.name, Phrase.introStartMany)
    } catch Refusal.closed {
      throw Problems(Self.until.name, Phrase.introStartClosed)
    }
    return .seeOther(IntroductionPaths.rounds())
  }

  private static func keep(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let (rhythm, from) = (form.choice(rhythm), form.day(from, in: today...today.adding(366), call.language))
    guard let rhythm, let from else { throw form.problems }
    guard let value = rhythm.value else {
      try core.member.write { try core.set(introductionCalendar: nil, $0) }
      return .seeOther(IntroductionPaths.rounds())
    }
    try core.member.write { try core.set(introductionCalendar: (value, from), $0) }
    return .seeOther(IntroductionPaths.rounds())
  }

  private static func add(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (kind, name) = (form.choice(kind), form.title(name))
    guard let kind, let name else { throw form.problems }
    do {
      try core.member.write { try core.add(label: name, as: kind, $0) }
    } catch Refusal.tooMany {
      throw Problems(Self.name.name, Phrase.introLabelMany)
    }
    return .seeOther(IntroductionPaths.rounds() + "#list")
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<IntroductionLabel>) throws -> Response {
    try core.member.write { try core.remove(label: id, $0) }
    return .seeOther(IntroductionPaths.rounds() + "#list")
  }
}

/// What the core group sees of introductions, read in one moment.
struct IntroductionRoundsState: Sendable {
  let rounds: [IntroductionRound]
  let running: IntroductionRound?
  let calendar: IntroductionCalendar?
  let people: Int?
  let labels: [IntroductionLabel]
  let today: Day
}
