internal import Community
internal import HTML
internal import Web

/// The posts that somebody began and keeps for later, on one page; nobody else sees that there are any.
enum KeptPostPages {
  static let place = "place"

  static func routes(_ router: inout Router<Call>) {
    router.get(RoomPaths.kept, kept)
    router.post(RoomPaths.kept, from: kept, remove)
  }

  private static func kept(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let kept = try member.read { db in
      try member.keptPosts(db).map { ($0, try place(of: $0.place, member, db)) }
    }
    return try call.page(.roomsTitle, member, place: .rooms) { page in
      page.p(.class("eyebrow")) { page.a(.href(RoomPaths.rooms())) { page.text(.roomsTitle) } }
      page.h1(.keptTitle)
      page.p(.keptLead, .class("lead"))
      if kept.isEmpty { page.p(.keptNone, .class("note")) }
      page.ul(.class("rows")) { for (post, place) in kept { page.kept(post, place) } }
    }
  }

  /// The name of a place and the way to the form in it; nil where one is not any more.
  private static func place(
    of place: KeptPost.Place, _ member: Member, _ db: Snapshot
  ) throws -> (name: String, path: String)? {
    do {
      switch place {
      case .room(let id): return (try member.room(id, db).name, RoomPaths.room(id) + "#begin")
      case .conversation(let id):
        let conversation = try member.conversation(id, db).conversation
        let last = ConversationPaths.place(of: Post.Address(id, max(1, conversation.posts)))
        return (conversation.title, last.prefix { $0 != "#" } + "#reply")
      }
    } catch Refusal.notFound {
      return nil
    }
  }

  private static func remove(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    guard let place = KeptPost.Place(call.draft[place] ?? "") else { throw Refusal.notFound }
    try member.write { try member.removeKeptPost(for: place, $0) }
    return .seeOther(RoomPaths.kept())
  }
}

extension PostForm {
  /// The button that keeps what was written, and the edition that it is written upon.
  static let keep = "keep"
  static let kept = "kept"

  /// Keeps what was written instead of posting it. Nothing of it need be ready.
  static func keep(_ member: Member, _ call: Call, _ place: KeptPost.Place) throws -> Response {
    var form = FormReader(call.draft)
    guard let post = form.keptPost() else { throw form.problems }
    let base = Int((call.draft[kept] ?? "0").prefix(9)) ?? 0
    do {
      try member.write { try member.keep(post, for: place, upon: base, $0) }
    } catch Refusal.outdated {
      throw Problems(wording.name, Phrase.keptOther)
    } catch Refusal.tooMany {
      throw Problems(wording.name, Phrase.keptMany(most: KeptPost.most))
    }
    return .seeOther(RoomPaths.kept())
  }

  /// Throws away what was kept for a place once it was posted: by itself, so that the log of the file does not say that
  /// whoever kept it and whoever posted are one.
  static func removeKept(_ member: Member, _ call: Call, _ place: KeptPost.Place) throws {
    guard Int((call.draft[kept] ?? "0").prefix(9)) ?? 0 > 0 else { return }
    try member.write { try member.removeKeptPost(for: place, $0) }
  }
}

extension FormReader {
  fileprivate mutating func keptPost() -> KeptPost? {
    let texts = [PostForm.title, PostForm.wording, PostForm.contentNote, PostForm.onceName].map { prose($0) }
    guard problems.isEmpty, let title = texts[0], let wording = texts[1], let note = texts[2], let onceName = texts[3]
    else { return nil }
    if texts.allSatisfy({ $0?.text.isEmpty ?? true }) { complain(PostForm.wording, .problemEmpty) }
    return problems.isEmpty
      ? KeptPost(
        title: title, wording: wording, contentNote: note,
        isOnce: draft[PostForm.step] == PostForm.Step.once.rawValue, onceName: onceName,
        quoted: draft[PostForm.quoted].flatMap { Int(pathPart: $0[...]) }) : nil
  }
}

extension Draft {
  /// This form, or where nothing was sent what was kept for it.
  func or(_ kept: KeptPostPlace?) -> Draft {
    guard isEmpty, let kept else { return self }
    let post = kept.post
    let step: PostForm.Step = post.isOnce ? .once : .chosen
    return Draft([
      FormField(PostForm.title.name, post.title), FormField(PostForm.wording.name, post.wording),
      FormField(PostForm.contentNote.name, post.contentNote), FormField(PostForm.onceName.name, post.onceName),
      FormField(PostForm.step, step.rawValue), FormField(PostForm.kept, String(kept.edition)),
    ])
  }
}

extension Writer {
  /// Below the button that posts: the one that keeps, and what was kept elsewhere meanwhile.
  func keeping(_ kept: KeptPostPlace?, _ draft: Draft) {
    let seen = draft[PostForm.kept].flatMap { Int($0.prefix(9)) } ?? 0
    let standing = kept?.edition ?? 0
    if let kept, seen != standing, !draft.problems.isEmpty { otherWording(kept.post.title + "\n" + kept.post.wording) }
    input(.type("hidden"), .name(PostForm.kept), .value(String(standing)))
    p(.class("actions")) {
      button(.keptKeep, .type("submit"), .name(PostForm.keep), .value("yes"), .class("btn quiet"))
    }
  }

  fileprivate func kept(_ kept: KeptPostPlace, _ place: (name: String, path: String)?) {
    li {
      h2(.class("h3"), .autoDirection) {
        if let place { a(.href(place.path)) { verbatim(place.name) } } else { text(.keptPlaceGone) }
      }
      if !kept.post.title.isEmpty { p(.class("strong"), .autoDirection) { verbatim(kept.post.title) } }
      p(.class("wording"), .autoDirection) { verbatim(kept.post.wording) }
      form(.post, .action(RoomPaths.kept()), .class("row")) {
        input(.type("hidden"), .name(KeptPostPages.place), .value(kept.place.text))
        button(.type("submit"), .class("link")) {
          text(.keptRemove)
          span(.class("hidden-label"), .autoDirection) { verbatim(" " + (place?.name ?? kept.post.title)) }
        }
      }
    }
  }
}
