public import SQL

extension CoreMember {
  /// Makes the run sheet of an activity from choices, or makes it anew from others: a part that somebody wrote in keeps
  /// their words, the rest follows the choices. What was arranged stays so where the words stay. Throws
  /// `Refusal.notFound`, and `Refusal.tooMany` for a length out of `RunSheet.lengths`.
  ///
  /// - Parameter texts: what a sheet says by its choices, part by part.
  public func makeRunSheet(
    of id: ID<Activity>, _ choices: RunSheet.Choices, texts: (RunSheet.Choices) -> [RunSheet.Part: String],
    _ db: Transaction
  ) throws {
    _ = try member.activity(id, db)
    guard RunSheet.lengths.contains(choices.minutes) else { throw Refusal.tooMany }
    let before = try member.runSheet(of: id, db)
    if before?.choices == choices { return }
    try store(choices, of: id, db)
    let (old, new) = (before.map { texts($0.choices) } ?? [:], texts(choices))
    for part in RunSheet.Part.allCases {
      let wording = new[part] ?? ""
      if let there = before?.passages[part], there.wording != old[part] || there.wording == wording { continue }
      try db.run(
        """
        INSERT INTO run_sheet_part (activity, part, wording, edition) VALUES (\(id), \(part), \(wording), 1)
        ON CONFLICT (activity, part) DO UPDATE SET wording = excluded.wording, settled_on = NULL,
          edition = run_sheet_part.edition + 1
        """)
    }
  }

  /// Begins with the run sheet of another activity, its words included; everything is to be arranged again. Nothing
  /// happens when there is one already. Throws `Refusal.notFound`.
  public func copyRunSheet(from other: ID<Activity>, to id: ID<Activity>, _ db: Transaction) throws {
    _ = try member.activity(id, db)
    guard let sheet = try member.runSheet(of: other, db) else { throw Refusal.notFound }
    guard try member.runSheet(of: id, db) == nil else { return }
    try store(sheet.choices, of: id, db)
    for (part, passage) in sheet.passages {
      try db.run(
        "INSERT INTO run_sheet_part (activity, part, wording, edition) VALUES (\(id), \(part), \(passage.wording), 1)")
    }
  }

  /// The latest activities that have a run sheet, but for one.
  public func activitiesWithRunSheet(butNot id: ID<Activity>, _ db: Snapshot) throws -> [Activity] {
    try db.all(
      Activity.self,
      """
      SELECT \(Activity.columns) FROM activity JOIN run_sheet ON run_sheet.activity = activity.id
      LEFT JOIN activity_review ON activity_review.activity = activity.id
      WHERE activity.id <> \(id) ORDER BY activity.held_on DESC, activity.id LIMIT 20
      """)
  }

  /// Says a part in other words, upon the edition that was seen. Throws `Refusal.outdated` when somebody else changed
  /// that part meanwhile, `Refusal.notFound` when there is no sheet.
  public func write(
    _ wording: Prose, in part: RunSheet.Part, of id: ID<Activity>, upon edition: Int, _ db: Transaction
  ) throws {
    guard let now = try member.runSheet(of: id, db)?.passages[part] else { throw Refusal.notFound }
    if now.wording == wording.text { return }
    guard now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE run_sheet_part SET wording = \(wording), edition = \(edition + 1) WHERE activity = \(id) AND part = \(part)
      """)
  }

  /// Says that a part is arranged, or that it is open again. Aftercare without anybody stays open: `Refusal.notFound`.
  public func settle(_ part: RunSheet.Part, of id: ID<Activity>, _ isSettled: Bool, _ db: Transaction) throws {
    guard let sheet = try member.runSheet(of: id, db), sheet.passages[part] != nil else { throw Refusal.notFound }
    if part == .aftercare, isSettled, sheet.choices.aftercare.isEmpty { throw Refusal.notFound }
    let day = isSettled ? member.today : nil
    try db.run("UPDATE run_sheet_part SET settled_on = \(day) WHERE activity = \(id) AND part = \(part)")
  }

  private func store(_ choices: RunSheet.Choices, of id: ID<Activity>, _ db: Transaction) throws {
    try db.run(
      """
      INSERT INTO run_sheet (activity, kind, setting, closed, minutes, aftercare, language)
      VALUES (\(id), \(choices.kind), \(choices.setting), \(choices.isClosed ? 1 : 0), \(choices.minutes),
        \(choices.aftercare), \(choices.language))
      ON CONFLICT (activity) DO UPDATE SET kind = excluded.kind, setting = excluded.setting, closed = excluded.closed,
        minutes = excluded.minutes, aftercare = excluded.aftercare, language = excluded.language
      """)
  }
}
