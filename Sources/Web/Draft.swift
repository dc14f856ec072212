/// A form as somebody filled it in, and what is wrong with it.
public struct Draft: Sendable {
  private var values: [String: [FormField]] = [:]
  /// The problems found, beside their fields; none for a form that is shown for the first time.
  public var problems = Problems()

  /// An empty form.
  public init() {}

  /// The form that a request carries.
  public init(_ fields: [FormField]) {
    for field in fields { values[field.name, default: []].append(field) }
  }

  /// Whether nothing was submitted.
  public var isEmpty: Bool { values.isEmpty }

  /// Whether a field was submitted at all.
  public func has(_ name: String) -> Bool { values[name] != nil }

  /// The first value of a field; nil when it was not submitted or was not UTF-8.
  public subscript(_ name: String) -> String? { values[name]?.first?.value }

  /// The first value of a field as it can be shown again; nil when it was not submitted.
  public func shown(_ name: String) -> String? { values[name]?.first?.shown }

  /// What is in the file of a field; nil when nobody chose one.
  public func file(_ name: String) -> [UInt8]? { values[name]?.first?.file }

  /// Whether what was sent for a field was not UTF-8.
  public func isUnreadable(_ name: String) -> Bool { values[name]?.contains { $0.value == nil } ?? false }

  /// Every value of a field, for boxes of which more than one can be ticked.
  public func all(_ name: String) -> [String] { values[name]?.compactMap(\.value) ?? [] }

  /// Whether one of a field's values is this.
  public func contains(_ name: String, _ value: String) -> Bool {
    values[name]?.contains { $0.value == value } ?? false
  }
}

/// Everything that is wrong with a form, thrown once. Each problem is a sentence of the site about one field.
public struct Problems: Error, Sendable {
  /// A sentence in both languages, kept opaque here: the site knows what it is.
  public private(set) var byField: [(field: String, problem: any Sendable)] = []

  /// No problems.
  public init() {}

  /// One problem with one field.
  public init(_ field: String, _ problem: any Sendable) { byField = [(field, problem)] }

  public var isEmpty: Bool { byField.isEmpty }

  /// Notes a problem with a field.
  public mutating func add(_ field: String, _ problem: any Sendable) { byField.append((field, problem)) }

  /// The first problem of a field.
  public subscript(_ field: String) -> (any Sendable)? { byField.first { $0.field == field }?.problem }
}
