import SQL
import Testing
import World

@testable import Community

/// Six people, a core group of one, and a room of each kind.
struct Talking: Sendable {
  let six: Six
  let community: Community
  let open, closed, allies, coreRoom: ID<Room>

  init(_ scene: Scene) throws {
    community = scene.community
    six = try Six(scene)
    (open, closed, allies, coreRoom) = (community.newID(), community.newID(), community.newID(), community.newID())
    let rooms: [(ID<Room>, String, Room.Kind)] = [
      (open, "De koffietafel", .open), (closed, "Na een opname", .closed), (allies, "Met bondgenoten", .allies),
      (coreRoom, "De keuken", .core),
    ]
    for (id, name, kind) in rooms {
      let core = six.core
      try six.amina.write { try core.open(room: id, name: try Title(name), purpose: try Prose(""), kind: kind, $0) }
    }
  }

  @discardableResult
  func begins(_ member: Member, in room: ID<Room>, _ title: String = "Hoe is het?") throws -> ID<Conversation> {
    let id: ID<Conversation> = community.newID()
    try member.write { try member.begin(id, in: room, title: try Title(title), try post("Dag allemaal"), $0) }
    return id
  }

  @discardableResult
  func says(
    _ member: Member, _ text: String, in id: ID<Conversation>, as name: NewPost.Name = .chosen
  ) throws -> Int {
    try member.write { try member.reply(try post(text, as: name), to: id, $0) }
  }

  func post(_ text: String, as name: NewPost.Name = .chosen) throws -> NewPost {
    NewPost(
      once: community.newID(), wording: try Prose(needed: text, limit: Post.limit), contentNote: try Prose(""),
      name: name)
  }

  func posts(_ member: Member, _ id: ID<Conversation>) throws -> [Post] {
    try member.read { try member.posts(of: try member.conversation(id, $0), $0) }
  }

  func names(_ member: Member) throws -> [String] { try member.read { try member.rooms($0).map(\.room.name) } }
}

@Suite("Rooms")
struct RoomTests {
  @Test(arguments: Engine.all)
  func `Everybody is in an open room, and nobody else sees a closed one or that of the core group`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      #expect(try talking.names(talking.six.joost) == ["De koffietafel", "Met bondgenoten"])
      #expect(
        try talking.names(talking.six.amina)
          == ["De keuken", "De koffietafel", "Met bondgenoten", "Na een opname"])
      for room in [talking.closed, talking.coreRoom, talking.allies] {
        #expect(throws: Refusal.notFound) { try talking.six.joost.read { try talking.six.joost.room(room, $0) } }
        #expect(throws: Refusal.notFound) { try talking.begins(talking.six.joost, in: room) }
      }
      try talking.begins(talking.six.joost, in: talking.open)
    }
  }

  @Test(arguments: Engine.all)
  func `Fatou comes into a closed room once invited by somebody inside, and Joost, who is outside, invites nobody`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, joost, fatou) = (talking.six.amina, talking.six.joost, talking.six.fatou)
      #expect(throws: Refusal.notFound) {
        try joost.write { try joost.invite(try Title("Fatou"), to: talking.closed, $0) }
      }
      #expect(throws: Refusal.notFound) { try fatou.write { try fatou.enter(talking.closed, $0) } }
      try amina.write { try amina.invite(try Title("fatou"), to: talking.closed, $0) }
      #expect(throws: Refusal.notFound) { try fatou.read { try fatou.room(talking.closed, $0) } }
      #expect(try talking.names(fatou).contains("Na een opname"))
      try fatou.write { try fatou.enter(talking.closed, $0) }
      let room = try fatou.read { try fatou.room(talking.closed, $0) }
      #expect(try fatou.read { try fatou.company(of: room, $0).map(\.name) } == ["Amina", "Fatou"])
      // Invited once more, Fatou is still inside.
      try amina.write { try amina.invite(try Title("Fatou"), to: talking.closed, $0) }
      _ = try fatou.read { try fatou.room(talking.closed, $0) }
      try fatou.write { try fatou.goOut(of: talking.closed, $0) }
      #expect(try !talking.names(fatou).contains("Na een opname"))
      #expect(throws: WritingFault.empty) {
        try amina.write { try amina.invite(try Title("Niemand"), to: talking.closed, $0) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Joost walks into a room with allies and out again, and nobody is asked`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      try joost.write { try joost.enter(talking.allies, $0) }
      try talking.begins(joost, in: talking.allies)
      try joost.write { try joost.goOut(of: talking.allies, $0) }
      #expect(throws: Refusal.notFound) { try joost.read { try joost.room(talking.allies, $0) } }
    }
  }

  @Test(arguments: Engine.all)
  func `A room has one name, and a form that is sent twice opens one room`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let core = talking.six.core
      let again = { (id: ID<Room>) in
        try core.member.write {
          try core.open(room: id, name: try Title("de Koffietafel"), purpose: try Prose(""), kind: .open, $0)
        }
      }
      try again(talking.open)
      #expect(throws: Refusal.nameTaken) { try again(scene.community.newID()) }
      #expect(try talking.names(core.member).count == 4)
    }
  }
}
