// The elements of SVG that pictures use (SVG 2). Names that HTML also has begin with `svg`.

extension Writer {
  public func svg(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("svg", attributes, content)
  }

  public func g(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("g", attributes, content)
  }

  public func path(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("path", attributes, content)
  }

  public func circle(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("circle", attributes, content)
  }

  public func line(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("line", attributes, content)
  }

  public func polygon(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("polygon", attributes, content)
  }

  public func svgText(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("text", attributes, content)
  }

  public func svgTitle(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("title", attributes, content)
  }
  public func svgTitle(_ phrase: Phrase, _ attributes: Attribute...) { element("title", attributes) { text(phrase) } }

  /// A picture with a text alternative that says the same.
  public func picture(_ label: String, viewBox: String, _ attributes: Attribute..., content: () -> Void) {
    let own: [Attribute] = [.made("viewBox", viewBox), .role("img"), .made("aria-label", label)]
    element("svg", own + attributes, content)
  }
}
