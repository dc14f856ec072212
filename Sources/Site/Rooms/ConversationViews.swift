internal import Community
internal import HTML
internal import Web

extension Writer {
  func conversation(_ state: ConversationState, _ draft: Draft) {
    let conversation = state.found.conversation
    p(.class("eyebrow")) {
      a(.href(RoomPaths.room(state.found.room.id)), .autoDirection) { verbatim(state.found.room.name) }
    }
    h1(.autoDirection) { verbatim(conversation.title) }
    readers(state.found.room.kind.readers)
    if state.from > 1 {
      let earlier = max(1, state.from - Conversation.postsPage)
      p { a(.href(page(conversation.id, earlier))) { text(.conversationEarlier) } }
    }
    let days = DaysOfPosts()
    let news = state.hasMore ? nil : ConversationPaths.news(conversation.id)
    ol(.class("posts"), .number("start", state.from), .ifAny(news) { .made("data-news", $0) }) {
      for post in state.posts { self.post(post, state, days) }
    }
    if news != nil { div(.role("status"), .class("small"), .read("data-arrived", .conversationArrived)) {} }
    if state.hasMore { p { a(.href(page(conversation.id, state.last + 1))) { text(.conversationLater) } } }
    reading(state)
    if conversation.closedOn != nil {
      p(.conversationClosed, .class("note"))
    } else if let pause = state.pause {
      paused(pause)
    } else if !state.hasMore {
      reply(state, draft)
    }
    conversationActs(state)
  }

  private func page(_ id: ID<Conversation>, _ from: Int) -> String {
    ConversationPaths.conversation(id) + (from == 1 ? "" : "?\(RoomPages.from)=\(from)")
  }

  private func reply(_ state: ConversationState, _ draft: Draft) {
    section(.labelledBy("reply")) {
      h2(.postReply, .id("reply"))
      form(.post, .multipart, .action(ConversationPaths.conversation(state.found.conversation.id))) {
        problemSummary(draft)
        if let quoted = state.quoted {
          quotation(quoted)
          input(.type("hidden"), .name(PostForm.quoted), .value(String(quoted.number)))
        }
        postFields(draft, state.found.room, ownName: state.ownName)
        submit(.postSubmit)
        keeping(state.kept, draft)
      }
    }
  }

  /// To which post one has read, for one’s own eyes; with script the page says so by itself.
  private func reading(_ state: ConversationState) {
    guard state.last > state.found.readTo else { return }
    form(
      .post, .action(ConversationPaths.reading(state.found.conversation.id)), .class("row"), .fixed("data-reading", "")
    ) {
      input(.type("hidden"), .name("to"), .value(String(state.last)))
      button(.conversationRead, .type("submit"), .class("link"))
    }
  }

  private func conversationActs(_ state: ConversationState) {
    let (found, id) = (state.found, state.found.conversation.id)
    div(.class("line-actions")) {
      following(ConversationPaths.following(id), state.follows, .followConversation, .followConversationEnd)
      form(.post, .action(ConversationPaths.silence(id)), .class("row")) {
        input(.type("hidden"), .name("mute"), .value(found.isMuted ? "no" : "yes"))
        button(found.isMuted ? .conversationUnmute : .conversationMute, .type("submit"), .class("link"))
      }
      if state.isCore {
        let isClosed = found.conversation.closedOn != nil
        form(.post, .action(ConversationPaths.closure(id)), .class("row")) {
          input(.type("hidden"), .name("close"), .value(isClosed ? "no" : "yes"))
          button(isClosed ? .conversationReopen : .conversationClose, .type("submit"), .class("link"))
        }
      }
    }
  }
}
