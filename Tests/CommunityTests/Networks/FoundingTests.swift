import SQL
import Testing
import World

@testable import Community

@Suite("Founding a network")
struct FoundingTests {
  @Test(arguments: Engine.all)
  func `Amina founds Open Hoofd: it has a database of its own with her in it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina, scope: "Voor collega’s.")
      #expect(amina.person.name == "Amina")
      #expect(amina.network.name == "Open Hoofd")
      #expect(amina.network.scope == "Voor collega’s.")
      #expect(amina.network.organisation == "Gemeente Waterveen")
      #expect(Database.exists("n" + amina.network.id.text, in: scene.store))
      #expect(try scene.databases() == 1)
      #expect(try scene.community.networkCount() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost cannot found a second Open Hoofd, in whatever case, and nothing is left of the attempt`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      try scene.founds(.amina)
      for name in ["Open Hoofd", "OPEN HOOFD", " open  hoofd "] {
        #expect(throws: Refusal.nameTaken) { try scene.founds(.joost, as: name) }
      }
      #expect(try scene.databases() == 1)
      #expect(try scene.community.networkCount() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Amina, who sends the form twice, founds one network`(_ engine: Engine) throws {
    try engine.scene { scene in
      let first = try scene.founds(.amina)
      let second = try scene.founds(.amina)
      #expect(first.network.id == second.network.id)
      #expect(first.person.id == second.person.id)
      #expect(try second.read { try second.headcount($0) } == 1)
      #expect(try scene.databases() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Of twelve who found Open Hoofd at the same moment one succeeds, and one database is left`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let founding = try Founding.of(.amina)
      let community = scene.community
      let results = onThreads(12) { number in
        let key = SignInSecret(KeyWords(entropy: Array(repeating: UInt8(number), count: 16)))
        return try community.found(founding, key: key)
      }
      #expect(results.count { (try? $0.get()) != nil } == 1)
      for case .failure(let error) in results { #expect(error as? Refusal == .nameTaken) }
      #expect(try scene.databases() == 1)
      #expect(try community.networkCount() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `A founding that fails half-way leaves no database`(_ engine: Engine) throws {
    try engine.scene { scene in
      let founding = Founding(
        name: try Title("Open Hoofd"), scope: try Prose(""), organisation: try Title("Waterveen"),
        founder: try Title("Amina"), language: "no language")
      #expect(throws: (any Error).self) { try scene.community.found(founding, key: Cast.amina.key) }
      #expect(try scene.databases() == 0)
      #expect(try scene.community.networkCount() == 0)
    }
  }

  @Test(arguments: Engine.all)
  func `A founding that draws the number of another network leaves that network alone`(_ engine: Engine) throws {
    try engine.scene { scene in
      // Chance that always draws the same.
      let community = try Community(
        in: scene.store, clock: scene.time.clock, chance: { Array(repeating: 7, count: $0) })
      defer { community.close() }
      let first = try community.found(.of(.amina), key: Cast.amina.key)
      let other = try Founding.of(.samira)
      let error = #expect(throws: (any Error).self) { _ = try community.found(other, key: Cast.samira.key) }
      #expect(error as? Refusal == nil, "its name is free")
      #expect(try community.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key).network == first.network)
      #expect(try community.name(of: first) == "Open Hoofd")
      #expect(try scene.databases() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Only a name that is taken is called taken`(_ engine: Engine) throws {
    try engine.scene { scene in
      let founding = Founding(
        name: try Title("Open Hoofd"), scope: try Prose(""), organisation: try Title("Waterveen"),
        founder: try Title("Amina"), language: "no language")
      let error = #expect(throws: SQLError.self) { _ = try scene.community.found(founding, key: Cast.amina.key) }
      if case .constraint = error {} else { Issue.record("the rule of the schema, in its own words") }
    }
  }

  @Test(arguments: Engine.all)
  func `One form that arrives twelve times at the same moment founds one network, and each gets it`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let founding = try Founding.of(.amina)
      let community = scene.community
      let results = onThreads(12) { _ in try community.found(founding, key: Cast.amina.key).network }
      #expect(Set(try results.map { try $0.get() }).count == 1)
      #expect(try scene.databases() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `One name that is typed in two ways is one name, of a network and of a person`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (composed, apart) = ("Caf\u{E9} Open", "Cafe\u{301} Open")
      let amina = try scene.founds(.amina, as: apart)
      #expect(amina.network.name.unicodeScalars.elementsEqual(composed.unicodeScalars))
      #expect(throws: Refusal.nameTaken) { try scene.founds(.joost, as: composed) }
      #expect(throws: Refusal.nameTaken) { try scene.founds(.joost, as: "CAFE\u{301} OPEN") }
      _ = try scene.community.signIn(to: try Title(apart), key: Cast.amina.key)
      let address = try scene.invites(amina, uses: 3)
      try scene.accepts(.joost, address, as: "Ren\u{E9}")
      #expect(throws: Refusal.nameTaken) { try scene.accepts(.fatou, address, as: "Rene\u{301}") }
    }
  }

  @Test(arguments: Engine.all)
  func `Everything is still there when Kring starts again`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      scene.community.close()
      let again = try Community(in: scene.store, clock: scene.time.clock, chance: scene.chance.bytes)
      let place = try again.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key)
      #expect(try again.member(again.sessions.start(place)).person.name == "Amina")
      again.close()
    }
  }

  @Test(arguments: Engine.all)
  func `The demo world is made once, however often it is made`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      let networks = try scene.community.networkCount()
      #expect(networks > 2)
      try World.make(in: scene.community)
      #expect(try scene.community.networkCount() == networks)
      for person in Cast.allCases {
        #expect(try World.member(person, in: scene.community).person.name == person.rawValue)
      }
      let amina = try World.member(.amina, in: scene.community)
      #expect(try amina.read { try amina.headcount($0) } == 6)
    }
  }
}
