internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The small form on the page of the rooms.
  func roomSearch() {
    form(.post, .action(RoomPaths.search()), .class("search narrow"), .role("search")) {
      label(.roomSearch, .for("q"))
      div(.class("search-line")) {
        input(.type("text"), .id("q"), .name("q"), .fixed("autocomplete", "off"))
        button(.searchSubmit, .type("submit"), .class("btn quiet"))
      }
    }
  }

  func search(_ draft: Draft, _ state: SearchState?) {
    p(.class("eyebrow")) { a(.href(RoomPaths.rooms())) { text(.roomsTitle) } }
    h1(.roomSearch)
    form(.post, .action(RoomPaths.search()), .class("narrow"), .role("search")) {
      problemSummary(draft)
      readers(.roomSearchReaders)
      field(SearchPages.question, draft)
      submit(.searchSubmit)
    }
    if let state { answer(state) } else { p(.roomSearchEmpty, .class("note")) }
  }

  private func answer(_ state: SearchState) {
    let answer = state.answer
    h2(answer.found.isEmpty ? .roomSearchNothing : state.isFirst ? .roomSearchFound : .roomSearchFurther, .id("found"))
    if answer.isReading { p(.roomSearchReading, .class("note")) }
    if answer.found.isEmpty {
      p(answer.next == nil ? .roomSearchNothingText : .roomSearchNotYet, .class("note"))
    }
    ol(.class("rows hits")) { for post in answer.found { found(post) } }
    guard let next = answer.next else { return }
    form(.post, .action(RoomPaths.search())) {
      input(.type("hidden"), .name("q"), .value(state.question))
      input(.type("hidden"), .name(SearchPages.from), .value(next.text))
      p(.class("actions")) { button(.roomSearchOlder, .type("submit"), .class("btn quiet")) }
    }
  }

  private func found(_ post: FoundPost) {
    li {
      h3(.autoDirection) { a(.href(ConversationPaths.place(of: post.address))) { verbatim(post.title) } }
      p(.class("small")) {
        span(.autoDirection) { verbatim(post.room) }
        verbatim(" · ")
        day(post.day)
        verbatim(" · ")
        if let writer = post.writer { writerName(writer) } else { text(.roomSearchTitle) }
      }
      if post.contentNote.isEmpty {
        p(.autoDirection) {
          for run in post.excerpt { if run.isHit { mark { verbatim(run.text) } } else { verbatim(run.text) } }
        }
      } else {
        p(.autoDirection) {
          text(.postNoteBefore)
          verbatim(" " + post.contentNote)
        }
      }
    }
  }

  /// Who wrote a post, as others see them.
  func writerName(_ writer: Post.Writer) {
    switch writer {
    case .chosen(let name): strong(.autoDirection) { verbatim(name) }
    case .once(let name):
      strong(.class("once"), .autoDirection) { verbatim(name) }
      verbatim(" ")
      text(.postOnceSign)
    case .gone: text(.postWriterGone)
    }
  }
}
