internal import Community
internal import HTML
internal import Secrets
internal import Web

/// The stories that members tell, for who may read them.
enum ToldStoryPages {
  /// The hidden field that makes a form which is sent twice begin one story.
  static let once = "once"

  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.told, told)
    router.post(StoryPaths.told, from: told, begin)
    router.get(StoryPaths.story, story)
    OwnStoryPages.routes(&router)
  }

  private static func told(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (stories, own, reorganisation) = try member.read { db in
      (try member.readableStories(db), try member.ownStories(db), try member.reorganisationUntil(db))
    }
    return try call.page(.storyTold, member, place: .journey) {
      $0.toldStories(
        stories, own, member, reorganisation, call.draft, today: call.community.today, call.house.handbook)
    }
  }

  private static func begin(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<ToldStory>(call.draft[once] ?? "") else { throw Refusal.notFound }
    let card = try ToldStoryForm.card(member, call)
    do {
      try member.writeForgetting { try member.begin(story: card, as: id, $0) }
    } catch Refusal.tooMany {
      throw Problems(ToldStoryForm.title.name, Phrase.storyToldMany(most: ToldStory.mostOfOne))
    }
    return .seeOther(StoryPaths.storyOwn(id))
  }

  private static func story(_ member: Member, _ call: Call, _ id: ID<ToldStory>) throws -> Response {
    let (story, texts) = try member.read { try member.readableStory(id, $0) }
    return try call.page(.storyTold, member, place: .journey) {
      $0.readableStory(story, texts, isOwn: member.tells(story))
    }
  }
}

extension Writer {
  fileprivate func toldStories(
    _ stories: [ToldStory], _ own: [ToldStory], _ member: Member, _ reorganisation: Day?, _ draft: Draft, today: Day,
    _ handbook: Handbook
  ) {
    work(.storyTold, .storyToldLead, in: .story, pitfall: "P2.V1", handbook) {
      h2(.storyToldRead)
      if stories.isEmpty { p(.storyToldNone, .class("note")) }
      ul(.class("rows")) {
        for story in stories {
          li {
            a(.href(StoryPaths.story(story.id)), .class("strong"), .autoDirection) { verbatim(story.title) }
            p(.class("small")) { teller(story) }
          }
        }
      }
      h2(.storyToldOwn)
      reorganisationNote(reorganisation)
      if own.isEmpty { p(.storyToldOwnNone, .class("small")) }
      ul(.class("rows")) {
        for story in own {
          li {
            a(.href(StoryPaths.storyOwn(story.id)), .class("strong"), .autoDirection) { verbatim(story.title) }
            p(.class("small")) {
              lastDay(story, today: today)
              if story.isEnding(today) { span(.storyEndingSoon, .class("flag")) }
            }
          }
        }
      }
      form(.post, .action(StoryPaths.told())) {
        h2(.storyToldNew)
        problemSummary(draft)
        readers(.storyToldBeginReaders)
        toldStoryFields(nil, member, draft, today: today)
        input(
          .type("hidden"), .name(ToldStoryPages.once),
          .value(draft[ToldStoryPages.once] ?? Secrets.hex(Secrets.randomBytes(16))))
        submit(.storyToldBegin)
      }
    }
  }

  func teller(_ story: ToldStory) {
    if story.shownAs.isEmpty { text(.storyByNobody) } else { text(.storyBy(name: story.shownAs)) }
  }

  func lastDay(_ story: ToldStory, today: Day) {
    let day = story.lastDay.written(language)
    text(story.lastDay < today ? .storyOver(day: day) : .storyUntil(day: day))
  }

  /// A story as a ring reads it: the texts for the reader's own rings, and the boundaries card.
  fileprivate func readableStory(_ story: ToldStory, _ texts: [StoryTelling], isOwn: Bool) {
    div(Phase.story.colour) {
      p(.class("eyebrow")) { a(.href(StoryPaths.told())) { text(.storyTold) } }
      h1(.autoDirection) { verbatim(story.title) }
      p(.class("lead")) { teller(story) }
      if isOwn { p { a(.href(StoryPaths.storyOwn(story.id))) { text(.storyToldOwn) } } }
      for telling in texts {
        article(.class("advice")) {
          h2(telling.ring.share, .class("h3"))
          p(.class("wording"), .autoDirection) { verbatim(telling.wording) }
        }
      }
      boundariesCard(story)
      p(.class("small")) { text(.storyUntil(day: story.lastDay.written(language))) }
    }
  }
}
