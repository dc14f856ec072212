import Community
import Testing
import World

struct `Signing in` {
  @Test(arguments: Engine.all, Cast.allCases)
  func `everybody of the cast comes in with their own words, at their own network`(_ engine: Engine, _ person: Cast)
    throws
  {
    let browser = try Installation(engine).browser(person)
    #expect(browser.path == "/journey")
    #expect(try browser.page.first("h1")?.words == person.network)
    try browser.visit("/me")
    #expect(try browser.form("/me/name").value("name") == person.rawValue)
  }

  @Test func `the first four letters of each word are enough`() throws {
    let browser = try Installation().browser()
    try browser.signIn(to: "Open Hoofd", Cast.joost.words.words.map { String($0.prefix(4)) }.joined(separator: ", "))
    #expect(browser.isSignedIn)
  }

  @Test(arguments: Engine.all)
  func `somebody comes in also where what is due that day cannot be carried out`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    for network in try installation.storage.networks() {
      try installation.storage.sabotage("DROP TABLE gathering_registration", network: network)
    }
    #expect(try installation.browser(.joost).isSignedIn)
    #expect(!installation.log.isEmpty)
  }

  @Test func `a secret that the browser derived opens the same place as the words`() throws {
    let browser = try Installation().browser()
    try browser.visit("/session/new")
    try browser.submit("/session", ["network": "Open Hoofd", "words": "", "secret": Derived.secret(Cast.fatou.words)])
    #expect(browser.isSignedIn)
  }

  @Test func `a mistyped word is pointed at, with the one that was meant`() throws {
    let browser = try Installation().browser()
    var words = Cast.ruben.words.words
    let meant = words[4]
    words[4] = "zz" + meant
    try browser.signIn(to: "Open Hoofd", words.joined(separator: " "))
    #expect(browser.answer.status == 422)
    let problem = try #require(try browser.page.with(id: "words-problem"))
    #expect(problem["hidden"] == nil)
    #expect(problem.words.contains("Woord 5") && problem.words.contains("zz" + meant))
    #expect(try browser.form("/session").value("words") == words.joined(separator: " "))
    #expect(try browser.form("/session").value("network") == "Open Hoofd")
  }

  @Test func `two words that changed places are noticed`() throws {
    let browser = try Installation().browser()
    var words = Cast.ruben.words.words
    words.swapAt(0, 11)
    try browser.signIn(to: "Open Hoofd", words.joined(separator: " "))
    #expect(browser.answer.status == 422)
    #expect(try browser.page.with(id: "words-problem")?.words.contains("horen niet bij elkaar") == true)
  }

  @Test func `eleven words are counted`() throws {
    let browser = try Installation().browser()
    try browser.signIn(to: "Open Hoofd", Cast.ruben.words.words.dropLast().joined(separator: " "))
    #expect(browser.answer.status == 422)
    #expect(try browser.page.with(id: "words-problem")?.words.contains("11") == true)
  }

  @Test(arguments: Engine.all)
  func `a network that does not exist, is not yours, or has other words gives the same page`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let unknown = KeyWords(entropy: [UInt8](repeating: 7, count: 16)).text
    // All three names are as long, and every page has the name in it that was typed: it is the only difference.
    let pages = try [("Bestaat-nie", unknown), ("Kleurrijk", Cast.amina.words.text), ("Open Hoofd", unknown)].map {
      name, words in
      let browser = installation.browser()
      try browser.signIn(to: name, words)
      #expect(browser.answer.status == 422)
      #expect(browser.answer.all("Set-Cookie").isEmpty)
      return String(decoding: browser.answer.bytes, as: UTF8.self).replacing(name, with: "…").replacing(
        words, with: "…")
    }
    #expect(pages[0] == pages[1])
    #expect(pages[1] == pages[2])
  }

  @Test func `each time somebody signs in the token is a new one`() throws {
    let installation = try Installation()
    let tokens = try (0..<3).map { _ in try installation.browser(.amina).cookies["s"] }
    #expect(Set(tokens).count == 3)
    #expect(tokens.allSatisfy { $0?.count == 43 })
  }

  @Test(arguments: Engine.all)
  func `signing out ends the session, also for who kept the cookie`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    let token = browser.cookies["s"]
    try browser.visit("/me")
    try browser.submit("/session/end")
    #expect(browser.path == "/")
    #expect(browser.cookies["s"] == nil)
    browser.forge("s", token)
    #expect(!browser.isSignedIn)
  }

  @Test(arguments: Engine.all)
  func `the quick way out ends the session and shows a page that tells nothing`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    let token = browser.cookies["s"]
    try browser.submit("/quick-exit")
    #expect(browser.path == "/notepad")
    #expect(browser.cookies["s"] == nil)
    #expect(try browser.page.first("title")?.words == "Kladblok")
    #expect(!String(decoding: browser.answer.bytes, as: UTF8.self).namesKring)
    browser.forge("s", token)
    #expect(!browser.isSignedIn)
  }

  @Test(arguments: Engine.all)
  func `a session ends after half an hour without use, and after twelve hours in any case`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = try installation.browser(.joost)
    installation.watch.move(seconds: 29 * 60)
    #expect(browser.isSignedIn)
    installation.watch.move(seconds: 31 * 60)
    #expect(!browser.isSignedIn)
    let busy = try installation.browser(.joost)
    for _ in 0..<35 {
      installation.watch.move(seconds: 20 * 60)
      #expect(busy.isSignedIn)
    }
    installation.watch.move(seconds: 25 * 60)
    #expect(!busy.isSignedIn)
  }

  @Test func `a form sent after the session ended is refused, and says so`() throws {
    let installation = try Installation()
    let browser = try installation.browser(.joost)
    try browser.visit("/preparation/conversations")
    installation.watch.move(seconds: 31 * 60)
    try browser.submit("/preparation/conversations", ["lesson": "Te laat geschreven"])
    #expect(browser.answer.status == 401)
    #expect(!(try installation.contents().contains("Te laat")))
  }

  @Test func `a cookie that was forged, is foreign or cannot be read is nobody’s`() throws {
    let installation = try Installation()
    let foreign = try Installation().browser(.amina).cookies["s"] ?? ""
    let own = try installation.browser(.amina).cookies["s"] ?? ""
    let browser = installation.browser()
    let tokens = [
      foreign, "", "A", String(own.dropLast()), own + "A", own.uppercased(), String(repeating: "x", count: 100_000),
      "' OR 1=1 --", "%00", "\u{0}", "é", own + "; s=" + foreign,
    ]
    for token in tokens.dropLast() {
      browser.forge("s", token)
      #expect(!browser.isSignedIn, "\(token.prefix(50))")
      #expect(try browser.visit("/").status == 200)
      #expect(try browser.visit("/me").status == 200)
      #expect(browser.path == "/session/new")
    }
    browser.forge("s", own)
    #expect(browser.isSignedIn)
    // Over https only the name that a browser protects counts.
    browser.isSecure = true
    #expect(!browser.isSignedIn)
  }
}

extension String {
  /// Whether it names Kring or what Kring is about.
  fileprivate var namesKring: Bool {
    let text = lowercased().replacing("/assets/kring-", with: "")
    return ["kring", "netwerk", "network", "hoofd"].contains { text.contains($0) }
  }
}
