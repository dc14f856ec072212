import SQL
import Testing
import World

@testable import Community

@Suite("The core group")
struct CoreMemberTests {
  @Test(arguments: Engine.all)
  func `While none was formed everybody is in it; then only who is`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      #expect(try joost.read { try joost.isCore($0) })
      try amina.write { db in try db.run("INSERT INTO core_member (person) VALUES (\(amina.person.id))") }
      let token = try scene.community.sessions.start(
        Founded(network: joost.network.id, person: joost.person.id, ownKey: joost.ownKey))
      #expect(throws: Refusal.notCore) { try scene.community.coreMember(token) }
      #expect(throws: Refusal.signInNeeded) { try scene.community.coreMember(nil) }
      #expect(try amina.read { try amina.asCoreMember($0).member.person.name } == "Amina")
    }
  }

  @Test(arguments: Engine.all)
  func `Calls a phase ready with a reason, and opens it again`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try amina.write { try amina.asCoreMember($0).declareReady(.preparation, reason: try Prose("Wij durven al."), $0) }
      let called = try amina.read { try amina.readiness(of: .preparation, $0) }
      #expect(called.isReady)
      #expect(called.met == 0)
      #expect(called.declaration?.reason == "Wij durven al.")
      #expect(called.declaration?.declaredOn == scene.time.today)
      try amina.write { try amina.asCoreMember($0).reopen(.preparation, $0) }
      #expect(try amina.read { try amina.readiness(of: .preparation, $0) }.percent == 0)
      #expect(try amina.read { try amina.journey($0) }.map(\.phase) == Phase.allCases)
    }
  }

  @Test(arguments: Engine.all)
  func `Parties on the map have a place each, and change it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for (party, influence, support) in [("HR", 2, 1), ("OR", 3, 3), ("HR", 3, 2)] {
        try amina.write {
          try amina.place(try Title(party), influence: influence, support: support, approach: try Prose(""), $0)
        }
      }
      let map = try amina.read { try amina.stakeholders($0) }
      #expect(map.map(\.party) == ["OR", "HR"])
      #expect(map.map(\.support) == [3, 2])
      for (influence, support) in [(0, 1), (4, 1), (1, 0), (1, 4)] {
        #expect(throws: Refusal.tooMany) {
          try amina.write {
            try amina.place(try Title("IT"), influence: influence, support: support, approach: try Prose(""), $0)
          }
        }
      }
      try amina.write { try amina.remove(stakeholder: map[0].id, $0) }
      #expect(try amina.read { try amina.stakeholders($0) }.map(\.party) == ["HR"])
    }
  }
}
