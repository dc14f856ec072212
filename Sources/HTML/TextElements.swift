// The elements of HTML for headings and for text within a paragraph (HTML, 4.3.6 and 4.5).

extension Writer {
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

  public func ins(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("ins", attributes, content)
  }

  public func del(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("del", attributes, content)
  }

  public func mark(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("mark", attributes, content)
  }

  public func time(_ attributes: Attribute..., content: () throws -> Void) rethrows {
    try element("time", attributes, content)
  }
  public func time(_ phrase: Phrase, _ attributes: Attribute...) { element("time", attributes) { text(phrase) } }
  public func br() { void("br", []) }
}
