import HTML
import Testing
import Web
import World

struct `Every page, in both languages` {
  @Test func `has a language, a title, one main heading, and headings that skip no level`() throws {
    for seen in try Seen.all().pages {
      #expect(seen.page["lang"] == seen.language.rawValue, "\(seen.path)")
      let title = seen.page.first("title")?.words ?? ""
      #expect(title.count > 2, "\(seen.path)")
      #expect(
        title.hasSuffix("Kring") == !seen.isInside || seen.path == "/notepad",
        "inside, a title tells nothing: \(seen.path)")
      let levels = seen.page.all("h1", "h2", "h3", "h4").map { Int($0.name.dropFirst()) ?? 0 }
      #expect(levels.count { $0 == 1 } == 1, "\(seen.path)")
      #expect(levels.first == 1, "\(seen.path)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(seen.path): \(levels)")
      #expect(seen.page.all("h1", "h2", "h3", "h4").allSatisfy { !$0.words.isEmpty }, "\(seen.path)")
      #expect(seen.page.all("main").count == 1, "\(seen.path)")
    }
  }

  @Test func `gives every id once, and what refers to one finds it`() throws {
    let pages = try Seen.all().pages
    for seen in pages {
      let ids = seen.page.all.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(seen.path)")
      for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
        for id in seen.page.all.compactMap({ $0[attribute] }).flatMap({ $0.split(separator: " ") }) {
          #expect(ids.contains(String(id)), "\(seen.path): \(attribute) \(id)")
        }
      }
      for link in seen.page.all("a").compactMap({ $0["href"] }) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        let path = parts[0].prefix { $0 != "?" }
        let target = path.isEmpty ? seen : pages.first { $0.path == path && $0.isInside == seen.isInside }
        #expect(target?.page.with(id: String(parts[1])) != nil, "\(seen.path): \(link)")
      }
    }
  }

  @Test func `leads only to addresses that the site has`() throws {
    let (pages, routes) = try Seen.all()
    for seen in pages {
      let links = seen.page.all("a", "link", "script", "img").compactMap { $0["href"] ?? $0["src"] }
      for link in links where !link.hasPrefix("#") && !link.hasPrefix("tel:") {
        let path = String(link.prefix { $0 != "#" && $0 != "?" })
        #expect(routes.contains { $0.method == "GET" && Addresses.fits(path, $0.pattern) }, "\(seen.path): \(link)")
      }
      for form in seen.page.all("form") {
        let (method, action) = ((form["method"] ?? "get").uppercased(), form["action"] ?? "")
        #expect(
          routes.contains { $0.method == method && Addresses.fits(action, $0.pattern) }, "\(seen.path): \(action)")
      }
    }
  }

  @Test func `names every control, button, link and picture`() throws {
    for seen in try Seen.all().pages {
      for control in seen.page.all("input", "textarea", "select") where control["type"] != "hidden" {
        let own = seen.page.all("label").first { $0["for"] == control["id"] && control["id"] != nil }
        let around = control.ancestors.first { $0.name == "label" }
        let name = [own?.words, around?.words, control["aria-label"]].compactMap { $0 }.first { !$0.isEmpty }
        #expect(name != nil, "\(seen.path): \(control.name) \(control["name"] ?? "")")
      }
      for element in seen.page.all("a", "button", "summary", "legend", "label", "option", "li", "p") {
        let isForScript = element.ancestors.contains { $0["hidden"] != nil } || element["hidden"] != nil
        #expect(isForScript || !element.words.isEmpty || element.isNamed, "\(seen.path): an empty \(element.name)")
      }
      for picture in seen.page.all("svg", "img") where !picture.isHidden {
        #expect(picture.isNamed, "\(seen.path): a picture without a name")
      }
    }
  }

  @Test func `holds no script, style or event of its own, and no address of another host`() throws {
    for seen in try Seen.all().pages {
      expectNothingActive(in: seen.page, seen.path)
      for element in seen.page.all {
        for (name, value) in element.attributes where !(element["id"] ?? "").hasPrefix("link") {
          #expect(!value.contains("://") && !value.hasPrefix("//"), "\(seen.path): \(name)=\(value)")
        }
      }
      let text = seen.page.text
      #expect(!text.contains("http:") && !text.contains("https:"), "\(seen.path)")
      if seen.path.hasPrefix("/invitations/") {
        #expect(seen.page.with(id: "link")?["value"]?.hasPrefix("http://kring.test/join/") == true)
      }
    }
  }

  @Test func `is in one language: no Dutch phrase of ours in English, no English in Dutch`() throws {
    let catalogue = try Catalogue()
    for language in Language.allCases {
      let strangers = catalogue.onlyIn(language == .nl ? .en : .nl)
      // Most texts are on many pages: each is looked at once.
      var pages: [String: String] = [:]
      for seen in try Seen.all().pages where seen.language == language {
        for text in seen.page.readTexts(in: language) { pages[text] = seen.path }
      }
      #expect(pages.count > 500)
      for (text, path) in pages {
        let found = strangers.filter { text.holds($0) }
        #expect(found.isEmpty, "\(path) in \(language): \(text.prefix(80))")
      }
    }
  }
}

extension Element {
  /// Whether assistive technology leaves it out.
  fileprivate var isHidden: Bool { ([self] + ancestors).contains { $0["aria-hidden"] == "true" } }

  fileprivate var isNamed: Bool {
    !(self["aria-label"] ?? self["aria-labelledby"] ?? self["alt"] ?? first("title")?.words ?? "").isEmpty
      || all("svg", "img").contains { $0.isNamed && $0 !== self }
  }

  /// The texts and read attributes of a page, without parts in another language and without what people wrote.
  fileprivate func readTexts(in language: Language) -> [String] {
    if let own = self["lang"], own != language.rawValue { return [] }
    if name == "textarea" || self["dir"] == "auto" { return [] }
    let attributes =
      ["aria-label", "title", "alt", "placeholder"].compactMap { self[$0] }
      + self.attributes
      .filter { $0.key.hasPrefix("data-") }.map(\.value)
    let own = nodes.map { if case .text(let text) = $0 { text } else { "\u{0}" } }.joined().split(separator: "\u{0}")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return attributes + own.filter { $0.contains(where: \.isLetter) }
      + children.flatMap { $0.readTexts(in: language) }
  }
}

extension String {
  /// Whether a phrase is in it: as the whole, or as a part when it is long enough to be no accident.
  fileprivate func holds(_ phrase: String) -> Bool {
    self == phrase
      || phrase.utf8.count > 9 && utf8.count > phrase.utf8.count && phrase.contains(" ") && contains(phrase)
  }
}
