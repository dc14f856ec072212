import Web

/// A form as it stands on a page, and what a browser would send of it.
struct Form {
  let element: Element
  let action: String
  /// The fields that would be sent, in order; a field of a box or a button is not.
  private(set) var fields: [FormField]

  init(_ element: Element) {
    self.element = element
    action = element["action"] ?? ""
    fields = element.all("input", "textarea", "select").flatMap(Self.sent)
  }

  /// Whether it changes something, rather than asking for another page.
  var isPosted: Bool { element["method"] == "post" }

  /// The named controls that somebody can fill in or that the page fills in, buttons apart.
  var controls: [Element] { element.all("input", "textarea", "select").filter { $0["name"] != nil } }

  /// The names of the controls, each once.
  var names: [String] {
    controls.compactMap { $0["name"] }.reduce(into: []) { names, name in if !names.contains(name) { names.append(name) }
    }
  }

  func controls(_ name: String) -> [Element] { controls.filter { $0["name"] == name } }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  struct NoSuchField: Error { let name: String }

  /// Writes in a field, or chooses in a list.
  mutating func write(_ value: String, in name: String) throws {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { throw NoSuchField(name: name) }
    fields[index] = FormField(name, value)
  }

  /// Ticks a box; of round ones the other goes out.
  mutating func tick(_ value: String) throws {
    guard let control = controls.first(where: { $0.isBox && $0["value"] == value }), let name = control["name"] else {
      throw NoSuchField(name: value)
    }
    if control["type"] == "radio" { fields.removeAll { $0.name == name } }
    if !fields.contains(FormField(name, value)) { fields.append(FormField(name, value)) }
  }

  /// Chooses among round boxes, also what none of them is.
  mutating func choose(_ name: String, _ value: String) {
    fields.removeAll { $0.name == name }
    fields.append(FormField(name, value))
  }

  mutating func remove(_ name: String) { fields.removeAll { $0.name == name } }

  mutating func add(_ field: FormField) { fields.append(field) }

  mutating func untick(_ value: String) { fields.removeAll { $0.value == value } }

  /// Presses a button that has a name.
  mutating func press(_ name: String, _ value: String) throws {
    let buttons = element.all("button").filter { $0["type"] == "submit" && $0["name"] == name && $0["value"] == value }
    guard !buttons.isEmpty else { throw NoSuchField(name: name) }
    fields.append(FormField(name, value))
  }

  private static func sent(_ control: Element) -> [FormField] {
    guard let name = control["name"] else { return [] }
    if control.isBox, control["checked"] == nil { return [] }
    return [FormField(name, control.written)]
  }
}

extension Element {
  var isBox: Bool { name == "input" && (self["type"] == "checkbox" || self["type"] == "radio") }

  /// What stands in a control. The line break after the tag of a text area is not part of it (HTML, 13.2.6.4.7).
  var written: String {
    switch name {
    case "textarea": return text.first == "\n" ? String(text.dropFirst()) : text
    case "select":
      let options = all("option")
      return (options.first { $0["selected"] != nil } ?? options.first)?["value"] ?? ""
    default: return self["value"] ?? ""
    }
  }

  /// The forms within.
  var forms: [Form] { all("form").map(Form.init) }
}
