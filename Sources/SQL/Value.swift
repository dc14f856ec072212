/// What a column can hold. The two engines share these and no others.
public enum Value: Sendable, Hashable {
  case null
  case text(String)
  case integer(Int)
}

/// Anything that can be bound to a statement: interpolate it, `"… WHERE id = \(id)"`.
///
/// An enumeration of strings needs only to say so: `enum Ring: String, Bindable`.
public protocol Bindable {
  /// What is stored. A text must not contain the character NUL, which PostgreSQL cannot hold: both engines refuse it.
  var value: Value { get }
}

extension Value: Bindable {
  public var value: Value { self }
}

extension String: Bindable {
  public var value: Value { .text(self) }
}

extension Int: Bindable {
  public var value: Value { .integer(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// Nothing is NULL.
  public var value: Value {
    switch self {
    case .some(let wrapped): wrapped.value
    case .none: .null
    }
  }
}

extension Bindable where Self: RawRepresentable, RawValue == String {
  /// The raw text.
  public var value: Value { .text(rawValue) }
}
