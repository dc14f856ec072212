import SQL
import Testing
import World

@testable import Community

/// Six people who may take part in introductions, and what they do.
struct Coffee {
  let six: Six
  let scene: Scene

  init(_ scene: Scene) throws {
    self.scene = scene
    six = try Six(scene)
  }

  func takesPart(_ people: Member..., wish: IntroductionWish = IntroductionWish()) throws {
    for person in people { try person.write { try person.ask(wish, $0) } }
  }

  /// Starts the next round, for four weeks.
  func round() throws {
    try six.core.startIntroductions(
      round: six.core.nextIntroductionRound(), until: scene.time.today.adding(28))
  }

  func place(_ person: Member) throws -> IntroductionPlace { try person.read { try person.introductionPlace($0) } }
  func standing(_ person: Member) throws -> Introduction.Standing? { try place(person).introduction?.standing }

  func says(_ person: Member, yes: Bool = true, note: String = "") throws {
    try person.write { try person.answer(introduction: yes, note: try Prose(note), $0) }
  }

  func avoids(_ person: Member, _ other: Member) throws {
    try person.write { try person.avoid(try Title(other.person.name), $0) }
  }

  /// Who is with whom, by name; read with everybody's own key, as no file can tell.
  func parties() throws -> Set<Set<String>> {
    var parties: [String: Set<String>] = [:]
    for person in six.all {
      let party = try person.read { db in
        try db.first("SELECT party FROM introduction_member WHERE mark = \(person.introductionMark)") { try $0.text(0) }
      }
      if let party { parties[party, default: []].insert(person.person.name) }
    }
    return Set(parties.values)
  }
}

