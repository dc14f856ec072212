public import SQL

/// Going on with another network, or as part of something else: a short plan of what goes where, and the steps to it. The
/// day is that of the decision. Nobody goes along by themselves: a network is a database of its own, so everybody is asked
/// and comes in by an invitation of the other.
public struct Merging: Sendable, Hashable {
  /// What the plan says; the raw value is stored.
  public enum Part: String, Sendable, CaseIterable, Hashable {
    /// With whom, in which form, and what stays of us.
    case partner
    /// How everybody is asked, and what there is for who does not go along.
    case members
    /// Where the documents go.
    case documents
    /// Who takes over open promises and advice.
    case promises
  }

  /// The raw value is stored.
  public enum Step: String, Sendable, CaseIterable, Hashable, Bindable {
    /// The members hear it first, and are asked themselves.
    case members
    /// It was agreed with the other what stays.
    case partner
    /// Then whoever represents the employer hears it.
    case organisation
    case documents, promises, thanks
  }

  /// The parts; one that nobody wrote is not among them.
  public let parts: [Part: String]
  public let days: [Step: Day]
}

extension Member {
  public func merging(_ db: Snapshot) throws -> Merging {
    let wordings = try embeddingWordings(Merging.Part.allCases.map { .merging($0) }, db)
    var parts: [Merging.Part: String] = [:]
    for part in Merging.Part.allCases { parts[part] = wordings[.merging(part)] }
    let rows = try db.all("SELECT step, done_on FROM merging_step") {
      (Merging.Step(rawValue: try $0.text(0)), Day(try $0.text(1)))
    }
    var days: [Merging.Step: Day] = [:]
    for case (let step?, let day?) in rows { days[step] = day }
    return Merging(parts: parts, days: days)
  }
}

extension CoreMember {
  /// Ticks a step on a day of the last year, today at the latest (otherwise `Refusal.tooMany`); nil takes it back. Throws
  /// `Refusal.notFound` while merging is not what was decided last, and `Refusal.membersFirst` for the organisation before
  /// the members.
  public func tick(merging step: Merging.Step, on day: Day?, _ db: Transaction) throws {
    guard try member.directions(db).first?.outcome == .merge else { throw Refusal.notFound }
    guard let day else {
      try db.run("DELETE FROM merging_step WHERE step = \(step)")
      return
    }
    guard day <= member.today, day >= member.today.adding(-366) else { throw Refusal.tooMany }
    if step == .organisation, try member.merging(db).days[.members] == nil { throw Refusal.membersFirst }
    try db.run(
      """
      INSERT INTO merging_step (step, done_on) VALUES (\(step), \(day))
      ON CONFLICT (step) DO UPDATE SET done_on = excluded.done_on
      """)
  }
}
