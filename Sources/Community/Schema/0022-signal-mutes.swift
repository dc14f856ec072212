internal import SQL

extension Migration {
  /// Questions about the network that the core group put to rest, each with its grounds and a last day; and what the
  /// dashboard counts at every view, so that it reads no promise that is closed and no task as a whole.
  static let signalMutes = Migration(
    "0022-signal-mutes",
    [
      """
      CREATE TABLE signal_mute (
        signal TEXT PRIMARY KEY,
        grounds TEXT NOT NULL,
        last_day TEXT NOT NULL,
        edition INTEGER NOT NULL CHECK (edition > 0)
      )
      """,
      "CREATE INDEX commitment_open ON commitment (kept_on, broken_on, withdrawn_on, due_on)",
      "CREATE INDEX core_task_load ON core_task (person, minutes_a_month, weight)",
    ])
}
