internal import Community
internal import HTML
internal import Secrets
internal import Web

extension Writer {
  /// The rooms: where one was named, where one is, where one may come in.
  func rooms(_ state: RoomsState, _ draft: Draft) {
    h1(.roomsTitle)
    p(.roomsLead, .class("lead"))
    p { a(.class("btn quiet"), .href(GatheringPaths.gatherings())) { text(.gatheringsTitle) } }
    if !state.mentions.isEmpty {
      section(.class("note"), .labelledBy("mentions")) {
        h2(.roomsMentions, .id("mentions"))
        ul {
          for mention in state.mentions {
            let place = ConversationPaths.place(of: Post.Address(mention.conversation, mention.number))
            li { a(.href(place), .autoDirection) { verbatim(mention.title) } }
          }
        }
      }
    }
    followed(state.followed)
    if !state.places.isEmpty { roomSearch() }
    if state.places.isEmpty { p(state.isCore ? .roomsNoneCore : .roomsNone, .class("note")) }
    ul(.class("rows rooms")) { for place in state.places { roomRow(place) } }
    if state.isCore { newRoom(draft) }
    div(.class("line-actions")) {
      a(.href(IntroductionPaths.introductions())) { text(.introLink) }
      if state.hasKept { a(.href(RoomPaths.kept())) { text(.keptTitle) } }
      if state.isModerator { a(.href(ModerationPaths.moderation())) { text(.moderationTitle) } }
      a(.href(ModerationPaths.log())) { text(.moderationLog) }
    }
  }

  private func roomRow(_ place: RoomPlace) {
    li {
      h2(.class("h3"), .autoDirection) {
        if place.standing == .inside {
          a(.href(RoomPaths.room(place.room.id))) { verbatim(place.room.name) }
        } else {
          verbatim(place.room.name)
        }
      }
      if place.new > 0 {
        p(.class("strong")) { text(place.new >= RoomPlace.mostNew ? .roomsNewMany : .roomsNew(count: place.new)) }
      }
      if !place.room.purpose.isEmpty { p(.class("wording"), .autoDirection) { verbatim(place.room.purpose) } }
      p(place.room.kind.readers, .class("small"))
      if place.standing != .inside {
        p(place.standing == .invited ? .roomInvited : .roomWalkIn, .class("small"))
        div(.class("line-actions")) {
          roomAct(RoomPaths.entrance(place.room.id), .roomEnter, place.room.name)
          if place.standing == .invited { roomAct(RoomPaths.departure(place.room.id), .roomDecline, place.room.name) }
        }
      }
    }
  }

  func roomAct(_ path: String, _ phrase: Phrase, _ name: String) {
    form(.post, .action(path), .class("row")) {
      button(.type("submit"), .class("link")) {
        text(phrase)
        span(.class("hidden-label"), .autoDirection) { verbatim(" " + name) }
      }
    }
  }

  private func newRoom(_ draft: Draft) {
    details(.class("fold"), .when(!draft.problems.isEmpty, .open)) {
      summary(.roomNew)
      form(.post, .action(RoomPaths.rooms()), .class("narrow")) {
        problemSummary(draft)
        readers(.roomNewReaders)
        field(RoomPages.name, draft)
        field(RoomPages.purpose, draft)
        choice(RoomPages.kind, draft, initial: .open)
        drawn(draft)
        submit(.roomOpen)
      }
    }
  }

  /// The hidden field that makes a form which is sent twice do its work once.
  func drawn(_ draft: Draft) {
    input(
      .type("hidden"), .name(RoomPages.once), .value(draft[RoomPages.once] ?? Secrets.hex(Secrets.randomBytes(16))))
  }
}
