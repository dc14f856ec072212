public import SQL

/// An idea for the plan that came from a card of the gallery: a draft in the network's own words that names its source.
public struct Idea: Sendable, Record {
  /// What an idea can become in the plan; the raw value is stored.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable { case activity, goal }

  /// The key of the card that an idea came from: `F` and a number from 1 to 99.
  public struct Source: Sendable, Hashable, Bindable {
    public let text: String
    public var value: Value { .text(text) }

    /// A key as written; nil when it is none.
    public init?(_ text: some StringProtocol) {
      let digits = text.utf8.dropFirst()
      guard text.utf8.first == UInt8(ascii: "F"), (1...2).contains(digits.count), digits.first != UInt8(ascii: "0"),
        digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      self.text = String(text)
    }
  }

  public let id: ID<Idea>
  public let source: Source
  public let kind: Kind
  /// At most `limit` characters.
  public let wording: String
  /// How often it was written, from 1: an editor builds upon the version they saw.
  public let version: Int
  public let takenOn: Day

  /// The most characters an idea has.
  public static let limit = 500

  public static let columns: Columns = [
    "idea.id", "idea.source", "idea.kind", "idea.wording", "idea.version", "idea.taken_on",
  ]

  public init(_ row: Row) throws {
    guard let source = Source(try row.text(1)), let kind = Kind(rawValue: try row.text(2)),
      let takenOn = Day(try row.text(5))
    else { throw SQLError.damaged("an idea that is none") }
    id = ID(stored: try row.text(0))
    self.source = source
    self.kind = kind
    wording = try row.text(3)
    version = try row.integer(4)
    self.takenOn = takenOn
  }
}

extension Member {
  /// The ideas for the plan: goals first, then by their source.
  public func ideas(_ db: Snapshot) throws -> [Idea] {
    try db.all(
      Idea.self, "SELECT \(Idea.columns) FROM idea ORDER BY CASE kind WHEN 'goal' THEN 0 ELSE 1 END, source")
  }

  /// One idea. Throws `Refusal.notFound`.
  public func idea(_ id: ID<Idea>, _ db: Snapshot) throws -> Idea {
    guard let idea = try db.first(Idea.self, "SELECT \(Idea.columns) FROM idea WHERE id = \(id)") else {
      throw Refusal.notFound
    }
    return idea
  }

  /// The idea that was taken over from a card; nil when none was.
  public func idea(from source: Idea.Source, _ db: Snapshot) throws -> Idea? {
    try db.first(Idea.self, "SELECT \(Idea.columns) FROM idea WHERE source = \(source)")
  }

  /// Takes a card over as an idea with this draft. A card that was taken over already stays as it is.
  public func takeOver(_ source: Idea.Source, as kind: Idea.Kind, draft: Prose, _ db: Transaction) throws {
    let id: ID<Idea> = community.newID()
    try db.run(
      """
      INSERT INTO idea (id, source, kind, wording, version, taken_on)
      VALUES (\(id), \(source), \(kind), \(draft), 1, \(today))
      ON CONFLICT (source) DO NOTHING
      """)
  }

  /// Says an idea in other words, upon the version the writer saw. Saving what stands there already changes nothing.
  /// Throws `Refusal.outdated` when somebody else wrote meanwhile, `Refusal.notFound` when the idea is gone.
  public func edit(
    _ id: ID<Idea>, wording: Prose, kind: Idea.Kind, upon base: Int, _ db: Transaction
  ) throws {
    let now = try idea(id, db)
    if now.wording == wording.text, now.kind == kind { return }
    guard now.version == base else { throw Refusal.outdated }
    try db.run(
      "UPDATE idea SET wording = \(wording), kind = \(kind), version = version + 1 WHERE id = \(id)")
  }

  /// Takes an idea off the list; its card can be taken over again.
  public func remove(idea id: ID<Idea>, _ db: Transaction) throws {
    try db.run("DELETE FROM idea WHERE id = \(id)")
  }
}
