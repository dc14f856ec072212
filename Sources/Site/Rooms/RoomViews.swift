internal import Community
internal import HTML
internal import Web

extension Writer {
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
    if let pause = state.pause { paused(pause) } else { begin(state, draft) }
    if state.room.kind == .closed { company(state, draft) }
    if state.room.kind == .closed || state.room.kind == .allies {
      roomAct(RoomPaths.departure(state.room.id), .roomLeave, state.room.name)
    }
    following(RoomPaths.following(state.room.id), state.follows, .followRoom, .followRoomEnd)
  }

  private func begin(_ state: RoomState, _ draft: Draft) {
    section(.labelledBy("begin")) {
      h2(.roomBegin, .id("begin"))
      form(.post, .multipart, .action(RoomPaths.room(state.room.id))) {
        problemSummary(draft)
        field(PostForm.title, draft)
        postFields(draft, state.room, ownName: state.ownName)
        submit(.roomBeginSubmit)
        keeping(state.kept, draft)
      }
    }
  }

  /// A conversation in a list; below a heading of its own where it says so.
  func conversationRow(_ found: FoundConversation, isBelow: Bool = false) {
    let conversation = found.conversation
    // Back to the first post that is new.
    let next = Post.Address(conversation.id, min(found.readTo + 1, max(conversation.posts, 1)))
    let place = found.hasNew ? ConversationPaths.place(of: next) : ConversationPaths.conversation(conversation.id)
    li {
      let title = { self.a(.href(place)) { self.verbatim(conversation.title) } }
      if isBelow { h3(.autoDirection, content: title) } else { h2(.class("h3"), .autoDirection, content: title) }
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
