import Foundation
import FoundationXML

@testable import HTML

/// What a writer wrote, and what an XML parser reads in it.
struct Markup {
  /// As it was written.
  let text: String
  /// Whether it is well-formed XML.
  let isWellFormed: Bool
  /// The text between the tags.
  let content: String
  /// The attributes, each as `element/name`.
  let attributes: [String: String]

  init(_ language: Language = .nl, _ write: (Writer) -> Void) {
    let writer = Writer(language)
    write(writer)
    text = String(decoding: writer.bytes, as: UTF8.self)
    let reader = Reader()
    // A doctype that names no DTD is HTML's; the parser does without.
    let markup = text.replacing("<!DOCTYPE html>\n", with: "")
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = reader
    isWellFormed = parser.parse()
    content = reader.content
    attributes = reader.attributes
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var content = ""
    var attributes: [String: String] = [:]

    func parser(_: XMLParser, foundCharacters text: String) { content += text }

    func parser(
      _: XMLParser, didStartElement element: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes own: [String: String]
    ) {
      for (name, value) in own { attributes["\(element)/\(name)"] = value }
    }
  }
}
