// The elements of HTML that make up a page (HTML, 4.3 and 4.4).

extension Writer {
  public func header(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("header", attributes, content)
  }

  public func nav(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("nav", attributes, content)
  }

  public func main(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("main", attributes, content)
  }

  public func section(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("section", attributes, content)
  }

  public func article(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("article", attributes, content)
  }

  public func aside(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("aside", attributes, content)
  }

  public func footer(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("footer", attributes, content)
  }

  public func div(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("div", attributes, content)
  }

  public func p(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("p", attributes, content)
  }
  public func p(_ phrase: Phrase, _ attributes: Attribute...) { element("p", attributes) { text(phrase) } }

  public func ul(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("ul", attributes, content)
  }

  public func ol(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("ol", attributes, content)
  }

  public func li(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("li", attributes, content)
  }
  public func li(_ phrase: Phrase, _ attributes: Attribute...) { element("li", attributes) { text(phrase) } }

  public func dl(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("dl", attributes, content)
  }

  public func dt(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("dt", attributes, content)
  }
  public func dt(_ phrase: Phrase, _ attributes: Attribute...) { element("dt", attributes) { text(phrase) } }

  public func dd(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("dd", attributes, content)
  }
  public func dd(_ phrase: Phrase, _ attributes: Attribute...) { element("dd", attributes) { text(phrase) } }

  public func details(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("details", attributes, content)
  }

  public func summary(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("summary", attributes, content)
  }
  public func summary(_ phrase: Phrase, _ attributes: Attribute...) { element("summary", attributes) { text(phrase) } }

  public func figure(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("figure", attributes, content)
  }

  public func figcaption(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("figcaption", attributes, content)
  }
  public func figcaption(_ phrase: Phrase, _ attributes: Attribute...) {
    element("figcaption", attributes) { text(phrase) }
  }

  public func output(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("output", attributes, content)
  }

  public func blockquote(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("blockquote", attributes, content)
  }

  public func noscript(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("noscript", attributes, content)
  }
  public func hr() { void("hr", []) }
}
