import SQL
import Testing
import World

@testable import Community

@Suite("An invitation")
struct InvitationTests {
  /// Both who looks and who joins are told that it is over.
  func isOver(_ address: Invitation.Address, for person: Cast, in scene: Scene) {
    #expect(throws: Refusal.invitationOver) { try scene.community.invited(address) }
    #expect(throws: Refusal.invitationOver) { try scene.accepts(person, address) }
  }

  @Test(arguments: Engine.all)
  func `Joost follows it and is in, under the name of his choice`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina, scope: "Voor ons.")
      let address = try scene.invites(amina)
      let seen = try scene.community.invited(address)
      #expect([seen.name, seen.scope, seen.organisation] == ["Open Hoofd", "Voor ons.", "Gemeente Waterveen"])
      let joost = try scene.member(scene.accepts(.joost, address, as: " Joost  van dichtbij "))
      #expect(joost.person.name == "Joost van dichtbij")
      #expect(try joost.read { try joost.colleagues($0) }.map(\.name) == ["Amina", "Joost van dichtbij"])
    }
  }

  @Test(arguments: Engine.all)
  func `Made for two, it lets two in and no third`(_ engine: Engine) throws {
    try engine.scene { scene in
      let address = try scene.invites(scene.founds(.amina), uses: 2)
      try scene.accepts(.joost, address)
      try scene.accepts(.fatou, address)
      isOver(address, for: .ruben, in: scene)
    }
  }

  @Test(arguments: Engine.all)
  func `It works on its last day and not on the day after`(_ engine: Engine) throws {
    try engine.scene { scene in
      let address = try scene.invites(scene.founds(.amina), uses: 5, days: 3)
      scene.time.pass(days: 3)
      try scene.accepts(.joost, address)
      scene.time.pass(days: 1)
      isOver(address, for: .fatou, in: scene)
    }
  }

  @Test(arguments: Engine.all)
  func `Withdrawn, made up or of another network, it is over in the same words`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let samira = try scene.founds(.samira)
      let address = try scene.invites(amina)
      let madeUp = try #require(ID<Network>(String(repeating: "0", count: 32)))
      for network in [samira.network.id, madeUp] {
        isOver(Invitation.Address(network: network, token: address.token), for: .joost, in: scene)
      }
      try amina.write { try amina.withdraw(address.token, $0) }
      try amina.write { try amina.withdraw(address.token, $0) }
      isOver(address, for: .joost, in: scene)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost, who sends the form twice, is one person and uses it once`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let address = try scene.invites(amina, uses: 3)
      let first = try scene.accepts(.joost, address)
      #expect(try scene.accepts(.joost, address, as: "Joost again").person == first.person)
      #expect(try amina.read { try amina.invitation(address.token, $0).usesLeft } == 2)
      #expect(try amina.read { try amina.headcount($0) } == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `A name that somebody has is refused and uses nothing up`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let address = try scene.invites(amina)
      for name in ["Amina", "AMINA", " amina "] {
        #expect(throws: Refusal.nameTaken) { try scene.accepts(.joost, address, as: name) }
      }
      #expect(try amina.read { try amina.invitation(address.token, $0).usesLeft } == 1)
      try scene.accepts(.joost, address)
    }
  }

  @Test(arguments: Engine.all)
  func `Twenty people follow one for five at the same moment: five are in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let address = try scene.invites(amina, uses: 5)
      let community = scene.community
      let results = onThreads(20) { number in
        let key = SignInSecret(KeyWords(entropy: Array(repeating: UInt8(number), count: 16)))
        return try community.accept(address, name: try Title("Colleague \(number)"), key: key, language: "nl")
      }
      #expect(try amina.read { try amina.headcount($0) } == 6)
      #expect(results.count { (try? $0.get()) != nil } == 5)
      for case .failure(let error) in results { #expect(error as? Refusal == .invitationOver) }
    }
  }

  @Test(arguments: Engine.all)
  func `Amina can invite for one to a hundred people, from today until three months on`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for (uses, days) in [(0, 1), (-1, 1), (101, 1), (1, -1), (1, 93)] {
        #expect(throws: Refusal.tooMany) { try scene.invites(amina, uses: uses, days: days) }
      }
      for (uses, days) in [(1, 0), (100, 92)] { _ = try scene.invites(amina, uses: uses, days: days) }
    }
  }

  @Test(arguments: Engine.all)
  func `Amina sees those that still work, and can have a hundred of them`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try scene.accepts(.joost, try scene.invites(amina))
      _ = try scene.invites(amina, days: 0)
      scene.time.pass(days: 1)
      let working = try scene.invites(amina)
      #expect(try amina.read { try amina.invitations($0) }.map(\.token) == [working.token])
      try amina.write { db in
        for _ in 1..<100 { _ = try amina.invite(uses: 1, lastDay: scene.time.today, db) }
        #expect(throws: Refusal.tooMany) { try amina.invite(uses: 1, lastDay: scene.time.today, db) }
      }
    }
  }
}
