import Foundation

/// What `gallery.json` says about one card: the facts to filter by, and a draft to take over.
private struct Facts: Decodable {
  let key, country, sector, size: String
  let phases: [Int]
  let problems, level: [String]
  let draft: [String: String]
}

/// One thing to filter cards by: the name of its type, and every value it can have.
private struct Facet {
  let type: String
  let meaning: String
  let values: [String]

  /// The Swift case for a value. Throws when the value is not on the list.
  func member(_ value: String, _ card: String) throws -> String {
    guard values.contains(value) else {
      throw Unusable("\(card): “\(value)” is no \(type.lowercased()); known are \(values.joined(separator: ", "))")
    }
    return "." + memberName(value)
  }

  func members(_ given: [String], _ card: String) throws -> String {
    guard !given.isEmpty, Set(given).count == given.count else {
      throw Unusable("\(card): each \(type.lowercased()) once, and at least one")
    }
    return "[\(try given.map { try member($0, card) }.joined(separator: ", "))]"
  }

  var declaration: String {
    let cases = values.map { "    case \(memberName($0)) = \(literal($0))\n" }.joined()
    return "  /// \(meaning)\n  enum \(type): String, Sendable, CaseIterable, Hashable {\n\(cases)  }\n"
  }
}

private let countries = Facet(
  type: "Country", meaning: "Where an example is.", values: ["nl", "be", "uk", "us", "au", "international"])
private let sectors = Facet(
  type: "Sector", meaning: "What kind of organisation an example is of.",
  values: [
    "government", "police-defence", "health", "education", "finance", "industry", "technology", "transport", "retail",
    "other",
  ])
private let sizes = Facet(
  type: "Size", meaning: "How large an example is, as far as anybody wrote it down.",
  values: ["one-person", "small", "large", "sector-wide", "unknown"])
private let problems = Facet(
  type: "Problem", meaning: "What an example found an answer to.",
  values: [
    "no-companion", "hr-door-closed", "stigma", "story", "visibility", "load", "spread", "safety", "managers",
    "cooperation", "silence-from-employer", "measuring", "embedding",
  ])
private let levels = Facet(
  type: "Level", meaning: "Where an example makes a difference.", values: ["individual", "group", "organisation"])

/// The facts of the gallery as Swift, in the order of its texts. Refuses a card without facts, facts without a card,
/// and a value that is not on its list.
func gallery(_ folder: URL) throws -> String {
  let data = try Data(contentsOf: folder.appending(path: "gallery.json"))
  let facts = try JSONDecoder().decode([Facts].self, from: data)
  let keys = try handbookKeys(folder.appending(path: "nl"))
  let cards = keys.drop { $0.key != "gallery" }.dropFirst().prefix { $0.level > 1 }.filter { $0.level == 2 }.map(\.key)
  let odd = Set(cards).symmetricDifference(facts.map(\.key)).sorted()
  guard odd.isEmpty, cards.count == facts.count else {
    let names = odd.joined(separator: ", ")
    throw Unusable("gallery.json and 7-gallery.md do not have the same cards, each once: \(names)")
  }
  let texts = Set(keys.map(\.key))
  var out = "internal import HTML\n\nextension GalleryCard {\n"
  for facet in [countries, sectors, sizes, problems, levels] { out += facet.declaration }
  out += "\n  /// Every card, in the order of the texts.\n  static let all: [GalleryCard] = [\n"
  for key in cards {
    for part in ["lesson", "source"] where !texts.contains("\(key).\(part)") {
      throw Unusable("the card \(key) has no {#\(key).\(part)}")
    }
    for card in facts where card.key == key { out += try line(card) }
  }
  return out + "  ]\n}\n"
}

private func line(_ card: Facts) throws -> String {
  guard card.key.wholeMatch(of: /F[1-9][0-9]?/) != nil else { throw Unusable("\(card.key) is no key of a card") }
  guard !card.phases.isEmpty, card.phases == Set(card.phases).sorted(), card.phases.allSatisfy((1...6).contains) else {
    throw Unusable("\(card.key): phases are 1 to 6, each once, in order, and at least one")
  }
  guard Set(card.draft.keys) == ["nl", "en"], let nl = card.draft["nl"], let en = card.draft["en"],
    [nl, en].allSatisfy({ (1...300).contains($0.count) })
  else { throw Unusable("\(card.key): the draft needs nl and en, of 1 to 300 characters") }
  return """
        GalleryCard(
          key: \(literal(card.key)), country: \(try countries.member(card.country, card.key)),
          sector: \(try sectors.member(card.sector, card.key)), size: \(try sizes.member(card.size, card.key)),
          phases: \(card.phases), problems: \(try problems.members(card.problems, card.key)),
          levels: \(try levels.members(card.level, card.key)),
          draft: Phrase(nl: \(literal(nl)), en: \(literal(en)))),

    """
}
