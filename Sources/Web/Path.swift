/// A typed part of a path, such as an identifier.
public protocol PathPart: Sendable {
  /// The part as it stands in the path; it must need no percent-encoding.
  var pathPart: String { get }
  /// Reads a part, nil when it cannot be one: the path then leads nowhere.
  init?(pathPart: Substring)
}

/// The part of a path that has none.
public struct Nothing: PathPart {
  public var pathPart: String { "" }
  public init() {}
  public init?(pathPart: Substring) { return nil }
}

extension Int: PathPart {
  public var pathPart: String { String(self) }
  public init?(pathPart: Substring) {
    guard pathPart.count < 10, pathPart.first != "0", pathPart.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    self.init(pathPart)
  }
}

/// One path: it matches, it links, and it fills the route table. `:` stands for the typed part.
public struct Path<Part: PathPart>: Sendable {
  /// The pattern, such as `/conversations/:/replies`.
  public let pattern: String

  /// What stands between its slashes.
  let segments: [Substring]
  private let beforePart: String
  private let afterPart: String

  /// A path with one typed part.
  public init(_ pattern: String) {
    self.pattern = pattern
    segments = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let pieces = pattern.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    beforePart = String(pieces[0])
    afterPart = pieces.count > 1 ? String(pieces[1]) : ""
  }

  /// The address for one value of the part.
  public func callAsFunction(_ part: Part) -> String {
    beforePart + part.pathPart + afterPart
  }

  /// The part in an address that fits the pattern; nil when it does not fit.
  func part(in segments: [Substring]) -> Part? {
    guard self.segments.count == segments.count else { return nil }
    var found: Part?
    for (own, other) in zip(self.segments, segments) {
      if own == ":" {
        guard let part = Part(pathPart: other) else { return nil }
        found = part
      } else if own != other {
        return nil
      }
    }
    return found
  }
}

extension Path where Part == Nothing {
  /// The address.
  public func callAsFunction() -> String { pattern }
}
