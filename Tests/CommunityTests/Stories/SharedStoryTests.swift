import SQL
import Testing
import World

@testable import Community

@Suite("A story of all together")
struct SharedStoryTests {
  func drop(_ words: String, by member: Member) throws {
    try member.write { try member.drop(fragment: try Prose(words), $0) }
  }

  @discardableResult
  func save(_ words: String, upon base: Int, _ core: CoreMember) throws -> ID<SharedStory> {
    try core.member.write {
      try core.save(sharedStory: try Prose(words, limit: 4000), title: try Title("Ons"), upon: base, $0)
    }
  }

  func fragments(_ core: CoreMember) throws -> [StoryFragment] { try core.member.read { try core.fragments($0) } }

  @Test(arguments: Engine.all)
  func `Five pieces of one person are one, and from five people on a story is published`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      for words in ["een", "twee", "drie", "vier", "vijf", "vijf"] { try drop(words, by: six.joost) }
      #expect(try fragments(six.core).count == 5, "the same words twice are one")
      let story = try save("Wat wij kennen.", upon: 0, six.core)
      #expect(throws: Refusal.tooFewPeople) { try six.amina.write { try six.core.publish(story, version: 1, $0) } }
      for member in [six.fatou, six.ruben, six.linh] { try drop("ook", by: member) }
      #expect(throws: Refusal.tooFewPeople) { try six.amina.write { try six.core.publish(story, version: 1, $0) } }
      let back = try scene.member(scene.community.signIn(to: try Title(World.network), key: Cast.joost.key))
      try drop("nog een, later", by: back)
      #expect(try !six.amina.read { try six.amina.areFragmentsOfFive($0) }, "signed in anew, still one person")
      try drop("en ik", by: six.marijke)
      #expect(try six.joost.read { try six.joost.sharedStories($0) }.isEmpty)
      try six.amina.write { try six.core.publish(story, version: 1, $0) }
      let published = try six.joost.read { try six.joost.sharedStories($0) }
      #expect(published.map(\.wording) == ["Wat wij kennen."] && published[0].everyoneOn == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Publishing throws pieces, marks and earlier versions away, and opening further is a second step`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      for member in six.all { try drop("stukje van \(member.person.name)", by: member) }
      try save("Ruw, met de woorden van Linh.", upon: 0, six.core)
      let story = try save("Rustig.", upon: 1, six.core)
      #expect(throws: Refusal.outdated) { try six.amina.write { try six.core.publish(story, version: 1, $0) } }
      #expect(throws: Refusal.notFound) { try six.amina.write { try six.core.openToEveryone(story, $0) } }
      try six.amina.write { try six.core.publish(story, version: 2, $0) }
      try six.amina.write { try six.core.publish(story, version: 2, $0) }
      let dump = try Dump(six.amina.database)
      #expect(dump.values["story_fragment.id"] == nil && !dump.holds("woorden van Linh"))
      scene.time.pass(days: 3)
      try six.amina.write { try six.core.openToEveryone(story, $0) }
      let day = try six.joost.read { try six.joost.sharedStories($0) }[0].everyoneOn
      scene.time.pass(days: 3)
      try six.amina.write { try six.core.openToEveryone(story, $0) }
      #expect(try six.joost.read { try six.joost.sharedStories($0) }[0].everyoneOn == day)
      try six.amina.write { try six.core.remove(sharedStory: story, $0) }
      #expect(!(try Dump(six.amina.database).holds("Rustig.")))
    }
  }

  @Test(arguments: Engine.all)
  func `Two who write never lose a word, and saving the same makes no version`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try save("Eén.", upon: 0, six.core)
      try save("Eén.", upon: 0, six.core)
      #expect(throws: Refusal.outdated) { try save("Anders.", upon: 0, six.core) }
      try save("Anders.", upon: 1, six.core)
      let versions = try six.amina.read { try six.core.sharedStoryVersions($0) }
      #expect(versions.map(\.wording) == ["Anders.", "Eén."] && versions.map(\.number) == [2, 1])
    }
  }

  @Test(arguments: Engine.all)
  func `Setting it aside throws the pieces away too`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try drop("van Joost", by: six.joost)
      let story = try save("Iets.", upon: 0, six.core)
      try six.amina.write { try six.core.remove(sharedStory: story, $0) }
      #expect(try fragments(six.core).isEmpty)
      #expect(try six.amina.read { try six.core.sharedStoryVersions($0) }.isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `Only the writer takes a piece back, and nothing tells whose or when`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try drop("van Joost", by: six.joost)
      try drop("van Linh", by: six.linh)
      let own = try #require(try six.joost.read { try six.joost.ownFragments($0) }.first)
      #expect(own.wording == "van Joost")
      #expect(throws: Refusal.notFound) { try six.linh.write { try six.linh.withdraw(fragment: own.id, $0) } }
      #expect(throws: Refusal.notFound) { try six.amina.write { try six.amina.withdraw(fragment: own.id, $0) } }
      let dump = try Dump(six.amina.database)
      #expect(
        dump.values.keys.filter { $0.hasPrefix("story_fragment.") }.sorted()
          == ["id", "mark", "wording"].map { "story_fragment." + $0 })
      #expect(!(dump.values["story_fragment.mark"] ?? []).contains(six.joost.person.id.text))
      try six.joost.write { try six.joost.withdraw(fragment: own.id, $0) }
      #expect(try fragments(six.core).map(\.wording) == ["van Linh"])
    }
  }

  @Test(arguments: Engine.all)
  func `The core group sees pieces shuffled, and leaving takes one's own away`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let words = (1...9).map { "stukje \($0)" }
      for (number, words) in words.enumerated() { try drop(words, by: six.all[number % 3]) }
      let seen = try fragments(six.core)
      #expect(Set(seen.map(\.wording)) == Set(words) && seen.map(\.wording) != words)
      #expect(seen.map(\.id.text) == seen.map(\.id.text).sorted())
      try six.joost.leave(endingNetwork: false)
      #expect(try fragments(six.core).count == 6)
    }
  }

  @Test(arguments: Engine.all)
  func `One person and a network put down so many pieces and no more`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      for number in 1...StoryFragment.mostOfOne { try drop("\(number)", by: six.joost) }
      #expect(throws: Refusal.tooMany) { try drop("te veel", by: six.joost) }
      try drop("van Linh", by: six.linh)
    }
  }
}
