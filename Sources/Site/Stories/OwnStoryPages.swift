internal import Community
internal import HTML
internal import Web

/// One's own story: its card, a text and consent for each ring, and taking it back.
enum OwnStoryPages {
  static func wording(_ ring: StoryRing) -> Field {
    Field(name: "wording-" + ring.rawValue, label: ring.share, kind: .lines(6), limit: Prose.limit)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.storyOwn, own)
    router.post(StoryPaths.storyOwn, from: own, revise)
    router.post(StoryPaths.storyWithdrawal, from: own, withdraw)
    router.post(StoryPaths.ring, from: ringAgain, share)
    router.post(StoryPaths.ringWithdrawal, from: ringAgain, withdrawRing)
  }

  private static func own(_ member: Member, _ call: Call, _ id: ID<ToldStory>) throws -> Response {
    let (story, texts, reorganisation) = try member.read { db in
      (try member.ownStory(id, db), try member.ownTellings(id, db), try member.reorganisationUntil(db))
    }
    return try call.page(.storyToldOwn, member, place: .journey) {
      $0.ownStory(
        story, texts, member, reorganisation, call.draft, today: call.community.today, call.house.handbook)
    }
  }

  private static func ringAgain(_ member: Member, _ call: Call, _ place: StoryRingPlace) throws -> Response {
    try own(member, call, place.story)
  }

  private static func revise(_ member: Member, _ call: Call, _ id: ID<ToldStory>) throws -> Response {
    let card = try ToldStoryForm.card(member, call)
    let edition = try FormReader(call.draft).edition()
    try saving(ToldStoryForm.title) {
      try member.writeForgetting { try member.revise(story: id, card, upon: edition, $0) }
    }
    return .seeOther(StoryPaths.storyOwn(id))
  }

  private static func share(_ member: Member, _ call: Call, _ place: StoryRingPlace) throws -> Response {
    var form = FormReader(call.draft)
    let field = wording(place.ring)
    guard let wording = form.neededProse(field) else { throw form.problems }
    let base = try form.edition()
    try saving(field) {
      try member.writeForgetting { try member.share(wording, with: place.ring, of: place.story, upon: base, $0) }
    }
    return .seeOther(StoryPaths.storyOwn(place.story) + "#consents")
  }

  private static func withdrawRing(_ member: Member, _ call: Call, _ place: StoryRingPlace) throws -> Response {
    try member.writeForgetting { try member.withdraw(place.ring, of: place.story, $0) }
    return .seeOther(StoryPaths.storyOwn(place.story) + "#consents")
  }

  private static func withdraw(_ member: Member, _ call: Call, _ id: ID<ToldStory>) throws -> Response {
    try member.writeForgetting { try member.withdraw(story: id, $0) }
    return .seeOther(StoryPaths.told())
  }
}

extension Writer {
  fileprivate func ownStory(
    _ story: ToldStory, _ texts: [StoryTelling], _ member: Member, _ reorganisation: Day?, _ draft: Draft,
    today: Day, _ handbook: Handbook
  ) {
    div(Phase.story.colour) {
      p(.class("eyebrow")) { a(.href(StoryPaths.told())) { text(.storyTold) } }
      h1(.autoDirection) { verbatim(story.title) }
      p(.storyOwnLead, .class("lead"))
      div(.class("two")) {
        div {
          p { lastDay(story, today: today) }
          ending(story, today: today)
          reorganisationNote(reorganisation)
          consents(story, texts, today: today)
          for ring in StoryRing.allCases { sharing(ring, of: story, texts.first { $0.ring == ring }, draft) }
          ownCard(story, member, draft, today: today)
          form(.post, .action(StoryPaths.storyWithdrawal(story.id))) {
            h2(.storyWithdrawAll, .id("withdraw"))
            p(.storyWithdrawAllLead, .class("small"))
            p { button(.storyWithdrawAll, .type("submit"), .class("btn stop")) }
          }
        }
        aside(.class("side")) { pitfall("P2.V8", handbook) }
      }
    }
  }

  /// In its last days: what comes after, for its teller and nobody else.
  private func ending(_ story: ToldStory, today: Day) {
    guard story.isEnding(today) else { return }
    div(.class("note")) {
      p(.storyEnding, .class("strong"))
      ul {
        li { a(.href("#card")) { text(.storyEndingKeep) } }
        li { a(.href("#consents")) { text(.storyEndingChange) } }
        li { a(.href("#withdraw")) { text(.storyEndingWithdraw) } }
      }
      p(.storyEndingNothing, .class("small"))
    }
  }

  /// What the teller consented to, ring by ring.
  private func consents(_ story: ToldStory, _ texts: [StoryTelling], today: Day) {
    h2(.storyConsents, .id("consents"))
    p(texts.isEmpty ? .storyConsentsNone : .storyConsentsLead, .class("small"))
    if !texts.isEmpty {
      ul(.class("rows")) {
        for telling in texts {
          li {
            p(.class("strong")) {
              text(telling.ring.name)
              verbatim(" ")
              if telling.opensOn <= today {
                span(.storyOpened, .class("state"))
              } else {
                span(.class("state late")) { text(.storyOpens(day: telling.opensOn.written(language))) }
              }
            }
            p(.class("small")) {
              text(.storyConsentDay)
              verbatim(" ")
              day(telling.consentedOn)
              verbatim(" · ")
              text(.storyConsentVersion)
              verbatim(" ")
              number(telling.version)
            }
            form(.post, .action(StoryPaths.ringWithdrawal(StoryRingPlace(story.id, telling.ring))), .class("row")) {
              button(.type("submit"), .class("link")) {
                text(.storyRingWithdraw)
                span(.class("hidden-label")) {
                  verbatim(": ")
                  text(telling.ring.name)
                }
              }
            }
          }
        }
      }
    }
  }

  /// The text for one ring. What came back with a problem belongs to one ring only.
  private func sharing(_ ring: StoryRing, of story: ToldStory, _ telling: StoryTelling?, _ draft: Draft) {
    let field = OwnStoryPages.wording(ring)
    let own = draft.has(field.name) ? draft : Draft()
    details(.class("fold"), .when(!own.problems.isEmpty, .open)) {
      summary(.class("strong")) {
        text(ring.share)
        if telling == nil {
          verbatim(" · ")
          span(.storyRingNot, .class("small"))
        }
      }
      form(.post, .action(StoryPaths.ring(StoryRingPlace(story.id, ring)))) {
        problemSummary(own)
        edition(telling?.version ?? 0, own, standing: telling.map { [(field.label, $0.wording)] } ?? [])
        readers(ring.readers)
        self.field(field, own, initial: telling?.wording ?? "")
        p { button(telling == nil ? .storyShareSubmit : .storyShareAgain, .type("submit"), .class("btn")) }
      }
    }
  }

  private func ownCard(_ story: ToldStory, _ member: Member, _ draft: Draft, today: Day) {
    let own = draft.has(ToldStoryForm.title.name) ? draft : Draft()
    form(.post, .action(StoryPaths.storyOwn(story.id))) {
      h2(.storyCardTitle, .id("card"))
      problemSummary(own)
      edition(
        story.edition, own,
        standing: [
          (ToldStoryForm.title.label, story.title), (ToldStoryForm.unanswered.label, story.unanswered),
          (ToldStoryForm.closed.label, story.closedTopics),
        ])
      toldStoryFields(story, member, own, today: today)
      p { button(.save, .type("submit"), .class("btn quiet")) }
    }
  }
}
