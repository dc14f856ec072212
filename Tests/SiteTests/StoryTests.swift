import Community
import Secrets
import Testing
import Web
import World

@testable import Site

struct `The story of all together` {
  @Test(arguments: Engine.all)
  func `Joost puts a piece down, Amina reads it without his name, and only he sees that it is his`(_ engine: Engine)
    throws
  {
    let installation = try Installation(engine)
    let joost = try installation.browser(.joost)
    try joost.piece("Iedereen wist het al.")
    #expect(try joost.page.forms.contains { $0.action.hasSuffix("/withdrawal") })
    let fatou = try installation.browser(.fatou)
    #expect(!(try fatou.visit("/story/together").page.words.contains("Iedereen wist het al.")))
    let amina = try installation.browser(.amina)
    try amina.visit("/story/together/writing")
    let row = try #require(try amina.page.all("li").first { $0.words.hasPrefix("Iedereen wist het al.") })
    #expect(!row.words.contains("Joost") && row.first("time") == nil)
    #expect(!(try installation.contents().contains("Iedereen wist het al.")))
    try joost.submit("/story/pieces/\(joost.page.id(before: "/withdrawal"))/withdrawal")
    #expect(!(try amina.visit("/story/together/writing").page.words.contains("Iedereen wist het al.")))
  }

  @Test(arguments: Engine.all)
  func `it is published from five people on, and then opened to everyone`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    for words in ["een", "twee", "drie", "vier", "vijf"] { try installation.browser(.joost).piece(words) }
    try amina.visit("/story/together/writing")
    try amina.submit("/story/together/writing", ["title": "Ons", "wording": ""])
    #expect(amina.answer.status == 422)
    try amina.submit("/story/together/writing", ["title": "Ons", "wording": "Wij herkennen dit."])
    #expect(try amina.page.words.contains("Nog geen stukjes van vijf mensen"))
    #expect(try amina.page.forms.allSatisfy { !$0.action.hasSuffix("/publication") })
    let id = try amina.page.id(before: "/removal", after: "/story/together/")
    let forced = amina.send(amina.request("POST", "/story/together/\(id)/publication", [.init("base", "1")]))
    #expect(forced.status == 409)
    for person in [Cast.fatou, .ruben, .linh, .marijke] { try installation.browser(person).piece("ook ik") }
    let linh = try installation.browser(.linh)
    #expect(!(try linh.visit("/story/together").page.words.contains("Wij herkennen dit.")))
    try amina.visit("/story/together/writing")
    try amina.submit("/story/together/\(id)/publication")
    #expect(try linh.visit("/story/together").page.words.contains("Wij herkennen dit."))
    #expect(try linh.page.words.contains("Voor de leden, sinds 2 maart 2026"))
    try amina.submit("/story/together/\(id)/opening")
    #expect(try linh.visit("/story/together").page.words.contains("Voor iedereen in de organisatie, sinds"))
    #expect(try installation.contents().contains("Wij herkennen dit."))
  }

  @Test(arguments: Engine.all)
  func `two who write it each see the other's words, and lose none`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for browser in [amina, joost] { try browser.visit("/story/together/writing") }
    try amina.submit("/story/together/writing", ["title": "Ons", "wording": "Van Amina."])
    try joost.submit("/story/together/writing", ["title": "Ons", "wording": "Van Joost."])
    #expect(joost.answer.status == 409)
    #expect(try joost.page.words.contains("Van Amina."))
    #expect(try joost.form("/story/together/writing").value("wording") == "Van Joost.")
    try joost.submit("/story/together/writing")
    #expect(try amina.visit("/story/together/writing").page.words.contains("Van Joost."))
  }
}

