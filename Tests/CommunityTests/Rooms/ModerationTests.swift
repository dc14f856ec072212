import SQL
import Testing
import World

@testable import Community

@Suite("Moderation")
struct ModerationTests {
  /// A conversation in the open room whose second post is Joost's, under a name for once.
  private func said(_ talking: Talking) throws -> Post.Address {
    let id = try talking.begins(talking.six.fatou, in: talking.open)
    return Post.Address(
      id, try talking.says(talking.six.joost, "Het zware woord", in: id, as: .once(try Title("Stille vijver"))))
  }

  private func moderator(_ talking: Talking) throws -> Moderator {
    try talking.six.amina.read { try talking.six.amina.asModerator($0) }
  }

  @Test(arguments: Engine.all)
  func `Whoever has the role of safety, and the backup, are the moderators; until then the core group is`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, fatou) = (talking.six.amina, talking.six.fatou)
      #expect(try amina.read { try amina.isModerator($0) })
      #expect(throws: Refusal.notCore) { try fatou.read { try fatou.asModerator($0) } }
      try amina.write { db in
        try db.run("INSERT INTO core_member (person) VALUES (\(fatou.person.id))")
        try db.run("DELETE FROM core_role WHERE role = 'safety'")
        try db.run("INSERT INTO core_role (role, holder) VALUES ('safety', \(fatou.person.id))")
      }
      #expect(try fatou.read { try fatou.isModerator($0) })
      #expect(try !amina.read { try amina.isModerator($0) })
    }
  }

  @Test(arguments: Engine.all)
  func `Fatou points a post out once, and nothing tells that it was Fatou`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, address) = (talking.six.fatou, try said(talking))
      for words in ["Kijk even", "Kijk toch even"] {
        try fatou.write { try fatou.flag(address, as: .worry, try Prose(words), $0) }
      }
      let moderator = try moderator(talking)
      let flagged = try moderator.member.read { try moderator.flagged($0) }
      #expect(flagged.map { $0.flags.map(\.wording) } == [["Kijk toch even"]])
      #expect(flagged[0].writer == .once("Stille vijver"))
      let marks = try Dump(fatou.database).values["post_flag.mark"] ?? []
      #expect(marks.count == 1 && !marks.contains(fatou.person.id.text))
    }
  }

  @Test(arguments: Engine.all)
  func `What is hidden is read by its writer alone, who reads why, and can be shown again`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, joost, address) = (talking.six.fatou, talking.six.joost, try said(talking))
      let moderator = try moderator(talking)
      let act = { (act: ModerationAct) in
        try fatou.write { try fatou.flag(address, as: .rules, try Prose(""), $0) }
        try moderator.member.write { try moderator.act(act, on: address, grounds: try Prose("Te dichtbij"), $0) }
      }
      try joost.write {
        try joost.edit(address, wording: try Prose("Het zwaardere"), contentNote: try Prose(""), upon: 1, $0)
      }
      try act(.hide)
      let seen = try talking.posts(fatou, address.conversation)[1]
      #expect(seen.wording.isEmpty && seen.html.isEmpty && !seen.isGone && seen.hiddenBecause == "Te dichtbij")
      #expect(try fatou.read { try fatou.earlier(address, $0).isEmpty })
      #expect(try talking.posts(joost, address.conversation)[1].wording == "Het zwaardere")
      #expect(try moderator.member.read { try moderator.flagged($0).isEmpty })
      try joost.write { try joost.flag(address, as: .rules, try Prose("Mag het weer?"), $0) }
      try moderator.member.write { try moderator.act(.show, on: address, grounds: try Prose("Uitgelegd"), $0) }
      #expect(try talking.posts(fatou, address.conversation)[1].wording == "Het zwaardere")
    }
  }

  @Test(arguments: Engine.all)
  func `A warning is read by the writer alone, also of a post for once, and the log does not say what it said`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, joost, address) = (talking.six.fatou, talking.six.joost, try said(talking))
      let moderator = try moderator(talking)
      try fatou.write { try fatou.flag(address, as: .rules, try Prose(""), $0) }
      try moderator.member.write { try moderator.act(.warn, on: address, grounds: try Prose("Zachter graag"), $0) }
      #expect(try talking.posts(joost, address.conversation)[1].warning == "Zachter graag")
      #expect(try talking.posts(fatou, address.conversation)[1].warning == nil)
      let log = try fatou.read { try fatou.moderationLog($0) }
      #expect(log.map(\.act) == [.warn] && log.map(\.grounds) == [""])
    }
  }

  @Test(arguments: Engine.all)
  func `Two moderators do not settle one thing twice, and nothing is done to what nobody pointed out`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (fatou, address) = (talking.six.fatou, try said(talking))
      let moderator = try moderator(talking)
      let leave = {
        try moderator.member.write { try moderator.act(.leave, on: address, grounds: try Prose("Mag"), $0) }
      }
      #expect(throws: Refusal.notFound) { try leave() }
      try fatou.write { try fatou.flag(address, as: .rules, try Prose(""), $0) }
      try leave()
      #expect(throws: Refusal.notFound) { try leave() }
      #expect(try fatou.read { try fatou.moderationLog($0).count } == 1)
    }
  }
}
