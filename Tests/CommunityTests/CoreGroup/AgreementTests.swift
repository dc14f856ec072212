import SQL
import Testing
import World

@testable import Community

@Suite("Roles, agreements and the energy check")
struct AgreementTests {
  @Test(arguments: Engine.all)
  func `A place in a role changes upon who stood there, others at once in other places collide with nothing`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre])
      let (me, emre) = (noor.member.person.id, others[0].member.person.id)
      #expect(try noor.write { try noor.put(me, in: .holder, of: .lead, upon: nil, $0) } == nil)
      #expect(try others[0].write { try others[0].put(emre, in: .backup, of: .lead, upon: nil, $0) } == nil)
      #expect(try others[0].write { try others[0].put(emre, in: .holder, of: .lead, upon: nil, $0) }?.standing == me)
      let day = scene.time.today.adding(400)
      #expect(try noor.write { try noor.end(.lead, on: day, upon: nil, $0) })
      #expect(try others[0].write { try others[0].end(.lead, on: day.adding(1), upon: nil, $0) } == false)
      #expect(throws: Refusal.tooMany) { try noor.write { try noor.end(.lead, on: day.adding(999), upon: day, $0) } }
      let lead = try #require(try noor.read { try noor.member.coreRoles($0) }.first)
      #expect(lead.holder == me && lead.backup == emre && lead.termEndsOn == day)
      #expect(throws: Refusal.notFound) { try noor.write { try noor.setAside(.lead, true, $0) } }
    }
  }

  @Test(arguments: Engine.all)
  func `Roles that are set aside do not count; each other needs a backup and a month's cover`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre])
      let (me, emre) = (noor.member.person.id, others[0].member.person.id)
      try noor.write { db in
        for role in KeyRole.allCases.dropFirst() { try noor.setAside(role, true, db) }
        _ = try noor.put(me, in: .holder, of: .lead, upon: nil, db)
      }
      #expect(try noor.member.met.isDisjoint(with: ["leads", "backups", "coverPlan"]))
      _ = try noor.write { try noor.put(emre, in: .backup, of: .lead, upon: nil, $0) }
      #expect(try noor.member.met.isSuperset(of: ["leads", "backups"]))
      #expect(try noor.member.met.contains("coverPlan") == false)
      _ = try noor.write { try noor.put(emre, in: .monthCover, of: .lead, upon: nil, $0) }
      #expect(try noor.member.met.contains("coverPlan"))
      try noor.write { try noor.setAside(.meetings, false, $0) }
      #expect(try noor.member.met.isDisjoint(with: ["backups", "coverPlan"]))
    }
  }

  @Test(arguments: Engine.all)
  func `Only the newest text can be accepted, by each for themselves, and a new text asks again`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre])
      func save(_ text: String, upon base: Int) throws {
        try noor.write { try noor.save(try Prose(text), language: "nl", of: .confidentiality, upon: base, $0) }
      }
      func accept(_ who: CoreMember, _ number: Int) throws {
        try who.write { try who.accept(number, of: .confidentiality, $0) }
      }
      #expect(throws: Refusal.outdated) { try accept(noor, 0) }
      try save("Stil", upon: 0)
      try save("Stil", upon: 0)
      #expect(throws: Refusal.outdated) { try save("Stiller", upon: 0) }
      try accept(noor, 1)
      #expect(try noor.read { try noor.waiting(for: .confidentiality, $0) }.map(\.name) == ["Emre"])
      #expect(try noor.member.met.contains("confidentiality") == false)
      for _ in 0..<2 { try accept(others[0], 1) }
      #expect(try noor.member.met.contains("confidentiality"))
      try save("Heel stil", upon: 1)
      #expect(try noor.member.met.contains("confidentiality") == false)
      #expect(throws: Refusal.outdated) { try accept(noor, 1) }
      try accept(noor, 2)
      let standing = try noor.read { try noor.member.standing(of: .confidentiality, $0) }
      #expect(standing.accepted == 1 && standing.people == 2 && standing.newest?.wording == "Heel stil")
      try noor.write { try noor.withdraw(from: .confidentiality, $0) }
      #expect(try noor.read { try noor.ownAcceptance(of: .confidentiality, $0) } == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `An energy check counts once a month, and shows from four answers on, at every fourth`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre, .tirza, .wietske, .bram])
      let all = [noor] + others
      for (index, person) in all.enumerated() {
        #expect(try person.read { try person.answeredEnergyCheck($0) } == false)
        for _ in 0..<2 { try person.answer(index == 0 || index == 4 ? .red : .green) }
        #expect(try person.read { try person.answeredEnergyCheck($0) })
        let checks = try noor.read { try noor.energyChecks($0) }
        #expect(checks.map(\.shown) == (index < 3 ? [] : [4]))
        #expect(checks.map(\.strained) == (index < 3 ? [] : [1]), "the fifth does not show")
      }
      let restarted = try Community(in: scene.store, clock: scene.time.clock)
      defer { restarted.close() }
      let place = try restarted.signIn(to: try Title(Cast.noor.network), key: Cast.noor.key)
      let again = try restarted.member(try restarted.sessions.start(place))
      try again.read { try again.asCoreMember($0) }.answer(.red)
      #expect(try noor.read { try noor.energyChecks($0) }.map(\.shown) == [4], "nor after a restart")
      #expect(try noor.read { try noor.answeredEnergyCheck($0) })
      scene.time.pass(days: 31)
      #expect(try noor.read { try noor.answeredEnergyCheck($0) } == false)
    }
  }

  @Test(arguments: Engine.all)
  func `A single answer is in the file, but not whose it is`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, _) = try scene.coreGroup([.emre, .tirza, .wietske])
      let before = try Dump(noor.member.database)
      try noor.answer(.red)
      let came = Set(try Dump(noor.member.database).rows).subtracting(before.rows)
      #expect(came.count == 2, "a mark and a count")
      #expect(came.allSatisfy { !$0.contains(noor.member.person.id.text) })
      let tables = try noor.member.database.tables().filter { $0.key.hasPrefix("energy") }
      #expect(tables.values.allSatisfy { !$0.contains("person") })
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever leaves takes the mark of their answer along, and the count stays`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre, .tirza, .wietske])
      for person in [noor] + others { try person.answer(.amber) }
      #expect(try Dump(noor.member.database).values["energy_ballot.mark"]?.count == 4)
      try others[0].member.leave(endingNetwork: false)
      #expect(try Dump(noor.member.database).values["energy_ballot.mark"]?.count == 3)
      #expect(try noor.read { try noor.energyChecks($0) }.map(\.shown) == [4])
    }
  }

  @Test(arguments: Engine.all)
  func `World's Rugwind stands in phase 3, with one who carries too much`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      try World.make(in: scene.community)
      let noor = try World.member(.noor, in: scene.community)
      let journey = try noor.read { try noor.journey($0) }
      #expect(journey[0].isReady && journey[1].isReady && !journey[2].isReady)
      #expect(try noor.met == ["size", "units", "leads", "confidentiality", "hours", "rhythm"])
      let load = try noor.read { TaskLoad(try noor.coreGroup($0).people, try noor.coreTasks($0)) }
      #expect(load.shares.filter(\.isTooMuch).map(\.colleague.name) == ["Noor"])
      #expect(try noor.read { try noor.coreRoles($0) }.filter(\.breaks).map(\.role) == [.meetings])
    }
  }

  @Test(arguments: Engine.all)
  func `What the core group keeps among itself is not in the export that every member can take`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      let hedda = try World.member(.hedda, in: scene.community)
      let json = try ExportTests().json(hedda)
      #expect(json.contains("kwartier bij elkaar") && json.contains("\"meetings\""))
      #expect(!json.contains("Bibliotheek") && !json.contains("energy"))
    }
  }

  @Test func `The load criterion waits until more than half is divided`() throws {
    try Engine.SQLite.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre, .tirza])
      try noor.write { try noor.adopt([.room, .agenda, .intranet, .finance], $0) }
      let tasks = try noor.read { try noor.member.coreTasks($0) }
      let people = [noor] + others
      for (index, task) in tasks.prefix(3).enumerated() {
        #expect(try noor.member.met.contains("load") == false)
        _ = try noor.write { try noor.give(task.id, to: people[index].member.person.id, upon: nil, $0) }
      }
      #expect(try noor.member.met.contains("load"))
      _ = try noor.write { try noor.give(tasks[3].id, to: noor.member.person.id, upon: nil, $0) }
      #expect(try noor.member.met.contains("load") == false, "a half is more than forty percent")
    }
  }
}
