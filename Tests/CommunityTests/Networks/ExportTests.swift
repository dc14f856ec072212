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
      try amina.place(try Title("HR"), influence: 3, support: 1, approach: try Prose("Eerst luisteren."), db)
      try amina.asCoreMember(db).declareReady(.story, reason: try Prose("Wij durven al."), db)
      try amina.save([.purpose: .init(wording: "Wij", basis: "Basis")], language: "nl", upon: 0, db)
      try amina.save([.purpose: .init(wording: "Wij allen", basis: "Basis")], language: "nl", upon: 1, db)
    }
    try scene.answers(scene.opensPoll(amina), people: 6)
    try workAsCoreGroup(amina, joost, scene.time.today)
    return try scene.again(amina)
  }

  /// Amina and Joost as the core group, with one of everything.
  private func workAsCoreGroup(_ amina: Member, _ joost: Member, _ today: Day) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    try amina.write { db in
      try core.compose(adding: [joost.person.id], db)
      try core.choose(CoreGroup.Rhythm(weeksBetween: 3, minutesLong: 45), db)
      try core.beginSmall(reviewOn: today.adding(90), db)
      try core.enter(unit: try Title("Burgerzaken"), db)
      try core.adopt([.room], db)
      let task = try core.member.coreTasks(db)[0]
      _ = try core.give(task.id, to: joost.person.id, upon: nil, db)
      for place in CoreRole.Place.allCases { _ = try core.put(joost.person.id, in: place, of: .lead, upon: nil, db) }
      _ = try core.end(.lead, on: today.adding(400), upon: nil, db)
      try core.setAside(.buddies, true, db)
      try core.save(try Prose("Samen uit."), language: "nl", of: .working, upon: 0, db)
      try core.accept(1, of: .working, db)
    }
    try core.answer(.amber)
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
    "core_member.person", "stakeholder.id", "needs_poll.id", "needs_question.poll", "needs_option.poll", "needs_ballot.mark",
    "needs_ballot.poll", "needs_option.answers", "needs_option.question", "needs_option.number", "needs_question.number",
    "core_group.network", "core_task.id", "core_task.person", "core_task.number", "core_role.holder",
    "core_role.backup", "core_role.month_cover", "agreement_acceptance.person", "energy_ballot.mark",
    // What the core group keeps among itself: the export is every member's.
    "core_unit.person", "core_unit.unit", "core_unit.folded_unit", "agreement_acceptance.number", "energy_ballot.month",
    "energy_month.month", "energy_month.answers", "energy_month.strained", "energy_month.shown",
    "energy_month.shown_strained",
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
          if !["invitation.last_day", "energy_month.month", "energy_ballot.month"].contains(column) { #expect(!json.contains(value), "\(column)") }
        }
      }
      for word in ["hash", "token", "secret", "invitation", "folded", "sign"] { #expect(!json.contains("\"\(word)")) }
    }
  }

  @Test(arguments: Engine.all)
  func `A network that was just founded has an export as well`(_ engine: Engine) throws {
    try engine.scene { scene in
      let json = try json(scene.founds(.amina))
      #expect(json.hasPrefix(#"{"calledReady":[],"coreGroup":{"agreements":[],"people":[]"#))
      #expect(json.contains(#""format":"kring-export-1","network":{"name":"Open Hoofd""#))
      #expect(json.contains(#""startNote":[]"#))
    }
  }
}
