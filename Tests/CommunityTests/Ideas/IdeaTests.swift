import Testing
import World

@testable import Community

@Suite("Ideas for the plan")
struct IdeaTests {
  func source(_ text: String) throws -> Idea.Source { try #require(Idea.Source(text)) }

  func take(_ member: Member, _ key: String, as kind: Idea.Kind = .activity, _ draft: String = "Een workshop") throws {
    let (source, draft) = (try source(key), try Prose(draft))
    try member.write { try member.takeOver(source, as: kind, draft: draft, $0) }
  }

  func ideas(_ member: Member) throws -> [Idea] { try member.read { try member.ideas($0) } }

  @Test(arguments: Engine.all)
  func `Amina takes a card over, and Joost finds it with its source, its day and her draft`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try take(amina, "F4")
      try take(amina, "F1", as: .goal, "Laten zien dat het speelt")
      let found = try ideas(joost)
      #expect(found.map(\.source.text) == ["F1", "F4"], "goals first")
      #expect(found.map(\.kind) == [.goal, .activity])
      #expect(found.map(\.wording) == ["Laten zien dat het speelt", "Een workshop"])
      #expect(found.allSatisfy { $0.takenOn == scene.time.today && $0.version == 1 })
      #expect(try joost.read { try joost.idea(from: source("F4"), $0)?.id } == found.last?.id)
      #expect(try joost.read { try joost.idea(from: source("F2"), $0) } == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `A card taken over twice is one idea, and keeps the words it has by then`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try take(amina, "F4")
      let idea = try #require(try ideas(amina).first)
      let words = try Prose("In onze woorden")
      try amina.write { try amina.edit(idea.id, wording: words, kind: .goal, upon: 1, $0) }
      try take(amina, "F4", "Opnieuw")
      #expect(try ideas(amina).map(\.wording) == ["In onze woorden"])
      #expect(try ideas(amina).first?.id == idea.id)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost, who began from older words, is told, and nothing of Amina's is lost`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try take(amina, "F4")
      let idea = try #require(try ideas(amina).first)
      func edit(_ member: Member, _ wording: String, _ kind: Idea.Kind, upon base: Int) throws {
        let wording = try Prose(wording)
        try member.write { try member.edit(idea.id, wording: wording, kind: kind, upon: base, $0) }
      }
      try edit(amina, "Van Amina", .activity, upon: 1)
      for base in [0, 1, 3] {
        #expect(throws: Refusal.outdated) { try edit(joost, "Van Joost", .activity, upon: base) }
      }
      #expect(throws: Refusal.outdated) { try edit(joost, "Van Amina", .goal, upon: 1) }
      try edit(joost, "Van Amina", .activity, upon: 1)
      #expect(try ideas(amina).first?.version == 2, "saving what is there changes nothing")
      try edit(joost, "Van ons beiden", .goal, upon: 2)
      #expect(try ideas(amina).first?.wording == "Van ons beiden")
      #expect(try ideas(amina).first?.kind == .goal)
    }
  }

  @Test(arguments: Engine.all)
  func `An idea that was taken off the list is gone, and its card can be taken over again`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try take(amina, "F4")
      let idea = try #require(try ideas(amina).first)
      try amina.write { try amina.remove(idea: idea.id, $0) }
      try amina.write { try amina.remove(idea: idea.id, $0) }
      #expect(try ideas(amina).isEmpty)
      #expect(throws: Refusal.notFound) { try amina.read { try amina.idea(idea.id, $0) } }
      let words = try Prose("x")
      #expect(throws: Refusal.notFound) {
        try amina.write { try amina.edit(idea.id, wording: words, kind: .goal, upon: 1, $0) }
      }
      try take(amina, "F4")
      #expect(try ideas(amina).count == 1)
    }
  }

  @Test(arguments: ["F1", "F9", "F10", "F99"]) func `A card has a key of F and a number`(_ text: String) {
    #expect(Idea.Source(text)?.text == text)
  }

  @Test(arguments: ["", "F", "F0", "F01", "F100", "f1", "G1", "F1 ", "F-1", "F١", "F1.source", "P1"])
  func `What is no key of a card is none`(_ text: String) { #expect(Idea.Source(text) == nil) }
}
