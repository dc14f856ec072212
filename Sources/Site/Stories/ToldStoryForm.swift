internal import Community
internal import HTML
internal import Web

/// Under which name a story is told.
enum StoryName: String, Sendable, CaseIterable {
  case none, own, other

  var phrase: Phrase {
    switch self {
    case .none: .storyNameNone
    case .own: .storyNameOwn
    case .other: .storyNameOther
    }
  }
}

/// The fields around a story: title, name, boundaries card and last day.
enum ToldStoryForm {
  static let title = Field(name: "title", label: .storyToldTitle, hint: .storyToldTitleHint, limit: Title.limit)
  static let naming = Choice<StoryName>("naming", .storyNameChoice) { $0.phrase }
  static let name = Field(name: "name", label: .storyNameField, hint: .storyNameHint, limit: Title.limit)
  static let unanswered = Field(name: "unanswered", label: .storyUnanswered, kind: .lines(3), limit: Prose.limit)
  static let closed = Field(name: "closed", label: .storyClosed, kind: .lines(3), limit: Prose.limit)
  static let lastDay = Field(name: "last-day", label: .storyLastDay, hint: .storyLastDayHint, kind: .day)

  /// Reads the card; what is wrong is thrown at once.
  static func card(_ member: Member, _ call: Call) throws -> ToldStoryCard {
    var form = FormReader(call.draft)
    let (title, naming) = (form.title(title), form.choice(naming))
    var shownAs: Title?
    switch naming {
    case .own: shownAs = try Title(member.person.name)
    case .other: shownAs = form.title(name)
    default: break
    }
    let (unanswered, closed) = (form.prose(unanswered), form.prose(closed))
    let day = form.day(lastDay, in: member.storyDays, call.language)
    guard let title, let unanswered, let closed, let day, form.problems.isEmpty else { throw form.problems }
    return ToldStoryCard(title: title, shownAs: shownAs, unanswered: unanswered, closedTopics: closed, lastDay: day)
  }
}

extension Writer {
  /// The fields of the card, for a story that is there or for a new one.
  func toldStoryFields(_ story: ToldStory?, _ member: Member, _ draft: Draft, today: Day) {
    let shownAs = story?.shownAs ?? ""
    let naming: StoryName = shownAs.isEmpty ? .none : shownAs == member.person.name ? .own : .other
    field(ToldStoryForm.title, draft, initial: story?.title ?? "")
    choice(ToldStoryForm.naming, draft, initial: naming)
    field(ToldStoryForm.name, draft, initial: naming == .other ? shownAs : "")
    h3(.storyCard)
    p(.storyCardLead, .class("small"))
    p(.class("small")) { a(.href(StoryPaths.card())) { text(.storyCardLonger) } }
    field(ToldStoryForm.unanswered, draft, initial: story?.unanswered ?? "")
    field(ToldStoryForm.closed, draft, initial: story?.closedTopics ?? "")
    field(
      ToldStoryForm.lastDay, draft, initial: (story?.lastDay ?? today.adding(ToldStory.usualDays)).text)
  }

  /// What stands on the boundaries card, for who reads the story.
  func boundariesCard(_ story: ToldStory) {
    if story.hasBoundaries {
      section(.class("note"), .labelledBy("card")) {
        h2(.storyCard, .id("card"), .class("h3"))
        for (title, words) in [(Phrase.storyUnanswered, story.unanswered), (.storyClosed, story.closedTopics)]
        where !words.isEmpty {
          p(title, .class("strong"))
          p(.class("wording"), .autoDirection) { verbatim(words) }
        }
        p(.storyAskBack, .class("small"))
      }
    }
  }
}

extension StoryRing {
  var name: Phrase {
    switch self {
    case .core: .storyRingCore
    case .members: .storyRingMembers
    case .everyone: .storyRingEveryone
    case .outside: .storyRingOutside
    }
  }

  /// What a text for this ring is called, and who reads it.
  var share: Phrase {
    switch self {
    case .core: .storyShareCore
    case .members: .storyShareMembers
    case .everyone: .storyShareEveryone
    case .outside: .storyShareOutside
    }
  }

  var readers: Phrase {
    switch self {
    case .core: .storyShareCoreReaders
    case .members: .storyShareMembersReaders
    case .everyone: .storyShareEveryoneReaders
    case .outside: .storyShareOutsideReaders
    }
  }
}
