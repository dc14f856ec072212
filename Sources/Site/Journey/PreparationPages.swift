internal import Community
internal import HTML
internal import Web

enum PreparationPaths {
  static let scope = Path<Nothing>("/preparation/scope")
  static let hours = Path<Nothing>("/preparation/hours")
  static let existing = Path<Nothing>("/preparation/existing-networks")
  static let existingSearch = Path<Nothing>("/preparation/existing-networks/search")
  static let existingRemoval = Path<ID<ExistingNetwork>>("/preparation/existing-networks/:/removal")
  static let conversations = Path<Nothing>("/preparation/conversations")
  static let conversationRemoval = Path<ID<ConversationHeld>>("/preparation/conversations/:/removal")
  static let notUs = Path<Nothing>("/preparation/what-we-are-not")
  static let soloStart = Path<Nothing>("/preparation/solo-start")
}

/// The smaller works of phase 1, each a page with one form.
enum PreparationPages {
  static let scopeField = Field(name: "scope", label: .foundScope, hint: .scopeHint, kind: .lines(6), limit: Prose.limit)
  static let hoursField = Field(name: "hours", label: .hoursOwn, hint: .hoursOwnHint, kind: .number)
  static let stopRule = Field(
    name: "stop-rule", label: .hoursStop, hint: .hoursStopHint, kind: .lines(3), limit: Prose.limit)
  static let existingName = Field(name: "name", label: .existingName, limit: Title.limit)
  static let contact = Field(name: "contact", label: .existingContact, hint: .existingContactHint, limit: Title.limit)
  static let lesson = Field(
    name: "lesson", label: .conversationsLesson, hint: .conversationsLessonHint, kind: .lines(4), limit: Prose.limit)
  static let notUsField = Field(
    name: "not-us", label: .notUsOwn, hint: .notUsOwnHint, kind: .lines(4), limit: Prose.limit)
  static let reviewDay = Field(name: "review-on", label: .soloDay, hint: .soloDayHint, kind: .day)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.scope, scope)
    router.post(PreparationPaths.scope, from: scope, saveScope)
    router.get(PreparationPaths.hours, hours)
    router.post(PreparationPaths.hours, from: hours, saveHours)
    router.get(PreparationPaths.existing, existing)
    router.post(PreparationPaths.existing, from: existing, addExisting)
    router.post(PreparationPaths.existingSearch, from: existing, searched)
    router.post(PreparationPaths.existingRemoval, from: goneExisting, removeExisting)
    router.get(PreparationPaths.conversations, conversations)
    router.post(PreparationPaths.conversations, from: conversations, addConversation)
    router.post(PreparationPaths.conversationRemoval, from: goneConversation, removeConversation)
    router.get(PreparationPaths.notUs, notUs)
    router.post(PreparationPaths.notUs, from: notUs, agreeNotUs)
    router.get(PreparationPaths.soloStart, soloStart)
    router.post(PreparationPaths.soloStart, from: soloStart, saveSoloStart)
  }

  // MARK: For whom

  private static func scope(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.scopeTitle, member, place: .journey) { $0.scope(member.network, call.draft, call.house.handbook) }
  }

  private static func saveScope(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let scope = form.neededProse(scopeField) else { throw form.problems }
    try member.write { try member.describe(scope, $0) }
    return .seeOther(JourneyPaths.phase(1))
  }

  // MARK: Hours

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

  // MARK: Existing networks

  private static func existing(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (all, preparation) = try member.read { (try member.existingNetworks($0), try member.preparation($0)) }
    return try call.page(.existingTitle, member, place: .journey) {
      $0.existing(all, checkedOn: preparation.existingCheckedOn, call.draft, call.house.handbook)
    }
  }

  private static func addExisting(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (name, contact) = (form.title(existingName), form.title(Self.contact))
    guard let name, let contact else { throw form.problems }
    try member.write { try member.note(existing: name, contact: contact, $0) }
    return .seeOther(PreparationPaths.existing())
  }

  private static func searched(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.write { try member.checkExisting(true, $0) }
    return .seeOther(PreparationPaths.existing())
  }

  private static func removeExisting(_ member: Member, _ call: Call, _ id: ID<ExistingNetwork>) throws -> Response {
    try member.write { try member.remove(existing: id, $0) }
    return .seeOther(PreparationPaths.existing())
  }

  private static func goneExisting(_ member: Member, _ call: Call, _: ID<ExistingNetwork>) throws -> Response {
    try existing(member, call, Nothing())
  }

  // MARK: Conversations

  private static func conversations(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let all = try member.read { try member.conversationsHeld($0) }
    return try call.page(.conversationsTitle, member, place: .journey) {
      $0.conversations(all, call.draft, call.house.handbook)
    }
  }

  private static func addConversation(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let lesson = form.neededProse(Self.lesson) else { throw form.problems }
    try member.write { try member.note(lesson: lesson, $0) }
    return .seeOther(PreparationPaths.conversations())
  }

  private static func removeConversation(
    _ member: Member, _ call: Call, _ id: ID<ConversationHeld>
  ) throws -> Response {
    try member.write { try member.remove(conversation: id, $0) }
    return .seeOther(PreparationPaths.conversations())
  }

  private static func goneConversation(_ member: Member, _ call: Call, _: ID<ConversationHeld>) throws -> Response {
    try conversations(member, call, Nothing())
  }

  // MARK: What we are not

  private static func notUs(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (preparation, compass) = try member.read { (try member.preparation($0), try member.compass($0)) }
    return try call.page(.notUsTitle, member, place: .journey) {
      $0.notUs(preparation, compass, call.draft, call.house.handbook)
    }
  }

  private static func agreeNotUs(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let text = form.prose(notUsField) else { throw form.problems }
    let ticked = call.draft.all("option")
    let chosen = Set(ticked.compactMap(Compass.Option.init)).filter { $0.decision == .limits }
    // No box on the page gives another value: the form was made up.
    guard Set(ticked) == Set(chosen.map(\.rawValue)) else { throw Refusal.notFound }
    try member.write { db in
      try member.agree(notUs: text, db)
      try member.choose(chosen.isEmpty ? .unknown : .chosen(chosen), in: .limits, db)
    }
    return .seeOther(JourneyPaths.phase(1))
  }

  // MARK: Starting alone

  private static func soloStart(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let preparation = try member.read { try member.preparation($0) }
    let suggested = call.community.today.adding(60)
    return try call.page(.soloTitle, member, place: .journey) {
      $0.soloStart(preparation, suggested: suggested, call.draft, call.house.handbook)
    }
  }

  private static func saveSoloStart(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    if call.draft.has("withdraw") {
      try member.write { try member.startAlone(reviewOn: nil, $0) }
      return .seeOther(PreparationPaths.soloStart())
    }
    var form = FormReader(call.draft)
    let today = call.community.today
    guard let day = form.day(reviewDay, in: today.adding(1)...today.adding(366), call.language) else {
      throw form.problems
    }
    try member.write { try member.startAlone(reviewOn: day, $0) }
    return .seeOther(JourneyPaths.phase(1))
  }
}
