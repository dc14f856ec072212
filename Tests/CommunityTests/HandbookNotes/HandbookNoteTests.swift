import SQL
import Testing
import World

@testable import Community

@Suite("Notes beside the handbook")
struct HandbookNoteTests {
  func section(_ text: String) throws -> HandbookNote.Section { try #require(HandbookNote.Section(text)) }

  func write(_ member: Member, _ wording: String, beside key: String = "P1.S1", upon base: Int) throws {
    let (section, wording) = (try section(key), try Prose(wording))
    try member.write { try member.asCoreMember($0).write(wording, beside: section, upon: base, $0) }
  }

  func notes(_ member: Member) throws -> [String: String] {
    try member.read { try member.handbookNotes($0).mapValues(\.wording) }
  }

  @Test(arguments: Engine.all)
  func `Amina writes one, and Joost reads it beside its section`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try write(amina, "Zie het intranet", upon: 0)
      try write(amina, "Anders dan hier", beside: "P2.V1", upon: 0)
      #expect(try notes(joost) == ["P1.S1": "Zie het intranet", "P2.V1": "Anders dan hier"])
      #expect(try joost.read { try joost.handbookNote(beside: section("P1.S1"), $0)?.version } == 1)
      #expect(try joost.read { try joost.handbookNote(beside: section("P1.S2"), $0) } == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `A member outside the core group reads but does not write`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try write(amina, "Zie het intranet", upon: 0)
      try amina.write { try $0.run("INSERT INTO core_member (person) VALUES (\(amina.person.id))") }
      #expect(throws: Refusal.notCore) { try write(joost, "Van Joost", upon: 1) }
      #expect(try notes(joost) == ["P1.S1": "Zie het intranet"])
      try write(amina, "Van Amina", upon: 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost, who began from an older note, is told, and nothing of Amina's is lost`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try write(amina, "Eerste", upon: 0)
      #expect(throws: Refusal.outdated) { try write(joost, "Van Joost", upon: 0) }
      try write(joost, "Eerste", upon: 0)
      try write(amina, "Tweede", upon: 1)
      for base in [0, 1, 3] { #expect(throws: Refusal.outdated) { try write(joost, "Van Joost", upon: base) } }
      #expect(try notes(amina) == ["P1.S1": "Tweede"])
    }
  }

  @Test(arguments: Engine.all)
  func `Taken away, its words are gone, and an old form does not write over what came after`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try write(amina, "Eerste", upon: 0)
      try write(amina, "", upon: 1)
      #expect(try notes(amina).isEmpty)
      #expect(throws: Refusal.outdated) { try write(amina, "Oud", upon: 0) }
      #expect(throws: Refusal.outdated) { try write(amina, "Oud", upon: 1) }
      try write(amina, "Nieuw", upon: 2)
      #expect(try notes(amina) == ["P1.S1": "Nieuw"])
    }
  }

  @Test(arguments: Engine.all)
  func `There are no more than five hundred`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let wording = try Prose("x")
      try amina.write { db in
        let core = try amina.asCoreMember(db)
        for number in 1...HandbookNote.most { try core.write(wording, beside: section("P1.V\(number)"), upon: 0, db) }
      }
      #expect(throws: Refusal.tooMany) { try write(amina, "Nog een", upon: 0) }
      try write(amina, "Anders", beside: "P1.V7", upon: 1)
    }
  }

  @Test(arguments: ["", "P1 S1", "P1/S1", "P1.Ś", "a%20b", String(repeating: "a", count: 41)])
  func `What is no key of a section is none`(_ text: String) { #expect(HandbookNote.Section(text) == nil) }
}
