/// The readable difference between two texts, word by word.
public struct Difference: Sendable, Hashable {
  /// A stretch of words that stayed, went or came.
  public enum Kind: Sendable, Hashable { case same, removed, added }
  public struct Run: Sendable, Hashable {
    public let kind: Kind
    public let text: String
  }

  /// The stretches, in reading order; what went stands before what came.
  public let runs: [Run]
  /// Whether the texts say the same, white space apart.
  public var isEmpty: Bool { !runs.contains { $0.kind != .same } }

  /// Compares two texts of at most a few thousand words (Myers, by the standard library).
  public init(from old: String, to new: String) {
    let before = old.split(whereSeparator: \.isWhitespace)
    let after = new.split(whereSeparator: \.isWhitespace)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var words: [(Kind, Substring)] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, removed.contains(i) {
        words.append((.removed, before[i]))
        i += 1
      } else if j < after.count, added.contains(j) {
        words.append((.added, after[j]))
        j += 1
      } else {
        words.append((.same, after[j]))
        i += 1
        j += 1
      }
    }
    runs = words.reduce(into: []) { runs, word in
      if let last = runs.last, last.kind == word.0 {
        runs[runs.count - 1] = Run(kind: last.kind, text: last.text + " " + word.1)
      } else {
        runs.append(Run(kind: word.0, text: String(word.1)))
      }
    }
  }
}
