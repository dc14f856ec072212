// One text, parsed.

internal import CCMark
internal import Glibc

/// The tree that cmark makes of a text. It owns its nodes, and is used by one thread.
final class Tree {
  typealias Node = OpaquePointer

  private let root: Node
  /// Every node, the root first, in the order of the text.
  let nodes: [Node]
  /// How many containers lie inside each other, the document itself included.
  let depth: Int

  init(_ source: String) {
    var source = source
    let parsed = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty text may have no address, and cmark asserts one.
        characters.baseAddress.map { cmark_parse_document($0, characters.count, CMARK_OPT_DEFAULT) }
          ?? cmark_parse_document("", 0, CMARK_OPT_DEFAULT)
      }
    }
    guard let parsed else { preconditionFailure("cmark itself ends the process when there is no memory") }
    root = parsed
    var nodes: [Node] = []
    var level = 0
    var depth = 0
    Self.walk(parsed) { node, entering in
      if entering { nodes.append(node) }
      // A leaf is entered and never left.
      if cmark_node_first_child(node) != nil { level += entering ? 1 : -1 }
      depth = max(depth, level)
    }
    self.nodes = nodes
    self.depth = depth
  }

  deinit { cmark_node_free(root) }

  /// The tree as HTML; raw HTML and dangerous links that are still in it are left out by cmark itself.
  func html() -> [UInt8] {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    defer { free(text) }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
    return [UInt8](bytes)
  }

  /// The words of the tree, an empty line between two blocks.
  func plain() -> String {
    var blocks: [String] = []
    for node in nodes {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: blocks.append("")
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: blocks.append(Self.literal(node))
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: blocks[blocks.count - 1] += Self.literal(node)
      case CMARK_NODE_SOFTBREAK: blocks[blocks.count - 1] += " "
      case CMARK_NODE_LINEBREAK: blocks[blocks.count - 1] += "\n"
      default: break
      }
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What was typed at a leaf, without the line feed that ends a block.
  static func literal(_ node: Node) -> String {
    guard let literal = cmark_node_get_literal(node) else { return "" }
    var text = String(cString: literal)
    while text.last == "\n" { text.removeLast() }
    return text
  }

  private static func walk(_ root: Node, _ visit: (_ node: Node, _ entering: Bool) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }
}
