public import SQL

/// A standing task of the core group.
public struct CoreTask: Sendable, Hashable, Record {
  /// The most tasks of a network, and the most minutes a month that one takes.
  public static let most = 400
  public static let mostMinutes = 80 * 60
  /// How many tasks of a role stand on one page.
  public static let perPage = 20

  public let id: ID<CoreTask>
  /// Which of the standard tasks it is; nil for one of the group's own.
  public let standard: StandardTask?
  public let role: KeyRole
  /// What it is called in the group's own words; empty for a standard task that kept its name.
  public let wording: String
  public let minutesAMonth: Int
  /// How heavy it is to carry: 1 (light) to 3 (heavy).
  public let weight: Int
  /// Who does it; nil when nobody does yet.
  public let person: ID<Person>?
  /// The number of its version, from 1: it grows when the task itself is changed, not when it changes hands.
  public let number: Int

  public static let columns: Columns = Columns(
    "core_task", ["id", "standard", "role", "wording", "minutes_a_month", "weight", "person", "number"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    standard = row.textIfAny(1).flatMap(StandardTask.init)
    guard let role = KeyRole(rawValue: try row.text(2)) else { throw SQLError.damaged("a role that is no role") }
    self.role = role
    wording = try row.text(3)
    minutesAMonth = try row.integer(4)
    weight = try row.integer(5)
    person = row.textIfAny(6).map { ID(stored: $0) }
    number = try row.integer(7)
  }

  init(
    id: ID<CoreTask>, standard: StandardTask?, role: KeyRole, wording: String, minutesAMonth: Int, weight: Int,
    person: ID<Person>?, number: Int
  ) {
    (self.id, self.standard, self.role, self.wording) = (id, standard, role, wording)
    (self.minutesAMonth, self.weight, self.person, self.number) = (minutesAMonth, weight, person, number)
  }

  /// The same task in other hands.
  func given(to person: ID<Person>?) -> CoreTask {
    CoreTask(
      id: id, standard: standard, role: role, wording: wording, minutesAMonth: minutesAMonth, weight: weight,
      person: person, number: number)
  }

  /// What it takes: minutes times weight, so that a hard talk counts for more than booking a room.
  public var load: Int { minutesAMonth * weight }
}

extension Member {
  /// The tasks, in the order of the roles, within a role by weight.
  public func coreTasks(_ db: Snapshot) throws -> [CoreTask] {
    let all = try db.all(
      CoreTask.self,
      "SELECT \(CoreTask.columns) FROM core_task ORDER BY weight DESC, minutes_a_month DESC, coalesce(standard, wording), id"
    )
    return KeyRole.allCases.flatMap { role in all.filter { $0.role == role } }
  }
}

extension CoreMember {
  /// One task. Throws `Refusal.notFound`.
  public func coreTask(_ id: ID<CoreTask>, _ db: Snapshot) throws -> CoreTask {
    let found = try db.first(CoreTask.self, "SELECT \(CoreTask.columns) FROM core_task WHERE id = \(id)")
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// Takes over standard tasks; one that is there already stays as it is. At most `CoreTask.most`, otherwise
  /// `Refusal.tooMany`.
  public func adopt(_ tasks: some Sequence<StandardTask>, _ db: Transaction) throws {
    for task in tasks {
      let id: ID<CoreTask> = member.community.newID()
      try db.run(
        """
        INSERT INTO core_task (id, standard, role, wording, minutes_a_month, weight, number)
        VALUES (\(id), \(task.rawValue), \(task.role), '', \(task.minutesAMonth), \(task.weight), 1)
        ON CONFLICT (standard) DO NOTHING
        """)
    }
    try checkCount(db)
  }

  /// Adds a task of the group's own; adding the same one twice, by its identifier, adds one. At most `CoreTask.most`
  /// tasks, `CoreTask.mostMinutes` and a weight of 1 to 3, otherwise `Refusal.tooMany`.
  public func add(
    _ wording: Title, to role: KeyRole, minutesAMonth: Int, weight: Int, as id: ID<CoreTask>, _ db: Transaction
  ) throws {
    try check(minutesAMonth, weight)
    try db.run(
      """
      INSERT INTO core_task (id, role, wording, minutes_a_month, weight, number)
      VALUES (\(id), \(role), \(wording), \(minutesAMonth), \(weight), 1)
      ON CONFLICT (id) DO NOTHING
      """)
    try checkCount(db)
  }

  /// Changes a task upon the version that was seen. The wording may be empty for a standard task, which then goes by
  /// its own name; for another it may not: `Refusal.notFound`. Throws `Refusal.outdated` when somebody else changed it
  /// meanwhile, and `Refusal.tooMany` outside the limits.
  public func change(
    _ id: ID<CoreTask>, wording: Title?, role: KeyRole, minutesAMonth: Int, weight: Int, upon number: Int,
    _ db: Transaction
  ) throws {
    try check(minutesAMonth, weight)
    let task = try coreTask(id, db)
    guard wording != nil || task.standard != nil else { throw Refusal.notFound }
    let text = wording?.text ?? ""
    if task.wording == text, task.role == role, task.minutesAMonth == minutesAMonth, task.weight == weight { return }
    let changed = try db.run(
      """
      UPDATE core_task SET wording = \(text), role = \(role), minutes_a_month = \(minutesAMonth), weight = \(weight),
        number = number + 1
      WHERE id = \(id) AND number = \(number)
      """)
    guard changed == 1 else { throw Refusal.outdated }
  }

  /// Takes a task off the list. Taking it off twice is no mistake.
  public func remove(task id: ID<CoreTask>, _ db: Transaction) throws {
    try db.run("DELETE FROM core_task WHERE id = \(id)")
  }

  /// Gives a task to somebody of the core group, or (nil) to nobody, upon who had it when the form was opened. Nil when
  /// it is done or the task is gone; otherwise who has it instead, since somebody else gave it away meanwhile or the
  /// person is no longer in the core group.
  public func give(
    _ id: ID<CoreTask>, to person: ID<Person>?, upon before: ID<Person>?, _ db: Transaction
  ) throws -> Conflict? {
    let found = try db.first(CoreTask.self, "SELECT \(CoreTask.columns) FROM core_task WHERE id = \(id)")
    guard let task = found, task.person != person else { return nil }
    guard task.person == before, try isInGroup(person, db) else { return Conflict(standing: task.person) }
    try db.run("UPDATE core_task SET person = \(person) WHERE id = \(id)")
    return nil
  }

  private func check(_ minutes: Int, _ weight: Int) throws {
    guard (0...CoreTask.mostMinutes).contains(minutes), (1...3).contains(weight) else { throw Refusal.tooMany }
  }

  private func checkCount(_ db: Snapshot) throws {
    guard try db.count("SELECT count(*) FROM core_task") <= CoreTask.most else { throw Refusal.tooMany }
  }
}
