import SQL
import Testing
import World

@testable import Community

@Suite("Reading a conversation")
struct ReadingTests {
  @Test(arguments: Engine.all)
  func `What is new is new for each, and no row tells who read what`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let new = { (member: Member) in try member.read { try member.rooms($0).first { $0.new > 0 }?.new ?? 0 } }
      let id = try talking.begins(joost, in: talking.open)
      try joost.write { try joost.read(id, to: 1, $0) }
      #expect(try new(joost) == 0)
      #expect(try new(fatou) == 1)
      try fatou.write { try fatou.read(id, to: 99, $0) }
      #expect(try new(fatou) == 0)
      try talking.says(joost, "Nog iets", in: id)
      #expect(try new(fatou) == 1)
      try fatou.write { try fatou.mute(id, true, $0) }
      #expect(try new(fatou) == 0)
      let dump = try Dump(joost.database)
      let marks = dump.values["conversation_reading.mark"] ?? []
      #expect(marks.count == 2)
      for person in talking.six.all { #expect(!marks.contains(person.person.id.text)) }
    }
  }

  @Test(arguments: Engine.all)
  func `Posting notes nothing of reading, which would tell whose reading it is`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.joost, in: talking.open)
      try talking.says(talking.six.joost, "Nog iets", in: id)
      #expect(try Dump(talking.six.joost.database).values["conversation_reading.mark"] ?? [] == [])
    }
  }

  @Test(arguments: Engine.all)
  func `A closed conversation is read and not answered`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.joost, in: talking.open)
      let core = talking.six.core
      try core.member.write { try core.close(id, true, $0) }
      #expect(throws: Refusal.closed) { try talking.says(talking.six.joost, "Toch nog", in: id) }
      #expect(try talking.posts(talking.six.joost, id).count == 1)
      try core.member.write { try core.close(id, false, $0) }
      try talking.says(talking.six.joost, "Nu wel", in: id)
    }
  }

  @Test(arguments: Engine.all)
  func `Fatou hears where she was named, until she read it; who is not in the room is not named`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, fatou) = (talking.six.amina, talking.six.fatou)
      let id = try talking.begins(amina, in: talking.open, "Koffie")
      try talking.says(amina, "Wat denk jij, @fatou?", in: id)
      #expect(try fatou.read { try fatou.mentions($0).map(\.title) } == ["Koffie"])
      try fatou.write { try fatou.read(id, to: 2, $0) }
      #expect(try fatou.read { try fatou.mentions($0).isEmpty })
      let closed = try talking.begins(amina, in: talking.closed)
      try talking.says(amina, "@Fatou weet dit ook", in: closed)
      #expect(try Dump(amina.database).values["post_mention.conversation"]?.contains(closed.text) != true)
    }
  }

  @Test(arguments: Engine.all)
  func `A post under a one-time name that names its own writer tells nobody so`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      try talking.says(
        talking.six.joost, "Vraag het @Joost of @Linh", in: id, as: .once(try Title("Stille vijver")))
      let named = try talking.six.fatou.read {
        try $0.all("SELECT person FROM post_mention WHERE number = 2") { try $0.text(0) }
      }
      #expect(Set(named) == [talking.six.joost.person.id.text, talking.six.linh.person.id.text])
    }
  }

  @Test func `A thousand at signs name ten people at most, and names of more words are found`() {
    #expect(Mention.candidates(in: String(repeating: "@a ", count: 1000)).count <= 40)
    #expect(Mention.candidates(in: "dag @Jan de Wit, hoe").contains("jan de wit"))
    #expect(Mention.candidates(in: "mail naar a@b.nl").contains("b.nl"))
    #expect(Mention.candidates(in: "geen @ naam").isEmpty)
  }
}
