import Testing
import WordForms

@Suite("Word forms")
struct WordFormsTests {
  @Test(arguments: [
    ("gesprek", "gesprekken"), ("slaap", "slapen"), ("collega", "collega’s"), ("ervaring", "ervaringen"),
    ("meeting", "meetings"), ("sleep", "sleeping"), ("worry", "worries"), ("Café", "cafe"),
    ("fiets", "fietsen"), ("een coördinator", "coordinatoren"), ("œuvre", "oeuvre"), ("ĳs", "ijs"),
    ("e\u{301}tude", "étude"),
  ])
  func `Two forms of a word share a stem`(_ one: String, _ other: String) {
    let forms = WordForms()
    #expect(!forms.stems(of: "zz " + one).isDisjoint(with: forms.stems(of: other)), "\(one) \(other)")
  }

  @Test func `Words such as “de” and “the” are none, nor is one letter`() {
    #expect(WordForms().stems(of: "De kat en the dog, een x").sorted() == ["dog", "kat"])
  }

  @Test func `A word stands where it stands, also among signs and other scripts`() {
    let text = "👋 Werkdruk! (druk) — работа 12"
    let words = WordForms().words(of: text)
    #expect(words.map { String(text[$0.range]) } == ["Werkdruk", "druk", "работа", "12"])
  }

  @Test func `A word without end and a megabyte of marks are no trouble`() {
    let forms = WordForms()
    #expect(forms.stems(of: String(repeating: "a", count: 100_000)).allSatisfy { $0.utf8.count <= WordForms.longest })
    #expect(forms.stems(of: String(repeating: "\u{301}", count: 100_000)).isEmpty)
    #expect(forms.stems(of: "").isEmpty)
  }
}
