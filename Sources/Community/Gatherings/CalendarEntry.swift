public import SQL

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

extension Member {
  /// One gathering for one's calendar.
  public func calendarEntry(_ id: ID<Gathering>, _ db: Snapshot) throws -> CalendarEntry {
    let found = try gathering(id, db)
    guard found.publishedOn != nil else { throw Refusal.notFound }
    return CalendarEntry(
      gathering: found, isCertain: try registration(for: id, db)?.hasPlace == true,
      uid: CalendarFeed.derived(calendarUIDKey, id), title: try CalendarFeed.title(db))
  }
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
