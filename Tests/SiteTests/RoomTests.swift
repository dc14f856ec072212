import Community
import Dispatch
import Testing
import Web
import World

@testable import Site

struct `Conversations` {
  @Test(arguments: Engine.all)
  func `Amina opens a room, Joost begins a conversation, and Fatou answers under a name for once`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.visit("/rooms")
    try amina.submit("/rooms", ["name": "De vensterbank", "purpose": "Om te praten"], ticking: ["open"])
    let room = amina.path
    let joost = try installation.browser(.joost)
    try joost.visit(room)
    try joost.submit(room, ["title": "Slapen", "wording": "Hoe *slaap* jij?"], ticking: ["chosen"])
    let conversation = joost.path
    let fatou = try installation.browser(.fatou)
    try fatou.visit(conversation)
    #expect(try fatou.page.first("em")?.words == "slaap")
    try fatou.submit(conversation, ["wording": "Slecht.", "once-name": "Oude eik"], ticking: ["once"])
    let words = try joost.visit(conversation).page.words
    #expect(words.contains("Oude eik (naam voor één keer)"))
    let post = try #require(try joost.page.all("li").first { $0["id"] == "post-2" })
    #expect(!post.words.contains("Fatou") && !post.words.contains("van jou"))
    let own = try fatou.visit(conversation).page.all("li").first { $0["id"] == "post-2" }
    #expect(own?.words.contains("van jou") == true)
  }

  @Test(arguments: Engine.all)
  func `A page that waits hears of a new post, and only somebody who may read it`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    let news = try #require(try amina.page.first("ol")?["data-news"])
    let joost = try installation.browser(.joost)
    try joost.visit(news + "?after=0")
    #expect(joost.answer["Content-Type"] == "text/event-stream")
    #expect(String(decoding: joost.answer.bytes, as: UTF8.self).contains("event: posts\ndata: 1\n\n"))
    let id = try #require(ID<Conversation>(String(conversation.suffix(32))))
    let post = NewPost(
      once: try #require(ID<Post>(String(repeating: "a", count: 32))), wording: try Prose("Nog iets."),
      contentNote: try Prose(""))
    let community = installation.community
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.2) {
      _ = Result {
        let amina = try World.member(.amina, in: community)
        try amina.write { try amina.reply(post, to: id, $0) }
      }
    }
    try joost.visit(news + "?after=1")
    #expect(String(decoding: joost.answer.bytes, as: UTF8.self).contains("data: 2\n"))
    let greet = try installation.browser(.greet)
    try greet.visit(news + "?after=0")
    #expect(greet.answer.status == 404)
    let nobody = installation.browser()
    try nobody.visit(news + "?after=0")
    #expect(nobody.answer.status == 303 || nobody.path == "/session/new")
  }

  @Test(arguments: Engine.all)
  func `Whoever answers a post of long ago has the form below the last`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    for number in 2...51 {
      try amina.visit(conversation + "?from=51")
      try amina.submit(conversation, ["wording": "Bericht \(number)."], ticking: ["chosen"])
    }
    try amina.visit(conversation)
    let link = try #require(try amina.page.all("a").compactMap { $0["href"] }.first { $0.contains("?quote=2") })
    try amina.visit(String(link.prefix { $0 != "#" }))
    #expect(try amina.page.with(id: "post-51") != nil && amina.page.words.contains("Bericht 2."))
    #expect(try amina.page.all("input").contains { $0["name"] == "quoted" && $0["value"] == "2" })
  }

  @Test(arguments: Engine.all)
  func `A post without words comes back with what was filled in, and the name of a member is refused`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    try amina.submit(conversation, ["wording": "", "note": "Over slapen"], ticking: ["chosen"])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.all("input").contains { $0["value"] == "Over slapen" })
    try amina.submit(conversation, ["wording": "Onder mijn naam?", "once-name": "Oude eik"], ticking: ["chosen"])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.words.contains("Je koos je eigen naam"))
    try amina.submit(conversation, ["wording": "Ik ben Joost", "once-name": "joost"], ticking: ["once"])
    #expect(amina.answer.status == 422)
    #expect(try amina.page.words.contains("Zo heet een lid van dit netwerk"))
    #expect(try amina.page.all("textarea").contains { $0.words.contains("Ik ben Joost") })
  }

  @Test(arguments: Engine.all)
  func `Who wants a name for once and thinks of none gets one`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    try amina.submit(amina.talks(), ["wording": "Ik ook.", "once-name": ""], ticking: ["once"])
    let post = try #require(try amina.page.all("li").first { $0["id"] == "post-2" })
    #expect(!post.words.contains("Amina") && post.words.contains("naam voor één keer"))
  }

  @Test(arguments: Engine.all)
  func `A heavy post opens only when somebody wants it to, and is not quoted`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    try amina.submit(conversation, ["wording": "Het zware", "note": "Over een opname"], ticking: ["chosen"])
    let joost = try installation.browser(.joost)
    try joost.visit(conversation + "?quote=2")
    #expect(try joost.page.all(class: "heavy").first?.first("summary")?.words == "Voor je leest: Over een opname")
    #expect(try joost.page.first("blockquote")?.words.contains("Het zware") == false)
  }

  @Test(arguments: Engine.all)
  func `What was read is marked for Joost alone, and the address tells nothing of what it is about`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    #expect(!conversation.lowercased().contains("slapen"))
    let joost = try installation.browser(.joost)
    #expect(try joost.visit("/rooms").page.words.contains("1 gesprek met iets nieuws"))
    try joost.visit(conversation)
    #expect(try joost.page.first("title")?.words == "Gesprekken")
    try joost.submit(conversation + "/reading")
    #expect(!(try joost.visit("/rooms").page.words.contains("iets nieuws")))
    #expect(try installation.browser(.fatou).visit("/rooms").page.words.contains("1 gesprek met iets nieuws"))
  }

  @Test(arguments: Engine.all)
  func `Fatou points a post out, Amina hides it, and all read in the log that it was done`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    let joost = try installation.browser(.joost)
    try joost.visit(conversation)
    try joost.submit(conversation, ["wording": "Wat niet hoort"], ticking: ["chosen"])
    let fatou = try installation.browser(.fatou)
    try fatou.visit(conversation)
    try fatou.follow(link: "-2/flag")
    let flag = fatou.path
    try fatou.submit(flag, ["wording": "Zie je dit?"])
    #expect(fatou.answer.status == 422)
    #expect(try fatou.page.all("textarea").contains { $0.words.contains("Zie je dit?") })
    try fatou.submit(flag, ["wording": "Zie je dit?"], ticking: ["rules"])
    try amina.visit("/moderation")
    #expect(try amina.page.words.contains("Wat niet hoort") && !amina.page.words.contains("Fatou"))
    try amina.follow(link: "-2")
    try amina.submit(amina.path, ["grounds": "Dit is te dichtbij"], ticking: ["hide"])
    #expect(try amina.page.words.contains("Er is niets gemeld wat nog wacht."))
    #expect(!(try fatou.visit(conversation).page.words.contains("Wat niet hoort")))
    #expect(try joost.visit(conversation).page.words.contains("Alleen jij ziet het nog."))
    let log = try fatou.visit("/moderation/log").page.words
    #expect(log.contains("Een bericht verborgen") && log.contains("Dit is te dichtbij") && !log.contains("Amina"))
  }

  @Test(arguments: Engine.all)
  func `Joost is asked to pause, reads why and until when where the form was, and reads on`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let conversation = try amina.talks()
    let joost = try installation.browser(.joost)
    try joost.visit(conversation)
    try joost.submit(conversation, ["wording": "Veel te fel"], ticking: ["chosen"])
    let fatou = try installation.browser(.fatou)
    try fatou.visit(conversation)
    try fatou.follow(link: "-2/flag")
    try fatou.submit(fatou.path, ticking: ["rules"])
    try amina.visit("/moderation")
    try amina.follow(link: "-2")
    try amina.submit(amina.path, ["grounds": "Zachter, graag"], ticking: ["pause-3"])
    #expect(try amina.page.words.contains("Wie nu niet meepraat"))
    let words = try joost.visit(conversation).page.words
    #expect(words.contains("4 maart 2026") && words.contains("Zachter, graag") && words.contains("Hoe slaap jij?"))
    #expect(try joost.page.all("textarea").isEmpty)
    let late = joost.send(
      joost.request(
        "POST", conversation,
        [
          FormField("once", String(repeating: "a", count: 32)), FormField("wording", "Toch"),
          FormField("step", "chosen"),
        ]))
    #expect(late.status == 403)
    #expect(try !fatou.visit(conversation).page.words.contains("praat nu even niet mee"))
    #expect(try fatou.visit("/moderation/log").page.words.contains("Iemand drie dagen laten pauzeren"))
    try amina.visit("/moderation")
    let lift = try #require(try amina.page.forms.first { $0.action.hasPrefix("/moderation/pauses/") })
    try amina.post(lift)
    #expect(try joost.visit(conversation).page.all("textarea").count == 1)
  }
}

extension Browser {
  /// Opens a room and begins a conversation about sleeping in it; gives its address.
  fileprivate func talks() throws -> String {
    try visit("/rooms")
    try submit("/rooms", ["name": "De vensterbank", "purpose": ""], ticking: ["open"])
    let room = path
    try submit(room, ["title": "Slapen", "wording": "Hoe slaap jij?"], ticking: ["chosen"])
    return path
  }
}