struct `A story that somebody tells` {
  @Test(arguments: Engine.all)
  func `Joost shares a text, the members read it after the pause, and he takes it back`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.coreGroup(of: .amina)
    let joost = try installation.browser(.joost)
    let own = try joost.tells("Wat hielp", as: "Robin")
    try joost.submit("/story/rings/\(own).members", ["wording-members": ""])
    #expect(joost.answer.status == 422)
    try joost.submit("/story/rings/\(own).members", ["wording-members": "Eén vraag hielp."])
    #expect(try joost.page.words.contains("Wordt gelezen vanaf 4 maart 2026"))
    let linh = try installation.browser(.linh)
    #expect(linh.send(linh.request("GET", "/story/told/" + own)).status == 404)
    #expect(linh.send(linh.request("GET", "/story/own/" + own)).status == 404)
    installation.watch.move(days: 2)
    let later = try installation.browser(.linh)
    #expect(try later.visit("/story/told").page.words.contains("Verteld door Robin"))
    try later.follow(link: "/story/told/" + own)
    for words in ["Eén vraag hielp.", "Deze vragen beantwoord ik niet", "Waarom"] {
      #expect(try later.page.words.contains(words), "\(words)")
    }
    #expect(!(try later.page.words.contains("Joost")))
    let back = try installation.browser(.joost)
    try back.visit("/story/own/" + own)
    #expect(try back.page.words.contains("Toestemming op 2 maart 2026 · Versie van de tekst 1"))
    try back.submit("/story/rings/\(own).members/withdrawal")
    #expect(later.send(later.request("GET", "/story/told/" + own)).status == 404)
    try back.submit("/story/own/\(own)/withdrawal")
    #expect(try back.page.words.contains("Je vertelt nu niets."))
  }

  @Test(arguments: Engine.all)
  func `the core group's text is not for other members`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.coreGroup(of: .amina)
    let joost = try installation.browser(.joost)
    let own = try joost.tells("Wat hielp", as: "Robin")
    try joost.submit("/story/rings/\(own).core", ["wording-core": "Voor de kern."])
    let (amina, linh) = (try installation.browser(.amina), try installation.browser(.linh))
    #expect(try amina.visit("/story/told/" + own).page.words.contains("Voor de kern."))
    #expect(linh.send(linh.request("GET", "/story/told/" + own)).status == 404)
    #expect(!(try linh.visit("/story/told").page.words.contains("Wat hielp")))
  }

  @Test(arguments: ["", "ooit", "2026-03-01", "2028-03-03"])
  func `a last day out of range comes back with a problem`(_ day: String) throws {
    let joost = try Installation().browser(.joost)
    try joost.visit("/story/told")
    try joost.submit("/story/told", ["title": "Wat hielp", "last-day": day])
    #expect(joost.answer.status == 422)
    #expect(try joost.page.with(id: "last-day-problem") != nil)
    #expect(try joost.form("/story/told").value("title") == "Wat hielp")
  }
}

struct `The story builder` {
  @Test(arguments: Engine.all)
  func `keeps what is sealed for its writer alone, and gives the other back where two were kept`(_ engine: Engine)
    throws
  {
    let installation = try Installation(engine)
    let joost = try installation.browser(.joost)
    func keep(_ byte: UInt8, _ base: String) -> Answer {
      let sealed = Secrets.base64URL(Array(repeating: byte, count: KeptDraft.step + KeptDraft.overhead))
      return joost.send(joost.request("POST", "/story/builder/draft", [.init("sealed", sealed), .init("base", base)]))
    }
    #expect(keep(1, "0").status == 204)
    let other = keep(2, "0")
    #expect(other.status == 409 && String(decoding: other.bytes, as: UTF8.self).hasPrefix("1 AQEB"))
    #expect(keep(2, "1").status == 204)
    #expect(
      joost.send(joost.request("POST", "/story/builder/draft", [.init("sealed", "open en bloot"), .init("base", "2")]))
        .status == 422)
    try joost.visit("/story/builder")
    #expect(
      try joost.page.all("section").contains {
        $0["data-kept"]?.hasPrefix("AgIC") == true && $0["data-revision"] == "2"
      })
    let linh = try installation.browser(.linh)
    try linh.visit("/story/builder")
    #expect(try linh.page.all("section").contains { $0["data-kept"] == "" && $0["data-revision"] == "0" })
    try joost.submit("/story/builder/draft/removal")
    #expect(try joost.page.all("section").contains { $0["data-kept"] == "" })
  }

  @Test func `nothing that is written in it has a name or a form, so that a browser cannot send it`() throws {
    let joost = try Installation().browser(.joost)
    try joost.visit("/story/builder")
    let workshop = try #require(try joost.page.all("div").first { $0["data-story"] != nil })
    #expect(
      workshop.all("textarea", "input").count == 14
        && workshop.all("textarea", "input", "select").allSatisfy { $0["name"] == nil })
    #expect(workshop.first("form") == nil && workshop["hidden"] != nil)
    #expect(try joost.page.words.contains("Zonder script werkt de verhaalbouwer op deze pagina niet"))
  }

  @Test func `what has no name beside it shares no commit`() throws {
    let installation = try Installation()
    let joost = try installation.browser(.joost)
    let addresses = try Addresses(in: installation)
    for pattern in StoryPaths.alone {
      #expect(installation.site.writer(for: joost.request("POST", try addresses.first(pattern))) == nil, "\(pattern)")
    }
    #expect(installation.site.writer(for: joost.request("POST", "/story/builder/draft")) != nil)
  }
}

