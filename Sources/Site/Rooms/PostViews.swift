internal import Community
internal import HTML
internal import Web

extension Writer {
  func post(_ post: Post, _ state: ConversationState) {
    let address = Post.Address(state.found.conversation.id, post.number)
    li(.made("id", "post-\(post.number)"), .class(post.number > state.found.readTo ? "post new" : "post")) {
      p(.class("post-head")) {
        writer(post)
        verbatim(" ")
        span(.class("small")) { day(post.postedOn) }
        if post.edition > 1, !post.isGone {
          verbatim(" ")
          a(.class("small"), .href(PostPaths.history(address))) { text(.postEdited) }
        }
      }
      if post.isGone {
        p(.postGone, .class("small"))
      } else if post.hiddenBecause != nil, !post.isOwn {
        p(.postHidden, .class("small"))
      } else {
        notices(post)
        if let quoted = post.quoted { quotation(of: quoted, state) }
        if post.contentNote.isEmpty {
          div(.class("post-text"), .autoDirection) { raw(post.html) }
        } else {
          details(.class("heavy")) {
            summary(.autoDirection) {
              text(.postNoteBefore)
              verbatim(" " + post.contentNote)
            }
            div(.class("post-text"), .autoDirection) { raw(post.html) }
          }
        }
        acts(post, address, canReply: state.found.conversation.closedOn == nil)
      }
    }
  }

  /// What the moderators say of a post, to its writer.
  private func notices(_ post: Post) {
    if let grounds = post.hiddenBecause { notice(.postHiddenOwn, grounds) }
    if let warning = post.warning { notice(.postWarning, warning) }
  }

  private func notice(_ title: Phrase, _ words: String) {
    div(.class("note")) {
      p(title, .class("strong"))
      p(.class("wording"), .autoDirection) { verbatim(words) }
    }
  }

  private func writer(_ post: Post) {
    switch post.writer {
    case .chosen(let name): strong(.autoDirection) { verbatim(name) }
    case .once(let name):
      strong(.class("once"), .autoDirection) { verbatim(name) }
      verbatim(" ")
      span(.postOnceSign, .class("small"))
    case .gone: span(.postWriterGone, .class("small"))
    }
    if post.isOwn {
      verbatim(" ")
      span(.postOwn, .class("small"))
    }
  }

  /// What is answered: the beginning of it, with the way to it.
  private func quotation(of number: Int, _ state: ConversationState) {
    if let post = state.posts.first(where: { $0.number == number }) {
      quotation(post, at: "#post-\(number)")
    } else {
      let place = ConversationPaths.place(of: Post.Address(state.found.conversation.id, number))
      p(.class("small")) { a(.href(place)) { text(.postAnswers(number: number)) } }
    }
  }

  func quotation(_ post: Post, at place: String? = nil) {
    blockquote(.class("quoted"), .autoDirection) {
      p(.class("small")) {
        writer(post)
        if let place {
          verbatim(" ")
          a(.href(place)) { text(.postQuoted) }
        }
      }
      // What somebody put behind a content note stays behind it.
      if post.isGone || post.hiddenBecause != nil {
        p(post.isGone ? .postGone : .postHidden, .class("small"))
      } else {
        p { verbatim(post.contentNote.isEmpty ? Self.beginning(post.wording) : post.contentNote) }
      }
    }
  }

  private static func beginning(_ text: String) -> String {
    let start = text.prefix(200)
    return start.endIndex == text.endIndex ? text : start + "…"
  }

  private func acts(_ post: Post, _ address: Post.Address, canReply: Bool) {
    form(.post, .action(PostPaths.reactions(address)), .class("reactions")) {
      if post.reactions.isEmpty {
        fragment(Self.noReactions)
      } else {
        for reaction in Post.Reaction.allCases {
          self.reaction(reaction, count: post.reactions[reaction] ?? 0, isOwn: post.own.contains(reaction))
        }
      }
      if canReply {
        let query = "?\(RoomConversationPages.quote)=\(post.number)#reply"
        a(.href(ConversationPaths.conversation(address.conversation) + query)) { text(.postQuote) }
      }
      if post.isOwn {
        a(.href(PostPaths.post(address))) { text(.postEdit) }
      } else {
        a(.href(PostPaths.flag(address))) { text(.postFlag) }
      }
    }
  }
}

extension Writer {
  /// The buttons of a post to which nobody reacted: most posts.
  private static let noReactions = Fragment { page in
    for reaction in Post.Reaction.allCases { page.reaction(reaction, count: 0, isOwn: false) }
  }

  private func reaction(_ reaction: Post.Reaction, count: Int, isOwn: Bool) {
    button(
      .type("submit"), .name(isOwn ? "undo" : "reaction"), .value(reaction.rawValue),
      .made("aria-pressed", isOwn ? "true" : "false")
    ) {
      text(reaction.phrase)
      if count > 0 { verbatim(" \(count)") }
    }
  }
}

extension Post.Reaction {
  var phrase: Phrase {
    switch self {
    case .recognise: .reactionRecognise
    case .thanks: .reactionThanks
    case .withYou: .reactionWithYou
    }
  }
}
