public import SQL

/// The tasks of one role in the hands of one person, as sums: a long table of tasks costs no more than a short one.
public struct TaskSum: Sendable, Hashable, Record {
  public let role: KeyRole
  /// Who does them; nil for those that nobody does yet.
  public let person: ID<Person>?
  /// How many there are.
  public let tasks: Int
  /// Their minutes a month together.
  public let minutes: Int
  /// Minutes times weight.
  public let load: Int

  public static let columns: Columns = [
    "role", "person", "count(*)", "sum(minutes_a_month)", "sum(minutes_a_month * weight)",
  ]

  public init(_ row: Row) throws {
    guard let role = KeyRole(rawValue: try row.text(0)) else { throw SQLError.damaged("a role that is no role") }
    self.role = role
    person = row.textIfAny(1).map { ID(stored: $0) }
    (tasks, minutes, load) = (try row.integer(2), try row.integer(3), try row.integer(4))
  }

  /// One task.
  init(_ task: CoreTask) {
    (role, person, tasks, minutes, load) = (task.role, task.person, 1, task.minutesAMonth, task.load)
  }
}

extension Sequence<TaskSum> {
  /// How many tasks there are in all, and how many of them nobody does.
  public var tasks: Int { reduce(0) { $0 + $1.tasks } }
  public var undivided: Int { reduce(0) { $0 + ($1.person == nil ? $1.tasks : 0) } }
  /// Their minutes a month, and minutes times weight.
  public var minutes: Int { reduce(0) { $0 + $1.minutes } }
  public var load: Int { reduce(0) { $0 + $1.load } }
}

extension Member {
  /// All tasks as sums, by role and person.
  public func taskSums(_ db: Snapshot) throws -> [TaskSum] {
    try db.all(TaskSum.self, "SELECT \(TaskSum.columns) FROM core_task GROUP BY role, person")
  }

  /// One page of the tasks of a role, those that nobody does yet first, then by weight; pages count from 1.
  public func coreTasks(of role: KeyRole, page: Int, _ db: Snapshot) throws -> [CoreTask] {
    let skipped = (max(1, min(page, CoreTask.most)) - 1) * CoreTask.perPage
    return try db.all(
      CoreTask.self,
      """
      SELECT \(CoreTask.columns) FROM core_task WHERE role = \(role)
      ORDER BY CASE WHEN person IS NULL THEN 0 ELSE 1 END, weight DESC, minutes_a_month DESC,
        coalesce(standard, wording), id
      LIMIT \(CoreTask.perPage) OFFSET \(skipped)
      """)
  }

  /// Those of some tasks that are there, in no order.
  public func coreTasks(_ ids: some Sequence<ID<CoreTask>>, _ db: Snapshot) throws -> [CoreTask] {
    let ids = Array(ids)
    guard !ids.isEmpty else { return [] }
    return try db.all(CoreTask.self, "SELECT \(CoreTask.columns) FROM core_task WHERE id IN (\(list: ids))")
  }

  /// The standard tasks that are not on the list.
  public func missingTasks(_ db: Snapshot) throws -> [StandardTask] {
    let known = Set(try db.all("SELECT standard FROM core_task WHERE standard IS NOT NULL") { try $0.text(0) })
    return StandardTask.allCases.filter { !known.contains($0.rawValue) }
  }
}
