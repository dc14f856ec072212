internal import Community
internal import HTML
internal import Web

extension Writer {
  func post(_ post: Post, _ state: ConversationState, _ days: DaysOfPosts) {
    stencil(post.number > state.found.readTo ? .newPost : .post, post.number) { gap in
      if gap == 0 { head(post, state, days) } else { words(of: post, state) }
    }
  }

  private func head(_ post: Post, _ state: ConversationState, _ days: DaysOfPosts) {
    writer(post)
    days.write(post.postedOn, self)
    if post.edition > 1, !post.isGone {
      verbatim(" ")
      a(.class("small"), .href(PostPaths.history(Post.Address(state.found.conversation.id, post.number)))) {
        text(.postEdited)
      }
    }
  }

  private func words(of post: Post, _ state: ConversationState) {
    if post.isGone {
      p(.postGone, .class("small"))
    } else if post.hiddenBecause != nil, !post.isOwn {
      p(.postHidden, .class("small"))
    } else {
      notices(post)
      if let quoted = post.quoted { quotation(of: quoted, state) }
      if post.contentNote.isEmpty {
        stencil(.postText) { _ in raw(post.html) }
        pictures(state.pictures[post.number])
      } else {
        details(.class("heavy")) {
          summary(.autoDirection) {
            text(.postNoteBefore)
            verbatim(" " + post.contentNote)
          }
          stencil(.postText) { _ in raw(post.html) }
          pictures(state.pictures[post.number])
        }
      }
      acts(post, state)
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
    case .chosen(let name): stencil(.writerOfPost) { _ in verbatim(name) }
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
    if let place = state.posts.firstIndex(where: { $0.number == number }) {
      quotation(state.posts[place], at: "#post-\(number)")
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
    guard text.utf8.count > 200 else { return text }
    let start = text.prefix(200)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}
