import FoundationEssentials
import SQL
import Testing
import World

@testable import Community

/// What people asked of other software and did not get, or got with a hole in it: that ours has neither the want nor the
/// hole. Numbers are of issues in those projects.
@Suite("Asked for elsewhere")
struct AskedForTests {
  private let name = "Stille vijver"

  @Test(arguments: Engine.all)
  func `A member posts without a name that anybody knows (HumHub 2196, Decidim 1732)`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      try talking.says(talking.six.joost, "Ik durf het nu", in: id, as: .once(try Title(name)))
      for reader in talking.six.all where reader.person.id != talking.six.joost.person.id {
        let post = try talking.posts(reader, id)[1]
        #expect(post.writer == .once(name) && !post.isOwn)
      }
      let rows = try Dump(talking.six.amina.database).values
      #expect(rows["post.author"]?.filter { $0 == talking.six.joost.person.id.text } ?? [] == [])
    }
  }

  @Test(arguments: Engine.all)
  func `A name for once is in no list of members, no mention and no search for people (Discourse 28892)`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(fatou, in: talking.open)
      try talking.says(joost, "Ik durf het nu", in: id, as: .once(try Title(name)))
      try talking.says(fatou, "Dank je, @\(name)", in: id)
      #expect(try fatou.read { try !fatou.colleagues($0).map(\.name).contains(name) })
      #expect(try fatou.read { try $0.count("SELECT count(*) FROM post_mention") } == 0)
      #expect(throws: WritingFault.empty) {
        try talking.six.amina.write { try talking.six.amina.invite(try Title(name), to: talking.closed, $0) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Nobody hears of a post in a room that they are not in (HumHub 6932)`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, fatou) = (talking.six.amina, talking.six.fatou)
      try fatou.write { try fatou.follow(room: talking.open, true, $0) }
      let id = try talking.begins(amina, in: talking.closed, "Zeilboot")
      try talking.says(amina, "Fluister, @Fatou", in: id)
      #expect(try fatou.read { try fatou.mentions($0).isEmpty && fatou.newInFollowed($0).isEmpty })
      #expect(try fatou.read { try fatou.rooms($0).allSatisfy { $0.new == 0 } })
      let search = try #require(Search("zeilboot fluister"))
      #expect(try fatou.read { try fatou.search(search, $0).found.isEmpty })
    }
  }

  @Test(arguments: Engine.all)
  func `A closed room is not listed, nor who is in it, to whoever was not invited (HumHub 5394)`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let fatou = talking.six.fatou
      #expect(try !talking.names(fatou).contains("Na een opname"))
      #expect(throws: Refusal.notFound) { try fatou.read { try fatou.room(talking.closed, $0) } }
      let export = try json(fatou)
      #expect(!export.contains("Na een opname") && !export.contains("De keuken"))
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever is in the core group cannot take the words of others along, nor their drafts (HumHub 4551)`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, joost) = (talking.six.amina, talking.six.joost)
      let id = try talking.begins(joost, in: talking.open)
      try talking.says(joost, "Alleen gezegd", in: id)
      try joost.write { try joost.keep(KeptPostTests.post("Nog niet gezegd"), for: .conversation(id), upon: 0, $0) }
      let export = try json(amina)
      #expect(!export.contains("Alleen gezegd") && !export.contains("Nog niet gezegd"))
      #expect(try amina.read { try amina.keptPosts($0).isEmpty })
    }
  }

  @Test(arguments: Engine.all)
  func `I take along what I said, under both names, and what I keep (HumHub 674)`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let id = try talking.begins(joost, in: talking.open)
      try talking.says(joost, "Onder mijn naam", in: id)
      try talking.says(joost, "Onder een andere", in: id, as: .once(try Title(name)))
      try joost.write { try joost.keep(KeptPostTests.post("Nog niet gezegd"), for: .conversation(id), upon: 0, $0) }
      let export = try json(joost)
      for text in ["Onder mijn naam", "Onder een andere", name, "Nog niet gezegd"] { #expect(export.contains(text)) }
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever leaves is gone: no name, no key and no word of theirs is left (HumHub 5619)`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      try talking.says(joost, "Vertrekkersgeheim", in: id)
      try talking.says(joost, "Vertrekkersgeheim", in: id, as: .once(try Title(name)))
      try joost.write { try joost.keep(KeptPostTests.post("Vertrekkersgeheim"), for: .conversation(id), upon: 0, $0) }
      try joost.write { try joost.follow(id, true, $0) }
      try joost.leave(endingNetwork: false)
      for values in try Dump(talking.six.fatou.database).values.values {
        for value in values {
          for trace in ["Joost", joost.person.id.text, "ertrekkersgeh", name] {
            #expect(!value.contains(trace), "\(trace)")
          }
        }
      }
    }
  }

  private func json(_ member: Member) throws -> String {
    String(decoding: try JSONEncoder().encode(try member.read { try member.export($0) }), as: UTF8.self)
  }
}
