internal import Community
internal import HTML
internal import Web

/// The twelve objections, the group's own answers, and how strong an ally found those.
enum ObjectionPages {
  static let undo = "undo"

  static func strength(_ topic: PlanText.Topic) -> Choice<ObjectionRating.Strength> {
    Choice("strength-" + topic.rawValue, .planRatingQuestion) { $0.phrase }
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.objections, objections)
    router.post(PlanPaths.rating, from: again, rate)
  }

  private static func objections(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let work = try member.read { try ObjectionWork(member, $0) }
    return try call.page(.planObjections, member, place: .journey) {
      $0.objections(work, call.draft, call.house.handbook)
    }
  }

  private static func again(_ core: CoreMember, _ call: Call, _: PlanText.Topic) throws -> Response {
    try objections(core.member, call, Nothing())
  }

  private static func rate(_ core: CoreMember, _ call: Call, _ topic: PlanText.Topic) throws -> Response {
    let base = try call.baseVersion()
    var strength: ObjectionRating.Strength?
    if !call.draft.has(undo) {
      var form = FormReader(call.draft)
      strength = form.choice(Self.strength(topic))
      guard form.problems.isEmpty else { throw form.problems }
    }
    do {
      try core.member.write { try core.rate(topic, strength, ofAnswer: base, $0) }
    } catch Refusal.outdated {
      throw Problems(Self.strength(topic).field.name, Phrase.planRatingOutdated)
    }
    return .seeOther(PlanPaths.objections() + "#" + topic.rawValue)
  }
}

/// What there is of the objections, read in one moment.
struct ObjectionWork: Sendable {
  let answers: [PlanText.Topic: String]
  /// The number of the wording of each answer.
  let numbers: [PlanText.Topic: Int]
  let ratings: [PlanText.Topic: ObjectionRating]
  let isCore: Bool

  init(_ member: Member, _ db: Snapshot) throws {
    answers = try member.planWordings(of: PlanText.Topic.objections, db)
    numbers = try member.objectionNumbers(db)
    ratings = try member.objectionRatings(db)
    isCore = try member.isCore(db)
  }

  /// How many answers an ally read as they stand now.
  var read: Int { answers.keys.count { ratings[$0] != nil && ratings[$0]?.answer == numbers[$0] } }
}

extension ObjectionRating.Strength {
  fileprivate var phrase: Phrase {
    switch self {
    case .strong: .planRatingStrong
    case .fair: .planRatingFair
    case .weak: .planRatingWeak
    }
  }

  /// What the ally found, in a sentence.
  fileprivate func sentence(_ day: String) -> Phrase {
    switch self {
    case .strong: .planRatingFoundStrong(day: day)
    case .fair: .planRatingFoundFair(day: day)
    case .weak: .planRatingFoundWeak(day: day)
    }
  }
}

extension Writer {
  /// The twelve objections as cards, each with the group's own answer.
  fileprivate func objections(_ work: ObjectionWork, _ draft: Draft, _ handbook: Handbook) {
    planWork(.planObjections, .planObjectionsLead, pitfall: "P4.V5", handbook) {
      p(.class("strong")) { text(.planObjectionsCount(count: work.answers.count)) }
      if !work.answers.isEmpty { p(.planRatingCount(count: work.read)) }
      ul(.class("works")) {
        for topic in PlanText.Topic.objections {
          li(.class("work"), .id(topic.rawValue)) { objection(topic, work, draft) }
        }
      }
    }
  }

  private func objection(_ topic: PlanText.Topic, _ work: ObjectionWork, _ draft: Draft) {
    let answer = work.answers[topic]
    h2(topic.title, .class("h3"))
    p(topic.hint)
    if let answer {
      p(.class("own-answer"), .autoDirection) { verbatim(answer) }
      if let rating = work.ratings[topic] {
        p(rating.strength.sentence(rating.toldOn.written(language)), .class("small"))
        if rating.answer != work.numbers[topic] { p(.planRatingEarlier, .class("small")) }
      }
    }
    if work.isCore {
      p {
        a(.href(PlanPaths.text(topic))) {
          text(answer == nil ? .planWrite : .planEdit)
          span(.class("hidden-label")) { verbatim(" " + topic.title[language]) }
        }
      }
      if answer != nil, let number = work.numbers[topic] { rating(topic, work.ratings[topic], of: number, draft) }
    }
  }

  private func rating(_ topic: PlanText.Topic, _ rating: ObjectionRating?, of number: Int, _ draft: Draft) {
    let choice = ObjectionPages.strength(topic)
    let own = draft.has(choice.field.name) || draft.problems[choice.field.name] != nil ? draft : Draft()
    details(.when(!own.problems.isEmpty, .open)) {
      summary {
        text(.planRatingNote)
        span(.class("hidden-label")) { verbatim(" " + topic.title[language]) }
      }
      form(.post, .action(PlanPaths.rating(topic))) {
        problemSummary(own)
        input(.type("hidden"), .name("base"), .value(String(number)))
        readers(.planRatingReaders)
        self.choice(choice, own, initial: rating?.strength)
        div(.class("line-actions")) {
          button(.save, .type("submit"), .class("btn quiet"))
          if rating != nil {
            button(.type("submit"), .name(ObjectionPages.undo), .value("yes"), .class("link")) { text(.remove) }
          }
        }
      }
    }
  }
}
