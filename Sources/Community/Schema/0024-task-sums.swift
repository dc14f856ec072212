internal import SQL

extension Migration {
  /// What the page of a long table of tasks adds up at every view, so that it reads no task as a whole.
  static let taskSums = Migration(
    "0024-task-sums",
    ["CREATE INDEX core_task_sum ON core_task (role, person, minutes_a_month, weight)"])
}
