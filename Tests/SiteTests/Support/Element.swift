import Foundation
import FoundationXML

/// An element of a page, with what is in it.
///
/// `@unchecked Sendable`: it changes only while the document is read, on one thread.
final class Element: @unchecked Sendable {
  enum Node {
    case element(Element)
    case text(String)
  }

  let name: String
  let attributes: [String: String]
  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) weak var parent: Element?

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  var children: [Element] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The element and all below it, in order.
  var all: [Element] { [self] + children.flatMap(\.all) }

  /// All elements below with one of these names, in order.
  func all(_ names: String...) -> [Element] { children.flatMap(\.all).filter { names.contains($0.name) } }

  func first(_ name: String) -> Element? { all(name).first }

  /// The element below with an id.
  func with(id: String) -> Element? { all.first { $0["id"] == id } }

  func has(class name: String) -> Bool { (self["class"] ?? "").split(separator: " ").contains { $0 == name } }

  /// The elements below with a class.
  func all(class name: String) -> [Element] { all.filter { $0.has(class: name) } }

  /// All text within, as written.
  var text: String {
    nodes.map { if case .text(let text) = $0 { text } else if case .element(let element) = $0 { element.text } else { "" } }
      .joined()
  }

  /// The text with its white space made single spaces.
  var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  var ancestors: [Element] { (parent.map { [$0] + $0.ancestors }) ?? [] }
}

extension Element {
  /// Reads a whole document.
  convenience init(document bytes: [UInt8]) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    _ = parser.parse()
    if let problem = reader.problem { throw problem }
    guard let root = reader.root.children.first else { throw NotWellFormed(line: 0, column: 0, code: 0) }
    self.init(root.name, root.attributes)
    nodes = root.nodes
    for child in children { child.parent = self }
  }

  struct NotWellFormed: Error { let line: Int, column: Int, code: Int }
}

private final class Reader: NSObject, XMLParserDelegate {
  let root = Element("", [:])
  private var open: [Element] = []
  var problem: Element.NotWellFormed?

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let element = Element(name, attributes)
    let parent = open.last ?? root
    element.parent = parent
    parent.nodes.append(.element(element))
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { (open.last ?? root).nodes.append(.text(text)) }

  // `parse()` answers true after some errors: whoever wants to know has to listen.
  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    let code = (error as NSError).code
    problem = problem ?? Element.NotWellFormed(line: parser.lineNumber, column: parser.columnNumber, code: code)
  }
}
