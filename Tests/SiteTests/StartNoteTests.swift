import Community
import Testing
import World

extension Browser {
  /// The words of the start note as it is read.
  fileprivate var note: String {
    get throws {
      try visit("/start-note")
      return try page.first("article")?.words ?? ""
    }
  }

  fileprivate func saveNote(_ values: KeyValuePairs<String, String> = [:]) throws {
    try visit("/start-note/edit")
    try submit("/start-note/edit", values)
  }
}

struct `The start note` {
  @Test(arguments: Engine.all)
  func `it is made from the choices, edited, kept as a version, and the difference is shown`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    #expect(try browser.note.contains("Voor collega’s van de gemeente"))
    try browser.saveNote()
    #expect(browser.path == "/start-note")
    try browser.saveNote(["text-next": "Wij vragen een ruimte en twee uur per week."])
    #expect(try browser.note.contains("Wij vragen een ruimte en twee uur per week."))
    try browser.visit("/start-note/versions")
    #expect(try browser.page.first("ul")?.all("a").map { $0["href"] } == ["/start-note/versions/2", "/start-note/versions/1"])
    try browser.follow(link: "/start-note/versions/2")
    #expect(try browser.page.all("ins").contains { $0.words.contains("Wij vragen een ruimte") })
    #expect(try browser.page.all("del").contains { $0.words.contains("Gemeente Waterveen") })
    try browser.visit("/start-note/versions/1")
    #expect(try browser.page.all("ins", "del").isEmpty)
    #expect(try browser.visit("/start-note/versions/3").status == 404)
    for path in ["/start-note/versions/0", "/journey/7"] { #expect(try browser.visit(path).status == 404) }
  }

  @Test func `saving what is there already makes no version`() throws {
    let browser = try Installation().browser(.amina)
    try browser.saveNote()
    try browser.saveNote()
    #expect(try browser.visit("/start-note/versions/1").status == 200)
    #expect(try browser.visit("/start-note/versions/2").status == 404)
  }

  @Test func `what nobody touched follows the choices; what was written by hand stays and the change is shown`() throws {
    let browser = try Installation().browser(.amina)
    try browser.saveNote(["text-place": "Wij zijn er gewoon."])
    try browser.choose(.recognised)
    try browser.choose(.medical)
    let note = try browser.note
    #expect(note.contains("Wij zijn er gewoon."))
    #expect(try browser.page.all(class: "contradiction").first?.all("a").map { $0["href"] } == ["/start-note/edit#text-place"])
    try browser.visit("/start-note/edit")
    let form = try browser.form("/start-note/edit")
    #expect(form.names.contains("change-place") && !form.names.contains("change-purpose"))
    #expect(form.value("change-place") == "later")
    try browser.submit("/start-note/edit", ticking: ["take"])
    #expect(!(try browser.note.contains("Wij zijn er gewoon.")))
    #expect(try browser.page.all(class: "contradiction").isEmpty)
  }

  @Test(arguments: Engine.all)
  func `two people who edit different sections at once both find their text in it`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    try amina.saveNote()
    try amina.visit("/start-note/edit")
    try joost.visit("/start-note/edit")
    try amina.submit("/start-note/edit", ["text-next": "Van Amina."])
    try joost.submit("/start-note/edit", ["text-people": "Van Joost."])
    #expect(joost.answer.status == 200)
    let note = try joost.note
    #expect(note.contains("Van Amina.") && note.contains("Van Joost."))
  }

  @Test(arguments: Engine.all)
  func `two people who edit the same section at once: the second sees both texts and saves what they choose`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    for base in 0...1 {
      try amina.visit("/start-note/edit")
      try joost.visit("/start-note/edit")
      try amina.submit("/start-note/edit", ["text-next": "Van Amina \(base).", "text-people": "Ook van Amina \(base)."])
      try joost.submit("/start-note/edit", ["text-next": "Van Joost \(base).", "text-time": "Tijd van Joost \(base)."])
      #expect(joost.answer.status == 409)
      let form = try joost.form("/start-note/edit")
      #expect(form.value("text-next") == "Van Joost \(base).")
      #expect(form.value("text-time") == "Tijd van Joost \(base).")
      #expect(form.value("text-people") == "Ook van Amina \(base).", "what only the other changed is taken over")
      #expect(try joost.page.all(class: "contradiction").contains { $0.words.contains("Van Amina \(base).") })
      #expect(!(try amina.note.contains("Joost \(base)")), "nothing of it is saved yet")
      try joost.submit("/start-note/edit", ["text-next": "Van ons beiden \(base)."])
      #expect(joost.answer.status == 200)
      let note = try amina.note
      for text in ["Van ons beiden", "Ook van Amina", "Tijd van Joost"] { #expect(note.contains("\(text) \(base).")) }
    }
  }

  @Test(arguments: [false, true])
  func `a choice that somebody changes while Amina edits elsewhere in the note still shows in it`(_ saved: Bool) throws {
    let installation = try Installation()
    let (amina, joost) = (try installation.browser(.amina), try installation.browser(.joost))
    if saved { try amina.saveNote() }
    if saved { try joost.choose(.medical) }
    try amina.visit("/start-note/edit")
    try joost.choose(.proud)
    let purpose = try joost.noteSection("text-purpose")
    try amina.submit("/start-note/edit", ["text-next": "Van Amina."])
    #expect(try amina.noteSection("text-purpose") == purpose)
    #expect(try amina.note.contains("Van Amina."))
  }

  @Test(arguments: ["", "-1", "99", "2.0", "een", "99999999999999999999"])
  func `a version to build upon that was made up saves nothing`(_ base: String) throws {
    let browser = try Installation().browser(.amina)
    try browser.saveNote()
    try browser.visit("/start-note/edit")
    try browser.submit("/start-note/edit", ["base": base, "text-next": "Op niets gebouwd."])
    #expect((400..<500).contains(browser.answer.status))
    #expect(try browser.visit("/start-note/versions/2").status == 404)
  }

  @Test func `an empty section comes back with the problem, and the others as they were written`() throws {
    let browser = try Installation().browser(.amina)
    try browser.saveNote(["text-next": "  ", "text-people": "Iedereen."])
    #expect(browser.answer.status == 422)
    #expect(try browser.page.with(id: "text-next-problem") != nil)
    #expect(try browser.form("/start-note/edit").value("text-people") == "Iedereen.")
  }

  @Test(arguments: Engine.all)
  func `the note can be in English while the page is in Dutch`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    try browser.saveNote(["language": "en"])
    try browser.visit("/start-note")
    let article = try #require(try browser.page.first("article"))
    #expect(article["lang"] == "en")
    #expect(article.words.contains("Who belongs"))
    #expect(article.words.contains("We have yet to choose this."), "what nobody wrote is in the language of the note")
    #expect(!article.words.contains("Dit kiezen we nog."))
    #expect(try browser.page["lang"] == "nl")
  }
}

extension Browser {
  fileprivate func noteSection(_ name: String) throws -> String? {
    try visit("/start-note/edit")
    return try form("/start-note/edit").value(name)
  }
}
