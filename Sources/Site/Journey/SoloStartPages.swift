internal import Community
internal import HTML
internal import Web

extension PreparationPaths {
  static let soloStart = Path<Nothing>("/preparation/solo-start")
}

/// Starting alone on purpose, with a day to look again.
enum SoloStartPages {
  static let reviewDay = Field(name: "review-on", label: .soloDay, hint: .soloDayHint, kind: .day)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.soloStart, soloStart)
    router.post(PreparationPaths.soloStart, from: soloStart, saveSoloStart)
  }

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

extension Writer {
  fileprivate func soloStart(_ preparation: Preparation, suggested: Day, _ draft: Draft, _ handbook: Handbook) {
    work(.soloTitle, .soloLead, pitfall: "P1.V1", handbook) {
      if let day = preparation.soloReviewOn {
        p(.class("seen")) { text(.soloChosen(day: day.written(language))) }
      }
      form(.post, .action(PreparationPaths.soloStart())) {
        problemSummary(draft)
        readers(.preparationReaders)
        field(SoloStartPages.reviewDay, draft, initial: preparation.soloReviewOn?.text ?? suggested.text)
        p(.class("actions")) {
          button(.soloSubmit, .type("submit"), .class("btn"))
          if preparation.soloReviewOn != nil {
            button(.soloWithdraw, .type("submit"), .name("withdraw"), .value("yes"), .class("btn quiet"))
          }
        }
      }
      p { a(.href(InvitationPaths.all())) { text(.soloInvite) } }
    }
  }
}
