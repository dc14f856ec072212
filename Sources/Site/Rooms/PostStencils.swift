internal import Community
internal import HTML

extension Stencil {
  /// A post that one has read, with gaps for what stands above it and for its words.
  static let post = Stencil { page, places in page.post(places, .class("post")) }
  /// The same of a post that is new.
  static let newPost = Stencil { page, places in page.post(places, .class("post new")) }
  /// The words of a post.
  static let postText = Stencil { page, places in
    page.div(.class("post-text"), .autoDirection, content: places.gap)
  }
  /// Who wrote it.
  static let writerOfPost = Stencil { page, places in page.strong(.autoDirection, content: places.gap) }
}

extension Writer {
  fileprivate func post(_ places: Stencil.Places, _ kind: Attribute) {
    li(.numbered("id", "post-", places.number), kind) {
      p(.class("post-head"), content: places.gap)
      places.gap()
    }
  }
}
