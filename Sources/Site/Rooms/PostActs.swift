internal import Community
internal import HTML
internal import Web

extension Writer {
  /// What one can do with a post.
  func acts(_ post: Post, _ state: ConversationState) {
    let (id, canReply) = (state.found.conversation.id, state.found.conversation.closedOn == nil)
    if post.reactions.isEmpty {
      let acts = QuietActs(isOwn: post.isOwn, canReply: canReply)
      if let stencil = Self.quietActs[acts] { self.stencil(stencil, post.number, key: id.text) }
    } else {
      acts(Post.Address(id, post.number), isOwn: post.isOwn, canReply: canReply) {
        for reaction in Post.Reaction.allCases {
          self.reaction(reaction, count: post.reactions[reaction] ?? 0, isOwn: post.own.contains(reaction))
        }
      }
    }
  }

  private func acts(_ address: Post.Address, isOwn: Bool, canReply: Bool, reactions: () -> Void) {
    form(.post, .action(PostPaths.reactions(address)), .class("reactions")) {
      reactions()
      if canReply { a(.href(ConversationPaths.answer(to: address))) { text(.postQuote) } }
      if isOwn {
        a(.href(PostPaths.post(address))) { text(.postEdit) }
      } else {
        a(.href(PostPaths.flag(address))) { text(.postFlag) }
      }
    }
  }

  /// A post to which nobody reacted: most posts.
  private struct QuietActs: Hashable {
    let isOwn: Bool
    let canReply: Bool
  }

  private static let quietActs: [QuietActs: Stencil] = {
    var stencils: [QuietActs: Stencil] = [:]
    for (isOwn, canReply) in [(false, false), (false, true), (true, false), (true, true)] {
      stencils[QuietActs(isOwn: isOwn, canReply: canReply)] = Stencil { page, places in
        guard let id = ID<Conversation>(places.key) else { return }
        page.acts(Post.Address(id, places.number), isOwn: isOwn, canReply: canReply) {
          for reaction in Post.Reaction.allCases { page.reaction(reaction, count: 0, isOwn: false) }
        }
      }
    }
    return stencils
  }()

  private func reaction(_ reaction: Post.Reaction, count: Int, isOwn: Bool) {
    button(
      .name(isOwn ? "undo" : "reaction"), .value(reaction.rawValue),
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
