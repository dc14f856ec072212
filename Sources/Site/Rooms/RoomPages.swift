internal import Community
internal import HTML
internal import Secrets
internal import Web

/// The rooms of a network, and the conversations in each.
enum RoomPages {
  static let name = Field(name: "name", label: .roomName, hint: .roomNameHint, limit: Title.limit)
  static let purpose = Field(
    name: "purpose", label: .roomPurpose, hint: .roomPurposeHint, kind: .lines(2), limit: 300)
  static let kind = Choice<Room.Kind>("kind", .roomKind) { $0.choice }
  static let colleague = Field(name: "colleague", label: .roomColleague, hint: .roomColleagueHint, limit: Title.limit)
  static let once = "once"
  static let from = "from"

  static func routes(_ router: inout Router<Call>) {
    router.get(RoomPaths.rooms, rooms)
    router.post(RoomPaths.rooms, from: roomsAgain, open)
    router.get(RoomPaths.room, room)
    router.post(RoomPaths.room, from: room, begin)
    router.post(RoomPaths.entrance, from: roomsAfter, enter)
    router.post(RoomPaths.departure, from: roomsAfter, goOut)
    router.post(RoomPaths.invitations, from: room, invite)
  }

  private static func rooms(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read {
      RoomsState(
        places: try member.rooms($0), mentions: try member.mentions($0), isCore: try member.isCore($0),
        isModerator: try member.isModerator($0), followed: try member.newInFollowed($0),
        hasKept: try !member.keptPosts($0).isEmpty)
    }
    return try call.page(.roomsTitle, member, place: .rooms) { $0.rooms(state, call.draft) }
  }

  private static func roomsAgain(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try rooms(core.member, call, Nothing())
  }

  private static func roomsAfter(_ member: Member, _ call: Call, _: ID<Room>) throws -> Response {
    try rooms(member, call, Nothing())
  }

  private static func open(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<Room>(call.draft[once] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let (name, purpose, kind) = (form.title(name), form.prose(purpose), form.choice(kind))
    guard let name, let purpose, let kind else { throw form.problems }
    do {
      try core.member.write { try core.open(room: id, name: name, purpose: purpose, kind: kind, $0) }
    } catch Refusal.nameTaken {
      throw Problems(Self.name.name, Phrase.roomNameTaken)
    } catch Refusal.tooMany {
      throw Problems(Self.name.name, Phrase.roomMany(most: Room.most))
    }
    return .seeOther(RoomPaths.room(id))
  }

  private static func room(_ member: Member, _ call: Call, _ id: ID<Room>) throws -> Response {
    let from = min(call.query(from).flatMap { Int(pathPart: $0[...]) } ?? 0, 1_000_000)
    let state = try member.read { db in
      let room = try member.room(id, db)
      return RoomState(
        room: room, conversations: try member.conversations(in: room, from: from, db), from: from,
        company: try member.company(of: room, db), ownName: member.person.name,
        follows: try member.follows(room: room, db), kept: try member.keptPost(for: .room(id), db),
        pause: try member.pause(db))
    }
    return try call.page(.roomsTitle, member, place: .rooms) { $0.room(state, call.draft.or(state.kept)) }
  }

  private static func begin(_ member: Member, _ call: Call, _ id: ID<Room>) throws -> Response {
    guard let conversation = ID<Conversation>(call.draft[once] ?? "") else { throw Refusal.notFound }
    if call.draft.has(PostForm.keep) { return try PostForm.keep(member, call, .room(id)) }
    var form = FormReader(call.draft)
    let (title, written) = (form.title(PostForm.title), form.post(once: ID(conversation.text)))
    let chosen = form.pictures()
    guard let title, let written, form.problems.isEmpty else { throw form.problems }
    _ = try member.read { try member.room(id, $0) }
    return try call.developing(
      chosen, for: member, from: { try room($0, $1, id) },
      post: { member, pictures in
        let post = written.showing(pictures)
        try PostForm.posting {
          try member.write { try member.begin(conversation, in: id, title: title, post, $0) }
        }
        try PostForm.removeKept(member, call, .room(id))
        return .seeOther(ConversationPaths.conversation(conversation))
      })
  }

  private static func enter(_ member: Member, _ call: Call, _ id: ID<Room>) throws -> Response {
    try member.write { try member.enter(id, $0) }
    return .seeOther(RoomPaths.room(id))
  }

  private static func goOut(_ member: Member, _ call: Call, _ id: ID<Room>) throws -> Response {
    try member.write { try member.goOut(of: id, $0) }
    return .seeOther(RoomPaths.rooms())
  }

  private static func invite(_ member: Member, _ call: Call, _ id: ID<Room>) throws -> Response {
    var form = FormReader(call.draft)
    guard let name = form.title(colleague) else { throw form.problems }
    do {
      try member.write { try member.invite(name, to: id, $0) }
    } catch WritingFault.empty {
      throw Problems(colleague.name, Phrase.roomColleagueUnknown)
    }
    return .seeOther(RoomPaths.room(id) + "#company")
  }
}

extension Room.Kind {
  /// How the form names it.
  var choice: Phrase {
    switch self {
    case .open: .roomKindOpen
    case .closed: .roomKindClosed
    case .allies: .roomKindAllies
    case .core: .roomKindCore
    }
  }

  /// Who can read what is said in it, in one line.
  var readers: Phrase {
    switch self {
    case .open: .roomReadersOpen
    case .closed: .roomReadersClosed
    case .allies: .roomReadersAllies
    case .core: .roomReadersCore
    }
  }
}
