public import SQL

extension Member {
  /// Says whether one comes, under one's chosen name or one for once, and whether others who come may see that name.
  /// Who says “coming” when it is full waits, behind who waits already; who says something else gives their place to who
  /// waits longest. Saying the same twice changes nothing. Throws `Refusal.notFound`, `Refusal.closed` for a draft, one
  /// that was cancelled or held, `Refusal.nameTaken` for a one-time name that a member goes by, and `Refusal.tooMany`.
  public func answer(
    _ answer: Registration.Answer, to id: ID<Gathering>, as name: NewPost.Name = .chosen, listed: Bool = false,
    _ db: Transaction
  ) throws {
    let found = try gathering(id, db)
    guard found.publishedOn != nil, found.cancelledOn == nil, found.heldOn >= today else { throw Refusal.closed }
    // The row is held until the end, so that nobody takes the same place.
    try db.run("UPDATE gathering SET waited = waited WHERE id = \(id)")
    let now = try registration(for: id, db)
    var (shown, once): (ID<Person>?, Title?) = (person.id, nil)
    if case .once(let title) = name {
      let taken = try db.count("SELECT count(*) FROM person WHERE folded_name = \(title.folded)")
      guard taken == 0 else { throw Refusal.nameTaken }
      (shown, once) = (nil, title)
    }
    // Nobody needs to know by name who does not come.
    if answer == .not { (shown, once) = (nil, nil) }
    let count = try db.count("SELECT count(*) FROM gathering_registration WHERE gathering = \(id)")
    guard now != nil || count < Gathering.mostPeople else { throw Refusal.tooMany }
    let keeps = answer == .coming && now?.answer == .coming
    let waiting = keeps ? try number(in: id, db) : answer == .coming ? try line(for: found, db) : nil
    try db.run(
      """
      INSERT INTO gathering_registration (gathering, mark, answer, waiting, person, once_name, listed, feed_mark)
      VALUES (\(id), \(ownKey.gatheringMark(id, in: network.id)), \(answer), \(waiting), \(shown), \(once),
        \(listed && answer != .not ? 1 : 0), \(try feedMark(id, db)))
      ON CONFLICT (gathering, mark) DO UPDATE SET answer = excluded.answer, waiting = excluded.waiting,
        person = excluded.person, once_name = excluded.once_name, listed = excluded.listed,
        feed_mark = excluded.feed_mark
      """)
    try Registration.moveUp(id, db)
  }

  /// The number of who waits already.
  private func number(in id: ID<Gathering>, _ db: Snapshot) throws -> Int? {
    try db.first(
      """
      SELECT waiting FROM gathering_registration
      WHERE gathering = \(id) AND mark = \(ownKey.gatheringMark(id, in: network.id))
      """
    ) { $0.integerIfAny(0) } ?? nil
  }

  /// The number behind who waits; nil while there is a place.
  private func line(for gathering: Gathering, _ db: Transaction) throws -> Int? {
    guard let capacity = gathering.capacity, try Registration.placed(gathering.id, db) >= capacity else { return nil }
    try db.run("UPDATE gathering SET waited = waited + 1 WHERE id = \(gathering.id)")
    return try db.count("SELECT waited FROM gathering WHERE id = \(gathering.id)")
  }

  /// Takes away what this member said of gatherings, and their calendar: part of leaving.
  func takeAwayOwnRegistrations(_ db: Transaction) throws {
    let key = ownKey
    for id in try db.all(
      "SELECT DISTINCT gathering FROM gathering_registration", { ID<Gathering>(stored: try $0.text(0)) })
    {
      let gone = try db.run(
        "DELETE FROM gathering_registration WHERE gathering = \(id) AND mark = \(key.gatheringMark(id, in: network.id))"
      )
      if gone > 0 { try Registration.moveUp(id, db) }
    }
    try stopFeed(db)
  }
}

extension Database {
  /// Forgets who came to what was held more than `Gathering.keptDays` ago.
  func forgetAttendees(_ today: Day) throws {
    let last = today.adding(-Gathering.keptDays)
    let past: Statement = """
      EXISTS (SELECT 1 FROM gathering WHERE gathering.id = gathering_registration.gathering
        AND gathering.held_on < \(last))
      """
    guard try read({ try $0.count("SELECT count(*) FROM gathering_registration WHERE \(past)") }) > 0 else { return }
    try write { try $0.run("DELETE FROM gathering_registration WHERE \(past)") }
  }
}
