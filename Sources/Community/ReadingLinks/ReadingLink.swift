public import SQL

/// A link to a reading version of the plan, for somebody without an account: a sponsor, HR, the works council, a manager.
/// It shows one version as that reader may see it, until a last day; what is written later stays inside until the core
/// group shares that too. Nobody counts who opened it (domain.md, section 5: never a person, nor a number below ten).
public struct ReadingLink: Sendable, Record {
  /// The secret part of the link.
  public let token: ID<ReadingLink>
  public let reader: PlanReader
  /// The number of the version of the plan that it shows.
  public let version: Int
  /// The last day on which it works.
  public let lastDay: Day
  public let extent: Extent
  /// The role or body that reads its own promises beside the plan; nil for none. Only a sponsor's link has one.
  public let promiser: String?

  /// How much of the plan it shows: the whole reading version, or what stands on one page. The raw value is stored.
  public enum Extent: String, Sendable, CaseIterable, Hashable, Bindable { case whole, page }

  /// It works for at most this many days.
  public static let mostDays = 92
  /// At most this many work at one time.
  public static let most = 20

  public static let columns: Columns = [
    "reading_link.token", "reading_link.reader", "reading_link.version", "reading_link.last_day",
    "reading_link.extent", "reading_link.promiser",
  ]

  public init(_ row: Row) throws {
    token = ID(stored: try row.text(0))
    guard let reader = PlanReader(rawValue: try row.text(1)), let day = Day(try row.text(3)),
      let extent = Extent(rawValue: try row.text(4))
    else {
      throw SQLError.damaged("a reading link that is none")
    }
    self.reader = reader
    version = try row.integer(2)
    lastDay = day
    self.extent = extent
    promiser = row.textIfAny(5)
  }

  /// Where a link leads: a network and the secret part.
  public struct Address: Sendable, Hashable {
    public let network: ID<Network>
    public let token: ID<ReadingLink>

    public init(network: ID<Network>, token: ID<ReadingLink>) {
      self.network = network
      self.token = token
    }
  }
}

/// What somebody with a link reads.
public struct SharedReading: Sendable {
  public let network: Network
  public let reading: PlanReading
  /// The number of the version, and the day on which it was made.
  public let version: Int
  public let madeOn: Day
  /// The last day on which the link works.
  public let lastDay: Day
  public let extent: ReadingLink.Extent
  /// What the reader promised, the open ones first, as it stands today: never what anybody else promised.
  public let promises: [Commitment]
}

extension CoreMember {
  /// Shares a version of the plan with a reader until a day at most `ReadingLink.mostDays` on. Sharing twice with one
  /// token, as from a form that is sent twice, makes one link. A sponsor can read beside it what they promised: whoever
  /// made the promise that is given. Throws `Refusal.notFound` without such a version or promise, or for another reader
  /// with promises, and `Refusal.tooMany` for another day or above `ReadingLink.most`.
  public func share(
    version: Int, with reader: PlanReader, until lastDay: Day, as token: ID<ReadingLink>,
    showing extent: ReadingLink.Extent = .whole, withPromisesLike promise: ID<Commitment>? = nil, _ db: Transaction
  ) throws {
    let today = member.today
    guard lastDay >= today, lastDay <= today.adding(ReadingLink.mostDays) else { throw Refusal.tooMany }
    guard try db.count("SELECT count(*) FROM plan_version WHERE number = \(version)") == 1 else {
      throw Refusal.notFound
    }
    let promiser = try promise.flatMap { id in
      try db.first("SELECT promiser FROM commitment WHERE id = \(id)") { try $0.text(0) }
    }
    guard promise == nil || (promiser != nil && reader.seesOwnPromises) else { throw Refusal.notFound }
    try db.run("DELETE FROM reading_link WHERE last_day < \(today)")
    let others = try db.count("SELECT count(*) FROM reading_link WHERE token <> \(token)")
    guard others < ReadingLink.most else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO reading_link (token, reader, version, last_day, extent, promiser)
      VALUES (\(token), \(reader.rawValue), \(version), \(lastDay), \(extent), \(promiser))
      ON CONFLICT (token) DO NOTHING
      """)
  }

  /// The links that work, the first to end first.
  public func readingLinks(_ db: Snapshot) throws -> [ReadingLink] {
    try db.all(
      ReadingLink.self,
      """
      SELECT \(ReadingLink.columns) FROM reading_link WHERE last_day >= \(member.today) ORDER BY last_day, token
      """)
  }

  /// Withdraws a link: nothing of it remains. Withdrawing twice is no mistake.
  public func withdraw(link token: ID<ReadingLink>, _ db: Transaction) throws {
    try db.run("DELETE FROM reading_link WHERE token = \(token)")
  }
}

extension Community {
  /// What a link shows. Throws `Refusal.readingOver` when it is past, withdrawn or never was: the same answer.
  public func sharedReading(_ address: ReadingLink.Address) throws -> SharedReading {
    let today = today
    let shared = try linkedDatabase(address.network)?.read { db -> SharedReading? in
      let link = try db.first(
        ReadingLink.self,
        """
        SELECT \(ReadingLink.columns) FROM reading_link WHERE token = \(address.token) AND last_day >= \(today)
        """)
      guard let link, let network = try db.first(Network.self, "SELECT \(Network.columns) FROM network") else {
        return nil
      }
      let version = try PlanVersion.find(link.version, db)
      let whole = version.plan.reading(for: link.reader)
      return SharedReading(
        network: network, reading: link.extent == .page ? whole.onOnePage : whole, version: link.version,
        madeOn: version.madeOn, lastDay: link.lastDay, extent: link.extent,
        promises: try link.promiser.map { try Commitment.told(to: $0, db) } ?? [])
    }
    guard let shared else { throw Refusal.readingOver }
    return shared
  }
}
