import SQL
import Testing
import World

@testable import Community

@Suite("Two networks")
struct IsolationTests {
  @Test(arguments: Engine.all)
  func `Samira can reach nothing of Open Hoofd`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      let amina = try World.member(.amina, in: scene.community)
      let samira = try World.member(.samira, in: scene.community)
      #expect(try samira.read { try samira.colleagues($0) }.map(\.name) == ["Samira"])
      #expect(try samira.read { try samira.conversationsHeld($0) }.isEmpty)
      #expect(try samira.read { try samira.existingNetworks($0) }.isEmpty)
      #expect(try samira.read { try samira.compass($0) }.answered == 0)
      #expect(try samira.read { try samira.startNote($0)?.number } == nil)
      let (hers, theirs) = (try Dump(samira.database), try Dump(amina.database))
      for (column, values) in theirs.values where column != "migration.name" && !column.hasSuffix(".language") {
        for value in values where value.utf8.count > 10 && Day(value) == nil {
          #expect(!hers.holds(value), "\(column)")
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `What Samira takes hold of by its number in Open Hoofd is not there`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      let amina = try World.member(.amina, in: scene.community)
      let samira = try World.member(.samira, in: scene.community)
      let address = try scene.invites(amina, uses: 3)
      let before = try Dump(amina.database)
      #expect(throws: Refusal.notFound) { try samira.read { try samira.invitation(address.token, $0) } }
      try samira.write { db in
        try samira.withdraw(address.token, db)
        for held in try amina.read({ try amina.conversationsHeld($0) }) { try samira.remove(conversation: held.id, db) }
        for found in try amina.read({ try amina.existingNetworks($0) }) { try samira.remove(existing: found.id, db) }
      }
      let elsewhere = Invitation.Address(network: samira.network.id, token: address.token)
      #expect(throws: Refusal.invitationOver) { try scene.accepts(.linh, elsewhere) }
      #expect(try Dump(amina.database) == before)
    }
  }

  @Test(arguments: Engine.all)
  func `Samira's words and Samira's session open her own network only`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      let samira = try World.member(.samira, in: scene.community)
      let amina = try World.member(.amina, in: scene.community)
      #expect(throws: Refusal.wrongKey) {
        try scene.community.signIn(to: try Title(World.network), key: Cast.samira.key)
      }
      let forged = Founded(network: amina.network.id, person: samira.person.id, ownKey: samira.ownKey)
      #expect(throws: Refusal.signInNeeded) { try scene.member(forged) }
      let networks = try scene.community.networkCount()
      try samira.signOutEverywhere()
      try samira.leave(endingNetwork: true)
      #expect(try amina.read { try amina.headcount($0) } == 6)
      #expect(try scene.community.networkCount() == networks - 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Somebody may be in both with the same name and even the same words: they are two people`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let samira = try scene.founds(.samira)
      let guest = try scene.member(scene.accepts(.amina, scene.invites(samira)))
      #expect(guest.person.name == "Amina")
      #expect(guest.person.id != amina.person.id)
      try guest.leave(endingNetwork: false)
      #expect(try scene.again(amina).person.name == "Amina")
    }
  }
}
