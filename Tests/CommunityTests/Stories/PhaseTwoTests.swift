import SQL
import Secrets
import Testing
import World

@testable import Community

@Suite("Pitch, hard questions, kept draft and the criteria of phase 2")
struct PhaseTwoTests {
  func sealed(_ steps: Int, extra: Int = 0) -> String {
    Secrets.base64URL(Array(repeating: 7, count: steps * KeptDraft.step + KeptDraft.overhead + extra))
  }

  @Test(arguments: Engine.all)
  func `A kept draft is one for each person, of whole steps, and gone with them`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      for wrong in [sealed(0), sealed(1, extra: 1), sealed(16), "geen", "", String(repeating: "a", count: 100_000)] {
        #expect(throws: Refusal.tooMany) { try six.joost.write { try six.joost.keep(draft: wrong, upon: 0, $0) } }
      }
      try six.joost.write { try six.joost.keep(draft: sealed(1), upon: 0, $0) }
      try six.joost.write { try six.joost.keep(draft: sealed(1), upon: 0, $0) }
      #expect(throws: Refusal.outdated) { try six.joost.write { try six.joost.keep(draft: sealed(2), upon: 0, $0) } }
      try six.joost.write { try six.joost.keep(draft: sealed(15), upon: 1, $0) }
      #expect(try six.joost.read { try six.joost.keptDraft($0) }?.revision == 2)
      #expect(try six.linh.read { try six.linh.keptDraft($0) } == nil)
      try six.joost.leave(endingNetwork: false)
      #expect(try Dump(six.amina.database).values["kept_draft.sealed"] == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `A boundaries card is kept apart from the draft, and gone with its owner`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.joost.write { db in
        try six.joost.keep(draft: sealed(2), upon: 0, db)
        try six.joost.keep(draft: sealed(1), as: .card, upon: 0, db)
        try six.joost.removeKeptDraft(db)
      }
      #expect(throws: Refusal.outdated) {
        try six.joost.write { try six.joost.keep(draft: sealed(3), as: .card, upon: 0, $0) }
      }
      #expect(try six.joost.read { try six.joost.keptDraft($0) } == nil)
      #expect(try six.joost.read { try six.joost.keptDraft(of: .card, $0) }?.sealed == sealed(1))
      #expect(try six.linh.read { try six.linh.keptDraft(of: .card, $0) } == nil)
      try six.joost.leave(endingNetwork: false)
      #expect(try Dump(six.amina.database).values["kept_card.sealed"] == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Two who write a pitch never lose a word, and a rehearsal counts without a person`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      func save(_ words: String, upon base: Int) throws {
        try six.amina.write { try six.core.save(pitch: try Prose(words), of: .one, upon: base, $0) }
      }
      #expect(throws: Refusal.notFound) { try six.joost.write { try six.joost.rehearse(.one, true, $0) } }
      try save("Kort gezegd.", upon: 0)
      try save("Kort gezegd.", upon: 0)
      #expect(throws: Refusal.outdated) { try save("Anders gezegd.", upon: 0) }
      try save("Anders gezegd, nu.", upon: 1)
      #expect(try six.joost.read { try six.joost.pitches(.one, $0) }.map(\.words) == [3, 2])
      for _ in 0..<2 { try six.joost.write { try six.joost.rehearse(.one, true, $0) } }
      #expect(try six.joost.read { try six.joost.rehearsed($0) } == [.one])
      #expect(try six.linh.read { try six.linh.rehearsed($0) }.isEmpty)
      let dump = try Dump(six.amina.database)
      #expect(dump.values["pitch_rehearsal.mark"]?.count == 1)
      #expect(dump.values["pitch_rehearsal.mark"] != [six.joost.person.id.text])
      try six.joost.leave(endingNetwork: false)
      #expect(try !six.amina.read { try six.amina.isPitchRehearsed($0) })
    }
  }

  @Test(arguments: Engine.all)
  func `A question is saved upon what was seen, and two are given`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let own = try #require(HardQuestion.Key(String(repeating: "b", count: 32)))
      func save(_ key: HardQuestion.Key, _ question: String, _ answer: String, upon edition: Int) throws {
        try six.amina.write {
          try six.core.save(key, question: try Prose(question), answer: try Prose(answer), upon: edition, $0)
        }
      }
      #expect(throws: WritingFault.empty) { try save(own, "", "Ja", upon: 0) }
      try save(own, "Mag dit?", "Ja", upon: 0)
      try save(own, "Mag dit?", "Ja", upon: 0)
      #expect(throws: Refusal.outdated) { try save(own, "Mag dat?", "Nee", upon: 0) }
      try save(own, "Mag dat?", "Nee", upon: 1)
      try save(.given(.privacy), "wordt niet bewaard", "Nee.", upon: 0)
      let all = try six.joost.read { try six.joost.hardQuestions($0) }
      #expect(all.map(\.question) == ["", "Mag dat?"] && all.map(\.key) == [.given(.privacy), own])
      #expect(HardQuestion.Key("why-not") == nil)
      if case .own(let id) = own { try six.amina.write { try six.core.remove(question: id, $0) } }
      #expect(throws: Refusal.outdated) { try save(own, "Mag dat?", "Toch", upon: 2) }
    }
  }

  func met(_ member: Member) throws -> Set<String> {
    Set(
      try member.read { try member.readiness(of: .story, $0).criteria }.filter(\.isMet).map {
        String($0.key.dropFirst(5))
      })
  }

  @Test(arguments: Engine.all)
  func `Each criterion is met by what it names and by nothing else`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      #expect(
        try six.amina.read { try six.amina.readiness(of: .story, $0).criteria }.map(\.key) == [
          "P2.X.sharedStory", "P2.X.pitch", "P2.X.boundaries", "P2.X.questions", "P2.X.consent",
        ])
      #expect(try met(six.amina).isEmpty)
      try six.amina.write { try six.core.save(pitch: try Prose("Kort."), of: .three, upon: 0, $0) }
      #expect(try met(six.amina) == ["boundaries", "consent"], "nobody tells, and the phase has begun")
      try six.joost.write { try six.joost.rehearse(.three, true, $0) }
      #expect(try met(six.amina).contains("pitch"))
      let id = try #require(ToldStoryTests.id)
      let day = scene.time.today
      let (bare, whole) = (
        try ToldStoryTests().card(until: day), try ToldStoryTests().card(unanswered: "Iets", until: day)
      )
      try six.joost.write { try six.joost.begin(story: bare, as: id, $0) }
      #expect(try !met(six.amina).contains("boundaries"))
      try six.joost.write { try six.joost.revise(story: id, whole, upon: 1, $0) }
      #expect(try met(six.amina).contains("boundaries"))
      try questions(six)
      for member in six.all { try member.write { try member.drop(fragment: try Prose("van mij"), $0) } }
      let story = try SharedStoryTests().save("Wij.", upon: 0, six.core)
      try six.amina.write { try six.core.publish(story, version: 1, $0) }
      #expect(try !met(six.amina).contains("sharedStory"), "only the members read it")
      try six.amina.write { try six.core.openToEveryone(story, $0) }
      #expect(try met(six.amina) == ["sharedStory", "pitch", "boundaries", "questions", "consent"])
    }
  }

  /// Five own answers are not enough without the two that are given.
  private func questions(_ six: Six) throws {
    for digit in 1...5 {
      let key = try #require(HardQuestion.Key(String(repeating: "\(digit)", count: 32)))
      try six.amina.write {
        try six.core.save(key, question: try Prose("Vraag \(digit)"), answer: try Prose("Antwoord"), upon: 0, $0)
      }
    }
    for given in HardQuestion.Given.allCases {
      #expect(try !met(six.amina).contains("questions"))
      try six.amina.write {
        try six.core.save(.given(given), question: try Prose(""), answer: try Prose("Omdat"), upon: 0, $0)
      }
    }
    #expect(try met(six.amina).contains("questions"))
  }
}
