public import SQL

/// The two-minute check of the core group, once a month: counts only. Who answered what is stored nowhere; a mark that
/// only somebody's own key gives keeps them from counting twice. One worry stays on paper with who has it.
public struct CoreCheck: Sendable {
  /// What is asked; each may be skipped.
  public enum Question: String, Sendable, CaseIterable, Hashable, Bindable {
    case load, fun, support
  }

  /// A month of the calendar, as stored: `2026-03`.
  public struct Month: Sendable, Hashable, Comparable, Bindable {
    public let text: String
    public var value: Value { .text(text) }
    /// Its first day.
    public var first: Day? { Day(text + "-01") }

    init(_ day: Day) { text = String(day.text.prefix(7)) }
    init(stored text: String) { self.text = text }
    public static func < (a: Month, b: Month) -> Bool { a.text < b.text }
  }

  public let month: Month
  /// How many answers are shown: the last multiple of `least`.
  public let shown: Int
  /// How often each step, 1 to 5, was chosen among what is shown; a question that fewer than `least` answered is left out.
  public let counts: [Question: [Int]]
  /// How many could not use their hours, once enough said so or not.
  public let hours: HoursUse?

  /// Counts are shown from so many answers on, and then again at each next so many, so that no single answer can be
  /// worked out from two looks (handbook, P5.E6; domain.md, L11).
  public static let least = 4
  /// The steps of each question, from little to much.
  public static let steps = 1...5
  /// How many months can be looked back on.
  public static let months = 12
}

extension Member {
  /// By what this person is counted once in a month.
  func coreCheckMark(_ month: CoreCheck.Month) -> Mark { ownKey.mark(for: "core check \(month.text)", in: network.id) }
}

extension CoreMember {
  /// This month.
  public var checkMonth: CoreCheck.Month { CoreCheck.Month(member.today) }

  /// Whether one answered this month already. Nobody else can ask for this.
  public func hasChecked(_ db: Snapshot) throws -> Bool {
    try db.count("SELECT count(*) FROM core_check_mark WHERE mark = \(member.coreCheckMark(checkMonth))") == 1
  }

  /// Answers for this month: any of the questions, each 1 to 5, and whether the hours could be used. Answering twice
  /// counts once. Throws `Refusal.tooMany` for a step that is not there, `Refusal.notFound` without any answer.
  public func check(
    _ answers: [CoreCheck.Question: Int], couldUseHours: Bool? = nil, _ db: Transaction
  ) throws {
    guard !answers.isEmpty || couldUseHours != nil else { throw Refusal.notFound }
    guard answers.values.allSatisfy(CoreCheck.steps.contains) else { throw Refusal.tooMany }
    let month = checkMonth
    try begin(month, db)
    let isNew = try db.run(
      "INSERT INTO core_check_mark (mark) VALUES (\(member.coreCheckMark(month))) ON CONFLICT (mark) DO NOTHING")
    guard isNew == 1 else { return }
    for (question, step) in answers {
      try db.run(
        """
        UPDATE core_check_count SET answers = answers + 1
        WHERE month = \(month) AND question = \(question) AND step = \(step)
        """)
    }
    if let couldUseHours { try count(couldUseHours: couldUseHours, month, db) }
    try db.run("UPDATE core_check SET answers = answers + 1 WHERE month = \(month)")
    let total = try db.count("SELECT answers FROM core_check WHERE month = \(month)")
    guard total.isMultiple(of: CoreCheck.least) else { return }
    try db.run("UPDATE core_check SET shown = answers WHERE month = \(month)")
    try db.run("UPDATE core_check_count SET shown = answers WHERE month = \(month)")
  }

  /// The counts that may be seen, the newest month first.
  public func checks(_ db: Snapshot) throws -> [CoreCheck] {
    let months = try db.all(
      "SELECT month, shown FROM core_check ORDER BY month DESC LIMIT \(CoreCheck.months)"
    ) { (CoreCheck.Month(stored: try $0.text(0)), try $0.integer(1)) }
    let rows = try db.all("SELECT month, question, step, shown FROM core_check_count") {
      (try $0.text(0), CoreCheck.Question(rawValue: try $0.text(1)), try $0.integer(2), try $0.integer(3))
    }
    let hours = try hoursUse(db)
    return months.map { month, shown in
      var counts: [CoreCheck.Question: [Int]] = [:]
      for question in CoreCheck.Question.allCases {
        let own = rows.filter { $0.0 == month.text && $0.1 == question }.sorted { $0.2 < $1.2 }.map(\.3)
        if own.reduce(0, +) >= CoreCheck.least { counts[question] = own }
      }
      return CoreCheck(month: month, shown: shown, counts: counts, hours: hours[month.text])
    }
  }

  /// A month with every count at nothing, all rows at once: what is written later says nothing of who came when. The
  /// marks of other months are of no use any more, and counts of more than a year ago neither.
  private func begin(_ month: CoreCheck.Month, _ db: Transaction) throws {
    guard try db.count("SELECT count(*) FROM core_check WHERE month = \(month)") == 0 else { return }
    try db.run("DELETE FROM core_check_mark")
    if let first = month.first {
      try db.run("DELETE FROM core_check WHERE month < \(CoreCheck.Month(first.adding(-31 * CoreCheck.months)))")
    }
    try db.run("INSERT INTO core_check (month, answers, shown) VALUES (\(month), 0, 0)")
    for question in CoreCheck.Question.allCases {
      for step in CoreCheck.steps {
        try db.run(
          """
          INSERT INTO core_check_count (month, question, step, answers, shown)
          VALUES (\(month), \(question), \(step), 0, 0)
          """)
      }
    }
  }
}
