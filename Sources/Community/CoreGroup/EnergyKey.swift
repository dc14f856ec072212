internal import SQL
internal import Secrets

/// The key that makes marks of the energy check. With SQLite it lives in memory; with PostgreSQL, where several
/// processes serve, in an unlogged table beside the sessions, which no crash or replica keeps.
enum EnergyKey {
  static func make(
    _ installation: Database, sharedBetweenProcesses: Bool, chance: (Int) -> [UInt8]
  ) throws -> [UInt8] {
    let made = chance(32)
    guard sharedBetweenProcesses else { return made }
    let text = Secrets.hex(made)
    return try installation.write { db in
      try db.run("CREATE UNLOGGED TABLE IF NOT EXISTS energy_key (id TEXT PRIMARY KEY, digits TEXT NOT NULL)")
      try db.run("INSERT INTO energy_key (id, digits) VALUES ('1', \(text)) ON CONFLICT (id) DO NOTHING")
      return try db.first("SELECT digits FROM energy_key") { Array(try $0.text(0).utf8) } ?? made
    }
  }
}
