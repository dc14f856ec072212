import Community
import Foundation
import Testing
import Web
import World

struct `What is one’s own` {
  @Test(arguments: Engine.all)
  func `Linh takes another name, and the others see it`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let linh = try installation.browser(.linh)
    try linh.visit("/me")
    try linh.submit("/me/name", ["name": "  L. \n Nguyễn "])
    #expect(linh.path == "/me")
    #expect(try linh.form("/me/name").value("name") == "L. Nguyễn")
    let amina = try installation.browser(.amina)
    try amina.visit("/invitations")
    let names = try amina.page.all("aside").flatMap { $0.all("li") }.map(\.words)
    #expect(names.contains("L. Nguyễn") && !names.contains("Linh"))
  }

  @Test(arguments: Engine.all)
  func `a name that somebody has comes back with the problem`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.linh)
    try browser.visit("/me")
    try browser.submit("/me/name", ["name": "joost"])
    #expect(browser.answer.status == 422)
    #expect(try browser.form("/me/name").value("name") == "joost")
    #expect(try browser.page.with(id: "name-problem") != nil)
    try browser.visit("/me")
    try browser.submit("/me/name", ["name": "LINH"])
    #expect(browser.answer.status == 200)
  }

  @Test(arguments: Engine.all)
  func `signing out everywhere also signs the other browser out, and nobody else`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (phone, laptop) = (try installation.browser(.linh), try installation.browser(.linh))
    let joost = try installation.browser(.joost)
    try phone.visit("/me")
    try phone.submit("/me/sessions/end")
    #expect(phone.path == "/session/new")
    #expect(!phone.isSignedIn && !laptop.isSignedIn && joost.isSignedIn)
  }

  @Test(arguments: Engine.all)
  func `Ruben leaves: at once he is gone, on every device, and his words open nothing`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (ruben, phone) = (try installation.browser(.ruben), try installation.browser(.ruben))
    try ruben.visit("/preparation/hours")
    try ruben.submit("/preparation/hours", ["hours": "1", "stop-rule": "Regel van R."])
    try ruben.visit("/me")
    try ruben.follow(link: "/me/departure")
    try ruben.submit("/me/departure")
    #expect(ruben.path == "/")
    #expect(ruben.answer.status == 200)
    #expect(!phone.isSignedIn)
    let again = installation.browser()
    try again.signIn(to: World.network, Cast.ruben.words.text)
    #expect(again.answer.status == 422)
    let contents = try installation.contents()
    #expect(!contents.contains("Ruben") && !contents.contains("Regel van R."))
    let amina = try installation.browser(.amina)
    for path in ["/invitations", "/preparation/hours"] {
      try amina.visit(path)
      #expect(!(try amina.page.words.contains("Ruben")))
    }
  }

  @Test(arguments: Engine.all)
  func `the last person is asked first, and then the network is gone with its file`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let samira = try installation.browser(.samira)
    let networks = try installation.storage.networks().count
    try samira.visit("/me/departure")
    try samira.submit("/me/departure")
    #expect(samira.answer.status == 422)
    #expect(try samira.page.all(class: "problems").first?.words.contains("Zet een vinkje") == true)
    #expect(try installation.storage.networks().count == networks)
    #expect(samira.isSignedIn)
    try samira.submit("/me/departure", ticking: ["yes"])
    #expect(samira.path == "/")
    #expect(!samira.isSignedIn)
    #expect(try installation.storage.networks().count == networks - 1)
    let again = installation.browser()
    try again.signIn(to: World.otherNetwork, Cast.samira.words.text)
    #expect(again.answer.status == 422)
    // The name is free again.
    #expect(try installation.browser().found(World.otherNetwork).split(separator: " ").count == 12)
  }

  @Test(arguments: Engine.all)
  func `everything of the network comes as one archive, without any key`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = try installation.browser(.amina)
    let link = try browser.invite()
    let before = try Zip(browser.visit("/network/export.zip").bytes)
    #expect(before.names == ["network.json"], "no start note was saved yet")
    try browser.visit("/start-note/edit")
    try browser.submit("/start-note/edit", ["text-next": "Wij vragen “tijd” & ruimte."])
    let answer = try browser.visit("/network/export.zip")
    #expect(answer["Content-Type"] == "application/zip")
    #expect(answer["Content-Disposition"] == "attachment; filename=\"network.zip\"")
    let zip = try Zip(answer.bytes)
    #expect(zip.names == ["network.json", "start-note.txt"])
    #expect(try zip.text("start-note.txt").contains("Wij vragen “tijd” & ruimte."))
    let json = try zip.text("network.json")
    let export = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((export["network"] as? [String: Any])?["name"] as? String == "Open Hoofd")
    #expect((export["people"] as? [[String: Any]])?.map { $0["name"] as? String } == [
      "Amina", "Fatou", "Joost", "Linh", "Marijke", "Ruben",
    ])
    #expect(json.contains("Wij vragen “tijd” & ruimte.") && json.contains("Regenboognetwerk Waterveen"))
    for secret in [String(link.suffix(32)), Derived.secret(Cast.amina.words), Cast.amina.words.text, "hash"] {
      #expect(!json.contains(secret))
    }
  }

  @Test(arguments: Engine.all)
  func `the language is chosen on any page and stays, also after signing in again`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = try installation.browser(.joost)
    try browser.visit("/me")
    try browser.submit("/language", pressing: ("language", "en"))
    #expect(browser.path == "/me")
    #expect(try browser.page["lang"] == "en")
    try browser.visit("/journey")
    #expect(try browser.page["lang"] == "en")
    let elsewhere = try installation.browser(.joost)
    #expect(try elsewhere.page["lang"] == "en")
  }

  @Test(arguments: ["//evil.example/", "https://evil.example/", "/\\evil.example", "/me?x", "javascript:1", "", "/%0d%0aX: y"])
  func `choosing a language never leads to another site`(_ back: String) throws {
    let browser = try Installation().browser()
    let answer = browser.send(browser.request("POST", "/language", [.init("language", "en"), .init("back", back)]))
    #expect(answer.status == 303)
    #expect(answer["Location"] == "/")
  }
}
