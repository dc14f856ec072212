// What a person may do in a text, and what becomes of the rest.

internal import CCMark

extension Tree {
  /// Takes everything out that could fetch, mislead or break out of the text. To be done once, before `html()`.
  ///
  /// - Parameter mostLinkBytes: how many bytes all addresses may have together. Links after that lose their address:
  ///   a long definition that is used a thousand times would make a page of many megabytes from a text of a few kB.
  func makeSafe(headingOffset: Int, mostLinkBytes: Int) {
    var linkBytes = 0
    for node in nodes {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK:
        let paragraph = Self.made(CMARK_NODE_PARAGRAPH)
        cmark_node_append_child(paragraph, Self.text(Self.literal(node)))
        Self.replace(node, by: paragraph)
      case CMARK_NODE_HTML_INLINE:
        Self.replace(node, by: Self.text(Self.literal(node)))
      case CMARK_NODE_CODE_BLOCK:
        // The word behind a fence would become a class.
        cmark_node_set_fence_info(node, "")
      case CMARK_NODE_HEADING:
        cmark_node_set_heading_level(node, min(6, max(1, cmark_node_get_heading_level(node) + Int32(headingOffset))))
      case CMARK_NODE_IMAGE:
        Self.replaceByChildren(node)
      case CMARK_NODE_LINK:
        let link = Link(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        linkBytes += link?.start.utf8.count ?? 0
        if let link, linkBytes <= mostLinkBytes {
          let anchor = Self.made(CMARK_NODE_CUSTOM_INLINE)
          cmark_node_set_on_enter(anchor, link.start)
          cmark_node_set_on_exit(anchor, Link.end)
          cmark_node_insert_before(node, anchor)
          while let child = cmark_node_first_child(node) { cmark_node_append_child(anchor, child) }
          cmark_node_free(node)
        } else {
          Self.replaceByChildren(node)
        }
      default: break
      }
    }
  }

  private static func text(_ literal: String) -> Node {
    let node = made(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, literal)
    return node
  }

  private static func made(_ type: cmark_node_type) -> Node {
    guard let node = cmark_node_new(type) else { preconditionFailure("cmark ends the process when there is no memory") }
    return node
  }

  private static func replace(_ node: Node, by other: Node) {
    cmark_node_insert_before(node, other)
    cmark_node_free(node)
  }

  private static func replaceByChildren(_ node: Node) {
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_free(node)
  }
}
