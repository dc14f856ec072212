import Testing
import World

@testable import Community

@Suite("What a network does in phase 1")
struct PreparationTests {
  @Test(arguments: Engine.all)
  func `Amina and Joost enter their hours, and both see both`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      #expect(try amina.read { try amina.ownHours($0) } == nil)
      try amina.write { try amina.enter(minutesAWeek: 150, stopRule: try Prose(""), $0) }
      try amina.write { try amina.enter(minutesAWeek: 120, stopRule: try Prose("Na drie weken."), $0) }
      let all = try joost.read { try joost.initiatorHours($0) }
      #expect(all.map(\.colleague.name) == ["Amina", "Joost"])
      #expect(all.map(\.minutesAWeek) == [120, nil])
      #expect(all.map(\.stopRule) == ["Na drie weken.", ""])
      let preparation = try amina.read { try amina.preparation($0) }
      #expect(preparation.initiators == 2)
      #expect(preparation.initiatorsWithHours == 1)
      #expect(preparation.minutesAWeek == 120)
    }
  }

  @Test(arguments: Engine.all)
  func `Nobody gives less than nothing or more than a working week`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for minutes in [-1, 2401, .max, .min] {
        #expect(throws: Refusal.tooMany) {
          try amina.write { try amina.enter(minutesAWeek: minutes, stopRule: try Prose(""), $0) }
        }
      }
      for minutes in [0, 2400] { try amina.write { try amina.enter(minutesAWeek: minutes, stopRule: try Prose(""), $0) } }
    }
  }

  @Test(arguments: Engine.all)
  func `A conversation is a day and a lesson, and can be taken off the list`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for lesson in ["Eerst", "Later"] {
        try amina.write { try amina.note(lesson: try Prose(lesson), $0) }
        scene.time.pass(days: 1)
      }
      let held = try amina.read { try amina.conversationsHeld($0) }
      #expect(held.map(\.lesson) == ["Later", "Eerst"])
      #expect(held.map(\.heldOn.text) == ["2026-03-02", "2026-03-01"])
      try amina.write { try amina.remove(conversation: held[0].id, $0) }
      #expect(try amina.read { try amina.conversationsHeld($0) }.map(\.lesson) == ["Eerst"])
    }
  }

  @Test(arguments: Engine.all)
  func `Existing networks are kept by name, with a way to reach them`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for name in ["Zilver", "Regenboog"] {
        try amina.write { try amina.note(existing: try Title(name), contact: try Title("Hun pagina"), $0) }
      }
      let found = try amina.read { try amina.existingNetworks($0) }
      #expect(found.map(\.name) == ["Regenboog", "Zilver"])
      try amina.write { try amina.remove(existing: found[0].id, $0) }
      #expect(try amina.read { try amina.preparation($0).existingNetworks } == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Amina, who sends a form twice, notes one conversation and one network`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for _ in 0..<2 {
        try amina.write { try amina.note(lesson: try Prose("Eerst"), $0) }
        try amina.write { try amina.note(existing: try Title("Zilver"), contact: try Title("Hun pagina"), $0) }
      }
      #expect(try amina.read { try amina.conversationsHeld($0) }.count == 1)
      #expect(try amina.read { try amina.existingNetworks($0) }.count == 1)
      scene.time.pass(days: 1)
      try amina.write { try amina.note(lesson: try Prose("Eerst"), $0) }
      #expect(try amina.read { try amina.conversationsHeld($0) }.count == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `There is room for two hundred conversations and a hundred networks`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try amina.write { db in
        for number in 0..<200 { try amina.note(lesson: try Prose("\(number)"), db) }
        for number in 0..<100 { try amina.note(existing: try Title("\(number)"), contact: try Title("B"), db) }
        #expect(throws: Refusal.tooMany) { try amina.note(lesson: try Prose("."), db) }
        #expect(throws: Refusal.tooMany) { try amina.note(existing: try Title("A"), contact: try Title("B"), db) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever starts alone looks again within a year`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for days in [0, -1, 367] {
        #expect(throws: Refusal.tooMany) {
          try amina.write { try amina.startAlone(reviewOn: scene.time.today.adding(days), $0) }
        }
      }
      for days in [1, 366] { try amina.write { try amina.startAlone(reviewOn: scene.time.today.adding(days), $0) } }
      #expect(try amina.read { try amina.preparation($0).soloReviewOn?.text } == "2027-03-02")
      try amina.write { try amina.startAlone(reviewOn: nil, $0) }
      #expect(try amina.read { try amina.preparation($0).soloReviewOn } == nil)
    }
  }
}
