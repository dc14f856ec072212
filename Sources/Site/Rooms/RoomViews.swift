internal import Community
internal import HTML
internal import Secrets
internal import Web

extension Writer {
  /// The rooms: where one was named, where one is, where one may come in.
  func rooms(_ state: RoomsState, _ draft: Draft) {
    h1(.roomsTitle)
    p(.roomsLead, .class("lead"))
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
    if state.places.isEmpty { p(state.isCore ? .roomsNoneCore : .roomsNone, .class("note")) }
    ul(.class("rows rooms")) { for place in state.places { roomRow(place) } }
    if state.isCore { newRoom(draft) }
    div(.class("line-actions")) {
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

  /// One room: its conversations, who is in it where that is known, and the form to begin one.
  func room(_ state: RoomState, _ draft: Draft) {
    p(.class("eyebrow")) { a(.href(RoomPaths.rooms())) { text(.roomsTitle) } }
    h1(.autoDirection) { verbatim(state.room.name) }
    if !state.room.purpose.isEmpty { p(.class("lead wording"), .autoDirection) { verbatim(state.room.purpose) } }
    readers(state.room.kind.readers)
    if state.conversations.isEmpty, state.from == 0 { p(.roomEmpty, .class("note")) }
    ul(.class("rows")) {
      for found in state.conversations.prefix(Conversation.page) { conversationRow(found) }
    }
    if state.conversations.count > Conversation.page {
      let next = state.from + Conversation.page
      p { a(.href(RoomPaths.room(state.room.id) + "?\(RoomPages.from)=\(next)")) { text(.roomOlder) } }
    }
    section(.labelledBy("begin")) {
      h2(.roomBegin, .id("begin"))
      form(.post, .action(RoomPaths.room(state.room.id))) {
        problemSummary(draft)
        field(PostForm.title, draft)
        postFields(draft, state.room, ownName: state.ownName)
        submit(.roomBeginSubmit)
      }
    }
    if state.room.kind == .closed { company(state, draft) }
    if state.room.kind == .closed || state.room.kind == .allies {
      roomAct(RoomPaths.departure(state.room.id), .roomLeave, state.room.name)
    }
  }

  private func conversationRow(_ found: FoundConversation) {
    let conversation = found.conversation
    // Back to the first post that is new.
    let next = Post.Address(conversation.id, min(found.readTo + 1, max(conversation.posts, 1)))
    let place = found.hasNew ? ConversationPaths.place(of: next) : ConversationPaths.conversation(conversation.id)
    li {
      h2(.class("h3"), .autoDirection) { a(.href(place)) { verbatim(conversation.title) } }
      p(.class("small")) {
        if found.hasNew {
          strong { text(.conversationNew(count: conversation.posts - found.readTo)) }
          verbatim(" · ")
        }
        text(.conversationPosts(count: conversation.posts))
        verbatim(" · ")
        day(conversation.lastOn)
        if found.isMuted {
          verbatim(" · ")
          text(.conversationMuted)
        }
        if conversation.closedOn != nil {
          verbatim(" · ")
          text(.conversationIsClosed)
        }
      }
    }
  }

  private func company(_ state: RoomState, _ draft: Draft) {
    section(.labelledBy("company")) {
      h2(.roomCompany, .id("company"))
      ul { for colleague in state.company { li(.autoDirection) { verbatim(colleague.name) } } }
      form(.post, .action(RoomPaths.invitations(state.room.id)), .class("narrow")) {
        field(RoomPages.colleague, draft)
        p(.class("actions")) { button(.roomInvite, .type("submit"), .class("btn quiet")) }
      }
    }
  }
}
