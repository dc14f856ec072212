import Testing
import World

@testable import Community

@Suite("The start note")
struct StartNoteTests {
  typealias Passages = [StartNote.Section: StartNote.Passage]

  static func passages(_ wording: String) -> Passages {
    [.purpose: .init(wording: wording, basis: "Wij"), .people: .init(wording: "Voor ons", basis: "Voor ons")]
  }

  func save(_ member: Member, _ wording: String, upon base: Int, language: String = "nl") throws -> Int {
    try member.write { try member.save(Self.passages(wording), language: language, upon: base, $0) }
  }

  @Test(arguments: Engine.all)
  func `Amina saves it and finds every version as she left it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      #expect(try amina.read { try amina.startNote($0)?.number } == nil)
      #expect(try save(amina, "Wij", upon: 0) == 1)
      scene.time.pass(days: 2)
      #expect(try save(amina, "Wij allen\n\n<b>& 'wij'", upon: 1, language: "en") == 2)
      let (newest, first) = try amina.read { (try amina.startNote($0), try amina.startNote(version: 1, $0)) }
      #expect(newest?.passages == Self.passages("Wij allen\n\n<b>& 'wij'"))
      #expect(newest?.language == "en")
      #expect(newest?.madeOn.text == "2026-03-03")
      #expect(first.passages == Self.passages("Wij"))
      #expect(first.madeOn.text == "2026-03-01")
      #expect(first.passages[.purpose]?.followsChoices == true)
      #expect(newest?.passages[.purpose]?.followsChoices == false)
      let versions = try amina.read { try amina.startNoteVersions($0) }
      #expect(versions.map(\.number) == [2, 1])
    }
  }

  @Test(arguments: Engine.all)
  func `Saving what is there makes no version, also for whoever looked at an older one`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      #expect(try save(amina, "Wij", upon: 0) == 1)
      #expect(try save(amina, "Wij", upon: 1) == 1)
      #expect(try save(amina, "Wij", upon: 0) == 1)
      #expect(try save(amina, "Wij", upon: 1, language: "en") == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost, who began from an older version, is told, and nothing of Amina's is lost`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      #expect(try save(amina, "Wij", upon: 0) == 1)
      #expect(try save(amina, "Wij samen", upon: 1) == 2)
      for base in [0, 1, 3, -1] { #expect(throws: Refusal.outdated) { try save(joost, "Ik", upon: base) } }
      #expect(try joost.read { try joost.startNote($0)?.passages } == Self.passages("Wij samen"))
      #expect(try save(joost, "Ik", upon: 2) == 3)
    }
  }

  @Test(arguments: Engine.all)
  func `Of eight who save at the same moment one is first and the others are told`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let results = onThreads(8) { try save(amina, "Versie \($0)", upon: 0) }
      #expect(results.count { (try? $0.get()) == 1 } == 1)
      for case .failure(let error) in results { #expect(error as? Refusal == .outdated) }
      #expect(try amina.read { try amina.startNoteVersions($0) }.count == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `A version that does not exist is not found`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      #expect(try save(amina, "Wij", upon: 0) == 1)
      for number in [0, -1, 2, .max] {
        #expect(throws: Refusal.notFound) { try amina.read { try amina.startNote(version: number, $0) } }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `No version tells who wrote it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      #expect(try save(joost, "Wij", upon: 0) == 1)
      let dump = try Dump(amina.database)
      for id in [amina.person.id.text, joost.person.id.text] {
        #expect(dump.rows.filter { $0.contains(id) }.allSatisfy { $0.hasPrefix("person(") })
      }
    }
  }
}
