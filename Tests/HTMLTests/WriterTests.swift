import Testing

@testable import HTML

@Suite("A page")
struct WriterTests {
  static let hello = Phrase(nl: "Dag, <jij> & \"ik\"", en: "Hello, <you> & 'me'")

  @Test func `escapes the five characters of markup, and no other`() {
    let page = Markup { page in page.p { page.verbatim("<b>&amp; \"R&D\" 'é' 👩‍👩‍👧 /script/</b>") } }
    #expect(page.text == "<p>&lt;b&gt;&amp;amp; &quot;R&amp;D&quot; &#39;é&#39; 👩‍👩‍👧 /script/&lt;/b&gt;</p>")
    #expect(page.content == "<b>&amp; \"R&D\" 'é' 👩‍👩‍👧 /script/</b>")
  }

  @Test func `escapes them in attributes as well`() {
    let page = Markup { page in page.a(.href("/?a=1&b=\"'><script>")) { page.verbatim("x") } }
    #expect(page.text == "<a href=\"/?a=1&amp;b=&quot;&#39;&gt;&lt;script&gt;\">x</a>")
    #expect(page.attributes == ["a/href": "/?a=1&b=\"'><script>"])
  }

  @Test func `shows no control character as it came, so that it stays well-formed`() {
    for code in Array(UInt8(0)..<0x20) where ![0x09, 0x0A, 0x0D].contains(code) {
      let text = "a\(Character(Unicode.Scalar(code)))b"
      let page = Markup { page in page.p(.id(text)) { page.verbatim(text) } }
      #expect(page.text == "<p id=\"a\u{FFFD}b\">a\u{FFFD}b</p>", "control character \(code)")
      #expect(page.isWellFormed)
    }
  }

  @Test func `keeps tabs and the line ends that browsers send`() {
    #expect(Markup { page in page.p { page.verbatim("a\tb\nc\r\nd") } }.text == "<p>a\tb\nc\r\nd</p>")
  }

  @Test func `shows no noncharacter that XML forbids`() {
    let page = Markup { page in page.p { page.verbatim("a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{FEFF}e\u{FFFC}") } }
    #expect(page.text == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FEFF}e\u{FFFC}</p>")
    #expect(page.isWellFormed)
  }

  @Test func `is well-formed whatever character a person writes`() {
    var text = ""
    for code in UInt32(0)..<0x11_0000 { if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) } }
    #expect(Markup { page in page.p { page.verbatim(text) } }.isWellFormed)
  }

  @Test(arguments: [(Language.nl, "Dag, <jij> & \"ik\""), (.en, "Hello, <you> & 'me'")])
  func `says phrases in its language`(_ language: Language, _ words: String) {
    let page = Markup(language) { page in page.p(Self.hello, .label(Self.hello)) }
    #expect(page.content == words)
    #expect(page.attributes == ["p/aria-label": words])
  }

  @Test func `writes an attribute only when there is something to say`() {
    let page = Markup { page in
      page.input(.when(true, .checked), .when(false, .required), .ifAny(nil, Attribute.value), .ifAny("", Attribute.id))
    }
    #expect(page.text == "<input checked=\"checked\" id=\"\"/>")
  }

  @Test func `closes elements without content at once, and others apart`() {
    let page = Markup { page in
      page.div {
        page.br()
        page.hr()
        page.input(.name("a"), .type("text"))
        page.textarea(.name("b")) {}
      }
    }
    #expect(page.text == "<div><br/><hr/><input name=\"a\" type=\"text\"/><textarea name=\"b\"></textarea></div>")
  }

  @Test func `writes numbers as digits`() {
    let page = Markup { page in page.p(.number("data-count", -3)) { page.number(1_234_567) } }
    #expect(page.text == "<p data-count=\"-3\">1234567</p>")
  }
}

@Suite("A fragment")
struct FragmentTests {
  static let menu = Fragment { page in page.p(.lang(page.language)) { page.text(WriterTests.hello) } }

  @Test func `is what its markup would be, in the language of the page that copies it`() {
    for language in Language.allCases {
      let written = Markup(language) { page in page.p(.lang(page.language)) { page.text(WriterTests.hello) } }
      #expect(Markup(language) { $0.fragment(Self.menu) }.text == written.text)
    }
  }
}
