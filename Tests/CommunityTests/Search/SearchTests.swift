import SQL
import Testing
import World

@testable import Community

@Suite("Searching what is said")
struct SearchTests {
  /// What somebody finds, as the number of the post (0 for a title) and the text around it.
  private func finds(_ member: Member, _ question: String) throws -> [String] {
    let search = try #require(Search(question))
    return try member.read { db in
      try member.search(search, db).found.map { ($0.writer == nil ? "title: " : "") + $0.excerpt.map(\.text).joined() }
    }
  }

  /// Sorts in what waits, as hundreds of posts would.
  private func sort(_ talking: Talking) throws {
    let id = try talking.begins(talking.six.amina, in: talking.coreRoom, "Vulling")
    for _ in 0..<PostIndex.step + PostIndex.stride { try talking.says(talking.six.amina, "vulsel", in: id) }
    #expect(try talking.six.amina.read { try $0.count("SELECT count(*) FROM post_word") } > 0)
  }

  private func rows(_ talking: Talking, _ stem: String) throws -> Int {
    try talking.six.amina.read { db in
      try db.count("SELECT count(*) FROM post_word WHERE stem = \(stem)")
        + db.count("SELECT count(*) FROM post_unsorted WHERE stems LIKE \("% " + stem + " %")")
    }
  }

