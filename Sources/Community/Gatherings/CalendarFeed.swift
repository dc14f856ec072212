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

extension CalendarFeed {
  static func hash(_ token: ID<CalendarFeed>) -> String {
    Secrets.hex(Secrets.sha256(Array(token.text.utf8)))
  }

  static func derived(_ key: String, _ id: ID<Gathering>) -> String {
    Secrets.hex(Array(Secrets.hmacSHA256(key: Array(key.utf8), message: Array(id.text.utf8)).prefix(16)))
  }

  /// The neutral title that the network chose.
  static func title(_ db: Snapshot) throws -> String? {
    try db.first("SELECT title FROM calendar_title") { try $0.text(0) }
  }
}

extension Member {
  private var feedMark: Mark { ownKey.mark(for: "calendar feed", in: network.id) }
  var calendarUIDKey: String { ownKey.mark(for: "calendar uid", in: network.id).text }

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
      VALUES (\(feedMark), \(seed), \(CalendarFeed.hash(token(seed))), \(calendarUIDKey), \(extent))
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
