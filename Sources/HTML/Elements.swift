// The elements of HTML that pages use: each with a closure for its content, and where people read it, with a phrase.

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

  public func h1(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("h1", attributes, content)
  }
  public func h1(_ phrase: Phrase, _ attributes: Attribute...) { element("h1", attributes) { text(phrase) } }

  public func h2(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("h2", attributes, content)
  }
  public func h2(_ phrase: Phrase, _ attributes: Attribute...) { element("h2", attributes) { text(phrase) } }

  public func h3(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("h3", attributes, content)
  }
  public func h3(_ phrase: Phrase, _ attributes: Attribute...) { element("h3", attributes) { text(phrase) } }

  public func h4(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("h4", attributes, content)
  }
  public func h4(_ phrase: Phrase, _ attributes: Attribute...) { element("h4", attributes) { text(phrase) } }

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

  public func a(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("a", attributes, content)
  }
  public func a(_ phrase: Phrase, _ attributes: Attribute...) { element("a", attributes) { text(phrase) } }

  public func span(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("span", attributes, content)
  }
  public func span(_ phrase: Phrase, _ attributes: Attribute...) { element("span", attributes) { text(phrase) } }

  public func strong(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("strong", attributes, content)
  }
  public func strong(_ phrase: Phrase, _ attributes: Attribute...) { element("strong", attributes) { text(phrase) } }

  public func em(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("em", attributes, content)
  }
  public func em(_ phrase: Phrase, _ attributes: Attribute...) { element("em", attributes) { text(phrase) } }

  public func small(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("small", attributes, content)
  }
  public func small(_ phrase: Phrase, _ attributes: Attribute...) { element("small", attributes) { text(phrase) } }

  public func b(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("b", attributes, content)
  }
  public func b(_ phrase: Phrase, _ attributes: Attribute...) { element("b", attributes) { text(phrase) } }

  public func form(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("form", attributes, content)
  }

  public func fieldset(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("fieldset", attributes, content)
  }

  public func legend(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("legend", attributes, content)
  }
  public func legend(_ phrase: Phrase, _ attributes: Attribute...) { element("legend", attributes) { text(phrase) } }

  public func label(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("label", attributes, content)
  }
  public func label(_ phrase: Phrase, _ attributes: Attribute...) { element("label", attributes) { text(phrase) } }

  public func textarea(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("textarea", attributes, content)
  }

  public func select(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("select", attributes, content)
  }

  public func option(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("option", attributes, content)
  }
  public func option(_ phrase: Phrase, _ attributes: Attribute...) { element("option", attributes) { text(phrase) } }

  public func button(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("button", attributes, content)
  }
  public func button(_ phrase: Phrase, _ attributes: Attribute...) { element("button", attributes) { text(phrase) } }

  public func table(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("table", attributes, content)
  }

  public func caption(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("caption", attributes, content)
  }
  public func caption(_ phrase: Phrase, _ attributes: Attribute...) { element("caption", attributes) { text(phrase) } }

  public func thead(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("thead", attributes, content)
  }

  public func tbody(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("tbody", attributes, content)
  }

  public func tr(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("tr", attributes, content)
  }

  public func th(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("th", attributes, content)
  }
  public func th(_ phrase: Phrase, _ attributes: Attribute...) { element("th", attributes) { text(phrase) } }

  public func td(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("td", attributes, content)
  }
  public func td(_ phrase: Phrase, _ attributes: Attribute...) { element("td", attributes) { text(phrase) } }

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
  public func figcaption(_ phrase: Phrase, _ attributes: Attribute...) { element("figcaption", attributes) { text(phrase) } }

  public func ins(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("ins", attributes, content)
  }

  public func del(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("del", attributes, content)
  }

  public func time(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("time", attributes, content)
  }
  public func time(_ phrase: Phrase, _ attributes: Attribute...) { element("time", attributes) { text(phrase) } }

  public func output(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("output", attributes, content)
  }

  public func blockquote(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("blockquote", attributes, content)
  }

  public func noscript(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("noscript", attributes, content)
  }

  public func input(_ attributes: Attribute...) { void("input", attributes) }
  public func br() { void("br", []) }
  public func hr() { void("hr", []) }
}
