import Community
import Testing
import World

extension Browser {
  /// Founds a network as Amina would: from the front page, without script. Gives the twelve words.
  @discardableResult
  func found(_ name: String = "Rust en Ruimte", as founder: String = "Amina") throws -> String {
    try visit("/")
    try follow(link: "/networks/new")
    try submit(
      "/networks",
      [
        "name": name, "scope": "Voor wie soms stilte nodig heeft.", "organisation": "Gemeente Waterveen",
        "founder": founder,
      ])
    return try page.with(id: "words")?.all("li").map(\.words).joined(separator: " ") ?? ""
  }
}

struct `Founding a network` {
  @Test(arguments: Engine.all)
  func `Amina founds a network, gets twelve words and comes to its dashboard`(_ engine: Engine) throws {
    let browser = try Installation(engine, withWorld: false).browser()
    let words = try browser.found()
    #expect(browser.answer.status == 200)
    #expect(try KeyWords(words).words.count == 12)
    #expect(try browser.page.with(id: "network")?["value"] == "Rust en Ruimte")
    #expect(try browser.page.with(id: "kept")?["value"] == words)
    try browser.submit("/key")
    #expect(browser.answer.status == 200)
    #expect(browser.path == "/journey")
    #expect(try browser.page.first("h1")?.words == "Rust en Ruimte")
    #expect(try browser.page.first("main")?.words.contains("Voor wie soms stilte nodig heeft.") == true)
  }

  @Test(arguments: Engine.all)
  func `Amina signs in with the words she got, and the words are on no page any more`(_ engine: Engine) throws {
    let installation = try Installation(engine, withWorld: false)
    let words = try installation.browser().found()
    let browser = installation.browser()
    try browser.signIn(to: "rust EN ruimte", words.uppercased() + " ")
    #expect(browser.path == "/journey")
    for path in ["/journey", "/me", "/invitations", "/network/export.zip", "/session/new"] {
      let shown = String(decoding: try browser.visit(path).bytes, as: UTF8.self)
      #expect(!shown.contains(words), "\(path)")
    }
  }

  @Test(arguments: Engine.all)
  func `the form sent twice founds once, and shows the same words`(_ engine: Engine) throws {
    let installation = try Installation(engine, withWorld: false)
    let browser = installation.browser()
    try browser.visit("/networks/new")
    var form = try browser.form("/networks")
    for name in ["name", "scope", "organisation", "founder"] { try form.write("Luwte", in: name) }
    let first = try browser.post(form)
    let second = try browser.post(form)
    #expect(first.status == 200 && second.status == 200)
    #expect(try first.page.with(id: "words")?.words == second.page.with(id: "words")?.words)
    #expect(try installation.community.networkCount() == 1)
    #expect(try installation.storage.networks().count == 1)
  }

  @Test(arguments: Engine.all)
  func `Samira cannot found a network whose name is taken, and keeps what she wrote`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let browser = installation.browser()
    try browser.found("OPEN hoofd", as: "Samira")
    #expect(browser.answer.status == 422)
    let form = try browser.form("/networks")
    #expect(form.value("name") == "OPEN hoofd")
    #expect(form.value("scope") == "Voor wie soms stilte nodig heeft.")
    #expect(form.value("founder") == "Samira")
    #expect(try browser.page.with(id: "name-problem") != nil)
    #expect(try installation.storage.networks().count == World.networks.count)
  }

  @Test func `the words in a form that is shown again stay the same, so that a second try opens with them`() throws {
    let browser = try Installation(withWorld: false).browser()
    try browser.visit("/networks/new")
    let words = try browser.form("/networks").value("words")
    try browser.submit("/networks")
    #expect(browser.answer.status == 422)
    #expect(try browser.form("/networks").value("words") == words)
    #expect(try browser.page.all(class: "problem").count == 4)
  }

  @Test func `where the browser derived the secret, the server never has the words`() throws {
    let installation = try Installation(withWorld: false)
    let browser = installation.browser()
    try browser.visit("/networks/new")
    var form = try browser.form("/networks")
    for name in ["name", "scope", "organisation", "founder"] { try form.write("Luwte", in: name) }
    try form.write("", in: "words")
    // The secret of the words `demo Linh`, as HKDF-SHA-256 gives it in a browser.
    try form.write(Derived.secret(Cast.linh.words), in: "secret")
    try browser.post(form)
    #expect(browser.answer.status == 200)
    #expect(try browser.page.with(id: "words")?.all("li").isEmpty == true)
    let other = installation.browser()
    try other.signIn(to: "Luwte", Cast.linh.words.text)
    #expect(other.isSignedIn)
  }

  @Test func `a form with words or a secret that were made up founds nothing`() throws {
    let installation = try Installation(withWorld: false)
    let browser = installation.browser()
    for (words, secret) in [("een twee drie", ""), ("", ""), ("", "kort"), ("", String(repeating: "A", count: 44))] {
      try browser.visit("/networks/new")
      var form = try browser.form("/networks")
      for name in ["name", "scope", "organisation", "founder"] { try form.write("Luwte", in: name) }
      try form.write(words, in: "words")
      try form.write(secret, in: "secret")
      try browser.post(form)
      #expect((400..<500).contains(browser.answer.status))
    }
    #expect(try installation.community.networkCount() == 0)
  }
}
