import Testing

@testable import Community

@Suite("Twelve key words")
struct KeyWordsTests {
  static let amina = KeyWords(entropy: Array(0..<16))
  static let aminas = "aalbes antiek lucht antiek hazelaar afdeling bungalow buurman aula juichen gebaar buis"

  /// Keys that look random and are the same in every run.
  static let thousand: [KeyWords] = {
    let chance = Chance()
    return (0..<1000).map { _ in KeyWords(entropy: chance.bytes(16)) }
  }()

  @Test func `The list has 2,048 short Dutch words that differ in their first four letters`() {
    #expect(KeyWords.list.count == 2048)
    #expect(Set(KeyWords.list.map { $0.prefix(4) }).count == 2048)
    #expect(KeyWords.list == KeyWords.list.sorted())
    #expect(KeyWords.list.allSatisfy { (3...8).contains($0.count) })
    #expect(KeyWords.list.allSatisfy { $0.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) })
  }

  @Test func `Amina's words are what another program made of the same bits`() {
    #expect(Self.amina.text == Self.aminas)
    #expect(KeyWords(entropy: Array(repeating: 0, count: 16)).words.suffix(2) == ["aalbes", "aandeel"])
    #expect(KeyWords(entropy: Array(repeating: 255, count: 16)).words.suffix(2) == ["zweven", "zuivel"])
  }

  @Test func `A thousand keys are read back as they were written, twelve words each`() throws {
    for key in Self.thousand {
      #expect(key.words.count == 12)
      #expect(try KeyWords(key.text) == key)
    }
  }

  @Test(arguments: [
    aminas.uppercased(), "  Aalbes\tantiek\nlucht antiek  hazelaar afdeling bungalow buurman aula juichen gebaar buis\n",
    "1. aalbes 2. antiek 3. lucht 4. antiek, hazelaar, afdeling, bungalow - buurman - aula; juichen; gebaar; buis.",
    "aalb anti luch anti haze afde bung buur aula juic geba buis", "AALB Anti luch anti haze afde bung buur aula juic geba buis",
  ])
  func `Amina may type them in capitals, with other spaces, or four letters of each`(_ typed: String) throws {
    #expect(try KeyWords(typed) == Self.amina)
  }

  @Test func `Words of three letters need no fourth`() throws {
    let short = try #require(Self.thousand.first { $0.words.contains { $0.count == 3 } })
    #expect(try KeyWords(short.words.map { String($0.prefix(4)) }.joined(separator: " ")) == short)
  }

  @Test(arguments: [
    ("aalbes", "aalbex", "aalbes"), ("buis", "buix", "buis"), ("juichen", "juiche", "juichen"), ("lucht", "luchtt", "lucht"),
    ("afdeling", "afdelign", "afdeling"), ("hazelaar", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", nil),
  ])
  func `A mistyped word is named with its place and the nearest that is meant`(
    _ right: String, _ wrong: String, _ nearest: String?
  ) throws {
    var words = Self.amina.words
    let index = try #require(words.firstIndex(of: right))
    words[index] = wrong
    let fault = #expect(throws: KeyWords.Fault.self) { try KeyWords(words.joined(separator: " ")) }
    guard case .unknown(let place, let word, let near) = fault else { throw try #require(fault) }
    #expect(place == index + 1)
    #expect(word == wrong.prefix(20))
    #expect(KeyWords.list.contains(near))
    if let nearest { #expect(near == nearest) }
  }

  @Test(arguments: [(0, ""), (0, " \n\0 1234 "), (11, String(aminas.dropLast(5))), (13, aminas + " buis"), (1, "aalbes")])
  func `Too few or too many words are counted`(_ count: Int, _ typed: String) {
    #expect(throws: KeyWords.Fault.count(count)) { try KeyWords(typed) }
  }

  @Test func `A megabyte of words is no key and is read no further than it could be`() {
    #expect(throws: KeyWords.Fault.self) { try KeyWords(String(repeating: "aalbes ", count: 150_000)) }
  }

  @Test func `Two neighbours that changed places are found fifteen times in sixteen`() {
    var (swapped, found) = (0, 0)
    for key in Self.thousand.prefix(300) {
      for place in 0..<11 where key.words[place] != key.words[place + 1] {
        var words = key.words
        words.swapAt(place, place + 1)
        swapped += 1
        do throws(KeyWords.Fault) {
          #expect(try KeyWords(words.joined(separator: " ")) != key)
        } catch {
          #expect(error == .checksum)
          found += 1
        }
      }
    }
    #expect(swapped > 3_290)
    #expect(abs(Double(found) / Double(swapped) - 15.0 / 16) < 0.01)
  }
}
