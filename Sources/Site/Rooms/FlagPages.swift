internal import Community
internal import HTML
internal import Web

/// Pointing a post out to the two moderators: somebody worries, or it does not belong here.
enum FlagPages {
  static let kind = Choice<Flag.Kind>("kind", .flagKind) { $0 == .worry ? .flagWorry : .flagRules }
  static let wording = Field(
    name: "wording", label: .flagWording, hint: .flagWordingHint, kind: .lines(3), limit: Flag.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PostPaths.flag, flag)
    router.post(PostPaths.flag, from: flag, send)
  }

  private static func flag(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    let post = try member.read { try member.post(address, $0) }
    guard !post.isGone, post.hiddenBecause == nil else { throw Refusal.notFound }
    return try call.page(.postFlag, member, place: .rooms) { page in
      page.p(.class("eyebrow")) {
        page.a(.href(ConversationPaths.place(of: address))) { page.text(.postBack) }
      }
      page.h1(.postFlag)
      page.p(.flagLead, .class("lead"))
      page.quotation(post)
      page.form(.post, .action(PostPaths.flag(address)), .class("narrow")) {
        page.problemSummary(call.draft)
        page.choice(kind, call.draft)
        page.readers(.flagReaders)
        page.field(wording, call.draft)
        page.p(.flagDanger, .class("note"))
        page.submit(.flagSubmit)
      }
    }
  }

  private static func send(_ member: Member, _ call: Call, _ address: Post.Address) throws -> Response {
    var form = FormReader(call.draft)
    let (kind, wording) = (form.choice(kind), form.prose(wording))
    guard let kind, let wording else { throw form.problems }
    do {
      try member.write { try member.flag(address, as: kind, wording, $0) }
    } catch Refusal.tooMany {
      throw Problems(Self.wording.name, Phrase.flagMany)
    }
    return .seeOther(ConversationPaths.place(of: address))
  }
}
