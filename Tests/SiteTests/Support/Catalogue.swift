import Foundation
import HTML
import Testing

/// The words of the interface, as translators keep them.
struct Catalogue {
  private struct File: Decodable { let strings: [String: Entry] }
  private struct Entry: Decodable { let localizations: [String: Localization] }
  private struct Localization: Decodable {
    let stringUnit: Unit?
    let variations: [String: [String: [String: Unit]]]?

    var texts: [String] {
      let forms = (variations ?? [:]).values.flatMap(\.values).flatMap(\.values)
      return ([stringUnit].compactMap { $0 } + forms).map(\.value)
    }
  }
  private struct Unit: Decodable { let value: String }

  private let nl: [String]
  private let en: [String]

  init() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(Repository.text("Words/Localizable.xcstrings").utf8))
    func pieces(_ language: String) -> Set<String> {
      Set(file.strings.values.flatMap { $0.localizations[language]?.texts ?? [] }.flatMap(Self.plain))
    }
    let (dutch, english) = (pieces("nl"), pieces("en"))
    nl = dutch.subtracting(english).filter { word in !english.contains { $0.contains(word) } }.sorted()
    en = english.subtracting(dutch).filter { word in !dutch.contains { $0.contains(word) } }.sorted()
    #expect(nl.count > 200 && en.count > 200)
  }

  /// The pieces that are only in one language.
  func onlyIn(_ language: Language) -> [String] { language == .nl ? nl : en }

  /// A text without its placeholders.
  private static func plain(_ text: String) -> [String] {
    text.replacing(/%\([a-z-]+\)(lld|@)/, with: "\u{0}").split(separator: "\u{0}")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { $0.count > 3 }
  }
}
