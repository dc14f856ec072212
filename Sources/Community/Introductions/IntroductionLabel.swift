public import SQL

/// A word by which somebody who takes part in introductions says where they work, what they do, or what they would like
/// to talk about. The core group makes the list; nothing on it is about anybody's health.
public struct IntroductionLabel: Sendable, Hashable, Record {
  /// What it is a word for; the raw value is stored.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    case unit, function, topic

    /// The most labels of this kind.
    public var most: Int { self == .topic ? 60 : 200 }
  }

  public let id: ID<IntroductionLabel>
  public let kind: Kind
  public let name: String

  public static let columns = Columns("introduction_label", ["id", "kind", "name"])

  public init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.text(1)) else { throw SQLError.damaged("a label of no kind") }
    id = ID(stored: try row.text(0))
    self.kind = kind
    name = try row.text(2)
  }
}

extension Member {
  /// The labels to choose from, by name.
  public func introductionLabels(_ db: Snapshot) throws -> [IntroductionLabel] {
    try db.all(
      IntroductionLabel.self,
      "SELECT \(IntroductionLabel.columns) FROM introduction_label ORDER BY kind, folded_name")
  }
}

extension CoreMember {
  /// Puts a label on the list; one that is there already stays. Throws `Refusal.tooMany` beyond `Kind.most`.
  public func add(label name: Title, as kind: IntroductionLabel.Kind, _ db: Transaction) throws {
    let (known, count) =
      try db.first(
        """
        SELECT count(*) FILTER (WHERE folded_name = \(name.folded)), count(*) FROM introduction_label WHERE kind = \(kind)
        """
      ) { (try $0.integer(0), try $0.integer(1)) } ?? (0, 0)
    guard known == 0 else { return }
    guard count < kind.most else { throw Refusal.tooMany }
    let id: ID<IntroductionLabel> = member.community.newID()
    try db.run(
      """
      INSERT INTO introduction_label (id, kind, name, folded_name) VALUES (\(id), \(kind), \(name), \(name.folded))
      ON CONFLICT (kind, folded_name) DO NOTHING
      """)
  }

  /// Takes a label off the list, and off what people said. Twice is no mistake.
  public func remove(label id: ID<IntroductionLabel>, _ db: Transaction) throws {
    try db.run("DELETE FROM introduction_label WHERE id = \(id)")
  }
}
