import SQL
import Testing
import World

@testable import Community

@Suite("Pauses, bans and second looks")
struct PausingTests {
  /// Joost posts under a name for once; Amina and Fatou are the core group, and so the moderators.
  private func scene(
    _ engine: Engine, _ body: (Scene, Talking, Post.Address, [Moderator]) throws -> Void
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.joost, in: talking.open)
      let number = try talking.says(talking.six.joost, "Het zware woord", in: id, as: .once(try Title("Oude eik")))
      try talking.six.amina.write { db in
        for person in [talking.six.amina, talking.six.fatou].map(\.person.id) {
          try db.run(
            "INSERT INTO core_member (person) VALUES (\(person)) ON CONFLICT (person) DO UPDATE SET person = \(person)")
        }
      }
      let moderators = try [talking.six.amina, talking.six.fatou].map { one in try one.read { try one.asModerator($0) }
      }
      try body(scene, talking, Post.Address(id, number), moderators)
    }
  }

  private func act(_ moderator: Moderator, _ act: ModerationAct, _ address: Post.Address, _ flagger: Member) throws {
    try flagger.write { try flagger.flag(address, as: .rules, try Prose(""), $0) }
    try moderator.member.write { try moderator.act(act, on: address, grounds: try Prose("Te fel"), $0) }
  }

  private func looks(_ moderator: Moderator) throws -> [SecondLook] {
    try moderator.member.read { try moderator.secondLooks($0) }
  }

  @Test(arguments: Engine.all)
  func `A pause holds under every name for its days and ends by itself; reading stays, and nobody else is told`(
    _ engine: Engine
  ) throws {
    try scene(engine) { scene, talking, address, moderators in
      let (joost, linh) = (talking.six.joost, talking.six.linh)
      let id = address.conversation
      try act(moderators[0], .pauseThree, address, linh)
      let pause = try #require(try joost.read { try joost.pause($0) })
      #expect(pause.lastDay == scene.time.today.adding(2) && pause.grounds == "Te fel")
      #expect(try linh.read { try linh.pause($0) } == nil)
      #expect(throws: Refusal.paused) { try talking.says(joost, "Toch", in: id) }
      #expect(throws: Refusal.paused) { try talking.says(joost, "Toch", in: id, as: .once(try Title("Nieuwe naam"))) }
      #expect(throws: Refusal.paused) { try talking.begins(joost, in: talking.open) }
      #expect(throws: Refusal.paused) {
        try joost.write { try joost.react(.thanks, true, to: Post.Address(id, 1), $0) }
      }
      // Taking the post away does not end it; nor does the file tell whose it is.
      try joost.write { try joost.withdraw(address, $0) }
      #expect(throws: Refusal.paused) { try talking.says(joost, "Toch", in: id) }
      let dump = try Dump(joost.database)
      #expect(dump.values["post_pause.author"] == ["NULL"])
      #expect(dump.values["post_pause.mark"]?.first?.utf8.count == 32)
      try talking.says(linh, "Wij gaan door", in: id)
      #expect(try talking.posts(joost, id).count == 3)
      scene.time.pass(days: 3)
      try talking.says(joost, "Ik ben er weer", in: id)
      let log = try linh.read { try linh.moderationLog($0) }
      #expect(log.map(\.act) == [.pauseThree] && log.map(\.grounds) == ["Te fel"])
    }
  }

  @Test(arguments: Engine.all)
  func `A ban needs two moderators, and is lifted by one`(_ engine: Engine) throws {
    try scene(engine) { _, talking, address, moderators in
      let (joost, linh) = (talking.six.joost, talking.six.linh)
      try act(moderators[0], .proposeBan, address, linh)
      #expect(try joost.read { try joost.pause($0) } == nil)
      #expect(try looks(moderators[0]).map(\.isOwn) == [true])
      #expect(throws: Refusal.notFound) {
        try moderators[0].member.write { try moderators[0].look(at: address, .ban, agrees: true, $0) }
      }
      try moderators[1].member.write { try moderators[1].look(at: address, .ban, agrees: true, $0) }
      #expect(try joost.read { try joost.pause($0) }?.lastDay == nil)
      #expect(throws: Refusal.paused) { try talking.says(joost, "Toch", in: address.conversation) }
      #expect(try looks(moderators[0]).isEmpty)
      try act(moderators[0], .pauseOne, address, linh)
      #expect(try joost.read { try joost.pause($0)?.lastDay } == nil)
      try moderators[0].member.write { try moderators[0].lift(address, $0) }
      try talking.says(joost, "Dank", in: address.conversation)
      let acts = try linh.read { try linh.moderationLog($0).map(\.act) }
      #expect(Set(acts) == [.proposeBan, .ban, .pauseOne, .lift])
    }
  }

  @Test(arguments: Engine.all)
  func `What one moderator hid waits for another, who can show it again`(_ engine: Engine) throws {
    try scene(engine) { _, talking, address, moderators in
      let linh = talking.six.linh
      try act(moderators[0], .hide, address, linh)
      #expect(try looks(moderators[0]).map(\.isOwn) == [true])
      #expect(try looks(moderators[1]).map(\.isOwn) == [false])
      try moderators[1].member.write { try moderators[1].look(at: address, .hide, agrees: false, $0) }
      #expect(try talking.posts(linh, address.conversation)[1].wording == "Het zware woord")
      try act(moderators[1], .hide, address, linh)
      try moderators[0].member.write { try moderators[0].look(at: address, .hide, agrees: true, $0) }
      #expect(try talking.posts(linh, address.conversation)[1].hiddenBecause == "Te fel")
      #expect(try looks(moderators[0]).isEmpty && looks(moderators[1]).isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `A moderator does nothing with a post of their own, under whatever name`(_ engine: Engine) throws {
    try scene(engine) { _, talking, address, moderators in
      let (amina, linh) = (talking.six.amina, talking.six.linh)
      for name in [NewPost.Name.chosen, .once(try Title("Stille vijver"))] {
        let own = Post.Address(
          address.conversation, try talking.says(amina, "Van mij", in: address.conversation, as: name))
        #expect(throws: Refusal.notFound) { try act(moderators[0], .leave, own, linh) }
        #expect(try amina.read { try moderators[0].flagged($0).map(\.isOwn) } == [true])
        try act(moderators[1], .leave, own, linh)
      }
      // What follows from a second look cannot be chosen.
      #expect(throws: Refusal.notFound) { try act(moderators[0], .ban, address, linh) }
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever leaves takes a pause along`(_ engine: Engine) throws {
    try scene(engine) { _, talking, address, moderators in
      try act(moderators[0], .pauseSeven, address, talking.six.linh)
      try talking.six.joost.leave(endingNetwork: false)
      #expect(try talking.six.linh.read { try $0.count("SELECT count(*) FROM post_pause") } == 0)
    }
  }
}
