internal import SQL

extension Migration {
  /// Questions about the network that the core group put to rest, each with its grounds and a last day.
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
      """
    ])
}
