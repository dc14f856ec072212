import Community
import Testing
import Web
import World

extension Browser {
  /// The questions that stand on the page.
  fileprivate func questions() throws -> [String] {
    try visit("/health")
    return try page.all(class: "asked").compactMap { $0.first("h3")?.words }
  }

  fileprivate func rest(_ kind: String, _ reason: String, until day: String) throws {
    try visit("/health/\(kind)/rest")
    try submit("/health/\(kind)/rest", ["reason": reason, "day": day])
  }

  /// The link of the dashboard to the health of the network, if there is one.
  fileprivate func line() throws -> String? {
    try visit("/journey").page.all("p").first { $0.all("a").contains { $0["href"] == "/health" } }?.words
  }
}

struct `How the network is doing` {
  static let load = "Draagt één iemand te veel?"
  static let backup = "Wie neemt het over als iemand wegvalt?"

  @Test(arguments: Engine.all)
  func `Noor sees two questions with their arithmetic, where to read on and what to do`(_ engine: Engine) throws {
    let noor = try Installation(engine).browser(.noor)
    #expect(try noor.line() == "Hoe het netwerk ervoor staat, voor de kerngroep")
    #expect(try noor.questions() == [Self.load, Self.backup])
    for words in [
      "Van alle taken, met hun gewicht, ligt 45 procent bij één iemand. We vragen het boven de 40.",
      "1 rol heeft geen vervanger.", "Over uren en geld komt nu geen vraag op.", "Er staat niets op rust.",
    ] { #expect(try noor.page.words.contains(words), "\(words)") }
    #expect(try !noor.page.words.contains("vakantietijd"))
    let first = try #require(try noor.page.with(id: "leadOverloaded"))
    #expect(first.all("a").compactMap { $0["href"] }.suffix(2) == ["/core-group/tasks", "/health/leadOverloaded/rest"])
    let looked = try noor.page.all("li").map(\.words)
    for kind in Signal.Kind.allCases {
      try noor.visit("/health/\(kind.rawValue)/rest")
      let question = try #require(try noor.page.first("h2")?.words)
      #expect(looked.contains(question), "\(kind)")
      let link = try #require(
        try noor.page.all("a").first { $0.words.hasPrefix("Lees in het handboek: ") }?["href"], "\(kind)")
      #expect(try noor.visit(link).status == 200)
      if let place = link.split(separator: "#").dropFirst().first {
        #expect(try noor.page.with(id: String(place)) != nil, "\(kind): \(link)")
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Hedda, who is not in the core group, sees no question and puts nothing to rest`(
    _ engine: Engine
  ) throws {
    let installation = try Installation(engine)
    let hedda = try installation.browser(.hedda)
    for (method, path) in [
      ("GET", "/health"), ("GET", "/health/leadOverloaded/rest"), ("POST", "/health/leadOverloaded/rest"),
      ("POST", "/health/leadOverloaded/rest/removal"), ("POST", "/health/tidying"),
    ] {
      let answer = hedda.send(hedda.request(method, path, [.init("reason", "x"), .init("day", "2026-04-01")]))
      #expect(answer.status == 403, "\(path)")
      #expect(try !answer.page.words.contains("procent"))
    }
    #expect(try installation.browser(.noor).questions() == [Self.load, Self.backup])
  }

  @Test(arguments: Engine.all)
  func `a question rests with its reason until a day, and is asked again after it or by hand`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let noor = try installation.browser(.noor)
    try noor.rest("leadOverloaded", "", until: "2026-06-03")
    #expect(noor.answer.status == 422, "without a reason, and a day too far")
    #expect(try noor.page.with(id: "reason-problem") != nil)
    #expect(try noor.page.with(id: "day-problem")?.words == "Kies een dag van 3 maart 2026 tot en met 2 juni 2026.")
    try noor.rest("leadOverloaded", "We dragen over in maart.", until: "2026-03-31")
    #expect(noor.path == "/health")
    #expect(try noor.questions() == [Self.backup])
    let resting = try #require(try noor.page.all(class: "word-row").last)
    #expect(resting.words.contains("We dragen over in maart.") && resting.words.contains("31 maart 2026"))
    #expect(try noor.page.words.contains(Self.load + " (rust)"), "it was looked at all the same")
    try noor.rest("singlePointOfFailure", "Wij zoeken.", until: "2026-04-30")
    #expect(try !installation.contents(of: .noor).contains("Wij zoeken."), "no member takes it along")
    installation.watch.move(days: 30)
    let later = try installation.browser(.noor)
    #expect(try later.questions() == [Self.load])
    try later.visit("/health/singlePointOfFailure/rest")
    try later.submit("/health/singlePointOfFailure/rest/removal")
    #expect(try later.questions() == [Self.load, Self.backup])
  }

  @Test(arguments: Engine.all)
  func `two who put one question to rest each see the other's reason, and lose none`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let (noor, emre) = (try installation.browser(.noor), try installation.browser(.emre))
    let path = "/health/leadOverloaded/rest"
    try emre.visit(path)
    try noor.rest("leadOverloaded", "In mei kijken we weer.", until: "2026-05-01")
    try emre.submit(path, ["reason": "Ik neem er twee over.", "day": "2026-03-20"])
    #expect(emre.answer.status == 422)
    #expect(try emre.page.words.contains("In mei kijken we weer."))
    #expect(try emre.form(path).value("reason") == "Ik neem er twee over.")
    try emre.submit(path)
    try noor.visit("/health")
    #expect(try noor.page.words.contains("Ik neem er twee over.") && noor.page.words.contains("20 maart 2026"))
  }

  @Test(arguments: Engine.all)
  func `in holidays what listens for silence rests, and the page says until when`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let silence = "Wat is het antwoord op jullie advies?"
    #expect(try installation.browser(.naima).questions().contains(silence))
    installation.watch.move(days: 125)
    let naima = try installation.browser(.naima)
    #expect(try !naima.questions().contains(silence))
    #expect(try naima.page.words.contains("rusten tot en met 31 augustus 2026"))
    #expect(try naima.page.words.contains(silence + " (rust)"))
    installation.watch.move(days: 60)
    #expect(try installation.browser(.naima).questions().contains(silence))
  }

  @Test(arguments: Engine.all)
  func `what is past its term is taken away with one press`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let theme = try amina.theme("Het formulier")
    try amina.drop("Het vraagt te veel.")
    try amina.sort(under: theme)
    for person in [Cast.joost, .fatou, .ruben, .linh, .marijke] { try installation.browser(person).recognise(theme) }
    try amina.visit("/themes/" + theme)
    try amina.submit("/themes/\(theme)/advice", ["question": "Vraag minder.", "addressee": "P&O"])
    let advice = amina.path
    try amina.submit(advice + "/sending")
    try amina.visit(advice)
    try amina.submit(advice + "/answer", ["answer": "Goed."], ticking: ["accepted"])
    try amina.submit(advice + "/telling", ["changed": "Het is korter."])
    installation.watch.move(days: 366)
    let later = try installation.browser(.amina)
    #expect(try later.questions().contains("Mag dit weg?"))
    #expect(try later.page.words.contains("na de terugkoppeling bewaard zijn: 1."))
    try later.submit("/health/tidying")
    #expect(try !later.questions().contains("Mag dit weg?"))
  }
}
