import SQL
import Secrets
import Testing
import World

@testable import Community

@Suite("What introductions leave behind")
struct IntroductionTraceTests {
  @Test(arguments: Engine.all)
  func `The file tells neither who takes part, nor whom they avoid, nor who was introduced`(_ engine: Engine) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let (amina, joost) = (coffee.six.amina, coffee.six.joost)
      try coffee.takesPart(amina, joost)
      try coffee.avoids(amina, coffee.six.marijke)
      try coffee.round()
      try coffee.says(amina, note: "Bel-me-op-zes")
      try coffee.says(joost)
      let dump = try Dump(amina.database)
      let rows = dump.rows.filter { $0.hasPrefix("introduction_") }
      #expect(rows.count > 9)
      for person in coffee.six.all {
        #expect(!rows.contains { $0.contains(person.person.id.text) || $0.contains(person.person.name) })
      }
      #expect(!rows.contains { $0.contains("Bel-me-op-zes") })
      let boxes =
        (dump.values["introduction_message.sealed"] ?? []) + (dump.values["introduction_avoidance.sealed"] ?? [])
      #expect(boxes.count == 3 && Set(boxes.map(\.count)).count == 1)
      for box in boxes { #expect(IntroductionBox.opened(box, seed: coffee.six.fatou.introductionSeed) == nil) }
    }
  }

  @Test(arguments: Engine.all)
  func `Once a round is over only counts and marks of who was together remain`(_ engine: Engine) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let six = coffee.six
      try coffee.takesPart(six.amina, six.joost)
      try coffee.round()
      for person in [six.amina, six.joost] { try coffee.says(person) }
      try six.amina.write { try six.amina.note(introductionMet: true, $0) }
      scene.time.pass(days: 28)
      try six.fatou.keepIntroductions()
      #expect(try Dump(six.amina.database).values["introduction_message.sealed"]?.count == 2)
      scene.time.pass(days: 1)
      try six.fatou.keepIntroductions()
      let dump = try Dump(six.amina.database)
      for table in ["party", "member", "message", "shared"] {
        #expect(!dump.rows.contains { $0.hasPrefix("introduction_\(table)(") })
      }
      #expect(dump.values["introduction_past.until_on"] == [scene.time.today.adding(-29 + 365).text])
      let round = try #require(try six.amina.read { try six.core.introductionRounds($0).first })
      #expect([round.people, round.introduced, round.met] == [2, 2, 1])
    }
  }

  @Test
  func `Numbers of people below ten are not told, and others in tens`() {
    #expect([0, 1, 9, 10, 19, 20, 10_000].map(IntroductionRound.tens) == [nil, nil, nil, 10, 10, 20, 10_000])
  }

  @Test(arguments: Engine.all)
  func `A calendar starts a round on its day, once, when somebody signs in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let six = coffee.six
      try coffee.takesPart(six.amina, six.joost)
      let first = scene.time.today.adding(3)
      try six.amina.write { try six.core.set(introductionCalendar: (.twoWeeks, first), $0) }
      try six.fatou.keepIntroductions()
      #expect(try coffee.place(six.amina).round == nil)
      scene.time.pass(days: 4)
      for person in [six.fatou, six.ruben] { try person.keepIntroductions() }
      let place = try coffee.place(six.amina)
      #expect(place.round?.number == 1 && place.round?.endsOn == first.adding(13) && place.introduction != nil)
      #expect(try six.amina.read { try six.amina.introductionCalendar($0) }?.nextOn == first.adding(14))
      scene.time.pass(days: 14)
      try six.ruben.keepIntroductions()
      #expect(try coffee.place(six.amina).round?.number == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost leaves: nothing of him remains, and Amina waits as she would without an answer`(_ engine: Engine) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let (amina, joost) = (coffee.six.amina, coffee.six.joost)
      try coffee.takesPart(amina, joost)
      try coffee.avoids(joost, coffee.six.linh)
      try coffee.round()
      try coffee.says(amina)
      try coffee.says(joost)
      let mark = joost.introductionMark.text
      #expect(try Dump(amina.database).holds(mark))
      try joost.leave(endingNetwork: false)
      let dump = try Dump(amina.database)
      #expect(!dump.holds(mark) && dump.values["introduction_avoidance.sealed"] == nil)
      #expect(try coffee.standing(amina) == .waiting)
    }
  }

  @Test(arguments: Engine.all)
  func `A list holds thirty, twice the same person is one, and nobody avoids a stranger or themselves`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let amina = coffee.six.amina
      for name in ["Niemand", "Amina"] {
        #expect(throws: WritingFault.empty) { try amina.write { try amina.avoid(try Title(name), $0) } }
      }
      try amina.write { db in
        for number in 1...31 {
          let (id, name): (ID<Person>, Title) = (scene.community.newID(), try Title("Nummer \(number)"))
          try db.run(
            """
            INSERT INTO person (id, name, folded_name, sign_in_hash) VALUES (\(id), \(name), \(name.folded), \(id))
            """)
        }
        for number in 1...30 { try amina.avoid(try Title("nummer \(number)"), db) }
        try amina.avoid(try Title("Nummer 7"), db)
      }
      #expect(throws: Refusal.tooMany) { try amina.write { try amina.avoid(try Title("Nummer 31"), $0) } }
      let avoided = try amina.read { try amina.avoided($0) }
      #expect(avoided.count == 30)
      try amina.write { try amina.stopAvoiding(avoided[0].id, $0) }
      #expect(try amina.read { try amina.avoided($0).count } == 29)
      let message = IntroductionMessage(
        name: String(repeating: "👩🏽‍🤝‍👩🏾", count: 80), note: "", person: amina.person.id, avoided: Set(avoided.map(\.id)))
      let seed = amina.introductionSeed
      let sealed = try IntroductionBox.sealed(message.parts, for: Secrets.base64URL(Secrets.boxKey(seed: seed)))
      #expect(IntroductionBox.opened(sealed, seed: seed) == message.parts)
    }
  }
}
