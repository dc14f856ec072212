import Community
import Testing
import Web
import World

struct `Preparing, in phase 1` {
  @Test(arguments: Engine.all)
  func `Amina does all of it, phase 1 becomes ready, and the ring says so`(_ engine: Engine) throws {
    let installation = try Installation(engine, withWorld: false)
    let browser = installation.browser()
    try browser.found()
    #expect(try browser.readyCriteria == 1, "only for whom it is")
    try browser.visit("/preparation/conversations")
    for lesson in ["Niemand weet bij wie je kunt zijn.", "Stilte helpt.", "Leidinggevenden willen het weten."] {
      try browser.submit("/preparation/conversations", ["lesson": lesson])
      #expect(browser.answer.status == 200)
    }
    #expect(try browser.page.words.contains("3 gesprekken gevoerd"))
    try browser.visit("/preparation/existing-networks")
    try browser.submit("/preparation/existing-networks/search")
    try browser.visit("/preparation/what-we-are-not")
    try browser.submit("/preparation/what-we-are-not", ["not-us": "Geen werkgroep van P&O."])
    #expect(browser.path == "/journey/1")
    try browser.choose(.platform)
    try browser.visit("/preparation/hours")
    try browser.submit("/preparation/hours", ["hours": "2,5", "stop-rule": "Na drie drukke weken."])
    try browser.choose(.advise)
    #expect(try browser.readyCriteria == 7)
    try browser.visit("/journey")
    #expect(try browser.page.all(class: "next").first?.words.contains("Zoek één ander") == true)
    let link = try browser.invite()
    let joost = installation.browser()
    try joost.join(link, as: "Joost")
    try joost.visit("/preparation/hours")
    try joost.submit("/preparation/hours", ["hours": "0"])
    #expect(try browser.readyCriteria == 8)
    #expect(try browser.page.words.contains("Alles is er: fase 1 is klaar."))
    try browser.visit("/journey")
    let ring = try #require(try browser.page.all("svg").first { ($0["aria-label"] ?? $0.words).contains("De voorbereiding klaar") })
    #expect(!ring.all("path").isEmpty)
    #expect(try browser.page.all(class: "phase").first?.words.contains("klaar") == true)
    #expect(try browser.page.all(class: "next").first?.has(class: "p2") == true)
  }

  @Test(arguments: Engine.all)
  func `who starts alone chooses a day to look again, and can take it back`(_ engine: Engine) throws {
    let browser = try Installation(engine, withWorld: false).browser()
    try browser.found()
    try browser.visit("/preparation/solo-start")
    try browser.submit("/preparation/solo-start", ["review-on": "2026-05-01"])
    #expect(browser.path == "/journey/1")
    #expect(try browser.readyCriteria == 2)
    try browser.visit("/preparation/solo-start")
    #expect(try browser.page.words.contains("1 mei 2026"))
    try browser.submit("/preparation/solo-start", pressing: ("withdraw", "yes"))
    #expect(try browser.readyCriteria == 1)
  }

