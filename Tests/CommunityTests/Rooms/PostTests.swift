import SQL
import Testing
import World

@testable import Community

@Suite("Posts")
struct PostTests {
  @Test(arguments: Engine.all)
  func `A post under a one-time name is nobody's in the file, and its writer alone can change it`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(fatou, in: talking.open)
      let number = try talking.says(joost, "Ik ook.", in: id, as: .once(try Title("Stille vijver")))
      let address = Post.Address(id, number)
      #expect(try talking.posts(fatou, id)[1].writer == .once("Stille vijver"))
      #expect(try talking.posts(fatou, id).map(\.isOwn) == [true, false])
      #expect(try talking.posts(joost, id).map(\.isOwn) == [false, true])
      let authors = try joost.read {
        try $0.all("SELECT coalesce(author, 'nobody') FROM post ORDER BY number") { try $0.text(0) }
      }
      #expect(authors == [fatou.person.id.text, "nobody"])
      #expect(throws: Refusal.notFound) { try fatou.write { try fatou.withdraw(address, $0) } }
      // Also once Joost has come in anew.
      let again = try scene.again(joost)
      try again.write {
        try again.edit(address, wording: try Prose("Ik ook, soms."), contentNote: try Prose(""), upon: 1, $0)
      }
      #expect(try talking.posts(fatou, id)[1].wording == "Ik ook, soms.")
    }
  }

  @Test(arguments: Engine.all)
  func `Two posts under one-time names of one person have nothing in common`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      for name in ["Stille vijver", "Rode appel"] {
        try talking.says(talking.six.joost, "Ja.", in: id, as: .once(try Title(name)))
      }
      let marks = try talking.six.joost.read {
        try $0.all("SELECT mark FROM post WHERE mark IS NOT NULL") { try $0.text(0) }
      }
      #expect(Set(marks).count == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Nobody takes the name of a member for a one-time name`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      #expect(throws: Refusal.nameTaken) {
        try talking.says(talking.six.joost, "Ik ben Fatou.", in: id, as: .once(try Title("fatou")))
      }
      #expect(try talking.posts(talking.six.joost, id).count == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `A reply that is sent twice stands there once, and eight at once get eight numbers`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let id = try talking.begins(joost, in: talking.open)
      let post = try talking.post("Een keer.")
      for _ in 0..<2 { try joost.write { try joost.reply(post, to: id, $0) } }
      #expect(try talking.posts(joost, id).count == 2)
      let numbers = onThreads(8) { try talking.says(talking.six.all[$0 % 6], "Ik ook \($0)", in: id) }
      #expect(Set(try numbers.map { try $0.get() }) == Set(3...10))
      #expect(try talking.posts(joost, id).map(\.number) == Array(1...10))
    }
  }

  @Test(arguments: Engine.all)
  func `What a changed post said before stays readable, and an older edition is not written over a newer`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let joost = talking.six.joost
      let id = try talking.begins(joost, in: talking.open)
      let address = Post.Address(id, 1)
      let change = { (text: String, edition: Int) in
        try joost.write {
          try joost.edit(address, wording: try Prose(text), contentNote: try Prose(""), upon: edition, $0)
        }
      }
      try change("Dag **iedereen**", 1)
      #expect(throws: Refusal.outdated) { try change("Hoi", 1) }
      #expect(try joost.read { try joost.earlier(address, $0).map(\.wording) } == ["Dag allemaal"])
      #expect(String(decoding: try talking.posts(joost, id)[0].html, as: UTF8.self).contains("<strong>"))
      try joost.write { try joost.withdraw(address, $0) }
      #expect(try joost.read { try joost.earlier(address, $0).isEmpty })
      #expect(try talking.posts(joost, id)[0].isGone)
    }
  }

  @Test(arguments: Engine.all)
  func `Markdown is shown, a heading goes below that of the page, and nothing that was typed becomes markup`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.joost, in: talking.open)
      try talking.says(
        talking.six.joost, "# Kop\n\n![foto](https://elders.nl/a.png) <script>x</script> [weg](javascript:x)", in: id)
      let html = String(decoding: try talking.posts(talking.six.fatou, id)[1].html, as: UTF8.self)
      #expect(html.contains("<h2>Kop</h2>"))
      for tag in ["<img", "<script", "javascript:x\""] { #expect(!html.contains(tag)) }
    }
  }

  @Test(arguments: Engine.all)
  func `A reaction counts once for each, is seen as one's own by oneself, and can be taken back`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(joost, in: talking.open)
      let address = Post.Address(id, 1)
      for person in [fatou, fatou, joost] { try person.write { try person.react(.recognise, true, to: address, $0) } }
      #expect(try talking.posts(talking.six.linh, id)[0].reactions == [.recognise: 2])
      #expect(try talking.posts(talking.six.linh, id)[0].own == [])
      #expect(try talking.posts(fatou, id)[0].own == [.recognise])
      try fatou.write { try fatou.react(.recognise, false, to: address, $0) }
      #expect(try talking.posts(fatou, id)[0].reactions == [.recognise: 1])
      let dump = try Dump(joost.database)
      #expect(dump.values["post_reaction.mark"]?.contains(joost.person.id.text) == false)
    }
  }

  @Test(arguments: Engine.all)
  func `When Joost leaves, what Joost said goes, under both names, and the answers of others stay`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(fatou, in: talking.open)
      try talking.says(joost, "Onder mijn naam", in: id)
      try talking.says(joost, "Voor een keer", in: id, as: .once(try Title("Stille vijver")))
      try talking.says(fatou, "Dank je @Joost", in: id)
      for person in [joost, fatou] { try person.write { try person.read(id, to: 4, $0) } }
      try joost.write { try joost.react(.thanks, true, to: Post.Address(id, 1), $0) }
      try joost.leave(endingNetwork: false)
      let posts = try talking.posts(fatou, id)
      #expect(posts.map(\.isGone) == [false, true, true, false])
      #expect(posts[1].writer == .gone && posts[2].writer == .gone)
      #expect(posts[0].reactions.isEmpty)
      let dump = try Dump(fatou.database)
      for text in ["Onder mijn naam", "Voor een keer", "Stille vijver", joost.person.id.text] {
        #expect(!dump.holds(text), "\(text) is still there")
      }
      #expect(dump.values["conversation_reading.mark"]?.count == 1)
    }
  }
}
