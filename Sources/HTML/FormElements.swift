// The elements of HTML that make up forms and tables (HTML, 4.9 and 4.10).

extension Writer {
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
  public func input(_ attributes: Attribute...) { void("input", attributes) }
}
