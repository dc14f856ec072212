import Community
import Testing
import Web
import World

/// Something that somebody should not be able to do harm with.
struct Nasty: Sendable, CustomStringConvertible {
  let description: String
  let bytes: [UInt8]
  /// Whether it is a text that may be kept.
  let isText: Bool

  /// As a page can show it.
  let shown: String

  private init(_ name: String, _ bytes: [UInt8], isText: Bool) {
    (description, self.bytes, self.isText) = (name, bytes, isText)
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    shown = String(String.UnicodeScalarView(scalars.map { $0 < " " || $0 == "\u{FFFE}" ? "\u{FFFD}" : $0 }))
  }

  private init(_ name: String, _ text: String, isText: Bool) { self.init(name, Array(text.utf8), isText: isText) }

  static let all = [
    Nasty("a megabyte", String(repeating: "te veel ", count: 131_072), isText: false),
    Nasty("broken UTF-8", [0x61, 0xC3, 0x28, 0xFF, 0x62, 0xED, 0xA0, 0x80], isText: false),
    Nasty("NUL", "voor\u{0}na", isText: false),
    Nasty("control characters", "voor\u{1B}[31m\u{8}\u{FFFE}na", isText: false),
    Nasty("turned direction", "voor\u{202E}gnuz", isText: false),
    Nasty("ten thousand marks", "e" + String(repeating: "\u{301}", count: 10_000), isText: false),
    Nasty("a script", "<script>alert(1)</script>", isText: true),
    Nasty("an event", "\"'><img src=x onerror=alert(1)>", isText: true),
    Nasty("Markdown", "[x](javascript:alert(1)) ![y](//evil.example/p) <b>z</b>", isText: true),
    Nasty("entities", "&lt;i&gt; &#60; &amp; ]]> <!-- ${7*7} {{x}} %s %00 \\", isText: true),
  ]
}

/// A form of the site, and who finds it where.
struct Place: Sendable, CustomStringConvertible {
  let person: Cast?
  let path: String
  let action: String
  var description: String { "\(action) as \(person?.rawValue ?? "nobody")" }

  /// Every form that has a field, each once.
  static func all(in installation: Installation) throws -> [Place] {
    let addresses = try Addresses(in: installation)
    var places: [Place] = []
    for person in [nil, Cast.amina, Cast.samira] {
      let browser = try person.map(installation.browser) ?? installation.browser()
      for route in try Route.all() where route.method == "GET" && !route.isFile {
        guard person != nil || route.audience == "anyone", person != .samira || route.pattern == "/me/departure" else {
          continue
        }
        for path in try addresses.all(route.pattern) {
          for form in try browser.send(browser.request("GET", path)).page.forms
          where !form.names.isEmpty && form.isPosted {
            // What can be said only once has its own tests.
            if ["/core-check", "/introductions/answer"].contains(form.action) { continue }
            if form.action.hasSuffix("/sending") || form.action.hasSuffix("/cancellation") { continue }
            if ["/evaluation/employer", "/evaluation/withdrawal"].contains(form.action) { continue }
            let known = places.contains { $0.action == form.action && ($0.person == nil || $0.person == person) }
            if !known { places.append(Place(person: person, path: path, action: form.action)) }
          }
        }
      }
    }
    return places
  }

