internal import Community
internal import HTML
internal import Web

/// Introductions as a member finds them: what comes of a round, and their answer.
enum IntroductionPages {
  enum Answer: String, CaseIterable, Sendable {
    case yes, no
  }

  static let answer = Choice<Answer>("answer", .introAnswer) { $0 == .yes ? .introYes : .introNo }
  static let note = Field(
    name: "note", label: .introNote, hint: .introNoteHint, kind: .lines(2), limit: Introduction.noteLimit)
  static let didMeet = Choice<Answer>("met", .introDidMeet) { $0 == .yes ? .introDidMeetYes : .introDidMeetNo }

  static func routes(_ router: inout Router<Call>) {
    router.get(IntroductionPaths.introductions, introductions)
    router.post(IntroductionPaths.answer, from: introductions, give)
    router.post(IntroductionPaths.meeting, from: introductions, meet)
    IntroductionWishPages.routes(&router)
    IntroductionRoundPages.routes(&router)
  }

  private static func introductions(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (place, calendar, isCore) = try member.read {
      (try member.introductionPlace($0), try member.introductionCalendar($0), try member.isCore($0))
    }
    return try call.page(.introTitle, member, place: .rooms) {
      $0.introductions(place, next: calendar?.nextOn, isCore: isCore, call.draft)
    }
  }

  private static func give(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (answer, note) = (form.choice(answer), form.prose(note))
    guard let answer, let note else { throw form.problems }
    try member.writeForgetting { try member.answer(introduction: answer == .yes, note: note, $0) }
    return .seeOther(IntroductionPaths.introductions())
  }

  private static func meet(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let met = form.choice(didMeet) else { throw form.problems }
    try member.writeForgetting { try member.note(introductionMet: met == .yes, $0) }
    return .seeOther(IntroductionPaths.introductions())
  }
}
