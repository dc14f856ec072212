import SQL
import Testing
import World

@testable import Community

@Suite("Posts that are kept for later")
struct KeptPostTests {
  static func post(_ text: String, title: String = "", quoted: Int? = nil) throws -> KeptPost {
    KeptPost(
      title: try Prose(title), wording: try Prose(text, limit: Post.limit), contentNote: try Prose("Over slapen"),
      isOnce: true, onceName: try Prose("Oude eik"), quoted: quoted)
  }

  @Test(arguments: Engine.all)
  func `Joost finds back what Joost kept, and no row tells whose it is, where, or how long`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(fatou, in: talking.open)
      let (answer, beginning) = (
        try Self.post("Nog niet af\nen meer", quoted: 1),
        try Self.post(String(repeating: "é", count: 1000), title: "Slaap")
      )
      try joost.write { try joost.keep(answer, for: .conversation(id), upon: 0, $0) }
      let other = try talking.begins(fatou, in: talking.open)
      try joost.write { try joost.keep(try Self.post("Kort"), for: .conversation(other), upon: 0, $0) }
      try joost.write { try joost.keep(beginning, for: .room(talking.open), upon: 0, $0) }
      #expect(try joost.read { try joost.keptPost(for: .conversation(id), $0) }?.post == answer)
      #expect(try Set(joost.read { try joost.keptPosts($0).map(\.post) }).isSuperset(of: [answer, beginning]))
      #expect(try fatou.read { try fatou.keptPosts($0).isEmpty })
      #expect(try fatou.read { try fatou.keptPost(for: .conversation(id), $0) } == nil)
      let dump = try Dump(joost.database)
      let all = dump.values.filter { $0.key.hasPrefix("kept_post.") }.flatMap(\.value)
      #expect(all.count == 9)
      for value in all {
        for secret in [joost.person.id.text, id.text, talking.open.text, "af"] where secret.utf8.count > 2 {
          #expect(!value.contains(secret))
        }
      }
      #expect(
        Set(dump.values["kept_post.sealed"]?.map { $0.utf8.count } ?? []).count == 2, "two short ones are as long")
      try joost.leave(endingNetwork: false)
      #expect(try fatou.read { try $0.count("SELECT count(*) FROM kept_post") } == 0)
    }
  }

  @Test(arguments: Engine.all)
  func `What was kept on another device is not written over unseen, and twenty is the most`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let keep = { (text: String, place: KeptPost.Place, base: Int) in
        try joost.write { try joost.keep(try Self.post(text), for: place, upon: base, $0) }
      }
      let first = KeptPost.Place.conversation(try talking.begins(joost, in: talking.open))
      try keep("Een", first, 0)
      try keep("Een", first, 0)
      #expect(throws: Refusal.outdated) { try keep("Twee", first, 0) }
      try keep("Twee", first, 1)
      #expect(try joost.read { try joost.keptPost(for: first, $0)?.edition } == 2)
      for _ in 1..<KeptPost.most { try keep("Meer", .conversation(try talking.begins(joost, in: talking.open)), 0) }
      #expect(throws: Refusal.tooMany) { try keep("Te veel", .room(talking.open), 0) }
      try joost.write { try joost.removeKeptPost(for: first, $0) }
      try keep("Weer", .room(talking.open), 0)
      #expect(throws: Refusal.notFound) { try keep("Nee", .room(talking.closed), 0) }
      let heavy = try Prose(String(repeating: "👨‍👩‍👧‍👦", count: 4000), limit: 4000)
      let post = KeptPost(
        title: heavy, wording: heavy, contentNote: heavy, isOnce: false, onceName: heavy, quoted: nil)
      #expect(throws: Refusal.tooMany) {
        try joost.write { try joost.keep(post, for: .room(talking.open), upon: 1, $0) }
      }
    }
  }

  @Test func `A place that is not one is none`() {
    for text in [
      "", "room", "room-1", "room-" + String(repeating: "A", count: 32), "hall-" + String(repeating: "a", count: 32),
    ] {
      #expect(KeptPost.Place(text) == nil, "\(text)")
    }
  }
}

@Suite("Following")
struct FollowingTests {
  @Test(arguments: Engine.all)
  func `What Fatou follows comes first for Fatou, until it was read or muted, and nobody can see that Fatou does`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let titles = { (member: Member) in try member.read { try member.newInFollowed($0).map(\.conversation.title) } }
      let (coffee, tea) = (
        try talking.begins(joost, in: talking.open, "Koffie"), try talking.begins(joost, in: talking.open, "Thee")
      )
      #expect(try titles(fatou) == [])
      try fatou.write { try fatou.follow(coffee, true, $0) }
      try fatou.write { try fatou.follow(coffee, true, $0) }
      #expect(try titles(fatou) == ["Koffie"])
      #expect(try titles(joost) == [])
      try fatou.write { try fatou.read(coffee, to: 1, $0) }
      #expect(try titles(fatou) == [])
      scene.time.pass(days: 1)
      try talking.says(joost, "Nog een", in: coffee)
      try fatou.write { try fatou.follow(room: talking.open, true, $0) }
      #expect(try titles(fatou) == ["Koffie", "Thee"])
      #expect(try fatou.read { try fatou.newInFollowed($0).map(\.readTo) } == [1, 0])
      try fatou.write { try fatou.mute(tea, true, $0) }
      #expect(try titles(fatou) == ["Koffie"])
      #expect(throws: Refusal.notFound) { try fatou.write { try fatou.follow(room: talking.closed, true, $0) } }
      let dump = try Dump(fatou.database)
      for column in ["room_following.mark", "conversation_following.mark"] {
        #expect(dump.values[column]?.count == 1 && dump.values[column] != [fatou.person.id.text])
      }
      try fatou.leave(endingNetwork: false)
      let left = "SELECT (SELECT count(*) FROM room_following) + (SELECT count(*) FROM conversation_following)"
      #expect(try joost.read { try $0.count(Statement(sql: left)) } == 0)
    }
  }
}
