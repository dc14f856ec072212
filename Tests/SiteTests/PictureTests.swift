import Community
import Darkroom
import HTML
import Testing
import Web
import World

@testable import Site

extension Darkroom {
  /// One for all tests: it is warm after the first.
  static let shared = Darkroom()
}

struct `Pictures in posts` {
  @Test(arguments: Engine.all)
  func `Fatou posts a picture, Joost sees it below her words, and it is a file of nothing but pixels`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let fatou = try installation.browser(.fatou)
    let conversation = try fatou.conversation(by: installation.browser(.amina))
    // More behind the picture than a picture.
    let upload = World.drawing.bytes + Array("<script>alert(1)</script>".utf8)
    try fatou.answers(conversation, "Hier is het rustig.", upload, shows: "Een gang met een stille kamer")
    let joost = try installation.browser(.joost)
    try joost.visit(conversation)
    let post = try #require(try joost.page.with(id: "post-2"))
    let image = try #require(post.first("figure")?.first("img"))
    #expect(image["alt"] == "Een gang met een stille kamer" && image["loading"] == "lazy")
    #expect(image["width"] == "560" && image["height"] == "300")
    let path = try #require(image["src"])
    let answer = try joost.visit(path)
    #expect(answer.status == 200 && answer["Content-Type"] == "image/webp")
    #expect(answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox")
    #expect(answer["X-Content-Type-Options"] == "nosniff" && answer["Cache-Control"] == "no-store")
    #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(answer["Content-Disposition"] == "inline; filename=\"\(path.split(separator: "/")[1]).webp\"")
    #expect(Photograph(webP: answer.bytes) != nil && !answer.bytes.contains("script".utf8))
    #expect(installation.browser().send(joost.request("GET", path)).status == 200)
    #expect(installation.browser().send(installation.browser().request("GET", path)).status == 303)
    #expect(try installation.browser(.samira).visit(path).status == 404)
    #expect(installation.log.isEmpty)
  }

  @Test(arguments: Engine.all)
  func `What is wrong with a picture comes back with all the words, and nothing is posted`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let fatou = try installation.browser(.fatou)
    let conversation = try fatou.conversation(by: installation.browser(.amina))
    let wrong: [([UInt8]?, String, String)] = [
      (Array("PK\u{3}\u{4}".utf8), "Een gang", "Dit is geen JPEG, PNG of WebP."),
      (Array(World.drawing.bytes.prefix(900)), "Een gang", "Deze afbeelding is niet te lezen"),
      ([], "Een gang", "Dit bestand is leeg."),
      (World.drawing.bytes, "", "Schrijf in een zin wat erop te zien is"),
      ([UInt8](repeating: 255, count: Darkroom.inputBytes + 1), "Een gang", "Dit bestand is groter dan 8 MB."),
      (nil, "Een gang", "Kies deze afbeelding opnieuw"),
      (World.drawing.bytes, String(repeating: "a", count: 301), "Dit zijn 301 tekens"),
    ]
    for (upload, shows, problem) in wrong {
      try fatou.answers(conversation, "Hier is het rustig.", upload, shows: shows)
      #expect(fatou.answer.status == 422, "\(problem)")
      #expect(try fatou.page.words.contains(problem), "\(problem)")
      #expect(try fatou.page.all("textarea").contains { $0.words.contains("Hier is het rustig.") })
      #expect(try fatou.page.with(id: "picture-1-shows")?["value"] == shows)
      let folds = try fatou.page.all("details").filter { $0["open"] != nil }
      #expect(folds.contains { $0.words.contains("Afbeeldingen toevoegen") })
      if upload != nil { #expect(try fatou.page.with(id: "picture-1")?["aria-invalid"] == "true") }
    }
    fatou.language = .en
    fatou.forge(Cookies.language, nil)
    try fatou.answers(conversation, "Hier is het rustig.", Array("GIF89a".utf8), shows: "Een gang")
    #expect(try fatou.page.words.contains("This is not a JPEG, PNG or WebP."))
    fatou.language = .nl
    // A word that is wrong says that the file has to be chosen again.
    try fatou.answers(conversation, "", World.drawing.bytes, shows: "Een gang")
    #expect(try fatou.page.words.contains("Kies deze afbeelding opnieuw"))
    #expect(try fatou.visit(conversation).page.with(id: "post-2") == nil)
  }

  @Test(arguments: Engine.all)
  func `Behind a content note the picture waits as the words do, and one that decorates needs none`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let room = try amina.room()
    var form = try amina.form(room)
    try form.write("Foto’s", in: "title")
    try form.write("Zwaar.", in: "wording")
    try form.write("Over een opname", in: "note")
    try form.choose("picture-1", World.drawing.bytes)
    try form.tick("yes")
    try form.choose("picture-3", World.drawing.bytes)
    try form.write("Nog een gang", in: "picture-3-shows")
    try amina.post(form)
    let heavy = try #require(try amina.page.all(class: "heavy").first)
    #expect(heavy.all("img").map { $0["alt"] } == ["", "Nog een gang"])
    #expect(try amina.page.all("img").count == 2)
  }

  @Test(arguments: Engine.all)
  func `Fatou changes her words and takes the picture away`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let fatou = try installation.browser(.fatou)
    let conversation = try fatou.conversation(by: installation.browser(.amina))
    try fatou.answers(conversation, "Hier is het rustig.", World.drawing.bytes, shows: "Een gang")
    let path = try #require(try fatou.page.first("img")?["src"])
    let post = try #require(try fatou.page.all("a").compactMap { $0["href"] }.first { $0.hasSuffix("-2") })
    try fatou.visit(post)
    try fatou.submit(post, ["wording": "Hier was het rustig."])
    #expect(try fatou.page.with(id: "post-2")?.first("img")?["src"] == path)
    try fatou.visit(post)
    try fatou.submit(path + "/removal")
    #expect(fatou.path == post)
    #expect(try fatou.visit(path).status == 404)
    #expect(try fatou.visit(conversation).page.first("img") == nil)
  }

  @Test(arguments: Engine.all)
  func `Of a post that is pointed out the moderator sees the picture, and when it is hidden only Fatou`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let (amina, fatou) = (try installation.browser(.amina), try installation.browser(.fatou))
    let conversation = try fatou.conversation(by: amina)
    try fatou.answers(conversation, "Kijk", World.drawing.bytes, shows: "Een gang")
    let path = try #require(try fatou.page.first("img")?["src"])
    let joost = try installation.browser(.joost)
    try joost.visit(conversation)
    try joost.follow(link: "-2/flag")
    try joost.submit(joost.path, ticking: ["rules"])
    try amina.visit("/moderation")
    #expect(try amina.page.first("img")?["src"] == path)
    try amina.follow(link: "-2")
    try amina.submit(amina.path, ["grounds": "Te herkennen"], ticking: ["hide"])
    #expect(try joost.visit(conversation).page.first("img") == nil)
    #expect(try joost.visit(path).status == 404)
    #expect(try fatou.visit(path).status == 200)
  }

  @Test func `Somebody sends so many pictures a day, and can post without`() throws {
    let installation = try Installation()
    let fatou = try installation.browser(.fatou)
    let conversation = try fatou.conversation(by: installation.browser(.amina))
    for _ in 0..<Picture.mostADay {
      try fatou.answers(conversation, "Kijk", Array("geen afbeelding".utf8), shows: "Een gang")
    }
    try fatou.answers(conversation, "Kijk", World.drawing.bytes, shows: "Een gang")
    #expect(fatou.answer.status == 422)
    #expect(try fatou.page.words.contains("Vandaag heb je er 24 gestuurd."))
    try fatou.answers(conversation, "Dan zonder", nil, shows: "")
    #expect(try fatou.page.with(id: "post-2") != nil)
    installation.watch.move(days: 1)
    let again = try installation.browser(.fatou)
    try again.answers(conversation, "Kijk", World.drawing.bytes, shows: "Een gang")
    #expect(try again.page.with(id: "post-3")?.first("img") != nil)
  }

  @Test func `Without a darkroom, or with a full one, the words come back and can be posted without a picture`() throws
  {
    var configuration = Darkroom.Configuration()
    configuration.bubblewrap = "/nowhere/bwrap"
    var full = Darkroom.Configuration()
    full.mostWaiting = 0
    for (darkroom, problem) in [
      (Darkroom(configuration), "Op deze server kunnen nu geen afbeeldingen worden verwerkt."),
      (Darkroom(full), "Er wachten nu te veel afbeeldingen."),
    ] {
      let installation = try Installation(darkroom: darkroom)
      let fatou = try installation.browser(.fatou)
      let conversation = try fatou.conversation(by: installation.browser(.amina))
      try fatou.answers(conversation, "Hier is het rustig.", World.drawing.bytes, shows: "Een gang")
      #expect(fatou.answer.status == 422)
      #expect(try fatou.page.words.contains(problem))
      #expect(try fatou.page.all("textarea").contains { $0.words.contains("Hier is het rustig.") })
      #expect(installation.log.allSatisfy { $0 == "pictures: /nowhere/bwrap: No such file or directory" })
      try fatou.answers(conversation, "Dan zonder", nil, shows: "")
      #expect(try fatou.page.with(id: "post-2") != nil)
    }
  }

  @Test func `Whoever left while the picture was developed posts nothing`() throws {
    let installation = try Installation()
    let fatou = try installation.browser(.fatou)
    let amina = try installation.browser(.amina)
    let conversation = try fatou.conversation(by: amina)
    try fatou.visit(conversation)
    var form = try fatou.form(conversation)
    try form.write("Kijk", in: "wording")
    try form.choose("picture-1", World.drawing.bytes)
    try form.tick("yes")
    let response = installation.site.respond(fatou.request("POST", conversation, form.fields))
    guard case .later = response.body else { throw Unexpected() }
    try fatou.visit("/me/departure")
    try fatou.submit("/me/departure")
    #expect(Installation.waited(response).status == 401)
    #expect(try amina.visit(conversation).page.with(id: "post-2") == nil)
  }

  private struct Unexpected: Error {}
}

extension Form {
  /// Chooses a file, or none.
  fileprivate mutating func choose(_ name: String, _ upload: [UInt8]?) throws {
    guard names.contains(name) else { throw NoSuchField(name: name) }
    remove(name)
    add(upload.map { FormField(name: name, file: $0) } ?? FormField(name, ""))
  }
}

extension Browser {
  fileprivate func room() throws -> String {
    try visit("/rooms")
    try submit("/rooms", ["name": "De vensterbank", "purpose": ""], ticking: ["open"])
    return path
  }

  /// A conversation that somebody else began, in an open room.
  fileprivate func conversation(by other: Browser) throws -> String {
    let room = try other.room()
    try other.submit(room, ["title": "Stilte", "wording": "Waar is het rustig?"], ticking: ["chosen"])
    return other.path
  }

  fileprivate func answers(_ conversation: String, _ words: String, _ upload: [UInt8]?, shows: String) throws {
    try visit(conversation)
    var form = try form(conversation)
    try form.write(words, in: "wording")
    try form.choose("picture-1", upload)
    try form.write(shows, in: "picture-1-shows")
    try post(form)
  }
}
