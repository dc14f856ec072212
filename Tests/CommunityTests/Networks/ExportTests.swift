import FoundationEssentials
import SQL
import Testing
import World

@testable import Community

@Suite("The export of a network")
struct ExportTests {
  /// A network in which everything was done that leaves something to export.
  func full(_ scene: Scene) throws -> Member {
    let amina = try scene.founds(.amina, scope: "Voor collega’s die \"het\" kennen.")
    let joost = try scene.joins(.joost, invitedBy: amina)
    _ = try scene.invites(amina, uses: 9)
    try joost.write { try joost.enter(minutesAWeek: 77, stopRule: try Prose("Na drie weken"), $0) }
    try amina.write { db in
      try amina.choose(.chosen([.meet, .advise]), in: .functions, db)
      try amina.choose(.unknown, in: .hours, db)
      try amina.note(lesson: try Prose("Niemand durft te vragen."), db)
      try amina.note(existing: try Title("Regenboog"), contact: try Title("Hun pagina"), db)
      try amina.agree(notUs: try Prose("Geen hulplijn."), db)
      try amina.startAlone(reviewOn: scene.time.today.adding(30), db)
      try amina.save([.purpose: .init(wording: "Wij", basis: "Basis")], language: "nl", upon: 0, db)
      try amina.save([.purpose: .init(wording: "Wij allen", basis: "Basis")], language: "nl", upon: 1, db)
    }
    return try scene.again(amina)
  }

  func json(_ member: Member) throws -> String {
    let export = try member.read { try member.export($0) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(export), as: UTF8.self)
  }

  /// Columns that are no content: keys, their hashes, the copies by which names are compared, and invitations.
  static let notContent: Set<String> = [
    "network.id", "person.id", "person.folded_name", "person.sign_in_hash", "preparation.network", "initiator_hours.person",
    "existing_network.id", "conversation_held.id", "invitation.token", "invitation.uses", "invitation.uses_left",
    "invitation.last_day", "migration.name", "person.language", "network.language",
  ]

  @Test(arguments: Engine.all)
  func `It holds everything that the network wrote`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try full(scene)
      let json = try json(amina)
      let dump = try Dump(amina.database)
      #expect(dump.values.count == (try amina.database.tables().values.map(\.count).reduce(0, +)))
      for (column, values) in dump.values where !Self.notContent.contains(column) {
        for value in values where value != "NULL" {
          let written = value.replacing("\"", with: "\\\"")
          #expect(json.contains("\"\(written)\"") || json.contains(":\(written)"), "\(column): \(value)")
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `It holds no key, no hash, no token and no invitation`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try full(scene)
      let json = try json(amina)
      let dump = try Dump(amina.database)
      for column in Self.notContent where !["network.language", "person.language", "person.folded_name"].contains(column) {
        for value in dump.values[column, default: []] where value.utf8.count > 4 {
          if column != "invitation.last_day" { #expect(!json.contains(value), "\(column)") }
        }
      }
      for word in ["hash", "token", "secret", "invitation", "folded", "sign"] { #expect(!json.contains("\"\(word)")) }
    }
  }

  @Test(arguments: Engine.all)
  func `A network that was just founded has an export as well`(_ engine: Engine) throws {
    try engine.scene { scene in
      let json = try json(scene.founds(.amina))
      #expect(json.hasPrefix(#"{"format":"kring-export-1","network":{"name":"Open Hoofd""#))
      #expect(json.contains(#""startNote":[]"#))
    }
  }
}
