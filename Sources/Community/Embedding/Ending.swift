public import SQL

/// The steps of a decent ending, in the order in which they are taken (handbook, P6.E6). Each has the day on which it was
/// done; ending the network itself is not among them, since nothing is left then to note it in.
public struct Ending: Sendable, Hashable {
  /// The raw value is stored.
  public enum Step: String, Sendable, CaseIterable, Hashable, Bindable {
    /// The members hear it first, with where they can turn.
    case members
    /// Then whoever represents the employer.
    case organisation
    /// Open promises and advice are handed over.
    case promises
    /// Plans, advice and lessons are taken out of Kring.
    case export
    /// What is kept and what is erased was chosen.
    case data
    /// People were thanked.
    case thanks
  }

  public let days: [Step: Day]
  /// Whether every step was taken.
  public var isComplete: Bool { days.count == Step.allCases.count }
}

extension Member {
  public func ending(_ db: Snapshot) throws -> Ending {
    let rows = try db.all("SELECT step, done_on FROM ending_step") {
      (Ending.Step(rawValue: try $0.text(0)), Day(try $0.text(1)))
    }
    var days: [Ending.Step: Day] = [:]
    for case (let step?, let day?) in rows { days[step] = day }
    return Ending(days: days)
  }
}

extension CoreMember {
  /// Ticks a step on a day of the last year, today at the latest (otherwise `Refusal.tooMany`); nil takes it back. Throws
  /// `Refusal.notFound` while stopping is not what was decided last, and for the organisation before the members.
  public func tick(_ step: Ending.Step, on day: Day?, _ db: Transaction) throws {
    guard try member.directions(db).first?.outcome == .stop else { throw Refusal.notFound }
    guard let day else {
      try db.run("DELETE FROM ending_step WHERE step = \(step)")
      return
    }
    guard day <= member.today, day >= member.today.adding(-366) else { throw Refusal.tooMany }
    if step == .organisation, try member.ending(db).days[.members] == nil { throw Refusal.membersFirst }
    try db.run(
      """
      INSERT INTO ending_step (step, done_on) VALUES (\(step), \(day))
      ON CONFLICT (step) DO UPDATE SET done_on = excluded.done_on
      """)
  }
}
