import FoundationEssentials
import Glibc
import SQL
import Testing
import World

@testable import Community

/// The storage rules of the architecture, section 2: privacy is a property of the file.
@Suite("The schema")
struct SchemaTests {
  /// The parts of a name that no column may have: a moment finer than a day, an address, an order of arrival, and
  /// whatever would make a list of members a list of patients.
  static let forbidden: Set<String> = [
    "at", "created", "updated", "modified", "changed", "joined", "seen", "login", "active", "time", "timestamp",
    "moment", "date", "hour", "second", "seconds", "epoch", "clock", "ip", "addr", "address", "host", "peer", "agent",
    "browser", "device", "fingerprint", "cookie", "session", "email", "mail", "phone", "mobile", "telephone", "street",
    "postcode", "diagnosis", "condition", "illness", "disease", "disability", "disorder", "symptom", "medication",
    "health", "reason", "motive", "why", "experience", "gender", "sex", "birth", "born", "age", "ethnicity", "religion",
    "orientation", "surname", "employee", "personnel", "manager", "seq", "sequence", "serial", "rowid", "oid",
    "counter",
    "position", "inviter", "invited", "by", "author", "from", "used", "left", "leaver", "password", "secret",
  ]

  /// Columns whose names are like a forbidden one, and why they may be.
  static let explained = [
    "network.invitation.uses_left": "how many uses are left, not who left",
    "network.post.author": "who said it, as every reader sees; nobody's for a post under a one-time name",
    "network.post_pause.author": "whose post a pause is about, as every reader sees; nobody's under a one-time name",
    "network.phase_declaration.reason": "why a network calls a phase ready, not why anybody joined",
  ]

  /// What several processes share and no disk needs to keep.
  static let unlogged: Set = ["installation.session"]

  @Test(arguments: Engine.all)
  func `No column is for a moment, an address, an order of arrival or somebody's health`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      var seen = 0
      for (table, columns) in try tables(scene, amina) where !Self.unlogged.contains(table) {
        for column in columns {
          seen += 1
          let parts = column.split(separator: "_").map(String.init)
          let isExplained = Self.explained["\(table).\(column)"] != nil
          #expect(isExplained || Self.forbidden.isDisjoint(with: parts), "\(table).\(column)")
        }
      }
      #expect(seen > 25)
    }
  }

  @Test(arguments: Engine.all)
  func `Every table and column is one that was approved`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      var text = ""
      for (table, columns) in try tables(scene, amina).sorted(by: { $0.key < $1.key }) {
        if Self.unlogged.contains(table), engine == .PostgreSQL { continue }
        text += "\(table): \(columns.joined(separator: ", "))\n"
      }
      try Approved("tables.txt").expect(text)
    }
  }

  @Test func `Every definition is one that was approved, and no table keeps the order of arrival`() throws {
    try Engine.SQLite.scene { scene in
      let amina = try scene.founds(.amina)
      var text = ""
      for database in [scene.community.installation, amina.database] {
        let definitions = try database.read { db in
          try db.all("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name") { try $0.text(1) }
        }
        let kept = try database.read { db in
          try db.all("SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'")
          {
            (try $0.text(0), try $0.integer(1), try $0.integer(2))
          }
        }
        #expect(kept.count == definitions.count { $0.hasPrefix("CREATE TABLE") })
        for (table, withoutRowid, strict) in kept { #expect(withoutRowid == 1 && strict == 1, "\(table)") }
        text += definitions.map { $0 + ";\n" }.joined() + "\n"
      }
      try Approved("schema.txt").expect(text)
    }
  }

  @Test(arguments: Engine.all)
  func `Only PostgreSQL has a table of sessions, and no log keeps it`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let session = try tables(scene, amina).filter { Self.unlogged.contains($0.key) }
      guard engine == .PostgreSQL else { return #expect(session.isEmpty) }
      #expect(
        session == ["installation.session": ["hash", "network", "person", "ends", "idle_until", "sealed_key"]])
      let unlogged = try scene.community.installation.read { db in
        try db.all(
          """
          SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
          WHERE relkind = 'r' AND relpersistence = 'u' AND starts_with(nspname, 'kring_')
          """
        ) { try $0.text(0) }
      }
      #expect(unlogged.sorted() == ["session"])
    }
  }

  /// Every table of both kinds of database, such as `network.person`, with its columns.
  func tables(_ scene: Scene, _ member: Member) throws -> [String: [String]] {
    var all: [String: [String]] = [:]
    for (name, database) in [("installation", scene.community.installation), ("network", member.database)] {
      for (table, columns) in try database.tables() { all["\(name).\(table)"] = columns }
    }
    return all
  }
}
