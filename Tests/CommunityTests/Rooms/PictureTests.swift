import Darkroom
import SQL
import Secrets
import Testing
import World

@testable import Community

extension Talking {
  /// Posts with some pictures, each of the drawing.
  @discardableResult
  func shows(
    _ member: Member, in id: ID<Conversation>, _ alternatives: [String] = ["Een gang"],
    as name: NewPost.Name = .chosen
  ) throws -> Int {
    let post = try post("Kijk", as: name).showing(
      alternatives.map { NewPicture(World.drawing, alternative: try Prose($0)) })
    return try member.write { try member.reply(post, to: id, $0) }
  }

  func pictures(_ member: Member, _ id: ID<Conversation>) throws -> [Int: [Picture]] {
    try member.read { try member.pictures(of: try member.conversation(id, $0), in: 1...50, $0) }
  }
}

@Suite("Pictures in posts")
struct PictureTests {
  private func mayRead(_ member: Member, _ picture: Picture) throws -> Bool {
    do {
      return try member.read { try member.photograph(picture.id, $0) } == World.drawing
    } catch Refusal.notFound {
      return false
    }
  }

  @Test(arguments: Engine.all)
  func `A picture stands with its post, for those who may read that`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, fatou, joost) = (talking.six.amina, talking.six.fatou, talking.six.joost)
      let open = try talking.begins(fatou, in: talking.open)
      try talking.shows(fatou, in: open, ["Een gang", ""])
      let pictures = try #require(try talking.pictures(joost, open)[2])
      #expect(pictures.map(\.alternative) == ["Een gang", ""])
      #expect(pictures.allSatisfy { ($0.width, $0.height) == (560, 300) })
      #expect(try mayRead(joost, pictures[1]))
      let closed = try talking.begins(amina, in: talking.closed)
      try talking.shows(amina, in: closed)
      let hidden = try #require(try talking.pictures(amina, closed)[2]?.first)
      #expect(try mayRead(amina, hidden) && !mayRead(joost, hidden))
      #expect(throws: Refusal.notFound) { try talking.pictures(joost, closed) }
      #expect(throws: Refusal.notFound) { try joost.write { try joost.takeAway(hidden.id, $0) } }
    }
  }

  @Test(arguments: Engine.all)
  func `A picture of a hidden post is for its writer, and for moderators while it is pointed out`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, fatou, joost) = (talking.six.amina, talking.six.fatou, talking.six.joost)
      try joost.write { try joost.enter(talking.allies, $0) }
      try fatou.write { try fatou.enter(talking.allies, $0) }
      let id = try talking.begins(fatou, in: talking.allies)
      let address = Post.Address(id, try talking.shows(fatou, in: id))
      let picture = try #require(try talking.pictures(fatou, id)[2]?.first)
      #expect(try mayRead(joost, picture) && !mayRead(amina, picture), "Amina is not in that room")
      try joost.write { try joost.flag(address, as: .rules, try Prose(""), $0) }
      #expect(try mayRead(amina, picture))
      let moderator = try amina.read { try amina.asModerator($0) }
      #expect(try amina.read { try moderator.flagged($0).first?.pictures } == [picture])
      try amina.write { try moderator.act(.hide, on: address, grounds: try Prose("Te dichtbij"), $0) }
      #expect(try !mayRead(joost, picture) && !mayRead(amina, picture) && mayRead(fatou, picture))
      #expect(try joost.read { try joost.pictures(of: address, $0) }.isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `Nothing says whose a picture of a post under a name for once is, and its writer alone takes it away`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, joost) = (talking.six.fatou, talking.six.joost)
      let id = try talking.begins(fatou, in: talking.open)
      for name in ["Stille vijver", "Rode appel"] { try talking.shows(joost, in: id, as: .once(try Title(name))) }
      let dump = try Dump(joost.database)
      let rows = dump.rows.filter { $0.hasPrefix("post_picture(") || $0.hasPrefix("picture_content(") }
      #expect(rows.count == 4)
      #expect(rows.allSatisfy { !$0.contains(joost.person.id.text) })
      let columns = try joost.database.tables()
      #expect(columns["post_picture"] == ["conversation", "number", "place", "id", "alternative", "width", "height"])
      #expect(columns["picture_content"] == ["picture", "content"])
      let picture = try #require(try talking.pictures(fatou, id)[2]?.first)
      #expect(throws: Refusal.notFound) { try fatou.write { try fatou.takeAway(picture.id, $0) } }
      #expect(try joost.write { try joost.takeAway(picture.id, $0) } == Post.Address(id, 2))
      #expect(try talking.pictures(fatou, id).keys.sorted() == [3])
      #expect(try fatou.read { try fatou.conversation(id, $0).conversation.pictures } == 1)
      #expect(throws: Refusal.notFound) { try joost.write { try joost.takeAway(picture.id, $0) } }
    }
  }

  @Test(arguments: Engine.all)
  func `What is withdrawn, or goes with somebody who leaves, is gone from every table`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, joost) = (talking.six.fatou, talking.six.joost)
      let id = try talking.begins(fatou, in: talking.open)
      let first = try talking.shows(joost, in: id, ["Een", "Twee"])
      try talking.shows(joost, in: id, ["Drie"], as: .once(try Title("Stille vijver")))
      try talking.shows(fatou, in: id, ["Vier"])
      func kept() throws -> [Int] {
        try fatou.read { db in
          try ["post_picture", "picture_content"].map { try db.count("SELECT count(*) FROM \(raw: $0)") }
            + [try fatou.conversation(id, db).conversation.pictures]
        }
      }
      #expect(try kept() == [4, 4, 4])
      // Changing the words leaves them.
      try joost.write {
        try joost.edit(
          Post.Address(id, first), wording: try Prose("Anders"), contentNote: try Prose(""), upon: 1, $0)
      }
      #expect(try talking.pictures(fatou, id)[first]?.count == 2)
      try joost.write { try joost.withdraw(Post.Address(id, first), $0) }
      #expect(try kept() == [2, 2, 2])
      try joost.leave(endingNetwork: false)
      #expect(try kept() == [1, 1, 1])
    }
  }

  @Test func `A picture that was taken away is gone from the file`() throws {
    try Engine.SQLite.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      let address = Post.Address(id, try talking.shows(joost, in: id))
      let content = Array(Secrets.base64(World.drawing.bytes).utf8)
      let (start, middle) = (Array(content[60..<120]), Array(content[2_400..<2_460]))
      let file = talking.six.fatou.database.name + ".sqlite"
      scene.community.close()
      let folder = try #require(scene.folder)
      #expect(folder.bytes(file).contains(start) && folder.bytes(file).contains(middle))
      try joost.write { try joost.withdraw(address, $0) }
      scene.community.close()
      #expect(!folder.bytes(file).contains(start) && !folder.bytes(file).contains(middle))
      #expect(folder.bytes(file + "-wal").isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost takes his own pictures along, and sending twice keeps them once`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, joost) = (talking.six.fatou, talking.six.joost)
      let id = try talking.begins(fatou, in: talking.open)
      try talking.shows(fatou, in: id)
      let picture = NewPicture(World.drawing, alternative: try Prose("Van Joost"))
      let post = try talking.post("Kijk").showing([picture])
      for _ in 0..<2 { try joost.write { try joost.reply(post, to: id, $0) } }
      let own = try joost.read { try joost.ownPictures($0) }
      #expect(own.map(\.photograph) == [World.drawing])
      let exported = try joost.read { try ExportedConversations(joost, $0).ownPosts.flatMap(\.pictures) }
      #expect(exported.map(\.alternative) == ["Van Joost"] && exported.map(\.file) == own.map(\.file))
    }
  }

  @Test func `A network keeps so many pictures and no more`() throws {
    try Engine.SQLite.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let id = try talking.begins(joost, in: talking.open)
      try joost.write { db in
        for number in 0..<(Picture.most - 1) {
          let id: ID<Picture> = scene.community.newID()
          if number % 4 == 0 {
            try db.run(
              """
              INSERT INTO post (conversation, number, once, wording, html, content_note, posted_on, edition)
              SELECT conversation, \(number + 100), once, wording, html, content_note, posted_on, 1
              FROM post WHERE number = 1
              """)
          }
          try db.run(
            """
            INSERT INTO post_picture (conversation, number, place, id, alternative, width, height)
            SELECT conversation, \(number - number % 4 + 100), \(number % 4 + 1), \(id), '', 1, 1 FROM post
            WHERE number = 1
            """)
        }
      }
      #expect(throws: Refusal.picturesFull) { try talking.shows(joost, in: id, ["Een", "Twee"]) }
      #expect(try talking.posts(joost, id).count == 1)
      try talking.shows(joost, in: id, ["Een"])
    }
  }
}
