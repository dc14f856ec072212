import SQL
import Secrets
import Testing
import World

@testable import Community

/// Open Hoofd with six people, of whom Amina is the core group, and a theme.
struct Six: Sendable {
  let amina, joost, fatou, ruben, linh, marijke: Member
  let core: CoreMember
  let theme: ID<Theme>

  var all: [Member] { [amina, joost, fatou, ruben, linh, marijke] }

  init(_ scene: Scene) throws {
    let amina = try scene.founds(.amina)
    self.amina = amina
    (joost, fatou) = (try scene.joins(.joost, invitedBy: amina), try scene.joins(.fatou, invitedBy: amina))
    (ruben, linh) = (try scene.joins(.ruben, invitedBy: amina), try scene.joins(.linh, invitedBy: amina))
    marijke = try scene.joins(.marijke, invitedBy: amina)
    try amina.write { try $0.run("INSERT INTO core_member (person) VALUES (\(amina.person.id))") }
    core = try amina.read { try amina.asCoreMember($0) }
    theme = try Self.begin("Het formulier", core)
  }

  static func begin(_ title: String, _ core: CoreMember) throws -> ID<Theme> {
    let id: ID<Theme> = core.member.community.newID()
    try core.member.write {
      try core.begin(theme: try Title(title), summary: try Prose("Het vraagt te veel."), as: id, $0)
    }
    return id
  }

  /// Somebody drops concerns, and Amina puts all that is loose under a theme.
  func drop(_ words: [String], by member: Member, under theme: ID<Theme>? = nil) throws {
    try member.write { db in for word in words { try member.drop(concern: try Prose(word), db) } }
    try amina.write { db in
      for concern in try core.looseConcerns(db) { try core.put(concern.id, under: theme ?? self.theme, db) }
    }
  }

  var isReached: Bool { get throws { try amina.read { try amina.theme(theme, $0).reachedOn != nil } } }

  func draft() throws -> ID<Advice> {
    try amina.write {
      try core.draft(adviceOn: theme, question: try Prose("Vraag minder."), addressee: try Title("Het hoofd P&O"), $0)
    }
  }
}

