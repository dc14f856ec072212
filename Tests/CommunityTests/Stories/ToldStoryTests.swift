import SQL
import Testing
import World

@testable import Community

@Suite("Stories that members tell")
struct ToldStoryTests {
  static let id = ID<ToldStory>("0123456789abcdef0123456789abcdef")

  func card(
    _ title: String = "Wat hielp", as name: String? = nil, unanswered: String = "", until day: Day
  ) throws -> ToldStoryCard {
    ToldStoryCard(
      title: try Title(title), shownAs: try name.map { try Title($0) }, unanswered: try Prose(unanswered),
      closedTopics: try Prose(""), lastDay: day)
  }

  /// Joost tells a story of which nothing is shared yet.
  func begun(_ scene: Scene) throws -> (Six, ID<ToldStory>) {
    let six = try Six(scene)
    let id = try #require(Self.id)
    try six.joost.write { try six.joost.begin(story: card(until: scene.time.today.adding(365)), as: id, $0) }
    return (six, id)
  }

  func share(_ words: String, _ ring: StoryRing, _ id: ID<ToldStory>, upon base: Int = 0, _ member: Member) throws {
    try member.write { try member.share(try Prose(words), with: ring, of: id, upon: base, $0) }
  }

  func texts(_ id: ID<ToldStory>, _ member: Member) throws -> [String] {
    do {
      return try member.read { try member.readableStory(id, $0).texts.map(\.wording) }
    } catch Refusal.notFound {
      return []
    }
  }

  @Test(arguments: [(-1, false), (0, true), (30, true), (31, false)])
  func `Its last thirty days are near their end, and what is over is not`(_ days: Int, _ isEnding: Bool) throws {
    try Engine.SQLite.scene { scene in
      let (six, id) = try begun(scene)
      scene.time.pass(days: 365 - days)
      let joost = try scene.again(six.joost)
      #expect(try joost.read { try joost.ownStory(id, $0) }.isEnding(joost.today) == isEnding)
    }
  }

