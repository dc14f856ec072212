public import SQL

/// A gathering as the core group writes it.
public struct GatheringPlan: Sendable, Hashable {
  public let title: Title
  public let description: Prose
  public let heldOn: Day
  /// When it begins, in minutes after midnight.
  public let minuteOfDay: Int
  public let minutes: Int
  public let setting: RunSheet.Setting
  public let place: Prose
  /// `https://…` or `http://…`, or empty.
  public let link: Prose
  public let placeIsForAll: Bool
  public let audience: Gathering.Audience
  public let capacity: Int?

  public init(
    title: Title, description: Prose, heldOn: Day, minuteOfDay: Int, minutes: Int, setting: RunSheet.Setting,
    place: Prose, link: Prose, placeIsForAll: Bool, audience: Gathering.Audience, capacity: Int?
  ) {
    (self.title, self.description, self.heldOn, self.minuteOfDay) = (title, description, heldOn, minuteOfDay)
    (self.minutes, self.setting, self.place, self.link) = (minutes, setting, place, link)
    (self.placeIsForAll, self.audience, self.capacity) = (placeIsForAll, audience, capacity)
  }

  /// Whether a link leads to a page: `http` or `https`, on one line.
  public static func leads(_ link: String) -> Bool {
    let start = link.lowercased()
    return link.isEmpty
      || ["https://", "http://"].contains { start.hasPrefix($0) && start.utf8.count > $0.utf8.count }
        && link.utf8.count <= Gathering.linkLimit && link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

extension CoreMember {
  /// Makes a draft, under an identifier that the form drew, so that sending it twice makes one. Throws
  /// `Refusal.tooMany` beyond `Gathering.most` or `mostAhead`, and for what is out of range.
  public func plan(_ plan: GatheringPlan, as id: ID<Gathering>, _ db: Transaction) throws {
    try check(plan)
    guard try db.count("SELECT count(*) FROM gathering WHERE id = \(id)") == 0 else { return }
    guard try db.count("SELECT count(*) FROM gathering") < Gathering.most,
      try db.count("SELECT count(*) FROM gathering WHERE held_on >= \(member.today)") < Gathering.mostAhead
    else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO gathering (id, title, description, held_on, minute_of_day, minutes, setting, place, link,
        place_for_all, capacity, audience, cancel_grounds, revised_on, waited, edition)
      VALUES (\(id), \(plan.title), \(plan.description), \(plan.heldOn), \(plan.minuteOfDay), \(plan.minutes),
        \(plan.setting), \(plan.place), \(plan.link), \(plan.placeIsForAll ? 1 : 0), \(plan.capacity), \(plan.audience),
        '', \(member.today), 0, 1)
      """)
  }

  /// Changes a gathering, upon the edition that was seen; where places come free, who waits moves up. Throws
  /// `Refusal.outdated` when somebody else changed it meanwhile, `Refusal.closed` for one that was cancelled, and
  /// `Refusal.tooFewPeople` for fewer places than people have one.
  public func change(_ id: ID<Gathering>, to plan: GatheringPlan, upon edition: Int, _ db: Transaction) throws {
    try check(plan)
    let now = try member.gathering(id, db)
    guard now.cancelledOn == nil else { throw Refusal.closed }
    // The row is held, so that nobody takes a place meanwhile.
    let held = try db.run("UPDATE gathering SET edition = edition + 1 WHERE id = \(id) AND edition = \(edition)")
    guard held == 1 else { throw Refusal.outdated }
    if let capacity = plan.capacity, try Registration.placed(id, db) > capacity { throw Refusal.tooFewPeople }
    try db.run(
      """
      UPDATE gathering SET title = \(plan.title), description = \(plan.description), held_on = \(plan.heldOn),
        minute_of_day = \(plan.minuteOfDay), minutes = \(plan.minutes), setting = \(plan.setting),
        place = \(plan.place), link = \(plan.link), place_for_all = \(plan.placeIsForAll ? 1 : 0),
        capacity = \(plan.capacity), audience = \(plan.audience), revised_on = \(member.today)
      WHERE id = \(id)
      """)
    try Registration.moveUp(id, db)
  }

  /// Lets others see it. Publishing twice is no mistake.
  public func publish(_ id: ID<Gathering>, _ db: Transaction) throws {
    guard try member.gathering(id, db).publishedOn == nil else { return }
    try db.run("UPDATE gathering SET published_on = \(member.today), revised_on = \(member.today) WHERE id = \(id)")
  }

  /// Says that it does not go on, and why; calendars are told. A draft, or one that was held, is not cancelled:
  /// `Refusal.notFound`.
  public func cancel(_ id: ID<Gathering>, grounds: Prose, _ db: Transaction) throws {
    let now = try member.gathering(id, db)
    guard now.publishedOn != nil, now.heldOn >= member.today else { throw Refusal.notFound }
    if now.cancelledOn != nil { return }
    try db.run(
      """
      UPDATE gathering SET cancelled_on = \(member.today), cancel_grounds = \(grounds), revised_on = \(member.today),
        edition = edition + 1
      WHERE id = \(id)
      """)
  }

  /// Takes a draft away. What others saw is cancelled, and not taken away: `Refusal.notFound`.
  public func remove(gathering id: ID<Gathering>, _ db: Transaction) throws {
    guard try db.run("DELETE FROM gathering WHERE id = \(id) AND published_on IS NULL") == 1 else {
      throw Refusal.notFound
    }
  }

  private func check(_ plan: GatheringPlan) throws {
    guard (0..<24 * 60).contains(plan.minuteOfDay), RunSheet.lengths.contains(plan.minutes),
      (1...Gathering.mostPeople).contains(plan.capacity ?? 1), GatheringPlan.leads(plan.link.text),
      plan.heldOn >= member.today, plan.heldOn <= member.today.adding(Gathering.mostDaysAhead)
    else { throw Refusal.tooMany }
  }
}
