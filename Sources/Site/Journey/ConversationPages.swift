internal import Community
internal import HTML
internal import Web

extension PreparationPaths {
  static let conversations = Path<Nothing>("/preparation/conversations")
  static let conversationRemoval = Path<ID<ConversationHeld>>("/preparation/conversations/:/removal")
}

/// Conversations held: a count and a lesson each, never with whom.
enum ConversationPages {
  static let lesson = Field(
    name: "lesson", label: .conversationsLesson, hint: .conversationsLessonHint, kind: .lines(4), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.conversations, conversations)
    router.post(PreparationPaths.conversations, from: conversations, addConversation)
    router.post(PreparationPaths.conversationRemoval, from: goneConversation, removeConversation)
  }

  private static func conversations(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let all = try member.read { try member.conversationsHeld($0) }
    return try call.page(.conversationsTitle, member, place: .journey) {
      $0.conversations(all, call.draft, call.house.handbook)
    }
  }

  private static func addConversation(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let lesson = form.neededProse(Self.lesson) else { throw form.problems }
    try member.write { try member.note(lesson: lesson, $0) }
    return .seeOther(PreparationPaths.conversations())
  }

  private static func removeConversation(
    _ member: Member, _ call: Call, _ id: ID<ConversationHeld>
  ) throws -> Response {
    try member.write { try member.remove(conversation: id, $0) }
    return .seeOther(PreparationPaths.conversations())
  }

  private static func goneConversation(_ member: Member, _ call: Call, _: ID<ConversationHeld>) throws -> Response {
    try conversations(member, call, Nothing())
  }
}

extension Writer {
  fileprivate func conversations(_ all: [ConversationHeld], _ draft: Draft, _ handbook: Handbook) {
    work(.conversationsTitle, .conversationsLead, pitfall: "P1.V3", handbook) {
      p(.conversationsCount(count: all.count), .class("strong"))
      form(.post, .action(PreparationPaths.conversations())) {
        problemSummary(draft)
        readers(.conversationsReaders)
        field(ConversationPages.lesson, draft)
        submit(.conversationsSubmit)
      }
      ul(.class("rows")) {
        for conversation in all {
          li {
            p(.autoDirection) { verbatim(conversation.lesson) }
            p(.class("small")) { day(conversation.heldOn) }
            removal(PreparationPaths.conversationRemoval(conversation.id), conversation.heldOn.written(language))
          }
        }
      }
    }
  }
}
