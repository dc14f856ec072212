import Community
import Testing
import Web
import World

struct `Needs polls, stakeholders and phases called ready` {
  @Test(arguments: Engine.all)
  func `a poll is answered without an account, and its results show in steps of five`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let link = try amina.poll()
    let own = amina.path
    for count in 1...6 {
      let browser = installation.browser()
      try browser.visit(link)
      var form = try browser.form(link)
      for name in Set(form.names) where name.hasPrefix("answer-") { form.choose(name, "1") }
      try browser.post(form)
      #expect(browser.path == "/polls/thanks")
      // The same form again counts once.
      try browser.post(form)
      try amina.visit(own)
      let table = try amina.page.all("table").first
      #expect((table != nil) == (count >= 5))
      if let table { #expect(table.first("td")?.words == "5") }
    }
  }

  @Test(arguments: Engine.all)
  func `a poll that is past, was taken away or was made up gives the same page`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let amina = try installation.browser(.amina)
    let past = try amina.poll()
    let gone = try amina.poll()
    try amina.submit(amina.path + "/removal")
    let network = past.dropFirst("/polls/".count).prefix { $0 != "." }
    let (madeUp, elsewhere) = (String(repeating: "0", count: 32), String(repeating: "a", count: 32))
    installation.watch.move(days: 22)
    var pages: Set<String> = []
    for link in [past, gone, "/polls/\(network).\(madeUp)", "/polls/\(elsewhere).\(madeUp)"] {
      let browser = installation.browser()
      let answer = try browser.visit(link)
      #expect((400..<500).contains(answer.status))
      pages.insert("\(answer.status)" + String(decoding: answer.bytes, as: UTF8.self).replacing(link, with: "…"))
      let sent = browser.send(browser.request("POST", link, [.init("mark", madeUp), .init("answer-1", "1")]))
      #expect(sent.status == answer.status)
    }
    #expect(pages.count == 1)
  }

  @Test(arguments: ["", "x", "999", "-1", "7", "1.0"])
  func `an answer that was made up counts for nothing`(_ option: String) throws {
    let installation = try Installation()
    let amina = try installation.browser(.amina)
    let link = try amina.poll()
    let own = amina.path
    for number in 0..<5 {
      let browser = installation.browser()
      try browser.visit(link)
      let mark = try browser.form(link).value("mark") ?? ""
      let answer = number == 0 ? option : "1"
      browser.send(browser.request("POST", link, [.init("mark", mark), .init("answer-1", answer)]))
    }
    try amina.visit(own)
    #expect(try amina.page.all("td").first?.words != "5")
  }

  @Test(arguments: Engine.all)
  func `a party is placed on the map with how one approaches it, and taken off again`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.fatou)
    try browser.visit("/stakeholders")
    var form = try browser.form("/stakeholders")
    try form.write("De ondernemingsraad", in: "party")
    try form.write("Eerst koffie.", in: "approach")
    form.choose("influence", "3")
    form.choose("support", "1")
    try browser.post(form)
    let row = try #require(try browser.page.all("li").first { $0.words.hasPrefix("De ondernemingsraad") })
    #expect(row.words.contains("Eerst koffie."))
    #expect(try browser.page.all("figure").count == 1)
    try browser.submit(try #require(row.forms.first).action)
    #expect(try browser.page.all("figure").isEmpty)
  }

  @Test(arguments: [("influence", "0"), ("influence", "4"), ("support", ""), ("support", "veel"), ("support", "2x")])
  func `a place on the map that does not exist comes back with the problem`(_ field: String, _ value: String) throws {
    let installation = try Installation()
    let before = try installation.contents()
    let browser = try installation.browser(.fatou)
    try browser.visit("/stakeholders")
    var form = try browser.form("/stakeholders")
    try form.write("De raad", in: "party")
    form.choose(field, value)
    try browser.post(form)
    #expect(browser.answer.status == 422)
    #expect(try browser.form("/stakeholders").value("party") == "De raad")
    #expect(try browser.page.all(class: "problems").first?.first("a")?["href"] == "#" + field)
    #expect(try installation.contents() == before)
  }

  @Test(arguments: Engine.all)
  func `a phase can be called ready with a reason, and opened again`(_ engine: Engine) throws {
    let browser = try Installation(engine).browser(.amina)
    try browser.visit("/journey/1")
    try browser.submit("/journey/1/declaration")
    #expect(browser.answer.status == 422)
    try browser.submit("/journey/1/declaration", ["reason": "Wij weten genoeg."])
    #expect(browser.path == "/journey/1")
    #expect(try browser.page.words.contains("Wij weten genoeg."))
    #expect(try browser.page.words.contains("2 maart 2026"))
    try browser.submit("/journey/1/declaration", pressing: ("reopen", "yes"))
    #expect(!(try browser.page.words.contains("Wij weten genoeg.")))
    #expect(try browser.page.forms.contains { $0.names == ["reason"] })
  }
}