  /// The form, filled in so that it could be sent.
  func form(_ browser: Browser, _ number: Int) throws -> Form {
    try browser.visit(path)
    // What can be said once is taken back first, for the next try.
    if action.hasSuffix("/declaration"), try browser.form(action).names.isEmpty {
      try browser.submit(action, pressing: ("reopen", "yes"))
    }
    if action.hasPrefix("/plan/facts/"),
      let button = try browser.page.forms.first(where: { $0.action == action + "/removal" })?.element.first("button")
    {
      try browser.submit(action + "/removal", pressing: ("standing", button["value"] ?? ""))
      try browser.visit(path)
    }
    if action.hasSuffix("/takeover"), try browser.page.forms.allSatisfy({ $0.action != action }) {
      let card = String(path.split(separator: "/")[1])
      try browser.visit("/ideas")
      try browser.post(#require(try browser.page.with(id: card)?.forms.first))
      try browser.visit(path)
    }
    // What is settled is gone: it is pointed out again, for the next try.
    if action.hasPrefix("/moderation/posts/") {
      let flag = "/posts/" + action.dropFirst("/moderation/posts/".count) + "/flag"
      try browser.visit(flag)
      try browser.submit(flag, ticking: ["rules"])
      try browser.visit(path)
    }
    if action == "/story/together" {
      let own = try browser.page.forms.first { $0.action.hasSuffix("/withdrawal") }
      if let own { try browser.post(own) }
      try browser.visit(path)
    }
    var form = try browser.form(action)
    let good = [
      "name": "Proef \(number)", "scope": "Proef", "organisation": "Proef", "founder": "Proef", "contact": "Proef",
      "lesson": "Proef \(number)", "hours": "2", "network": "Open Hoofd", "title": "Proef", "change": "Proef \(number)",
      "indicator": "Proef", "actor": "Proef", "amount": "12", "day": "2026-06-01", "explanation": "Proef",
      "answers": "12", "wording": "Proef \(number)", "reason": "Proef", "again-on": "2026-06-01", "promiser": "Proef",
      "promise": "Proef", "due-on": "2026-06-01", "remark": "Proef \(number)", "weeks": "2", "minutes": "45",
      "party": "Proef", "concern": "Proef \(number)", "calendar-title": "Overleg", "held-on": "2026-03-01",
      "summary": "Proef", "went-well": "Proef", "question": "Proef", "addressee": "Proef", "changed": "Proef",
      "on-buddiesSupervised": "2026-03-01", "on-noBuddies": "2026-03-01", "on-incidentsReviewed": "2026-03-01",
      "thanked-on": "2026-03-01", "begins": "17:30",
      "wording-core": "Proef \(number)", "wording-members": "Proef \(number)", "wording-everyone": "Proef \(number)",
      "wording-outside": "Proef \(number)", "unanswered": "Proef", "answer": "Proef \(number)",
      "question-4": "Proef?", "options-4": "Ja\nNee", "question-5": "Proef?", "options-5": "Ja\nNee",
    ]
    for (name, value) in good where form.value(name) == "" { try form.write(value, in: name) }
    if !form.controls("naming").isEmpty { try form.tick("other") }
    if action == "/session" { try form.write(Cast.linh.words.text, in: "words") }
    for control in form.controls where control["type"] == "radio" {
      if let name = control["name"], form.value(name) == nil { try form.pick(name, control["value"] ?? "") }
    }
    // A post that is hidden cannot be pointed out again.
    if !form.controls("act").isEmpty { try form.tick("leave") }
    let isOpen = form.value("option") == nil && form.controls("option").contains { $0["value"] == "unknown" }
    if isOpen { try form.tick("unknown") }
    for (name, value) in [("level", "group"), ("outcome", "go")]
    where form.value(name) == nil && !form.controls(name).isEmpty {
      try form.tick(value)
    }
    for name in form.names where name.hasPrefix("answer-") && form.value(name) == "" {
      try form.write("Proef", in: name)
    }
    return form
  }
}

struct `Bad input, in every field of every form` {
  @Test(arguments: Engine.all)
  func `comes back as it was typed with a problem beside it, or is kept and shown as text`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let places = try Place.all(in: installation)
    #expect(places.count > 20)
    var number = 0
    for place in places {
      let member = try place.person.map(installation.browser)
      for name in try place.form(member ?? installation.browser(), 0).names {
        for nasty in Nasty.all {
          number += 1
          // Whoever founds or joins is inside afterwards: somebody new tries each time.
          let browser = member ?? installation.browser()
          let form = try place.form(browser, number)
          let fields = form.fields.filter { $0.name != name } + [FormField(name: name, bytes: nasty.bytes)]
          let first = browser.send(browser.request("POST", place.action, fields))
          let what = "\(place): \(name), \(nasty)"
          #expect(first.status < 500, "\(what)")
          guard first.status != 303 || first["Location"]?.hasPrefix("/") == true else { continue }
          if first.isPage { expectNothingActive(in: try first.page, what) }
          guard let control = form.controls(name).first, control.isWritten else {
            #expect([200, 303, 404, 422].contains(first.status), "\(what)")
            continue
          }
          if first.status == 422 {
            try expectBack(first, place, name, nasty, what)
          } else {
            #expect(nasty.isText && (first.status == 303 || first.status == 200), "\(what): \(first.status)")
            try expectKept(browser, first, place, nasty, what)
          }
          try takeAway(browser, first, place)
        }
      }
    }
    #expect(installation.log.isEmpty)
  }