struct `Pitch and hard questions` {
  @Test(arguments: Engine.all)
  func `Amina writes a pitch, Joost rehearses it, and nobody sees who did`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    try installation.coreGroup(of: .amina)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    #expect(joost.send(joost.request("GET", "/story/pitch/1")).status == 403)
    try amina.visit("/story/pitch/1")
    try amina.submit("/story/pitch/1", ["wording": Array(repeating: "woord", count: 131).joined(separator: " ")])
    #expect(try amina.page.words.contains("131 woorden; er passen er ongeveer 130 in. Langer dan de tijd."))
    try joost.visit("/story/pitch")
    try joost.submit("/story/pitch/1/rehearsal", pressing: ("rehearsed", "yes"))
    #expect(try joost.page.words.contains("Jij oefende hem hardop."))
    try amina.visit("/story/pitch")
    #expect(try amina.page.words.contains("Minstens één van jullie heeft geoefend."))
    #expect(!(try amina.page.words.contains("Joost")))
    try amina.visit("/story/pitch/1")
    var stale = try amina.form("/story/pitch/1")
    try amina.submit("/story/pitch/1", ["wording": "Nieuw."])
    try stale.write("Oud en anders.", in: "wording")
    try amina.post(stale)
    #expect(amina.answer.status == 409)
    #expect(
      try amina.page.words.contains("Nieuw.") && amina.form("/story/pitch/1").value("wording") == "Oud en anders.")
  }

  @Test(arguments: Engine.all)
  func `two questions are given, and an answer is never written over another`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    #expect(try amina.visit("/story/questions").page.words.contains("Met een antwoord: 0 van minstens 5"))
    for browser in [amina, joost] { try browser.visit("/story/questions/why-separate") }
    try amina.submit("/story/questions/why-separate", ["answer": "Omdat je het herkent."])
    try joost.submit("/story/questions/why-separate", ["answer": "Omdat het kan."])
    #expect(joost.answer.status == 422)
    #expect(try joost.page.words.contains("Omdat je het herkent."))
    #expect(try joost.form("/story/questions/why-separate").value("answer") == "Omdat het kan.")
    try amina.visit("/story/questions")
    try amina.submit("/story/questions", ["question": "", "answer": "Nee."])
    #expect(amina.answer.status == 422)
    let form = try amina.form("/story/questions")
    for _ in 0..<2 {
      var twice = form
      try twice.write("Op eieren lopen?", in: "question")
      try amina.post(twice)
    }
    #expect(try amina.page.words.contains("Met een antwoord: 2 van minstens 5"))
    #expect(try joost.visit("/story/questions").page.words.contains("Op eieren lopen?"))
    #expect(joost.send(joost.request("GET", "/story/questions/" + String(repeating: "9", count: 32))).status == 404)
  }
}

extension Element {
  /// As `id(before:)`, of the forms whose action begins so.
  fileprivate func id(before ending: String, after beginning: String) throws -> String {
    let action = try #require(forms.first { $0.action.hasPrefix(beginning) && $0.action.hasSuffix(ending) }).action
    return String(action.dropFirst(beginning.count).dropLast(ending.count))
  }
}

extension Browser {
  fileprivate func piece(_ words: String) throws {
    try visit("/story/together")
    try submit("/story/together", ["wording": words])
  }

  /// Begins a story under another name and gives its identifier.
  fileprivate func tells(_ title: String, as name: String) throws -> String {
    try visit("/story/told")
    var form = try form("/story/told")
    try form.write(title, in: "title")
    try form.tick("other")
    try form.write(name, in: "name")
    try form.write("Waarom", in: "unanswered")
    try post(form)
    return String(path.split(separator: "/").last ?? "")
  }
}
