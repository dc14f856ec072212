/// One attribute of an element. Values are escaped when written; an absent attribute writes nothing.
public struct Attribute {
  enum Content {
    case absent
    case fixed(StaticString)
    case text(String)
    case phrase(Phrase)
    case number(Int)
    case numbered(StaticString, Int)
  }

  let name: StaticString
  let content: Content

  /// Any attribute by its name, with a value that is part of the program.
  public static func fixed(_ name: StaticString, _ value: StaticString) -> Attribute {
    Attribute(name: name, content: .fixed(value))
  }

  /// Any attribute by its name, with a value that is made.
  public static func made(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(name: name, content: .text(value))
  }

  /// Any attribute whose value people read.
  public static func read(_ name: StaticString, _ value: Phrase) -> Attribute {
    Attribute(name: name, content: .phrase(value))
  }

  /// Any attribute whose value is a whole number.
  public static func number(_ name: StaticString, _ value: Int) -> Attribute {
    Attribute(name: name, content: .number(value))
  }

  /// Any attribute whose value is a whole number behind words that are part of the program, such as `post-12`.
  public static func numbered(_ name: StaticString, _ before: StaticString, _ value: Int) -> Attribute {
    Attribute(name: name, content: .numbered(before, value))
  }

  /// The attribute when the condition holds, otherwise nothing.
  public static func when(_ condition: Bool, _ attribute: Attribute) -> Attribute {
    condition ? attribute : Attribute(name: "", content: .absent)
  }

  /// The attribute when there is a value, otherwise nothing.
  public static func ifAny(_ value: String?, _ make: (String) -> Attribute) -> Attribute {
    value.map(make) ?? Attribute(name: "", content: .absent)
  }
}

extension Attribute {
  public static func `class`(_ value: StaticString) -> Attribute { .fixed("class", value) }
  public static func id(_ value: String) -> Attribute { .made("id", value) }
  public static func href(_ value: String) -> Attribute { .made("href", value) }
  public static func rel(_ value: StaticString) -> Attribute { .fixed("rel", value) }
  public static func name(_ value: String) -> Attribute { .made("name", value) }
  public static func type(_ value: StaticString) -> Attribute { .fixed("type", value) }
  public static func value(_ value: String) -> Attribute { .made("value", value) }
  public static func action(_ value: String) -> Attribute { .made("action", value) }
  public static func `for`(_ value: String) -> Attribute { .made("for", value) }
  public static func role(_ value: StaticString) -> Attribute { .fixed("role", value) }
  public static func lang(_ value: Language) -> Attribute { .made("lang", value.rawValue) }
  public static func label(_ value: Phrase) -> Attribute { .read("aria-label", value) }
  public static func labelledBy(_ value: String) -> Attribute { .made("aria-labelledby", value) }
  public static func describedBy(_ value: String) -> Attribute { .made("aria-describedby", value) }
  public static func autocomplete(_ value: StaticString) -> Attribute { .fixed("autocomplete", value) }
  public static func inputMode(_ value: StaticString) -> Attribute { .fixed("inputmode", value) }

  public static var get: Attribute { .fixed("method", "get") }
  public static var post: Attribute { .fixed("method", "post") }
  /// For a form with files (HTML, 4.10.21.8).
  public static var multipart: Attribute { .fixed("enctype", "multipart/form-data") }
  public static var checked: Attribute { .fixed("checked", "checked") }
  public static var selected: Attribute { .fixed("selected", "selected") }
  public static var required: Attribute { .fixed("required", "required") }
  public static var readOnly: Attribute { .fixed("readonly", "readonly") }
  public static var hidden: Attribute { .fixed("hidden", "hidden") }
  public static var open: Attribute { .fixed("open", "open") }
  public static var currentPage: Attribute { .fixed("aria-current", "page") }
  public static var ariaHidden: Attribute { .fixed("aria-hidden", "true") }
  public static var invalid: Attribute { .fixed("aria-invalid", "true") }
  public static var autoDirection: Attribute { .fixed("dir", "auto") }
}
