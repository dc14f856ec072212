internal import Community
internal import HTML
internal import Web

/// What somebody asks of introductions, and whom they would rather not meet.
enum IntroductionWishPages {
  enum Often: String, CaseIterable, Sendable {
    case every, second, fourth

    var value: IntroductionWish.Often {
      switch self {
      case .every: .every
      case .second: .second
      case .fourth: .fourth
      }
    }
  }

  static let often = Choice<Often>("often", .introOften) {
    switch $0 {
    case .every: .introOftenEvery
    case .second: .introOftenSecond
    case .fourth: .introOftenFourth
    }
  }
  static let (unit, function, topic) = ("unit", "function", "topic")
  static let (otherUnit, otherFunction, pause) = ("other-unit", "other-function", "pause")
  static let name = Field(
    name: "name", label: .introAvoidName, hint: .introAvoidNameHint, limit: Title.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(IntroductionPaths.wish, wish)
    router.post(IntroductionPaths.wish, from: wish, ask)
    router.post(IntroductionPaths.departure, from: wish, stop)
    router.get(IntroductionPaths.avoided, avoided)
    router.post(IntroductionPaths.avoided, from: avoided, avoid)
    router.post(IntroductionPaths.avoidedRemoval, from: avoidedAfter, stopAvoiding)
  }

  private static func wish(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (wish, labels) = try member.read { (try member.introductionWish($0), try member.introductionLabels($0)) }
    return try call.page(.introTitle, member, place: .rooms) { $0.introductionWish(wish, labels, call.draft) }
  }

  private static func ask(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let often = form.choice(often) else { throw form.problems }
    let draft = call.draft
    let label = { (name: String) throws -> ID<IntroductionLabel>? in
      guard let written = draft[name], !written.isEmpty else { return nil }
      guard let id = ID<IntroductionLabel>(written) else { throw Problems(name, Phrase.introLabelGone) }
      return id
    }
    let topics = draft.all(topic)
    guard topics.count <= IntroductionWish.mostTopics else {
      throw Problems(topic, Phrase.introTopicsMany(most: IntroductionWish.mostTopics))
    }
    let wish = IntroductionWish(
      unit: try label(unit), function: try label(function), otherUnit: draft.contains(otherUnit, "yes"),
      otherFunction: draft.contains(otherFunction, "yes"),
      topics: Set(
        try topics.map { written in
          guard let id = ID<IntroductionLabel>(written) else { throw Problems(topic, Phrase.introLabelGone) }
          return id
        }), often: often.value, isPaused: draft.contains(pause, "yes"))
    do {
      try member.writeForgetting { try member.ask(wish, $0) }
    } catch Refusal.notFound {
      throw Problems(topic, Phrase.introLabelGone)
    }
    return .seeOther(IntroductionPaths.introductions())
  }

  private static func stop(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.writeForgetting { try member.stopIntroductions($0) }
    return .seeOther(IntroductionPaths.introductions())
  }

  private static func avoided(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let avoided = try member.read { try member.avoided($0) }
    return try call.page(.introTitle, member, place: .rooms) { $0.avoided(avoided, call.draft) }
  }

  private static func avoidedAfter(_ member: Member, _ call: Call, _: ID<Person>) throws -> Response {
    try avoided(member, call, Nothing())
  }

  private static func avoid(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let title = form.title(name) else { throw form.problems }
    do {
      try member.writeForgetting { try member.avoid(title, $0) }
    } catch WritingFault.empty {
      throw Problems(name.name, Phrase.introAvoidUnknown)
    } catch Refusal.tooMany {
      throw Problems(name.name, Phrase.introAvoidMany(most: AvoidedColleague.most))
    }
    return .seeOther(IntroductionPaths.avoided())
  }

  private static func stopAvoiding(_ member: Member, _ call: Call, _ id: ID<Person>) throws -> Response {
    try member.writeForgetting { try member.stopAvoiding(id, $0) }
    return .seeOther(IntroductionPaths.avoided())
  }
}
