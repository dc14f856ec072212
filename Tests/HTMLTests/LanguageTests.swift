import Testing

@testable import HTML

@Suite("The language of a page")
struct LanguageTests {
  @Test(arguments: [
    (nil, Language.nl), ("", .nl), ("en", .en), ("nl", .nl), ("EN-gb", .en), ("en-US,en;q=0.9", .en),
    ("nl-BE,nl;q=0.9,en;q=0.8", .nl), ("de,fr;q=0.9", .nl), ("de,en;q=0.1", .en), ("fr, en", .en),
  ])
  func `is the first that the browser asks for and Kring speaks, otherwise Dutch`(_ header: String?, _ language: Language) {
    #expect(Language(acceptLanguage: header) == language)
  }

  @Test(arguments: [
    ("nl;q=0.5,en;q=0.7", Language.en), ("nl;q=0.500,en;q=0.501", .en), ("en;q=0.9,nl", .nl), ("en;q=1,nl;q=1.000", .en),
    ("nl;q=0,en;q=0.001", .en), ("en;q=0", .nl), ("nl; q=0.3 , en ; q=0.4", .en), ("nl;Q=0.3,en;Q=0.4", .en),
  ])
  func `goes by the weights`(_ header: String, _ language: Language) {
    #expect(Language(acceptLanguage: header) == language)
  }

  @Test(arguments: [
    "english", "e", "en_GB", ";;;", ",,,", "en;q=", "en;q=x", "en;q=-1", "en;q=2", "*", "\0", "en;q=٠", "q=1;en",
  ])
  func `is Dutch when the browser talks nonsense`(_ header: String) {
    #expect(Language(acceptLanguage: header) == .nl)
  }

  @Test func `is found in a megabyte of nonsense`() {
    for nonsense in ["en", ",", ";", "de;q=1,", "🇳🇱"] {
      let header = String(repeating: nonsense, count: 1_000_000 / nonsense.utf8.count)
      #expect(Language(acceptLanguage: header) == .nl)
    }
  }
}
