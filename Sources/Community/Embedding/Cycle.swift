public import SQL

/// A round of the six phases that began anew. The first has no row: it began with the network.
public struct Cycle: Sendable, Hashable {
  /// From 2.
  public let number: Int
  public let begunOn: Day
  /// The phases that were opened again, with the reason for which they had been called ready.
  public let reopened: [Phase: String]
}

extension Member {
  /// The rounds that began anew, the newest first.
  public func cycles(_ db: Snapshot) throws -> [Cycle] {
    let rows = try db.all("SELECT number, phase, grounds FROM cycle_phase") {
      (try $0.integer(0), Phase(rawValue: try $0.integer(1)), try $0.text(2))
    }
    var reopened: [Int: [Phase: String]] = [:]
    for case (let number, let phase?, let reason) in rows { reopened[number, default: [:]][phase] = reason }
    return try db.all("SELECT number, begun_on FROM network_cycle ORDER BY number DESC") { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      let number = try row.integer(0)
      return Cycle(number: number, begunOn: day, reopened: reopened[number] ?? [:])
    }
  }
}

extension CoreMember {
  /// Begins the next round and opens phases again that were called ready by hand; their reasons are kept with the round,
  /// and nothing else is touched. `number` is the round that begins: the same one twice is one. Throws `Refusal.notFound`
  /// when the network did not decide last to continue or adjust, `Refusal.outdated` for another number, and
  /// `Refusal.tooMany` above 99.
  public func beginCycle(_ number: Int, reopening phases: Set<Phase>, _ db: Transaction) throws {
    let round = try member.round(db)
    if number == round, round > 1 { return }
    guard number == round + 1 else { throw Refusal.outdated }
    guard number < 100 else { throw Refusal.tooMany }
    guard try member.directions(db).first?.outcome.goesOn == true else { throw Refusal.notFound }
    let ready = try member.journey(db).filter { phases.contains($0.phase) }
    try db.run("INSERT INTO network_cycle (number, begun_on) VALUES (\(number), \(member.today))")
    for phase in ready {
      guard let declaration = phase.declaration else { continue }
      try db.run(
        """
        INSERT INTO cycle_phase (number, phase, grounds)
        VALUES (\(number), \(phase.phase.rawValue), \(declaration.reason))
        """)
      try reopen(phase.phase, db)
    }
  }
}