  private func expectBack(_ answer: Answer, _ place: Place, _ name: String, _ nasty: Nasty, _ what: String) throws {
    let form = try #require(try answer.page.forms.first { $0.action == place.action }, "\(what)")
    #expect(form.value(name) == nasty.shown, "\(what): \(form.value(name)?.prefix(40) ?? "")")
    // Where it is a text, it may be another field that does not go with it: the words of a network of that name.
    let names = nasty.isText ? form.names : [name]
    let wrong = try names.filter { name in
      let problem = try answer.page.with(id: name + "-problem")
      return problem != nil && problem?["hidden"] == nil && problem?.words.isEmpty == false
        && form.controls(name).first?["aria-invalid"] == "true"
    }
    #expect(!wrong.isEmpty, "\(what)")
  }

  /// A network keeps only some polls, and a person some stories: what was made gives way to the next.
  private func takeAway(_ browser: Browser, _ answer: Answer, _ place: Place) throws {
    guard let made = answer["Location"] else { return }
    let isStory = place.action == "/story/told" && made.hasPrefix("/story/own/")
    guard isStory || made.hasPrefix("/needs-polls/") else { return }
    try browser.visit(made)
    try browser.submit(made + (isStory ? "/withdrawal" : "/removal"))
  }

  /// Looks for what was kept, first where it was written.
  private func expectKept(_ browser: Browser, _ answer: Answer, _ place: Place, _ nasty: Nasty, _ what: String) throws {
    // What is looked for is shown in the answer, and kept nowhere.
    if answer.isPage, try answer.page.all("input").contains(where: { $0["value"]?.contains(nasty.shown) == true }) {
      return
    }
    var first = [place.person == nil ? "/me" : place.path]
    if let made = answer["Location"] {
      first.append(made)
      let link = try browser.visit(made).page.with(id: "link")?["value"] ?? ""
      first.append(String(link.trimmingPrefix("http://kring.test")))
    }
    for path in first.filter({ $0 != "" }) + [
      "/journey", "/invitations", "/start-note", "/start-note/edit", "/preparation/hours", "/moderation",
      "/moderation/log",
    ] {
      let page = try browser.visit(path).page
      expectNothingActive(in: page, what)
      let shown = [page.text] + page.all("input").compactMap { $0["value"] }
      if shown.contains(where: { $0.contains(nasty.shown) }) { return }
    }
    Issue.record("\(what): it was taken, but is nowhere to be seen")
  }

  @Test(arguments: Engine.all)
  func `a form that is empty, lacks a field or has one twice is answered all the same`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    var number = 10_000
    for place in try Place.all(in: installation) {
      let member = try place.person.map(installation.browser)
      let names = try place.form(member ?? installation.browser(), 0).names
      for name in [nil] + names.map(Optional.some) {
        for isDouble in [false, true] {
          number += 1
          let browser = member ?? installation.browser()
          let form = try place.form(browser, number)
          let twice =
            name.flatMap { name in form.value(name).map { [FormField(name, $0), FormField(name, "twee")] } } ?? []
          let fields = name == nil ? [] : form.fields.filter { $0.name != name } + (isDouble ? twice : [])
          let answer = browser.send(browser.request("POST", place.action, fields))
          #expect([200, 303, 404, 409, 422].contains(answer.status), "\(place): \(name ?? "all") \(answer.status)")
          if answer.isPage { expectNothingActive(in: try answer.page, "\(place)") }
          try takeAway(browser, answer, place)
        }
      }
    }
    #expect(installation.log.isEmpty)
  }

  @Test func `fields that no form has are nothing to anybody`() throws {
    let installation = try Installation()
    let before = try installation.contents()
    let browser = try installation.browser(.amina)
    let many =
      (0..<5000).map { FormField("x\($0)", "y") } + [FormField("", ""), FormField(name: "name\u{0}", bytes: [0xFF])]
    #expect(browser.send(browser.request("POST", "/me/name", many)).status == 422)
    #expect(try installation.contents() == before)
  }
}

extension Element {
  /// Whether somebody writes in it.
  fileprivate var isWritten: Bool {
    name == "textarea" || name == "input" && !["hidden", "file"].contains(self["type"]) && !isBox
  }
}
