import Community
import Testing
import Web
import World

extension Browser {
  /// Makes an invitation and gives the path of its link.
  func invite(uses: String = "1", until day: Day? = nil) throws -> String {
    try visit("/invitations")
    try submit("/invitations", day.map { ["uses": uses, "last-day": $0.text] } ?? ["uses": uses])
    let link = try #require(try page.with(id: "link")?["value"])
    return String(link.trimmingPrefix("http://kring.test"))
  }

  /// Joins by an invitation under a name; gives the twelve words.
  @discardableResult
  func join(_ invitation: String, as name: String) throws -> String {
    try visit(invitation)
    try submit(invitation, ["name": name])
    return try page.with(id: "words")?.all("li").map(\.words).joined(separator: " ") ?? ""
  }
}

struct `Joining by an invitation` {
  @Test(arguments: Engine.all)
  func `Amina invites, Zohra follows the link and joins, and both stand on the page of invitations`(_ engine: Engine)
    throws
  {
    let installation = try Installation(engine)
    let (amina, zohra) = (try installation.browser(.amina), installation.browser())
    let link = try amina.invite()
    #expect(try amina.page.all(class: "qr").count == 1)
    try zohra.visit(link)
    #expect(try zohra.page.first("h1")?.words == "Open Hoofd")
    #expect(!(try zohra.page.words.contains("Amina")))
    let words = try zohra.join(link, as: "Zohra")
    #expect(try KeyWords(words).words.count == 12)
    try zohra.submit("/key")
    #expect(zohra.path == "/journey")
    for browser in [amina, zohra] {
      try browser.visit("/invitations")
      let names = try browser.page.all("aside").flatMap { $0.all("li") }.map(\.words)
      #expect(names.contains("Amina") && names.contains("Zohra"))
      #expect(!(try browser.page.words.contains("laatste dag")))
    }
    let other = installation.browser()
    try other.signIn(to: "Open Hoofd", words)
    #expect(other.isSignedIn)
  }

  @Test(arguments: Engine.all)
  func `the form sent twice lets in once, and takes one use`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, zohra) = (try installation.browser(.amina), installation.browser())
    let link = try amina.invite(uses: "2")
    try zohra.visit(link)
    var form = try zohra.form(link)
    try form.write("Zohra", in: "name")
    let (first, second) = (try zohra.post(form), try zohra.post(form))
    #expect(first.status == 200 && second.status == 200)
    #expect(try first.page.with(id: "words")?.words == second.page.with(id: "words")?.words)
    try amina.visit("/invitations")
    #expect(try amina.page.all("aside").flatMap { $0.all("li") }.count { $0.words == "Zohra" } == 1)
    #expect(try installation.browser().visit(link).status == 200, "one use is left")
  }

  @Test(arguments: Engine.all)
  func `an invitation used up, withdrawn, past or made up gives the same page`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let used = try amina.invite()
    try installation.browser().join(used, as: "Zohra")
    let withdrawn = try amina.invite()
    try amina.submit(try #require(try amina.page.forms.first { $0.action.hasSuffix("/withdrawal") }).action)
    let past = try amina.invite(until: installation.watch.today.adding(1))
    installation.watch.move(days: 2)
    let network = used.dropFirst("/join/".count).prefix { $0 != "." }
    let (madeUp, elsewhere) = (String(repeating: "0", count: 32), String(repeating: "a", count: 32))
    let token = used.drop { $0 != "." }.dropFirst()
    let links = [
      used, withdrawn, past, "/join/\(network).\(madeUp)", "/join/\(elsewhere).\(madeUp)",
      "/join/\(elsewhere).\(token)",
    ]
    var pages: Set<[UInt8]> = []
    for link in links {
      let answer = try installation.browser().visit(link)
      #expect(answer.status == 410)
      // The page itself names its address, for the choice of a language.
      pages.insert(Array(String(decoding: answer.bytes, as: UTF8.self).replacing(link, with: "…").utf8))
      let browser = installation.browser()
      let sent = browser.send(
        browser.request("POST", link, [.init("name", "Ruud"), .init("words", Cast.samira.words.text)]))
      #expect(sent.status == 410)
    }
    #expect(pages.count == 1)
    #expect(!(try installation.contents().contains("Ruud")))
  }

  @Test(arguments: Engine.all)
  func `a name that is taken comes back in the form, and takes no use`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let link = try installation.browser(.amina).invite()
    let browser = installation.browser()
    try browser.join(link, as: "JOOST")
    #expect(browser.answer.status == 422)
    #expect(try browser.form(link).value("name") == "JOOST")
    #expect(try browser.page.with(id: "name-problem") != nil)
    try browser.submit(link, ["name": "Joost B"])
    #expect(browser.answer.status == 200)
  }

  @Test(arguments: [
    ("uses", "0"), ("uses", "101"), ("uses", "-1"), ("uses", "veel"), ("uses", ""), ("uses", "1,5"), ("uses", "1e1"),
    ("uses", "99999999999999999999"), ("uses", "00000000002999"), ("uses", "٣"), ("last-day", ""),
    ("last-day", "2026-02-30"), ("last-day", "2026-03-01"), ("last-day", "2026-06-03"), ("last-day", "02-03-2026"),
    ("last-day", "morgen"), ("last-day", "2026-3-9"), ("last-day", "99999-01-01"),
  ])
  func `a number or a day that cannot be comes back with a problem beside it`(_ field: String, _ value: String) throws {
    let browser = try Installation().browser(.amina)
    try browser.visit("/invitations")
    try browser.submit("/invitations", [field: value])
    #expect(browser.answer.status == 422)
    #expect(try browser.form("/invitations").value(field) == value)
    #expect(try browser.page.with(id: field + "-problem") != nil)
    #expect(try browser.page.with(id: field)?["aria-invalid"] == "true")
  }

  @Test func `the first and the last day and number that may be are taken`() throws {
    let browser = try Installation().browser(.amina)
    for (uses, days) in [("1", 0), ("100", 92), (" 7 ", 14)] {
      let day = browser.installation.watch.today.adding(days)
      #expect(try browser.invite(uses: uses, until: day).hasPrefix("/join/"))
    }
  }
}
