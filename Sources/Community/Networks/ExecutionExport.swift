internal import SQL

/// What a network did in phase 5, in the export: what every member may see. Concerns and counts of visitors are for the
/// core group and stay out; marks are in no export at all.
struct ExportedExecution: Encodable, Sendable {
  struct ExportedTheme: Encodable { let title, summary, begunOn: String }
  struct ExportedAdvice: Encodable {
    let subject, question, addressee: String
    let sentOn, dueOn, outcome, answeredOn, toldOn: String?
    let answer, changed: String
  }
  struct ExportedActivity: Encodable {
    let title, calendarTitle, heldOn, level, audience, function: String
    let isForManagers: Bool
    let runSheet: [String: String]
  }

  let themes: [ExportedTheme]
  let advice: [ExportedAdvice]
  let activities: [ExportedActivity]

  init(_ member: Member, _ db: Snapshot) throws {
    themes = try member.themes(db).map {
      ExportedTheme(title: $0.title, summary: $0.summary, begunOn: $0.begunOn.text)
    }
    advice = try member.advices(db).map {
      ExportedAdvice(
        subject: $0.subject, question: $0.question, addressee: $0.addressee, sentOn: $0.sentOn?.text,
        dueOn: $0.dueOn?.text, outcome: $0.outcome?.rawValue, answeredOn: $0.answeredOn?.text, toldOn: $0.toldOn?.text,
        answer: $0.answer, changed: $0.changed)
    }
    let parts = try db.all("SELECT activity, part, wording FROM run_sheet_part ORDER BY activity, part") {
      (try $0.text(0), try $0.text(1), try $0.text(2))
    }
    var sheets: [String: [String: String]] = [:]
    for (activity, part, wording) in parts { sheets[activity, default: [:]][part] = wording }
    let all = try db.all(
      Activity.self,
      """
      SELECT \(Activity.columns) FROM activity LEFT JOIN activity_review ON activity_review.activity = activity.id
      ORDER BY activity.held_on, activity.id
      """)
    activities = all.map {
      ExportedActivity(
        title: $0.title, calendarTitle: $0.calendarTitle, heldOn: $0.heldOn.text, level: $0.level.rawValue,
        audience: $0.audience.rawValue, function: $0.function.rawValue,
        isForManagers: $0.isForManagers, runSheet: sheets[$0.id.text] ?? [:])
    }
  }
}
