internal import Community
internal import HTML
internal import Web

/// What was pointed out, for the moderators; and the log of what they did, for every member.
enum ModerationPages {
  static let act = Choice("act", .moderationAct, of: ModerationAct.uponFlags) { $0.choice }
  static let grounds = Field(
    name: "grounds", label: .moderationGrounds, hint: .moderationGroundsHint, kind: .lines(2), limit: 500)

  static func routes(_ router: inout Router<Call>) {
    router.get(ModerationPaths.moderation, queue)
    router.get(ModerationPaths.post, post)
    router.post(ModerationPaths.post, from: post, settle)
    router.get(ModerationPaths.log, log)
    router.post(ModerationPaths.look, from: queueAgain, look)
    router.post(ModerationPaths.lift, from: queueAgain, lift)
  }

  private static func queue(_ moderator: Moderator, _ call: Call, _: Nothing) throws -> Response {
    let (flagged, looks, pauses) = try moderator.member.read {
      (try moderator.flagged($0), try moderator.secondLooks($0), try moderator.standingPauses($0))
    }
    return try call.page(.moderationTitle, moderator.member, place: .rooms) { page in
      page.h1(.moderationTitle)
      page.p(.moderationLead, .class("lead"))
      page.div(.class("two")) {
        page.div {
          page.secondLooks(looks)
          if flagged.isEmpty { page.p(.moderationNone, .class("note")) }
          page.ul(.class("rows")) { for post in flagged { page.flaggedRow(post) } }
          page.standingPauses(pauses)
        }
        page.aside(.class("side")) { page.worryRoute() }
      }
    }
  }

  private static func post(_ moderator: Moderator, _ call: Call, _ address: Post.Address) throws -> Response {
    let flagged = try moderator.member.read { try moderator.flagged($0).first { $0.address == address } }
    guard let flagged else { throw Refusal.notFound }
    return try call.page(.moderationTitle, moderator.member, place: .rooms) { page in
      page.p(.class("eyebrow")) {
        page.a(.href(ModerationPaths.moderation())) { page.text(.moderationTitle) }
      }
      page.h1(.moderationPost)
      page.div(.class("two")) {
        page.div {
          page.flaggedPost(flagged)
          if flagged.isOwn { page.p(.moderationOwn, .class("note")) } else { page.settling(address, call.draft) }
        }
        page.aside(.class("side")) { page.worryRoute() }
      }
    }
  }

  private static func settle(_ moderator: Moderator, _ call: Call, _ address: Post.Address) throws -> Response {
    var form = FormReader(call.draft)
    let (act, grounds) = (form.choice(act), form.neededProse(grounds))
    guard let act, let grounds else { throw form.problems }
    try moderator.member.write { try moderator.act(act, on: address, grounds: grounds, $0) }
    return .seeOther(ModerationPaths.moderation())
  }

  private static func queueAgain(_ moderator: Moderator, _ call: Call, _: Post.Address) throws -> Response {
    try queue(moderator, call, Nothing())
  }

  private static func look(_ moderator: Moderator, _ call: Call, _ address: Post.Address) throws -> Response {
    guard let subject = call.draft["subject"].flatMap(SecondLook.Subject.init), let agrees = call.draft["agrees"] else {
      throw Refusal.notFound
    }
    try moderator.member.write { try moderator.look(at: address, subject, agrees: agrees == "yes", $0) }
    return .seeOther(ModerationPaths.moderation())
  }

  private static func lift(_ moderator: Moderator, _ call: Call, _ address: Post.Address) throws -> Response {
    try moderator.member.write { try moderator.lift(address, $0) }
    return .seeOther(ModerationPaths.moderation())
  }

  private static func log(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let entries = try member.read { try member.moderationLog($0) }
    return try call.page(.moderationLog, member, place: .rooms) { page in
      page.h1(.moderationLog)
      page.p(.moderationLogLead, .class("lead"))
      if entries.isEmpty { page.p(.moderationLogNone, .class("note")) }
      page.ul(.class("rows")) {
        for entry in entries {
          page.li {
            page.p(.class("small")) { page.day(entry.actedOn) }
            page.p(entry.act.done, .class("strong"))
            if !entry.grounds.isEmpty { page.p(.class("wording"), .autoDirection) { page.verbatim(entry.grounds) } }
          }
        }
      }
    }
  }
}

extension ModerationAct {
  /// How the form offers it.
  var choice: Phrase {
    switch self {
    case .hide: .moderationHide
    case .show: .moderationShow
    case .warn: .moderationWarn
    case .leave: .moderationLeave
    case .pauseOne: .moderationPauseOne
    case .pauseThree: .moderationPauseThree
    case .pauseSeven: .moderationPauseSeven
    // Only what a moderator can choose is offered; the rest follows from it.
    default: .moderationProposeBan
    }
  }

  /// How the log tells it.
  var done: Phrase {
    switch self {
    case .hide: .moderationHidden
    case .show: .moderationShown
    case .warn: .moderationWarned
    case .leave: .moderationLeft
    case .pauseOne: .moderationPausedOne
    case .pauseThree: .moderationPausedThree
    case .pauseSeven: .moderationPausedSeven
    case .proposeBan: .moderationBanProposed
    case .ban: .moderationBanned
    case .noBan: .moderationNotBanned
    case .agree: .moderationAgreed
    case .lift: .moderationLifted
    }
  }
}
