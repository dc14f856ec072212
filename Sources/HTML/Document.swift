extension Writer {
  /// A whole document: the doctype, the head and the body. The title is what a tab shows.
  public func document(title: String, head: () -> Void, body: () throws -> Void) rethrows {
    append("<!DOCTYPE html>\n")
    try element("html", [.lang(language)]) {
      element("head", []) {
        void("meta", [.fixed("charset", "utf-8")])
        void("meta", [.fixed("name", "viewport"), .fixed("content", "width=device-width, initial-scale=1")])
        element("title", []) { verbatim(title) }
        head()
      }
      try element("body", [], body)
    }
  }

  /// A link in the head.
  public func link(_ attributes: Attribute...) { void("link", attributes) }

  /// A named fact in the head.
  public func meta(_ attributes: Attribute...) { void("meta", attributes) }

  /// A script module from a file of ours: never inline.
  public func module(src: String, integrity: String) {
    element("script", [.type("module"), .made("src", src), .made("integrity", integrity)]) {}
  }
}
