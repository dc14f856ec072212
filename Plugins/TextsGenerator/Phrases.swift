import Foundation

/// A String Catalog, as far as Kring uses it: one text, or a text for one and for other numbers, in each language.
private struct Catalog: Decodable {
  struct Entry: Decodable { let localizations: [String: Localization]? }
  struct Localization: Decodable {
    let stringUnit: Unit?
    let variations: Variations?
  }
  struct Variations: Decodable { let plural: [String: Form] }
  struct Form: Decodable { let stringUnit: Unit }
  struct Unit: Decodable { let value: String }
  let strings: [String: Entry]
}

/// The pieces of a text: plain, or a named placeholder such as `%(name)@` (text) and `%(count)lld` (whole number).
private enum Piece: Hashable {
  case plain(String)
  case placeholder(name: String, isNumber: Bool)
}

/// One Swift member a key, in the order of the keys.
func phrases(_ data: Data) throws -> String {
  let catalog = try JSONDecoder().decode(Catalog.self, from: data)
  var out = "public import HTML\n\nextension Phrase {\n"
  for (key, entry) in catalog.strings.sorted(by: { $0.key < $1.key }) {
    out += try member(key, entry)
  }
  return out + "}\n"
}

private func member(_ key: String, _ entry: Catalog.Entry) throws -> String {
  var readings: [String: String] = [:]
  var parameters: [Set<Piece>] = []
  for language in ["nl", "en"] {
    guard let localization = entry.localizations?[language] else { throw Unusable("\(key) has no text in \(language)") }
    let (reading, used) = try expression(localization, key)
    readings[language] = reading
    parameters.append(used)
  }
  guard parameters[0] == parameters[1] else { throw Unusable("\(key): placeholders differ between nl and en") }
  let phrase = "Phrase(nl: \(readings["nl"] ?? ""), en: \(readings["en"] ?? ""))"
  let list = parameters[0].compactMap { piece -> (String, Bool)? in
    if case .placeholder(let name, let isNumber) = piece { (name, isNumber) } else { nil }
  }.sorted { $0.0 < $1.0 }
  if list.isEmpty { return "  public static var \(memberName(key)): Phrase { \(phrase) }\n" }
  let declared = list.map { "\($0.0): \($0.1 ? "Int" : "String")" }.joined(separator: ", ")
  return "  public static func \(memberName(key))(\(declared)) -> Phrase { \(phrase) }\n"
}

private func expression(_ localization: Catalog.Localization, _ key: String) throws -> (String, Set<Piece>) {
  if let unit = localization.stringUnit {
    let pieces = try pieces(unit.value, key)
    return (interpolation(pieces), placeholders(pieces))
  }
  guard let one = localization.variations?.plural["one"], let other = localization.variations?.plural["other"] else {
    throw Unusable("\(key) has neither a text nor the plural forms one and other")
  }
  let (first, second) = (try pieces(one.stringUnit.value, key), try pieces(other.stringUnit.value, key))
  let numbers = placeholders(second).compactMap { if case .placeholder(let name, true) = $0 { name } else { nil } }
  guard numbers.count == 1 else { throw Unusable("\(key): a plural needs exactly one number") }
  let text = "\(numbers[0]) == 1 ? \(interpolation(first)) : \(interpolation(second))"
  return (text, placeholders(first).union(placeholders(second)))
}

private func placeholders(_ pieces: [Piece]) -> Set<Piece> {
  Set(pieces.filter { if case .placeholder = $0 { true } else { false } })
}

private func interpolation(_ pieces: [Piece]) -> String {
  let inside = pieces.map { piece in
    switch piece {
    case .plain(let text): String(literal(text).dropFirst().dropLast())
    case .placeholder(let name, _): "\\(\(name))"
    }
  }
  return "\"" + inside.joined() + "\""
}

private func pieces(_ text: String, _ key: String) throws -> [Piece] {
  guard !text.isEmpty else { throw Unusable("\(key) is empty") }
  var result: [Piece] = []
  var rest = Substring(text)
  while let start = rest.range(of: "%(") {
    result.append(.plain(String(rest[..<start.lowerBound])))
    guard let end = rest[start.upperBound...].firstIndex(of: ")") else { throw Unusable("\(key): %( without )") }
    let name = String(rest[start.upperBound..<end])
    let tail = rest[rest.index(after: end)...]
    if tail.hasPrefix("lld") {
      result.append(.placeholder(name: name, isNumber: true))
      rest = tail.dropFirst(3)
    } else if tail.hasPrefix("@") {
      result.append(.placeholder(name: name, isNumber: false))
      rest = tail.dropFirst()
    } else {
      throw Unusable("\(key): %(\(name)) must end in @ or lld")
    }
  }
  return result + [.plain(String(rest))]
}