@Suite("Introductions")
struct IntroductionTests {
  @Test(arguments: Engine.all)
  func `A round puts everybody together whose turn it is, three where they are odd, and starting twice starts one`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let six = coffee.six
      try coffee.takesPart(six.amina, six.joost, six.fatou, six.ruben, six.linh)
      try coffee.round()
      #expect(try coffee.parties().map(\.count).sorted() == [2, 3])
      #expect(try coffee.place(six.marijke).introduction == nil)
      try six.core.startIntroductions(round: 1, until: scene.time.today.adding(28))
      #expect(throws: Refusal.closed) { try coffee.round() }
      #expect(throws: Refusal.tooMany) { try six.core.startIntroductions(round: 2, until: scene.time.today) }
      #expect(try six.amina.read { try six.core.introductionRounds($0).map(\.number) } == [1])
    }
  }

  @Test(arguments: Engine.all)
  func `Four people meet each other once in three rounds, and nobody twice; then there is nobody until a year is over`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let six = coffee.six
      try coffee.takesPart(six.amina, six.joost, six.fatou, six.ruben)
      var met: Set<Set<String>> = []
      for _ in 1...3 {
        try coffee.round()
        let parties = try coffee.parties()
        #expect(parties.count == 2 && met.isDisjoint(with: parties))
        met.formUnion(parties)
        scene.time.pass(days: 29)
      }
      try coffee.round()
      #expect(try coffee.parties().isEmpty)
      let place = try coffee.place(coffee.six.amina)
      #expect(place.introduction == nil && place.wasTheirTurn)
      scene.time.pass(days: 366)
      try coffee.round()
      #expect(try coffee.parties().count == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost is shown to Amina only when both said yes, with how to reach him`(_ engine: Engine) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let (amina, joost) = (coffee.six.amina, coffee.six.joost)
      try coffee.takesPart(amina, joost)
      try coffee.round()
      #expect(try coffee.standing(amina) == .proposed)
      try coffee.says(joost, note: "Bel me op 06.\nOf kom langs.")
      #expect(try coffee.standing(amina) == .proposed && coffee.standing(joost) == .waiting)
      try coffee.says(amina)
      let met = Introduction.Met(name: "Joost", note: "Bel me op 06.\nOf kom langs.")
      #expect(try coffee.standing(amina) == .introduced([met], didMeet: nil))
      #expect(try coffee.standing(joost) == .introduced([.init(name: "Amina", note: "")], didMeet: nil))
      try coffee.says(joost, yes: false)
      #expect(try coffee.standing(amina) == .introduced([met], didMeet: nil))
      try amina.write { try amina.note(introductionMet: true, $0) }
      #expect(try coffee.standing(amina) == .introduced([met], didMeet: true))
    }
  }

  @Test(arguments: Engine.all)
  func `A no, silence and somebody on a list look the same to the other, and last until the round is over`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let (amina, joost, fatou, ruben) = (coffee.six.amina, coffee.six.joost, coffee.six.fatou, coffee.six.ruben)
      try coffee.takesPart(amina, joost)
      try coffee.round()
      try coffee.says(amina)
      let silence = try coffee.place(amina)
      try coffee.says(joost, yes: false)
      #expect(try coffee.standing(joost) == .refused)
      #expect(try coffee.place(amina).introduction == silence.introduction)
      #expect(try coffee.place(amina).round == silence.round)
      #expect(throws: Refusal.notFound) { try coffee.says(fatou) }
      scene.time.pass(days: 29)
      #expect(try coffee.place(amina).round == nil && coffee.place(joost).round == nil)
      try coffee.takesPart(fatou, ruben)
      for person in [amina, joost] { try person.write { try person.stopIntroductions($0) } }
      try coffee.avoids(ruben, fatou)
      try coffee.round()
      try coffee.says(fatou)
      try coffee.says(ruben)
      #expect(try coffee.standing(fatou) == .waiting && coffee.standing(ruben) == .waiting)
      #expect(try coffee.place(fatou).introduction == silence.introduction)
    }
  }

  @Test(arguments: Engine.all, [true, false])
  func `Whoever avoids somebody is never shown to them, whichever of the two says yes first`(
    _ engine: Engine, _ isFirst: Bool
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let (amina, joost) = (coffee.six.amina, coffee.six.joost)
      try coffee.takesPart(amina, joost)
      try coffee.avoids(amina, joost)
      try joost.write { try joost.rename(try Title("Iemand anders"), $0) }
      try coffee.round()
      let joostNow = try scene.again(joost)
      for person in isFirst ? [amina, joostNow] : [joostNow, amina] { try coffee.says(person) }
      #expect(try coffee.standing(amina) == .waiting && coffee.standing(joostNow) == .waiting)
      #expect(try amina.read { try amina.avoided($0).map(\.name) } == ["Iemand anders"])
      try coffee.says(amina, yes: false)
      try coffee.says(joostNow, yes: false)
      #expect(try coffee.standing(amina) == .refused && coffee.standing(joostNow) == .refused)
    }
  }

  @Test(arguments: Engine.all)
  func `Two of three are introduced while the third says nothing, and who avoids one of them stays outside`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let (amina, joost, fatou) = (coffee.six.amina, coffee.six.joost, coffee.six.fatou)
      try coffee.takesPart(amina, joost, fatou)
      try coffee.avoids(fatou, joost)
      try coffee.round()
      #expect(try coffee.place(amina).introduction?.common.people == 3)
      try coffee.says(amina)
      try coffee.says(joost)
      try coffee.says(fatou)
      #expect(try coffee.standing(fatou) == .waiting)
      #expect(try coffee.standing(amina) == .introduced([.init(name: "Joost", note: "")], didMeet: nil))
      #expect(try coffee.standing(joost) == .introduced([.init(name: "Amina", note: "")], didMeet: nil))
    }
  }

  @Test(arguments: Engine.all)
  func `Who asked for another unit meets one, and they read what they share and not who it is`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let six = coffee.six
      try six.amina.write { db in
        for name in ["Burgerzaken", "Beheer"] { try six.core.add(label: try Title(name), as: .unit, db) }
        try six.core.add(label: try Title("Wandelen"), as: .topic, db)
        try six.core.add(label: try Title("wandelen"), as: .topic, db)
      }
      let labels = try six.amina.read { try six.amina.introductionLabels($0) }
      #expect(labels.map(\.name) == ["Wandelen", "Beheer", "Burgerzaken"])
      let wish = { IntroductionWish(unit: labels[$0].id, topics: [labels[0].id]) }
      try coffee.takesPart(six.amina, six.joost, wish: wish(1))
      try coffee.takesPart(six.fatou, six.ruben, wish: wish(2))
      try coffee.round()
      #expect(try !coffee.parties().contains(["Amina", "Joost"]))
      #expect(
        try coffee.place(six.amina).introduction?.common
          == .init(people: 2, otherUnit: true, otherFunction: false, topics: ["Wandelen"]))
      #expect(throws: Refusal.notFound) { try coffee.takesPart(six.linh, wish: .init(unit: labels[0].id)) }
      try six.amina.write { try six.core.remove(label: labels[1].id, $0) }
      #expect(try coffee.place(six.amina).wish?.unit == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Who asks for one round in two is left out of the next, and who pauses of all`(_ engine: Engine) throws {
    try engine.scene { scene in
      let coffee = try Coffee(scene)
      let six = coffee.six
      try coffee.takesPart(six.amina, six.joost, wish: .init(often: .second))
      try coffee.takesPart(six.fatou, wish: .init(isPaused: true))
      try coffee.round()
      #expect(try coffee.parties() == [["Amina", "Joost"]])
      scene.time.pass(days: 29)
      try coffee.takesPart(six.ruben, six.linh)
      try coffee.round()
      #expect(try coffee.parties() == [["Ruben", "Linh"]])
      #expect(try !coffee.place(six.amina).wasTheirTurn && !coffee.place(six.fatou).wasTheirTurn)
    }
  }
}