  @Test(arguments: Engine.all)
  func `hours are entered for oneself, and everybody in the network sees them`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (fatou, ruben) = (try installation.browser(.fatou), try installation.browser(.ruben))
    try fatou.visit("/preparation/hours")
    try fatou.submit("/preparation/hours", ["hours": "1.5", "stop-rule": "Als ik slecht slaap."])
    #expect(try fatou.form("/preparation/hours").value("hours") == "1,5")
    try ruben.visit("/preparation/hours")
    #expect(try ruben.form("/preparation/hours").value("hours") == "")
    let row = try #require(try ruben.page.all("li").first { $0.words.hasPrefix("Fatou") })
    #expect(row.words.contains("1,5") && row.words.contains("Als ik slecht slaap."))
  }

  @Test(arguments: [
    "", "-1", "41", "40,5", "2,4", "2,55", "twee", "1e1", ",5", "2,,5", "2,5,", "1,0,0", "00000000002999", "٢", "2 uur",
  ])
  func `hours that cannot be come back with a problem beside them`(_ hours: String) throws {
    let installation = try Installation()
    let before = try installation.contents()
    let browser = try installation.browser(.linh)
    try browser.visit("/preparation/hours")
    try browser.submit("/preparation/hours", ["hours": hours, "stop-rule": "Mijn regel"])
    #expect(browser.answer.status == 422)
    #expect(try browser.form("/preparation/hours").value("hours") == hours)
    #expect(try browser.form("/preparation/hours").value("stop-rule") == "Mijn regel")
    #expect(try browser.page.with(id: "hours-problem") != nil)
    #expect(try installation.contents() == before)
  }

  @Test(arguments: [("0", "0"), ("40", "40"), ("2.5", "2,5"), ("2,0", "2"), (" 3 ", "3"), ("39,5", "39,5")])
  func `hours may have a half, with a comma or a point`(_ hours: String, _ shown: String) throws {
    let browser = try Installation().browser(.linh)
    try browser.visit("/preparation/hours")
    try browser.submit("/preparation/hours", ["hours": hours])
    #expect(browser.answer.status == 200)
    #expect(try browser.form("/preparation/hours").value("hours") == shown)
  }

  @Test(arguments: ["", "2026-03-02", "2027-03-04", "2026-04-31", "ooit", "0000-00-00"])
  func `a day to look again lies ahead, within a year`(_ day: String) throws {
    let browser = try Installation().browser(.linh)
    try browser.visit("/preparation/solo-start")
    try browser.submit("/preparation/solo-start", ["review-on": day])
    #expect(browser.answer.status == 422)
    #expect(try browser.form("/preparation/solo-start").value("review-on") == day)
    #expect(try browser.page.with(id: "review-on-problem") != nil)
  }

  @Test(arguments: Engine.all)
  func `an existing network is noted with a way to reach it, and taken away again`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.marijke)
    try browser.visit("/preparation/existing-networks")
    try browser.submit("/preparation/existing-networks", ["name": "Vrouwen vooruit", "contact": "Hun mailbox"])
    let row = try #require(try browser.page.all("li").first { $0.words.hasPrefix("Vrouwen vooruit") })
    #expect(row.words.contains("Hun mailbox"))
    try browser.submit(try #require(row.forms.first).action)
    #expect(!(try browser.page.words.contains("Vrouwen vooruit")))
    #expect(try browser.page.words.contains("Regenboognetwerk Waterveen"))
  }

  @Test(arguments: Engine.all)
  func `a conversation is noted as a lesson with its day, and taken away again`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.marijke)
    try browser.visit("/preparation/conversations")
    #expect(try browser.page.words.contains("2 gesprekken gevoerd"))
    try browser.submit("/preparation/conversations", ["lesson": "Eerste regel\nTweede regel"])
    let row = try #require(try browser.page.all("li").first { $0.words.hasPrefix("Eerste regel") })
    #expect(row.words.contains("2 maart 2026"))
    try browser.submit(try #require(row.forms.first).action)
    #expect(try browser.page.words.contains("2 gesprekken gevoerd"))
    #expect(!(try browser.page.words.contains("Eerste regel")))
  }

  @Test(arguments: Engine.all)
  func `what a network is not is agreed with the usual four and in its own words`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    try browser.visit("/preparation/what-we-are-not")
    let usual = try browser.form("/preparation/what-we-are-not").controls("option")
    #expect(usual.count == 4)
    try browser.submit(
      "/preparation/what-we-are-not", ["not-us": "Geen roddelclub."], unticking: [usual[3]["value"] ?? ""])
    try browser.visit("/preparation/what-we-are-not")
    let form = try browser.form("/preparation/what-we-are-not")
    #expect(form.fields.count { $0.name == "option" } == 3)
    #expect(form.value("not-us") == "Geen roddelclub.")
    #expect(try browser.page.words.contains("Afgesproken op 2 maart 2026"))
    try browser.visit("/start-note")
    #expect(try browser.page.first("article")?.words.contains("Geen roddelclub.") == true)
  }

  @Test(arguments: [["P1.D10.magic"], ["P1.D5.open"], ["P1.D10.hr", "unknown"]])
  func `an option of what we are not that was made up changes nothing`(_ options: [String]) throws {
    let installation = try Installation()
    let before = try installation.contents()
    let browser = try installation.browser(.amina)
    let sent = browser.send(
      browser.request("POST", "/preparation/what-we-are-not", options.map { .init("option", $0) } + [.init("not-us", "x")]))
    #expect((400..<500).contains(sent.status))
    #expect(try installation.contents() == before)
  }

  @Test(arguments: Engine.all)
  func `for whom the network is can be said in other words`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = try installation.browser(.amina)
    try browser.visit("/preparation/scope")
    #expect(try browser.form("/preparation/scope").value("scope")?.hasPrefix("Voor collega’s van de gemeente") == true)
    try browser.submit("/preparation/scope", ["scope": "Voor wie wil.\r\n\r\nEn voor wie twijfelt."])
    #expect(browser.path == "/journey/1")
    try browser.visit("/preparation/scope")
    #expect(try browser.form("/preparation/scope").value("scope") == "Voor wie wil.\n\nEn voor wie twijfelt.")
    let joost = try installation.browser(.joost)
    #expect(try joost.page.first("main")?.words.contains("Voor wie wil. En voor wie twijfelt.") == true)
  }
}

extension Browser {
  /// How many of the eight criteria of phase 1 are met, as its page says.
  fileprivate var readyCriteria: Int {
    get throws {
      try visit("/journey/1")
      let ticks = try page.all(class: "tick")
      #expect(ticks.count == 8)
      return ticks.count { $0.has(class: "done") }
    }
  }
}