@Suite("Concerns and themes")
struct ConcernTests {
  @Test(arguments: Engine.all)
  func `Five concerns of one person are one, and five people are five`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.drop(["een", "twee", "drie", "vier", "vijf"], by: six.joost)
      #expect(try !six.isReached)
      #expect(throws: Refusal.tooFewPeople) { try six.draft() }
      for member in [six.fatou, six.ruben, six.linh] { try six.drop(["ook \(member.person.name)"], by: member) }
      #expect(try !six.isReached, "Joost and three others")
      try six.drop(["en ik"], by: six.marijke)
      #expect(try six.isReached)
      _ = try six.draft()
    }
  }

  @Test(arguments: Engine.all)
  func `Who dropped a concern and recognises its theme counts once, signed in anew too`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.drop(["een"], by: six.joost)
      for member in [six.joost, try scene.again(six.joost), six.fatou, six.fatou, six.ruben, six.linh] {
        try member.write { try member.recognise(six.theme, true, $0) }
      }
      #expect(try !six.isReached)
      let back = try scene.member(scene.community.signIn(to: try Title(World.network), key: Cast.joost.key))
      try back.write { try back.recognise(six.theme, true, $0) }
      #expect(try !six.isReached)
      #expect(try back.read { try back.recognised($0) } == [six.theme])
      #expect(try back.read { try back.ownConcerns($0) }.map(\.wording) == ["een"])
      try six.amina.write { try six.amina.recognise(six.theme, true, $0) }
      #expect(try six.isReached)
      try six.linh.write { try six.linh.recognise(six.theme, false, $0) }
      #expect(try !six.isReached)
    }
  }

  @Test(arguments: Engine.all)
  func `The same words twice are one concern, and nobody has more than twenty open`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.joost.write { db in
        for number in 0..<Concern.mostOfOne { try six.joost.drop(concern: try Prose("nummer \(number)"), db) }
        try six.joost.drop(concern: try Prose("nummer 0"), db)
      }
      #expect(try six.joost.read { try six.joost.ownConcerns($0) }.count == Concern.mostOfOne)
      #expect(throws: Refusal.tooMany) { try six.joost.write { try six.joost.drop(concern: try Prose("meer"), $0) } }
      try six.fatou.write { try six.fatou.drop(concern: try Prose("nummer 0"), $0) }
      #expect(try six.fatou.read { try six.fatou.ownConcerns($0) }.count == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `One takes back what is one's own, and cannot what is another's`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      for member in six.all.dropFirst() { try six.drop(["van \(member.person.name)"], by: member) }
      #expect(try six.isReached)
      let own = try #require(try six.joost.read { try six.joost.ownConcerns($0) }.first)
      #expect(throws: Refusal.notFound) { try six.fatou.write { try six.fatou.withdraw(concern: own.id, $0) } }
      try six.joost.write { try six.joost.withdraw(concern: own.id, $0) }
      #expect(try !six.isReached)
      #expect(try six.amina.read { try six.core.concerns(under: six.theme, $0) }.count == 4)
    }
  }

  @Test(arguments: Engine.all)
  func `Leaving takes what somebody said and recognised away, and a theme falls below five`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.drop(["van Joost"], by: six.joost)
      for member in [six.fatou, six.ruben, six.linh, six.marijke] {
        try member.write { try member.recognise(six.theme, true, $0) }
      }
      #expect(try six.isReached)
      let mark = six.fatou.concernMark.text
      #expect(try Dump(six.amina.database).holds(mark))
      try six.joost.leave(endingNetwork: false)
      #expect(try !six.isReached)
      try six.fatou.leave(endingNetwork: false)
      let dump = try Dump(six.amina.database)
      #expect(!dump.holds(mark) && !dump.holds("van Joost"))
    }
  }

  @Test(arguments: Engine.all)
  func `Nothing in the file tells who, whatever of a person is tried against it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.drop(["van Joost"], by: six.joost)
      let dump = try Dump(six.amina.database)
      let mark = six.joost.concernMark.text
      #expect(dump.values["concern.mark"] == [mark])
      #expect(
        dump.values.keys.filter { $0.hasPrefix("concern.") || $0.hasPrefix("recognition.") }.sorted() == [
          "concern.dropped_on", "concern.id", "concern.mark", "concern.theme", "concern.wording",
        ])
      let known = dump.values.filter { $0.key.hasPrefix("person.") || $0.key.hasPrefix("network.") }.flatMap(\.value)
      let labels = ["concerns", "\(six.amina.network.id.text) concerns"]
      for value in known {
        for label in labels {
          for key in [Array(value.utf8), Secrets.bytes(base64URL: value) ?? [], Secrets.bytes(hex: value) ?? []] {
            let tried = Secrets.hex(Secrets.hmacSHA256(key: key, message: Array(label.utf8)))
            #expect(!tried.hasPrefix(mark))
          }
        }
      }
      #expect(six.joost.concernMark != six.joost.coreCheckMark(CoreCheck.Month(scene.time.today)))
      #expect(six.joost.concernMark != six.fatou.concernMark)
    }
  }

  @Test(arguments: Engine.all)
  func `What is seen by members and in the export holds no concern and no mark`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.drop(["heel eigen woorden"], by: six.joost)
      let export = try six.fatou.read { try six.fatou.export($0) }
      #expect(export.execution.themes.map(\.title) == ["Het formulier"])
      let text = String(reflecting: export)
      #expect(!text.contains("heel eigen woorden") && !text.contains(six.joost.concernMark.text))
    }
  }

  @Test(arguments: Engine.all)
  func `Concerns move between themes, and each theme is counted anew`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let other = try Six.begin("Het rooster", six.core)
      for member in six.all.dropFirst() { try six.drop(["van \(member.person.name)"], by: member) }
      #expect(try six.isReached)
      let first = try #require(try six.amina.read { try six.core.concerns(under: six.theme, $0) }.first)
      try six.amina.write { try six.core.put(first.id, under: other, $0) }
      #expect(try !six.isReached)
      try six.amina.write { try six.core.put(first.id, under: six.theme, $0) }
      #expect(try six.isReached)
      try six.amina.write { try six.core.remove(theme: other, $0) }
      #expect(throws: Refusal.notFound) { try six.amina.write { try six.core.put(first.id, under: other, $0) } }
      try six.amina.write { try six.core.remove(concern: first.id, $0) }
      #expect(try !six.isReached)
    }
  }

  @Test(arguments: Engine.all)
  func `Two who say a theme in other words do not write over each other`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.amina.write {
        try six.core.reword(six.theme, title: try Title("A"), summary: try Prose("a"), upon: 1, $0)
      }
      #expect(throws: Refusal.outdated) {
        try six.amina.write {
          try six.core.reword(six.theme, title: try Title("B"), summary: try Prose("b"), upon: 1, $0)
        }
      }
      try six.amina.write {
        try six.core.reword(six.theme, title: try Title("A"), summary: try Prose("a"), upon: 1, $0)
      }
      #expect(try six.amina.read { try six.amina.theme(six.theme, $0) }.edition == 2)
    }
  }
}