  @Test(arguments: Engine.all)
  func `Any form of a word finds it, before and after it was sorted in, and every word must be there`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(joost, in: talking.open, "Nachten")
      try talking.says(joost, "Ik *slaap* slecht na vergaderingen", in: id)
      try talking.says(joost, "Thank you for the meetings", in: id)
      for _ in 0..<2 {
        #expect(try finds(fatou, "slapen") == ["Ik slaap slecht na vergaderingen"])
        #expect(try finds(fatou, "vergadering SLÁÁP") == ["Ik slaap slecht na vergaderingen"])
        #expect(try finds(fatou, "meeting") == ["Thank you for the meetings"])
        #expect(try finds(fatou, "slapen meeting") == [])
        #expect(try finds(fatou, "nacht") == ["title: Nachten"])
        try sort(talking)
      }
      #expect(Search("de het een") == nil)
      #expect(try finds(fatou, "%' OR '_' LIKE '%' -- zzz") == [])
    }
  }

  @Test(arguments: Engine.all)
  func `Nobody finds what is said in a room that they are not in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (amina, joost) = (talking.six.amina, talking.six.joost)
      for room in [talking.closed, talking.coreRoom] {
        let id = try talking.begins(amina, in: room, "Pannenkoeken")
        try talking.says(amina, "Pannenkoeken met stroop", in: id)
      }
      for _ in 0..<2 {
        #expect(try finds(joost, "pannenkoek") == [])
        #expect(try finds(amina, "pannenkoek").count == 4)
        try sort(talking)
      }
      try amina.write { try amina.invite(try Title("Joost"), to: talking.closed, $0) }
      #expect(try finds(joost, "pannenkoek") == [])
      try joost.write { try joost.enter(talking.closed, $0) }
      #expect(try finds(joost, "pannenkoek").count == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `What is taken away, hidden or changed is not found, and its words are nowhere any more`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(joost, in: talking.open)
      for isSorted in [false, true] {
        let words = ["zeilboot", "vuurtoren", "regenjas"]
        let posts = try words.map {
          Post.Address(id, try talking.says(joost, $0, in: id, as: .once(try Title("Oude eik"))))
        }
        if isSorted { try sort(talking) }
        try joost.write { try joost.withdraw(posts[0], $0) }
        try joost.write {
          try joost.edit(posts[1], wording: try Prose("molen"), contentNote: try Prose(""), upon: 1, $0)
        }
        try fatou.write { try fatou.flag(posts[2], as: .rules, try Prose(""), $0) }
        let moderator = try talking.six.amina.read { try talking.six.amina.asModerator($0) }
        try moderator.member.write { try moderator.act(.hide, on: posts[2], grounds: try Prose("Nee"), $0) }
        for stem in words { #expect(try rows(talking, stem) == 0, "\(stem)") }
        #expect(try finds(fatou, "molens").count == 1)
        for word in words { #expect(try finds(fatou, word) == []) }
        try joost.write { try joost.flag(posts[2], as: .rules, try Prose(""), $0) }
        try moderator.member.write { try moderator.act(.show, on: posts[2], grounds: try Prose("Ja"), $0) }
        #expect(try finds(fatou, "regenjas").count == 1)
        for post in posts[1...] { try joost.write { try joost.withdraw(post, $0) } }
        #expect(try rows(talking, "regenjas") + rows(talking, "molen") == 0)
      }
    }
  }

  @Test(arguments: Engine.all)
  func `What a moderator hid is not shown where its words were left behind`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(joost, in: talking.open)
      let number = try talking.says(joost, "zeilboot", in: id)
      #expect(try finds(fatou, "zeilboot").count == 1)
      try joost.write {
        try $0.run("INSERT INTO post_hiding (conversation, number, grounds) VALUES (\(id), \(number), 'Nee')")
      }
      for person in [fatou, joost] { #expect(try finds(person, "zeilboot") == []) }
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever leaves is not found any more`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.fatou, in: talking.open)
      try talking.says(talking.six.joost, "zeilboot", in: id, as: .once(try Title("Oude eik")))
      try talking.six.joost.leave(endingNetwork: false)
      #expect(try rows(talking, "zeilbot") + rows(talking, "zeilboot") == 0)
    }
  }

  @Test(arguments: Engine.all)
  func `A page is the newest day first, and the next goes on where it stopped, with nothing twice`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let id = try talking.begins(talking.six.joost, in: talking.open)
      for number in 1...50 {
        if number % 10 == 0 { scene.time.pass(days: 1) }
        try talking.says(talking.six.joost, "ronde \(number) fiets", in: id)
      }
      for question in ["fietsen", "ronde fiets"] {
        let search = try #require(Search(question))
        var (found, place, pages): ([FoundPost], SearchPlace?, Int) = ([], nil, 0)
        repeat {
          let from = place
          let answer = try talking.six.fatou.read { try talking.six.fatou.search(search, from: from, $0) }
          found += answer.found
          (place, pages) = (answer.next.flatMap { SearchPlace($0.text) }, pages + 1)
        } while place != nil && pages < 9
        #expect(found.count == 50 && Set(found.map(\.address)).count == 50 && pages == 3)
        #expect(found.map(\.day) == found.map(\.day).sorted(by: >))
        try sort(talking)
      }
      for text in ["", "1-2", "-1-2-3", "a-b-c", "1-2-3-4", String(repeating: "9", count: 30) + "-1-1"] {
        #expect(SearchPlace(text) == nil, "\(text)")
      }
    }
  }

  @Test(arguments: Engine.all)
  func `What was said before Kring could search is read on, some posts with each that is written`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(joost, in: talking.open, "Zeilboot")
      try talking.says(joost, "zeilboten", in: id)
      try joost.write { db in
        try db.run("DELETE FROM post_unsorted")
        try db.run("INSERT INTO post_unread (conversation, number) SELECT id, 0 FROM conversation")
        try db.run("INSERT INTO post_unread (conversation, number) SELECT conversation, number FROM post")
      }
      let search = try #require(Search("zeilboot"))
      #expect(try fatou.read { try fatou.search(search, $0).isReading })
      try talking.says(joost, "iets anders", in: id)
      #expect(try !fatou.read { try fatou.search(search, $0).isReading })
      #expect(try finds(fatou, "zeilboot") == ["zeilboten", "title: Zeilboot"])
    }
  }

  @Test(arguments: Engine.all)
  func `Nothing finer than the day of a post is kept with its words`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      try sort(talking)
      let days = try Dump(talking.six.amina.database).values["post_word.day"] ?? []
      #expect(Set(days) == ["\(scene.time.today.sinceEpoch)"])
    }
  }

  @Test func `Around what was looked for a text is cut, from a word to a word`() throws {
    let long = String(repeating: "woord ", count: 60) + "zeilboot" + String(repeating: " slot", count: 60)
    let runs = try #require(Search("zeilboten").flatMap { $0.excerpt(of: long) })
    #expect(runs.filter(\.isHit).map(\.text) == ["zeilboot"])
    #expect(runs.map(\.text).joined().count < 240 && runs.first?.text == "… " && runs.last?.text == " …")
    #expect(Search("zeilboot molen")?.excerpt(of: long) == nil)
  }
}
