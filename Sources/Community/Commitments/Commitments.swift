public import SQL

/// Where one looks in the register.
public struct CommitmentRange: Sendable, Hashable {
  /// The page, from 1.
  public let page: Int
  /// Only what the same role or body promised as in this one; nil for all.
  public let sameAs: ID<Commitment>?

  public init(page: Int, sameAs: ID<Commitment>? = nil) { (self.page, self.sameAs) = (page, sameAs) }
}

/// A page of the register.
public struct CommitmentPage: Sendable {
  public let entries: [Commitment]
  /// How many there are in all pages together.
  public let count: Int
  /// The role or body of all of them, when one was asked for.
  public let promiser: String?
}

/// A role or body and what it promised.
public struct Promiser: Sendable, Hashable {
  public let name: String
  /// One of its promises, to point at it.
  public let example: ID<Commitment>
  public let all, open, late: Int
}

extension Member {
  /// A page of the register: open ones first, the longest due first. Throws `Refusal.notFound` for a page that is not
  /// there.
  public func commitments(_ range: CommitmentRange, _ db: Snapshot) throws -> CommitmentPage {
    let promiser = try range.sameAs.map { id in
      try db.first("SELECT promiser FROM commitment WHERE id = \(id)") { try $0.text(0) }
    }
    if range.sameAs != nil, promiser == .some(nil) { throw Refusal.notFound }
    let name = promiser ?? nil
    let filter: Statement = name.map { "WHERE promiser = \($0)" } ?? ""
    let count = try db.count("SELECT count(*) FROM commitment \(filter)")
    let start = (range.page - 1) * Commitment.page
    guard range.page >= 1, start < max(count, 1) else { throw Refusal.notFound }
    let entries = try db.all(
      Commitment.self,
      """
      SELECT \(Commitment.columns) FROM commitment \(filter)
      ORDER BY CASE WHEN kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL THEN 0 ELSE 1 END, due_on, id
      LIMIT \(Commitment.page) OFFSET \(start)
      """)
    return CommitmentPage(entries: entries, count: count, promiser: name)
  }

  /// The whole register, by the day on which each is due.
  func allCommitments(_ db: Snapshot) throws -> [Commitment] {
    try db.all(Commitment.self, "SELECT \(Commitment.columns) FROM commitment ORDER BY due_on, id")
  }

  /// The open promises, the longest due first.
  public func openCommitments(most: Int, _ db: Snapshot) throws -> [Commitment] {
    try db.all(
      Commitment.self,
      """
      SELECT \(Commitment.columns) FROM commitment
      WHERE kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL ORDER BY due_on, id LIMIT \(most)
      """)
  }

  /// Who promised something, those with the most that is late first. At most 200.
  public func promisers(_ db: Snapshot) throws -> [Promiser] {
    try db.all(
      """
      SELECT promiser, min(id), count(*),
        count(*) FILTER (WHERE kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL),
        count(*) FILTER (
          WHERE kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL AND due_on < \(today.adding(-14)))
      FROM commitment GROUP BY promiser ORDER BY 5 DESC, 4 DESC, promiser LIMIT 200
      """
    ) { row in
      Promiser(
        name: try row.text(0), example: ID(stored: try row.text(1)), all: try row.integer(2), open: try row.integer(3),
        late: try row.integer(4))
    }
  }

  /// How many promises are open, and how many of those are more than 14 days late.
  public func commitmentCounts(_ db: Snapshot) throws -> (open: Int, late: Int) {
    let found = try db.first(
      """
      SELECT count(*), count(*) FILTER (WHERE due_on < \(today.adding(-14))) FROM commitment
      WHERE kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL
      """
    ) { (open: try $0.integer(0), late: try $0.integer(1)) }
    return found ?? (0, 0)
  }
}

extension Commitment {
  /// What a role or body may read of its own promises: the open ones first, without those that name a number of people
  /// below ten. At most 200.
  static func told(to promiser: String, _ db: Snapshot) throws -> [Commitment] {
    let own = try db.all(
      Commitment.self,
      """
      SELECT \(Commitment.columns) FROM commitment WHERE promiser = \(promiser)
      ORDER BY CASE WHEN kept_on IS NULL AND broken_on IS NULL AND withdrawn_on IS NULL THEN 0 ELSE 1 END, due_on, id
      LIMIT 200
      """)
    return own.filter { SmallGroups.leftOut(of: $0.promise).count == 0 }
  }
}

extension CoreMember {
  /// Notes a promise; the same one twice is one. The day lies at most two years back and five on. Throws
  /// `Refusal.tooMany` otherwise, or when the register is full.
  public func note(promise: Prose, by promiser: Title, dueOn: Day, _ db: Transaction) throws {
    let today = member.today
    guard dueOn >= today.adding(-731), dueOn <= today.adding(1827) else { throw Refusal.tooMany }
    let same = try db.count(
      """
      SELECT count(*) FROM commitment
      WHERE promiser = \(promiser) AND promise = \(promise) AND due_on = \(dueOn)
      """)
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM commitment") < Commitment.most else { throw Refusal.tooMany }
    let id: ID<Commitment> = member.community.newID()
    try db.run(
      """
      INSERT INTO commitment (id, promiser, promise, made_on, due_on)
      VALUES (\(id), \(promiser), \(promise), \(today), \(dueOn))
      """)
  }

  /// Says what became of a promise; nil opens it again. Saying the same twice changes nothing. Throws `Refusal.notFound`,
  /// or `Refusal.outdated` when somebody said otherwise meanwhile: it has to be opened again first.
  public func close(_ id: ID<Commitment>, as outcome: Commitment.Outcome?, _ db: Transaction) throws {
    let standing = try db.first(
      Commitment.self, "SELECT \(Commitment.columns) FROM commitment WHERE id = \(id)")
    guard let standing else { throw Refusal.notFound }
    if standing.outcome == outcome { return }
    if standing.outcome != nil, outcome != nil { throw Refusal.outdated }
    let day = member.today
    try db.run(
      """
      UPDATE commitment SET kept_on = \(outcome == .kept ? day : nil), broken_on = \(outcome == .broken ? day : nil),
        withdrawn_on = \(outcome == .withdrawn ? day : nil)
      WHERE id = \(id)
      """)
  }

  /// Takes a promise off the register, when it was noted by mistake.
  public func remove(commitment id: ID<Commitment>, _ db: Transaction) throws {
    try db.run("DELETE FROM commitment WHERE id = \(id)")
  }
}
