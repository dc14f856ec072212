public import SQL

/// One of the six things that keep a network standing (handbook, P6.E4), with where it is written, which role sees to it
/// and until when it holds.
public struct EmbeddingElement: Sendable, Hashable, Record {
  /// The raw value is stored and stands in paths.
  public enum Kind: String, Sendable, CaseIterable, Hashable, Bindable {
    /// Lasting in time.
    case time
    /// More places.
    case places
    /// Fixed in the units that take part.
    case units
    /// More groups of people.
    case groups
    /// Backing at all levels.
    case backing
    /// Rising above the project.
    case beyond

    /// Whether a network may leave it on purpose: whoever stays small does not grow (handbook, P6.E4).
    public var maySetAside: Bool { self == .places || self == .groups }
  }

  public let kind: Kind
  /// The name of the document in which it stands; nil while it is in heads only.
  public let document: String?
  /// Where that document is; it may be empty.
  public let location: String
  /// The role that sees to it.
  public let role: KeyRole?
  /// The last day on which it holds.
  public let endsOn: Day?
  /// Whether it rests on the sponsor, and on money.
  public let leansOnSponsor, leansOnMoney: Bool
  /// The day on which the group said: not, on purpose.
  public let setAsideOn: Day?
  /// Counts the changes, so that no edit is written over another; 0 while nobody filled it in.
  public let revision: Int

  /// The most characters of a location.
  public static let locationLimit = 200
  /// How many days ahead an end may lie: ten years.
  public static let mostDaysAhead = 3653

  public static let columns = Columns(
    "embedding_element",
    [
      "element", "document", "location", "role", "ends_on", "leans_on_sponsor", "leans_on_money", "set_aside_on",
      "revision",
    ])

  public init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.text(0)) else { throw SQLError.damaged("an element that is none") }
    self.kind = kind
    document = row.textIfAny(1)
    location = try row.text(2)
    role = row.textIfAny(3).flatMap(KeyRole.init)
    endsOn = row.textIfAny(4).flatMap(Day.init)
    leansOnSponsor = try row.integer(5) == 1
    leansOnMoney = try row.integer(6) == 1
    setAsideOn = row.textIfAny(7).flatMap(Day.init)
    revision = try row.integer(8)
  }

  /// An element as it is written, or as nobody filled it in yet.
  public init(
    _ kind: Kind, document: String? = nil, location: String = "", role: KeyRole? = nil, endsOn: Day? = nil,
    leansOnSponsor: Bool = false, leansOnMoney: Bool = false, setAsideOn: Day? = nil, revision: Int = 0
  ) {
    (self.kind, self.document, self.location, self.role) = (kind, document, location, role)
    (self.endsOn, self.leansOnSponsor, self.leansOnMoney) = (endsOn, leansOnSponsor, leansOnMoney)
    (self.setAsideOn, self.revision) = (setAsideOn, revision)
  }

  /// Whether it has a document, a role and an end day, or was left on purpose.
  public var isComplete: Bool { setAsideOn != nil || document != nil && role != nil && endsOn != nil }

  /// Whether two say the same, whoever wrote them when.
  fileprivate func isSame(as other: EmbeddingElement) -> Bool {
    document == other.document && location == other.location && role == other.role && endsOn == other.endsOn
      && leansOnSponsor == other.leansOnSponsor && leansOnMoney == other.leansOnMoney
      && (setAsideOn == nil) == (other.setAsideOn == nil)
  }
}

extension Member {
  /// The six elements in order, also those that nobody filled in.
  public func embeddingElements(_ db: Snapshot) throws -> [EmbeddingElement] {
    let all = try db.all(EmbeddingElement.self, "SELECT \(EmbeddingElement.columns) FROM embedding_element")
    let known = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })
    return EmbeddingElement.Kind.allCases.map { known[$0] ?? EmbeddingElement($0) }
  }
}

extension CoreMember {
  /// Writes an element upon the revision the writer saw (0 when there was none). Saving what is there already changes
  /// nothing. Throws `Refusal.outdated` when somebody else saved meanwhile, `Refusal.tooMany` when the end day lies more
  /// than a year back or ten ahead, and `Refusal.notFound` for leaving an element that cannot be left.
  public func save(
    _ kind: EmbeddingElement.Kind, document: Title?, location: Prose, role: KeyRole?, endsOn: Day?,
    leansOnSponsor: Bool, leansOnMoney: Bool, isSetAside: Bool, upon base: Int, _ db: Transaction
  ) throws {
    let today = member.today
    if let endsOn {
      guard (today.adding(-366)...today.adding(EmbeddingElement.mostDaysAhead)).contains(endsOn) else {
        throw Refusal.tooMany
      }
    }
    guard !isSetAside || kind.maySetAside else { throw Refusal.notFound }
    let standing = try member.embeddingElements(db).first { $0.kind == kind } ?? EmbeddingElement(kind)
    let new = EmbeddingElement(
      kind, document: document?.text, location: location.text, role: role, endsOn: endsOn,
      leansOnSponsor: leansOnSponsor, leansOnMoney: leansOnMoney, setAsideOn: isSetAside ? today : nil)
    if standing.revision > 0, standing.isSame(as: new) { return }
    guard standing.revision == base, base < 1000 else { throw Refusal.outdated }
    try db.run("DELETE FROM embedding_element WHERE element = \(kind)")
    try db.run(
      """
      INSERT INTO embedding_element (
        element, document, location, role, ends_on, leans_on_sponsor, leans_on_money, set_aside_on, revision)
      VALUES (
        \(kind), \(document), \(location), \(role), \(endsOn), \(leansOnSponsor ? 1 : 0), \(leansOnMoney ? 1 : 0),
        \(new.setAsideOn), \(base + 1))
      """)
  }
}
