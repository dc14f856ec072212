public import SQL

/// Something that a member noticed, in their own words. Who wrote it is kept nowhere: a mark, which only the writer's own
/// key gives, lets the writer take it back and keeps one person from counting as five.
public struct Concern: Sendable, Record {
  public let id: ID<Concern>
  public let wording: String
  public let droppedOn: Day

  /// The most concerns of one person that are open at once, and of a network at all.
  public static let mostOfOne = 20
  public static let most = 5000
  /// How many of them can be under one theme, and how many loose ones stand on a page.
  public static let mostUnderTheme = 200
  public static let perPage = 50
  /// The most characters of one.
  public static let limit = 600
  /// Concerns are gone so many days after the members heard what came of the advice (domain.md, L23).
  public static let keptDays = 365

  public static let columns: Columns = ["concern.id", "concern.wording", "concern.dropped_on"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    wording = try row.text(1)
    guard let day = Day(try row.text(2)) else { throw SQLError.damaged("a day that is no day") }
    droppedOn = day
  }
}

extension Member {
  /// By what this person is counted once among concerns.
  var concernMark: Mark { ownKey.mark(for: "concerns", in: network.id) }

  /// Drops a concern. The same words twice are one, while the first is open. Throws `Refusal.tooMany` beyond
  /// `Concern.mostOfOne` or `Concern.most`.
  public func drop(concern wording: Prose, _ db: Transaction) throws {
    let (mark, today) = (concernMark, today)
    let same = try db.count("SELECT count(*) FROM concern WHERE mark = \(mark) AND wording = \(wording)")
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM concern WHERE mark = \(mark)") < Concern.mostOfOne,
      try db.count("SELECT count(*) FROM concern") < Concern.most
    else { throw Refusal.tooMany }
    let id: ID<Concern> = community.newID()
    try db.run(
      "INSERT INTO concern (id, wording, dropped_on, mark) VALUES (\(id), \(wording), \(today), \(mark))")
  }

  /// One's own concerns that did not go on yet, the newest first. Nobody else can ask for these.
  public func ownConcerns(_ db: Snapshot) throws -> [Concern] {
    try db.all(
      Concern.self,
      "SELECT \(Concern.columns) FROM concern WHERE mark = \(concernMark) ORDER BY dropped_on DESC, id")
  }

  /// Takes one's own concern back. Throws `Refusal.notFound` when it is somebody else's or went on already.
  public func withdraw(concern id: ID<Concern>, _ db: Transaction) throws {
    let theme = try db.first("SELECT theme FROM concern WHERE id = \(id)") { $0.textIfAny(0) } ?? nil
    guard try db.run("DELETE FROM concern WHERE id = \(id) AND mark = \(concernMark)") == 1 else {
      throw Refusal.notFound
    }
    if let theme { try Theme.settle(ID(stored: theme), today, db) }
  }

  /// Takes everything away by which this person counts somewhere: part of leaving.
  func takeAwayOwnMarks(_ db: Transaction) throws {
    let mark = concernMark
    try db.run("DELETE FROM concern WHERE mark = \(mark)")
    try db.run("DELETE FROM recognition WHERE mark = \(mark)")
    try db.run("DELETE FROM core_check_mark WHERE mark = \(coreCheckMark(CoreCheck.Month(today)))")
    try db.run("DELETE FROM energy_ballot WHERE mark = \(energyMark)")
    let themes = try db.all("SELECT id FROM theme WHERE reached_on IS NOT NULL") { ID<Theme>(stored: try $0.text(0)) }
    for theme in themes { try Theme.settle(theme, today, db) }
  }
}

extension CoreMember {
  /// The first concerns that are under no theme, the oldest first.
  public func looseConcerns(_ db: Snapshot) throws -> [Concern] {
    try db.all(
      Concern.self,
      "SELECT \(Concern.columns) FROM concern WHERE theme IS NULL ORDER BY dropped_on, id LIMIT \(Concern.perPage)")
  }

  /// The concerns under a theme, the oldest first.
  public func concerns(under theme: ID<Theme>, _ db: Snapshot) throws -> [Concern] {
    try db.all(
      Concern.self, "SELECT \(Concern.columns) FROM concern WHERE theme = \(theme) ORDER BY dropped_on, id")
  }

  /// Puts a concern under a theme, or loose again. Throws `Refusal.notFound` when either is not there, or went on.
  public func put(_ concern: ID<Concern>, under theme: ID<Theme>?, _ db: Transaction) throws {
    let from = try db.first("SELECT coalesce(theme, '') FROM concern WHERE id = \(concern)") { try $0.text(0) }
    guard let from else { throw Refusal.notFound }
    for touched in [from.isEmpty ? nil : ID<Theme>(stored: from), theme].compactMap({ $0 }) {
      try Theme.needsOpen(touched, db)
    }
    if let theme, try db.count("SELECT count(*) FROM concern WHERE theme = \(theme)") >= Concern.mostUnderTheme {
      throw Refusal.tooMany
    }
    try db.run("UPDATE concern SET theme = \(theme) WHERE id = \(concern)")
    if !from.isEmpty { try Theme.settle(ID(stored: from), member.today, db) }
    if let theme { try Theme.settle(theme, member.today, db) }
  }

  /// Takes a concern away, such as one that names somebody. Throws `Refusal.notFound` when it went on already.
  public func remove(concern id: ID<Concern>, _ db: Transaction) throws {
    try put(id, under: nil, db)
    try db.run("DELETE FROM concern WHERE id = \(id)")
  }
}
