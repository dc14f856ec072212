import Foundation

/// One piece of the handbook: a key, its level, its title and its text, in one language.
private struct Piece {
  let key: String
  let level: Int
  let title: String
  var body: String
}

/// The pieces of the handbook in both languages, in the order in which they stand. A piece begins at a heading that
/// ends in its stable key, `## Title {#P1.G1}`; what follows, up to the next such heading, is its Markdown.
func handbook(_ folder: URL) throws -> String {
  let dutch = try pieces(folder.appending(path: "nl"))
  let english = try pieces(folder.appending(path: "en"))
  let (first, second) = (dutch.map(\.key), english.map(\.key))
  if first != second {
    let odd = Set(first).symmetricDifference(second).sorted()
    throw Unusable("nl and en differ in their keys or their order: \(odd.joined(separator: ", "))")
  }
  if Set(first).count != first.count { throw Unusable("a key stands twice") }
  var out = "extension HandbookPiece {\n  /// Every piece, in order.\n  static let all: [HandbookPiece] = [\n"
  for (nl, en) in zip(dutch, english) {
    out += "    HandbookPiece(\(literal(nl.key)), \(nl.level), \(literal(nl.title)), \(literal(en.title)), "
    out += "\(literal(nl.body)), \(literal(en.body))),\n"
  }
  return out + "  ]\n}\n"
}

/// The keys of the handbook with their levels, in order.
func handbookKeys(_ folder: URL) throws -> [(key: String, level: Int)] {
  try pieces(folder).map { ($0.key, $0.level) }
}

private func pieces(_ folder: URL) throws -> [Piece] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
  var result: [Piece] = []
  for name in names {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let piece = try heading(line, name) {
        result.append(piece)
      } else if result.isEmpty {
        guard line.isEmpty else { throw Unusable("\(name) begins without a heading that has a key") }
      } else {
        result[result.count - 1].body += line + "\n"
      }
    }
  }
  return result.map { piece in
    Piece(
      key: piece.key, level: piece.level, title: piece.title,
      body: piece.body.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}

private func heading(_ line: Substring, _ file: String) throws -> Piece? {
  let level = line.prefix { $0 == "#" }.count
  guard level > 0 else { return nil }
  guard let start = line.range(of: " {#"), line.hasSuffix("}") else {
    throw Unusable("\(file): the heading “\(line)” has no key")
  }
  let title = line[line.index(line.startIndex, offsetBy: level)..<start.lowerBound]
  return Piece(
    key: String(line[start.upperBound...].dropLast()), level: level,
    title: title.trimmingCharacters(in: .whitespaces), body: "")
}
