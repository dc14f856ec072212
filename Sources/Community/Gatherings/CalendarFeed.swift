public import SQL
internal import Secrets

/// A calendar of one's own, which a calendar program fetches by an address that nobody can guess. Its token comes from the
/// person's own key and is kept nowhere: the file has a hash of it, by which a calendar is found, and marks by which it
/// finds the gatherings; nothing says whose it is.
public struct CalendarFeed: Sendable {
  /// What is in it; the raw value is stored.
  public enum Extent: String, Sendable, CaseIterable, Hashable, Bindable {
    /// Where one comes, or perhaps does.
    case own
    /// Also whatever every member may come to, so that one hears of what is new.
    case all
  }

  /// Where it is fetched.
  public struct Address: Sendable, Hashable {
    public let network: ID<Network>
    public let token: ID<CalendarFeed>

    public init(network: ID<Network>, token: ID<CalendarFeed>) { (self.network, self.token) = (network, token) }
  }

  public let address: Address
  public let extent: Extent
}

/// A gathering as it stands in one person's calendar.
public struct CalendarEntry: Sendable {
  public let gathering: Gathering
  /// Whether they said that they come and have a place.
  public let isCertain: Bool
  /// By what their calendar knows it: another for everybody, so that two calendars laid side by side tell nothing.
  public let uid: String
  /// The neutral title that the network chose; nil for the usual one.
  public let title: String?
}

extension CalendarFeed {
  fileprivate static func hash(_ token: ID<CalendarFeed>) -> String {
    Secrets.hex(Secrets.sha256(Array(token.text.utf8)))
  }

  fileprivate static func derived(_ key: String, _ id: ID<Gathering>) -> String {
    Secrets.hex(Array(Secrets.hmacSHA256(key: Array(key.utf8), message: Array(id.text.utf8)).prefix(16)))
  }

  /// The neutral title that the network chose.
  fileprivate static func title(_ db: Snapshot) throws -> String? {
    try db.first("SELECT title FROM calendar_title") { try $0.text(0) }
  }
}

extension Member {
  private var feedMark: Mark { ownKey.mark(for: "calendar feed", in: network.id) }
  private var uidKey: String { ownKey.mark(for: "calendar uid", in: network.id).text }

  private func token(_ seed: String) -> ID<CalendarFeed> {
    ID(stored: ownKey.mark(for: "calendar token \(seed)", in: network.id).text)
  }

  /// One's calendar; nil when there is none.
  public func calendarFeed(_ db: Snapshot) throws -> CalendarFeed? {
    try db.first("SELECT seed, extent FROM calendar_feed WHERE mark = \(feedMark)") { row in
      CalendarFeed(
        address: CalendarFeed.Address(network: network.id, token: token(try row.text(0))),
        extent: CalendarFeed.Extent(rawValue: try row.text(1)) ?? .own)
    }
  }

  /// Makes a calendar, or gives it another address: the one before leads nowhere from then on.
  public func renewFeed(_ extent: CalendarFeed.Extent, _ db: Transaction) throws {
    let seed = (community.newID() as ID<CalendarFeed>).text
    try db.run(
      """
      INSERT INTO calendar_feed (mark, seed, token_hash, uid_key, extent)
      VALUES (\(feedMark), \(seed), \(CalendarFeed.hash(token(seed))), \(uidKey), \(extent))
      ON CONFLICT (mark) DO UPDATE SET seed = excluded.seed, token_hash = excluded.token_hash, extent = excluded.extent
      """)
    for id in try db.all(
      "SELECT DISTINCT gathering FROM gathering_registration", { ID<Gathering>(stored: try $0.text(0)) })
    {
      try db.run(
        """
        UPDATE gathering_registration SET feed_mark = \(try feedMark(id, db))
        WHERE gathering = \(id) AND mark = \(ownKey.gatheringMark(id, in: network.id))
        """)
    }
  }

  /// Ends one's calendar: its address leads nowhere.
  public func stopFeed(_ db: Transaction) throws {
    try db.run("DELETE FROM calendar_feed WHERE mark = \(feedMark)")
  }

  /// By what one's calendar finds a gathering; nil without a calendar.
  func feedMark(_ id: ID<Gathering>, _ db: Snapshot) throws -> String? {
    try calendarFeed(db).map { CalendarFeed.derived($0.address.token.text, id) }
  }

  /// One gathering for one's calendar.
  public func calendarEntry(_ id: ID<Gathering>, _ db: Snapshot) throws -> CalendarEntry {
    let found = try gathering(id, db)
    guard found.publishedOn != nil else { throw Refusal.notFound }
    return CalendarEntry(
      gathering: found, isCertain: try registration(for: id, db)?.hasPlace == true,
      uid: CalendarFeed.derived(uidKey, id), title: try CalendarFeed.title(db))
  }
}

extension CoreMember {
  /// What stands in the calendars of members. Throws `Refusal.nameTaken` for a title in which the network’s name is.
  public func choose(calendarTitle title: Title, _ db: Transaction) throws {
    guard !title.folded.contains(member.network.name.lowercased()) else { throw Refusal.nameTaken }
    try db.run(
      """
      INSERT INTO calendar_title (which, title) VALUES ('gatherings', \(title))
      ON CONFLICT (which) DO UPDATE SET title = excluded.title
      """)
  }
}

extension Member {
  /// What stands in calendars; nil for the usual word.
  public func calendarTitle(_ db: Snapshot) throws -> String? { try CalendarFeed.title(db) }
}

extension Community {
  /// What is in the calendar of an address: from `Gathering.keptDays` ago on. Throws `Refusal.notFound` when it was
  /// renewed, ended or never was: the same answer.
  public func calendar(_ address: CalendarFeed.Address) throws -> [CalendarEntry] {
    let first = today.adding(-Gathering.keptDays)
    let entries = try linkedDatabase(address.network)?.read { db -> [CalendarEntry]? in
      let feed = try db.first(
        "SELECT uid_key, extent FROM calendar_feed WHERE token_hash = \(CalendarFeed.hash(address.token))"
      ) { (try $0.text(0), try $0.text(1)) }
      guard let (key, extent) = feed else { return nil }
      let title = try CalendarFeed.title(db)
      let all = try db.all(
        Gathering.self,
        "SELECT \(Gathering.columns) FROM gathering WHERE published_on IS NOT NULL AND held_on >= \(first) ORDER BY id")
      let marks = all.map { CalendarFeed.derived(address.token.text, $0.id) }
      let own = try db.all(
        """
        SELECT gathering, CASE WHEN answer = 'coming' AND waiting IS NULL THEN 1 ELSE 0 END FROM gathering_registration
        WHERE feed_mark IN (\(list: marks)) AND answer <> 'not'
        """
      ) { (ID<Gathering>(stored: try $0.text(0)), try $0.integer(1) == 1) }
      let certain = Dictionary(uniqueKeysWithValues: own)
      return all.filter { certain[$0.id] != nil || (extent == "all" && $0.audience != .core) }.map {
        CalendarEntry(
          gathering: $0, isCertain: certain[$0.id] == true, uid: CalendarFeed.derived(key, $0.id), title: title)
      }
    }
    guard let entries else { throw Refusal.notFound }
    return entries
  }
}
