internal import Community
internal import HTML
internal import Web

/// The story of all together: every member puts down pieces and reads what came of them.
enum StoryTogetherPages {
  static let wording = Field(
    name: "wording", label: .storyFragment, hint: .storyFragmentHint, kind: .lines(4), limit: StoryFragment.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.together, together)
    router.post(StoryPaths.together, from: together, drop)
    router.post(StoryPaths.fragmentWithdrawal, from: fragmentAgain, withdraw)
    router.post(StoryPaths.opening, from: sharedAgain, open)
    StoryWritingPages.routes(&router)
  }

  private static func together(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (stories, own, isCore) = try member.read {
      (try member.sharedStories($0), try member.ownFragments($0), try member.isCore($0))
    }
    return try call.page(.storyTogether, member, place: .journey) {
      $0.storyTogether(stories, own, isCore: isCore, call.draft, call.house.handbook)
    }
  }

  private static func drop(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let wording = form.neededProse(wording) else { throw form.problems }
    do {
      try member.writeForgetting { try member.drop(fragment: wording, $0) }
    } catch Refusal.tooMany {
      throw Problems(Self.wording.name, Phrase.storyFragmentMany(most: StoryFragment.mostOfOne))
    }
    return .seeOther(StoryPaths.together() + "#own")
  }

  private static func withdraw(_ member: Member, _ call: Call, _ id: ID<StoryFragment>) throws -> Response {
    try member.writeForgetting { try member.withdraw(fragment: id, $0) }
    return .seeOther(StoryPaths.together() + "#own")
  }

  private static func open(_ core: CoreMember, _ call: Call, _ id: ID<SharedStory>) throws -> Response {
    try core.member.write { try core.openToEveryone(id, $0) }
    return .seeOther(StoryPaths.together())
  }

  private static func fragmentAgain(_ member: Member, _ call: Call, _: ID<StoryFragment>) throws -> Response {
    try together(member, call, Nothing())
  }

  private static func sharedAgain(_ core: CoreMember, _ call: Call, _: ID<SharedStory>) throws -> Response {
    try together(core.member, call, Nothing())
  }
}

extension Writer {
  fileprivate func storyTogether(
    _ stories: [SharedStory], _ own: [StoryFragment], isCore: Bool, _ draft: Draft, _ handbook: Handbook
  ) {
    work(.storyTogether, .storyTogetherLead, in: .story, pitfall: "P2.V3", handbook) {
      if isCore { p { a(.class("btn"), .href(StoryPaths.writing())) { text(.storyWriting) } } }
      h2(.storySharedList)
      if stories.isEmpty { p(.storySharedNone, .class("note")) }
      for story in stories { sharedStory(story, isCore: isCore) }
      form(.post, .action(StoryPaths.together())) {
        h2(.storyFragment)
        problemSummary(draft)
        readers(.storyFragmentReaders)
        field(StoryTogetherPages.wording, draft)
        submit(.storyFragmentSubmit)
      }
      h2(.storyFragmentOwn, .id("own"))
      p(own.isEmpty ? .storyFragmentOwnNone : .storyFragmentOwnLead, .class("small"))
      ul(.class("rows")) {
        for fragment in own {
          li {
            p(.class("wording"), .autoDirection) { verbatim(fragment.wording) }
            form(.post, .action(StoryPaths.fragmentWithdrawal(fragment.id)), .class("row")) {
              button(.type("submit"), .class("link")) {
                text(.storyFragmentWithdraw)
                span(.class("hidden-label"), .autoDirection) { verbatim(" " + fragment.wording.prefix(40)) }
              }
            }
          }
        }
      }
    }
  }

  /// A published story, with how far it goes; the core group may open it further or take it away.
  private func sharedStory(_ story: SharedStory, isCore: Bool) {
    article(.class("advice")) {
      h3(.autoDirection) { verbatim(story.title) }
      p(.class("small")) {
        text(story.everyoneOn == nil ? .storyForMembers : .storyForEveryone)
        verbatim(", ")
        text(.storySince(day: (story.everyoneOn ?? story.membersOn ?? story.madeOn).written(language)))
      }
      p(.class("wording"), .autoDirection) { verbatim(story.wording) }
      p(.storyComposed, .class("small"))
      if isCore {
        if story.everyoneOn == nil {
          form(.post, .action(StoryPaths.opening(story.id))) {
            p(.storyToEveryoneLead, .class("small"))
            p { button(.storyToEveryone, .type("submit"), .class("btn quiet")) }
          }
        }
        form(.post, .action(StoryPaths.sharedRemoval(story.id)), .class("row")) {
          button(.type("submit"), .class("link")) {
            text(.storyTakeAway)
            span(.class("hidden-label"), .autoDirection) { verbatim(" " + story.title) }
          }
        }
      }
    }
  }
}
