internal import Community
internal import HTML
internal import Web

/// Following a room or a conversation: what is new in it comes first, for oneself alone.
enum FollowingPages {
  static let follow = "follow"

  static func routes(_ router: inout Router<Call>) {
    router.post(RoomPaths.following, from: roomAfter, followRoom)
    router.post(ConversationPaths.following, from: conversationAfter, followConversation)
  }

  // Nothing is filled in here, so there are no problems to show it again with.
  private static func roomAfter(_: Member, _ call: Call, _ id: ID<Room>) -> Response {
    .seeOther(RoomPaths.room(id))
  }

  private static func conversationAfter(_: Member, _ call: Call, _ id: ID<Conversation>) -> Response {
    .seeOther(ConversationPaths.conversation(id))
  }

  private static func followRoom(_ member: Member, _ call: Call, _ id: ID<Room>) throws -> Response {
    try member.write { try member.follow(room: id, call.draft[follow] == "yes", $0) }
    return .seeOther(RoomPaths.room(id))
  }

  private static func followConversation(_ member: Member, _ call: Call, _ id: ID<Conversation>) throws -> Response {
    try member.write { try member.follow(id, call.draft[follow] == "yes", $0) }
    return .seeOther(ConversationPaths.conversation(id))
  }
}

extension Writer {
  /// The button that follows, or ends it.
  func following(_ path: String, _ follows: Bool, _ begin: Phrase, _ end: Phrase) {
    form(.post, .action(path), .class("row")) {
      input(.type("hidden"), .name(FollowingPages.follow), .value(follows ? "no" : "yes"))
      button(follows ? end : begin, .type("submit"), .class("link"))
    }
  }

  /// What is new in what one follows, before everything else.
  func followed(_ conversations: [FoundConversation]) {
    guard !conversations.isEmpty else { return }
    section(.labelledBy("followed")) {
      h2(.followNew, .id("followed"))
      ul(.class("rows")) {
        for found in conversations { conversationRow(found, isBelow: true) }
      }
    }
  }
}
