import Community
import Foundation
import Testing
import Web
import World

extension Browser {
  /// Answers a decision on its page.
  @discardableResult
  func choose(_ options: Compass.Option...) throws -> Answer {
    let place = options[0].decision.place
    try visit("/compass/\(place)")
    return try submit("/compass/\(place)", ticking: options.map(\.rawValue))
  }
}

struct `The compass` {
  @Test(arguments: Engine.all)
  func `all twelve decisions are made one after another, each leading to the next`(_ engine: Engine) throws {
    let browser = try Installation(engine, withWorld: false).browser()
    try browser.found()
    try browser.visit("/compass")
    try browser.follow(link: "/compass/1")
    let options: [Compass.Option] = [
      .mentalDiversity, .allies, .inform, .organisation, .confidential, .recognised, .ownNetwork, .wholeOrganisation,
      .neutral, .notTherapy, .platform, .halfADay,
    ]
    for (index, option) in options.enumerated() {
      #expect(browser.path == "/compass/\(index + 1)")
      try browser.submit(browser.path, ticking: [option.rawValue])
      #expect(browser.answer.status == 200)
    }
    #expect(browser.path == "/compass")
    #expect(try browser.page.all(class: "decision").count == 12)
    #expect(try browser.page.all(class: "contradiction").isEmpty)
    #expect(try browser.page.first("svg") != nil)
    for option in options {
      try browser.visit("/compass/\(option.decision.place)")
      let checked = try browser.page.all("input").filter { $0["checked"] != nil }.compactMap { $0["value"] }
      #expect(checked == [option.rawValue])
    }
    try browser.visit("/start-note")
    #expect(try browser.page.words.components(separatedBy: "Dit kiezen we nog.").count == 2, "only what was learned")
  }

  @Test(arguments: Engine.all)
  func `Amina sees that her choice contradicts another, why, and where to go`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    try browser.choose(.employerTools)
    #expect(browser.path == "/compass/11", "she stays where she chose")
    let notes = try browser.page.all(class: "contradiction")
    #expect(notes.contains { $0.words.contains("Lid zijn is bij jullie vertrouwelijk") })
    #expect(notes.flatMap { $0.all("a") }.contains { $0["href"] == "/compass/5" })
    try browser.visit("/compass")
    #expect(try browser.page.all(class: "odd").count >= 2)
    try browser.choose(.paper)
    #expect(browser.path != "/compass/11")
    try browser.visit("/compass/11")
    #expect(try browser.page.all(class: "contradiction").isEmpty)
  }

  @Test(arguments: Engine.all)
  func `not knowing yet is an answer, and choosing later replaces it`(_ engine: Engine) throws {
    let browser = try Installation(engine, withWorld: false).browser()
    try browser.found()
    try browser.visit("/compass/3")
    try browser.submit("/compass/3", ticking: ["unknown"])
    #expect(browser.path == "/compass/4")
    try browser.visit("/compass")
    #expect(try browser.page.words.contains("Weet ik nog niet"))
    try browser.visit("/compass/3")
    try browser.submit("/compass/3", ticking: ["P1.D3.meet", "P1.D3.inform"], unticking: ["unknown"])
    try browser.visit("/compass/3")
    #expect(try browser.form("/compass/3").fields.map(\.value) == ["P1.D3.meet", "P1.D3.inform"])
  }

  @Test func `no choice, or a choice together with not knowing, comes back with the problem`() throws {
    let browser = try Installation().browser(.amina)
    try browser.visit("/compass/3")
    try browser.submit("/compass/3", unticking: ["P1.D3.meet", "P1.D3.advise"])
    #expect(browser.answer.status == 422)
    #expect(try browser.page.all(class: "problems").first?.words.contains("Kies iets.") == true)
    try browser.visit("/compass/3")
    try browser.submit("/compass/3", ticking: ["P1.D3.buddy", "unknown"])
    #expect(browser.answer.status == 422)
    let problem = try #require(try browser.page.all(class: "problems").first)
    #expect(problem.words.contains("Laat een van de twee staan"))
    #expect(try browser.page.with(id: String(problem.first("a")?["href"]?.dropFirst() ?? "")) != nil)
    #expect(
      Set(try browser.form("/compass/3").fields.map(\.value)) == [
        "P1.D3.meet", "P1.D3.advise", "P1.D3.buddy", "unknown",
      ])
    try browser.visit("/compass/3")
    #expect(
      try browser.form("/compass/3").fields.map(\.value) == ["P1.D3.meet", "P1.D3.advise"], "nothing was changed")
  }

  @Test(arguments: [
    ["P1.D3.fly"], ["P1.D5.open"], ["P1.D3.meet", "P1.D9.medical"], ["P1.D3.meet", ""], [""], ["P1.D3"],
    ["P1.D3.meet\u{0}"],
  ])
  func `an option that was made up or belongs to another decision changes nothing`(_ options: [String]) throws {
    let installation = try Installation()
    let browser = try installation.browser(.amina)
    let before = try installation.contents()
    let sent = browser.send(browser.request("POST", "/compass/3", options.map { .init("option", $0) }))
    #expect(sent.status == 422)
    #expect(try installation.contents() == before)
  }

  @Test func `two options where one may be chosen change nothing`() throws {
    let installation = try Installation()
    let browser = try installation.browser(.amina)
    let before = try installation.contents()
    let sent = browser.send(
      browser.request("POST", "/compass/5", [.init("option", "P1.D5.open"), .init("option", "P1.D5.mixed")]))
    #expect((400..<500).contains(sent.status))
    #expect(try installation.contents() == before)
  }

  @Test(arguments: ["0", "13", "01", "1.0", "-1", "99999999999999999999", "een", "%31"])
  func `a decision that does not exist leads nowhere`(_ number: String) throws {
    let browser = try Installation().browser(.amina)
    #expect(try browser.visit("/compass/\(number)").status == 404)
    #expect(browser.send(browser.request("POST", "/compass/\(number)")).status == 404)
  }
}
