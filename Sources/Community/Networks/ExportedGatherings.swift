internal import SQL

/// When a network meets, in the export: what every member may see, and what the asker said of it. Who else comes is not
/// theirs to take along.
struct ExportedGatherings: Encodable, Sendable {
  struct ExportedGathering: Encodable {
    let title, description, heldOn: String
    let minuteOfDay, minutes: Int
    let setting, audience: String
    let capacity: Int?
    let cancelledOn: String?
    let cancelGrounds: String
    let ownAnswer, ownOnceName: String?
  }

  let calendarTitle: String?
  let gatherings: [ExportedGathering]

  init(_ member: Member, _ db: Snapshot) throws {
    calendarTitle = try member.calendarTitle(db)
    let all = try db.all(
      Gathering.self,
      """
      SELECT \(Gathering.columns) FROM gathering WHERE published_on IS NOT NULL AND audience <> 'core'
      ORDER BY held_on, id
      """)
    gatherings = try all.map {
      let own = try member.registration(for: $0.id, db)
      return ExportedGathering(
        title: $0.title, description: $0.description, heldOn: $0.heldOn.text, minuteOfDay: $0.minuteOfDay,
        minutes: $0.minutes, setting: $0.setting.rawValue, audience: $0.audience.rawValue, capacity: $0.capacity,
        cancelledOn: $0.cancelledOn?.text, cancelGrounds: $0.cancelGrounds, ownAnswer: own?.answer.rawValue,
        ownOnceName: own?.onceName)
    }
  }
}