  @Test(arguments: Engine.all)
  func `A ring wider than the core group reads a text not before the day after tomorrow`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, id) = try begun(scene)
      #expect(try texts(id, six.amina).isEmpty, "nothing was shared")
      try share("voor de kern", .core, id, six.joost)
      try share("voor de leden", .members, id, six.joost)
      #expect(try texts(id, six.amina) == ["voor de kern"])
      #expect(try texts(id, six.linh).isEmpty)
      scene.time.pass(days: 1)
      #expect(try texts(id, six.linh).isEmpty)
      #expect(try six.linh.read { try six.linh.readableStories($0) }.isEmpty)
      scene.time.pass(days: 1)
      #expect(try texts(id, six.linh) == ["voor de leden"])
      #expect(try texts(id, six.amina) == ["voor de kern", "voor de leden"])
      #expect(try six.linh.read { try six.linh.readableStories($0) }.map(\.id) == [id])
      try share("anders voor de leden", .members, id, upon: 1, six.joost)
      #expect(try texts(id, six.linh).isEmpty, "another text waits anew, and the old one is gone")
      #expect(!(try Dump(six.joost.database).rows.contains { $0.contains("wording: voor de leden") }))
    }
  }

  @Test(arguments: Engine.all)
  func `Consent is recorded for each ring, for the teller alone, and taking it back takes the text`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let (six, id) = try begun(scene)
      try share("ruim", .outside, id, six.joost)
      try share("dichtbij", .core, id, six.joost)
      try share("dichtbij", .core, id, six.joost)
      let own = try six.joost.read { try six.joost.ownTellings(id, $0) }
      #expect(own.map(\.ring) == [.core, .outside] && own.map(\.version) == [1, 1])
      #expect(own.allSatisfy { $0.consentedOn == scene.time.today } && own[1].opensOn == scene.time.today.adding(2))
      #expect(throws: Refusal.notFound) { try six.amina.read { try six.amina.ownTellings(id, $0) } }
      #expect(throws: Refusal.notFound) { try share("van een ander", .members, id, six.amina) }
      #expect(throws: Refusal.notFound) { try six.amina.write { try six.amina.withdraw(.core, of: id, $0) } }
      #expect(throws: Refusal.outdated) { try share("nieuw", .core, id, six.joost) }
      #expect(throws: WritingFault.empty) { try share("", .members, id, six.joost) }
      try share("nieuw", .core, id, upon: 1, six.joost)
      #expect(try six.joost.read { try six.joost.ownTellings(id, $0) }[0].version == 2)
      try six.joost.write { try six.joost.withdraw(.core, of: id, $0) }
      #expect(try texts(id, six.amina).isEmpty && !(try Dump(six.joost.database).holds("nieuw")))
    }
  }

  @Test(arguments: Engine.all)
  func `After its last day nobody reads it but the teller`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let id = try #require(Self.id)
      let today = scene.time.today
      for day in [today.adding(-1), today.adding(ToldStory.mostDays + 1)] {
        #expect(throws: Refusal.tooMany) {
          try six.joost.write { try six.joost.begin(story: card(until: day), as: id, $0) }
        }
      }
      try six.joost.write { try six.joost.begin(story: card(until: today.adding(3)), as: id, $0) }
      try share("even", .members, id, six.joost)
      scene.time.pass(days: 3)
      #expect(try texts(id, six.linh) == ["even"])
      scene.time.pass(days: 1)
      #expect(try texts(id, six.linh).isEmpty && texts(id, six.amina).isEmpty)
      #expect(try six.linh.read { try six.linh.readableStories($0) }.isEmpty)
      #expect(try six.joost.read { try six.joost.ownTellings(id, $0) }.count == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `The file does not tell whose it is, and leaving or withdrawing takes everything`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, id) = try begun(scene)
      let other = try #require(ID<ToldStory>(String(repeating: "a", count: 32)))
      try six.joost.write { try six.joost.begin(story: card("Twee", until: scene.time.today), as: other, $0) }
      try share("een", .core, id, six.joost)
      let marks = try Dump(six.joost.database).values["told_story.mark"] ?? []
      #expect(Set(marks).count == 2, "two stories of one person cannot be laid side by side")
      #expect(throws: Refusal.notFound) { try six.linh.write { try six.linh.withdraw(story: id, $0) } }
      let back = try scene.member(scene.community.signIn(to: try Title(World.network), key: Cast.joost.key))
      try back.write { try back.withdraw(story: id, $0) }
      #expect(try Dump(six.joost.database).values["told_story_ring.wording"] == nil)
      try six.joost.leave(endingNetwork: false)
      #expect(try Dump(six.amina.database).values["told_story.id"] == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Beginning twice is one, a change is never written over another, and five are enough`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, id) = try begun(scene)
      let today = scene.time.today
      try six.joost.write { try six.joost.begin(story: card("Anders", until: today), as: id, $0) }
      #expect(try six.joost.read { try six.joost.ownStories($0) }.map(\.title) == ["Wat hielp"])
      let changed = try card("Wat hielp", as: "Robin", unanswered: "Alles", until: today.adding(30))
      try six.joost.write { try six.joost.revise(story: id, changed, upon: 1, $0) }
      try six.joost.write { try six.joost.revise(story: id, changed, upon: 1, $0) }
      #expect(throws: Refusal.outdated) {
        try six.joost.write { try six.joost.revise(story: id, card("Nog anders", until: today), upon: 1, $0) }
      }
      #expect(try six.joost.read { try six.joost.ownStory(id, $0) }.shownAs == "Robin")
      for digit in 1...4 {
        let next = try #require(ID<ToldStory>(String(repeating: "\(digit)", count: 32)))
        try six.joost.write { try six.joost.begin(story: card(until: today), as: next, $0) }
      }
      let sixth = try #require(ID<ToldStory>(String(repeating: "5", count: 32)))
      #expect(throws: Refusal.tooMany) {
        try six.joost.write { try six.joost.begin(story: card(until: today), as: sixth, $0) }
      }
      try six.linh.write { try six.linh.begin(story: card(until: today), as: sixth, $0) }
    }
  }

  @Test(arguments: Engine.all)
  func `Only what every member reads goes along in the export`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, id) = try begun(scene)
      try share("voor de kern", .core, id, six.joost)
      try share("voor de leden", .members, id, six.joost)
      #expect(try six.amina.read { try ExportedStories(six.amina, $0) }.told.isEmpty)
      scene.time.pass(days: 2)
      let told = try six.amina.read { try ExportedStories(six.amina, $0) }.told
      #expect(told.map(\.texts) == [["members": "voor de leden"]])
    }
  }
}
