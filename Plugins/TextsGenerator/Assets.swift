import Foundation

/// The style sheet, scripts and pictures, as text.
func assets(_ folder: URL) throws -> String {
  var out = "extension Asset {\n  static let files: [(name: String, text: String)] = [\n"
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    out += "    (\(literal(name)), \(literal(text))),\n"
  }
  return out + "  ]\n}\n"
}

/// The 2,048 key words, for the server as a list and for the browser as a module.
func keyWords(_ file: URL, asScript: Bool) throws -> String {
  let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  guard words.count == 2048, Set(words.map { $0.prefix(4) }).count == 2048, words == words.sorted() else {
    throw Unusable("the list must hold 2,048 sorted words that differ in their first four letters")
  }
  guard words.allSatisfy({ (3...8).contains($0.count) && $0.allSatisfy { ("a"..."z").contains($0) } }) else {
    throw Unusable("a key word has 3 to 8 letters, a to z")
  }
  let joined = words.joined(separator: " ")
  return asScript
    ? "extension Asset {\n  static let keyWords = \"export default \\\"\(joined)\\\".split(\\\" \\\");\\n\"\n}\n"
    : "extension KeyWords {\n  static let joinedList = \"\(joined)\"\n}\n"
}
