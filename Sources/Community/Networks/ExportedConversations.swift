internal import SQL

/// What is said in a network, in the export: the rooms that every member may know of, and what the asker said. The words
/// of others are not theirs to take along.
struct ExportedConversations: Encodable, Sendable {
  struct ExportedRoom: Encodable { let name, purpose, kind: String }
  struct OwnPost: Encodable {
    let conversation: String
    let number: Int
    let postedOn, wording, contentNote: String
    let onceName: String?
    let earlier: [Earlier]
    let pictures: [ExportedPicture]
  }
  /// The file has the place that it gets beside this one.
  struct ExportedPicture: Encodable {
    let file, alternative: String
    let width, height: Int
  }
  struct Earlier: Encodable { let wording, contentNote: String }
  struct Kept: Encodable { let title, wording, contentNote, onceName: String }
  struct Act: Encodable { let act, actedOn, grounds: String }

  let rooms: [ExportedRoom]
  let ownPosts: [OwnPost]
  let moderation: [Act]
  let keptPosts: [Kept]
  let followed: [String]

  init(_ member: Member, _ db: Snapshot) throws {
    rooms = try db.all(
      Room.self,
      "SELECT \(Room.columns) FROM room WHERE kind IN ('open', 'allies') ORDER BY folded_name"
    ).map { ExportedRoom(name: $0.name, purpose: $0.purpose, kind: $0.kind.rawValue) }
    moderation = try member.moderationLog(db).map {
      Act(act: $0.act.rawValue, actedOn: $0.actedOn.text, grounds: $0.grounds)
    }
    keptPosts = try member.keptPosts(db).map {
      Kept(title: $0.post.title, wording: $0.post.wording, contentNote: $0.post.contentNote, onceName: $0.post.onceName)
    }
    followed = try member.followed(db)
    ownPosts = try member.ownPosts(db).compactMap { address in
      let post = try member.post(address, db)
      guard !post.isGone else { return nil }
      let title = try member.conversation(address.conversation, db).conversation.title
      let onceName: String? = if case .once(let name) = post.writer { name } else { nil }
      return OwnPost(
        conversation: title, number: post.number, postedOn: post.postedOn.text, wording: post.wording,
        contentNote: post.contentNote, onceName: onceName,
        earlier: try member.earlier(address, db).map {
          Earlier(wording: $0.wording, contentNote: $0.contentNote)
        },
        pictures: try member.pictures(of: address, db).map {
          ExportedPicture(
            file: Picture.file(of: $0.id), alternative: $0.alternative, width: $0.width, height: $0.height)
        })
    }
  }
}
