internal import Community
internal import HTML
internal import Web

/// A day that the core group notes, and takes back: upon the one that stood there when the page was made.
enum NotedDays {
  static let before = "before"
  static let withdraw = "withdraw"

  /// Saves what was sent. Throws `Refusal.notFound` for a day before that no page holds, and the problem where the day is
  /// none, or somebody else noted another meanwhile.
  static func save(_ subject: NotedDay, _ field: Field, _ core: CoreMember, _ call: Call) throws {
    let sent = call.draft[before] ?? ""
    let seen = Day(sent)
    guard sent.isEmpty || seen != nil else { throw Refusal.notFound }
    let day = call.draft.has(withdraw) ? nil : try read(subject, field, call)
    try saving(field) { try core.member.write { try core.note(subject, day, upon: seen, $0) } }
  }

  private static func read(_ subject: NotedDay, _ field: Field, _ call: Call) throws -> Day {
    var form = FormReader(call.draft)
    guard let day = form.day(field, in: subject.days(call.community.today), call.language) else { throw form.problems }
    return day
  }
}

extension Writer {
  /// The day that stands, a field for another, and a way to take it back.
  func notedDay(_ field: Field, _ standing: Day?, at path: String, initial: String, _ draft: Draft) {
    form(.post, .action(path)) {
      problemSummary(draft)
      if let seen = draft[NotedDays.before], seen != standing?.text ?? "" {
        p(.class("note contradiction"), .role("alert")) {
          if let standing { text(.notedMeanwhile(day: standing.written(language))) } else { text(.notedGone) }
        }
      }
      input(.type("hidden"), .name(NotedDays.before), .value(standing?.text ?? ""))
      self.field(field, draft, initial: standing?.text ?? initial)
      p(.class("actions")) {
        button(.save, .type("submit"), .class("btn quiet"))
        if standing != nil {
          button(.notedWithdraw, .type("submit"), .name(NotedDays.withdraw), .value("yes"), .class("link"))
        }
      }
    }
  }
}
