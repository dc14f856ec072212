import Testing

@testable import Community

@Suite("What people write")
struct WritingTests {
  @Test(arguments: [
    "Amina", "Zoë", "D'Angelo-Müller", "أَمِينَة", "مُحَمَّد", "רָחֵל", "בְּרֵאשִׁית", "Nguyễn Thị Ánh",
    "Nguye\u{302}\u{303}n Thi\u{323} A\u{301}nh", "Łukasz Żółć", "Ольга", "山田 太郎", "ประภัสสร", "ஸ்ரீநிவாசன்", "क्षत्रिय",
    "Þórdís", "O\u{2019}Brien", "👩‍👩‍👧‍👦", "👩🏽‍❤️‍💋‍👨🏿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "*", "<script>alert(1)</script>", "**vet** [x](y)",
    "Robert'); DROP TABLE person;--", "אמינה \u{200F}(2)", "می\u{200C}خواهم",
  ])
  func `A name may be`(_ name: String) throws {
    // Letters with marks are kept composed, so the same to who reads them but not always the same scalars.
    #expect(try Title(name).text == name)
    #expect(try Prose(name).text == name)
  }

  @Test(arguments: [("Zoe\u{308}", "Zo\u{EB}"), ("Nguye\u{302}\u{303}n", "Nguy\u{1EC5}n"), ("\u{212B}", "\u{C5}")])
  func `Two ways to type one letter are one`(_ apart: String, _ composed: String) throws {
    for text in [try Title(apart).text, try Prose(apart).text, try Title(apart.uppercased()).text] {
      #expect(Writing.composed(text).utf8.elementsEqual(text.utf8))
    }
    #expect(try Title(apart).text.unicodeScalars.elementsEqual(composed.unicodeScalars))
    #expect(try Title(apart).folded.utf8.elementsEqual(Title(composed.uppercased()).folded.utf8))
  }

  @Test(arguments: [
    "\0", "Ami\0na", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{8}",
  ])
  func `Control characters cannot be kept`(_ text: String) {
    #expect(throws: WritingFault.unreadable) { try Title("A\(text)b") }
    #expect(throws: WritingFault.unreadable) { try Prose("A\(text)b") }
  }

  @Test(arguments: [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ])
  func `Nothing may turn the direction of the text around it`(_ text: String) {
    #expect(throws: WritingFault.turned) { try Title("Joost\(text)txt.exe") }
    #expect(throws: WritingFault.turned) { try Prose("Joost\(text)txt.exe") }
  }

  @Test(arguments: [5, 1000, 300_000])
  func `Marks by the thousand cannot be kept`(_ count: Int) {
    let stacked = "Ami" + String(repeating: "\u{301}", count: count) + "na"
    #expect(throws: WritingFault.stacked) { try Title(stacked) }
    #expect(throws: WritingFault.stacked) { try Prose(stacked) }
  }

  /// Each is one character to a reader, however often it is repeated.
  static let endless = [
    "\u{200D}", "\u{200C}", "\u{1F3FF}", "\u{E0067}", "\u{903}", "\u{1100}", "\u{200D}👩", "\u{FE0F}", "\u{20E3}",
    "\u{600}",
  ]

  /// Whether it cannot be kept, without the text in the message.
  func isRefused(_ text: String) -> Bool { (try? Title(text)) == nil && (try? Prose(text)) == nil }

  @Test(arguments: endless)
  func `Nor can one character that is forty or a million long`(_ part: String) {
    for bytes in [part.utf8.count * 40, 1_000_000] {
      let isRefused = isRefused("👩" + String(repeating: part, count: bytes / part.utf8.count))
      #expect(isRefused)
    }
  }

  @Test func `A megabyte of flags is refused in no more time than one of letters`() {
    let isRefused = isRefused(String(repeating: "🇳", count: 250_000))
    #expect(isRefused)
  }

  @Test func `A megabyte is too long, and said to be`() {
    #expect(throws: WritingFault.tooLong(limit: 80, length: 1_000_000)) {
      try Title(String(repeating: "a", count: 1_000_000))
    }
    #expect(throws: WritingFault.tooLong(limit: 1500, length: 250_000)) {
      try Prose(String(repeating: "👩🏽", count: 250_000))
    }
    #expect(throws: WritingFault.empty) { try Title(String(repeating: " ", count: 1_000_000)) }
  }

  @Test func `A name has at most eighty characters, of whatever size`() throws {
    for character in ["a", "é", "e\u{301}", "👩‍👩‍👧‍👦", "語"] {
      #expect(try Title(String(repeating: character, count: 80)).text.count == 80)
      #expect(throws: WritingFault.tooLong(limit: 80, length: 81)) {
        try Title(String(repeating: character, count: 81))
      }
    }
    #expect(try Prose(String(repeating: "é", count: 1500)).text.count == 1500)
    #expect(throws: WritingFault.tooLong(limit: 3, length: 4)) { try Prose("abcd", limit: 3) }
  }

  @Test(arguments: [
    "", " ", "\n\t\r\n", "\u{A0}\u{2003}", "\u{200B}", "\u{2060}\u{200D}", "\u{AD}", "\u{3164}", "\u{FEFF}",
    "\u{200E}\u{200F}",
  ])
  func `A name that shows nothing is no name`(_ name: String) {
    #expect(throws: WritingFault.empty) { try Title(name) }
  }

  @Test func `A title is one line without white space around it`() throws {
    #expect(try Title(" \t Open \r\n  Hoofd \u{2028} x ").text == "Open Hoofd x")
    #expect(try Title("Open Hoofd").folded == Title("OPEN  hoofd").folded)
    #expect(try Title("ÉLAN Ünal").folded == "élan ünal")
  }

  @Test func `A text keeps its lines and loses the white space around it`() throws {
    #expect(try Prose("\r\n  Eén\r\nTwee\rDrie\n\n  vier \n\n").text == "Eén\nTwee\nDrie\n\n  vier")
    #expect(try Prose("a\u{2028}b\u{85}c\u{0B}d").text == "a\nb\nc\nd")
    #expect(try Prose(" \n ").text == "")
    #expect(throws: WritingFault.empty) { try Prose(needed: " \n ") }
    #expect(try Prose("Eén\ntwee  drie").words == 3)
  }
}
