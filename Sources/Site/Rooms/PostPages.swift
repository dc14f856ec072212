internal import Community
internal import HTML
internal import Web

/// One post: reacting to it, changing one's own, and what it said before.
enum PostPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(PostPaths.post, edit)
    router.post(PostPaths.post, from: edit, save)
    router.get(PostPaths.history, history)
    router.post(PostPaths.withdrawal, from: edit, withdraw)
    router.post(PostPaths.reactions, from: edit, react)
  }

  private static func edit(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    let (post, pictures) = try member.read { (try member.post(address, $0), try member.pictures(of: address, $0)) }
    guard post.isOwn, !post.isGone else { throw Refusal.notFound }
    return try call.page(.postEdit, member, place: .rooms) { page in
      page.p(.class("eyebrow")) {
        page.a(.href(ConversationPaths.place(of: address))) { page.text(.postBack) }
      }
      page.h1(.postEdit)
      page.form(.post, .action(PostPaths.post(address)), .class("narrow")) {
        page.problemSummary(call.draft)
        page.edition(post.edition, call.draft, standing: [(PostForm.wording.label, post.wording)])
        page.readers(.postEditReaders)
        page.field(PostForm.wording, call.draft, initial: post.wording)
        page.field(PostForm.contentNote, call.draft, initial: post.contentNote)
        page.submit(.save)
      }
      page.ownPictures(pictures)
      page.form(.post, .action(PostPaths.withdrawal(address))) {
        page.p(.postWithdrawLead, .class("small"))
        page.p(.class("actions")) { page.button(.postWithdraw, .type("submit"), .class("btn quiet")) }
      }
    }
  }

  private static func save(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    var form = FormReader(call.draft)
    let (wording, note) = (form.neededProse(PostForm.wording), form.prose(PostForm.contentNote))
    guard let wording, let note else { throw form.problems }
    let edition = try form.edition()
    try saving(PostForm.wording) {
      try member.write { try member.edit(address, wording: wording, contentNote: note, upon: edition, $0) }
    }
    return .seeOther(ConversationPaths.place(of: address))
  }

  private static func withdraw(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    try member.write { try member.withdraw(address, $0) }
    return .seeOther(ConversationPaths.place(of: address))
  }

  private static func react(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    let (does, undone) = (call.draft["reaction"], call.draft["undo"])
    guard let reaction = (does ?? undone).flatMap(Post.Reaction.init) else { throw Refusal.notFound }
    try member.write { try member.react(reaction, does != nil, to: address, $0) }
    return .seeOther(ConversationPaths.place(of: address))
  }

  private static func history(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    let (post, earlier) = try member.read { (try member.post(address, $0), try member.earlier(address, $0)) }
    return try call.page(.postHistory, member, place: .rooms) { page in
      page.p(.class("eyebrow")) {
        page.a(.href(ConversationPaths.place(of: address))) { page.text(.postBack) }
      }
      page.h1(.postHistory)
      page.p(.postHistoryLead, .class("lead"))
      let texts = earlier.map(\.wording) + [post.wording]
      page.ol {
        for text in texts.reversed() {
          page.li { page.p(.class("wording"), .autoDirection) { page.verbatim(text) } }
        }
      }
    }
  }
}
