import SQL
import Testing
import World

@testable import Community

@Suite("Leaving")
struct LeavingTests {
  @Test(arguments: Engine.all)
  func `Joost leaves: he is gone with his hours, everywhere, and Amina stays`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try joost.write { try joost.enter(minutesAWeek: 90, stopRule: try Prose("Na drie weken"), $0) }
      let token = try scene.community.sessions.start(
        Founded(network: joost.network.id, person: joost.person.id, ownKey: joost.ownKey))
      try joost.leave(endingNetwork: false)
      let dump = try Dump(amina.database)
      for trace in ["Joost", "joost", Cast.joost.key.hash, joost.person.id.text, "Na drie weken"] {
        #expect(!dump.holds(trace))
      }
      #expect(dump.values["initiator_hours.person"] == nil)
      #expect(throws: Refusal.signInNeeded) { try scene.community.member(token) }
      #expect(throws: Refusal.wrongKey) { try scene.community.signIn(to: try Title("Open Hoofd"), key: Cast.joost.key) }
      #expect(try amina.read { try amina.colleagues($0) }.map(\.name) == ["Amina"])
    }
  }

  @Test func `The bytes on the disk held Joost while he was in, and hold nothing of him when he has left`() throws {
    try Engine.SQLite.scene { scene in
      let folder = try #require(scene.folder)
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try joost.write { db in
        try joost.rename(try Title("Joost-the-Unforgettable"), db)
        try joost.enter(minutesAWeek: 90, stopRule: try Prose("Stop-after-three-weeks"), db)
      }
      let traces = [
        "Joost-the-Unforgettable", "joost-the-unforgettable", "Stop-after-three-weeks", Cast.joost.key.hash,
        joost.person.id.text,
      ]
      for trace in traces { #expect(folder.files(holding: trace) != []) }
      try joost.leave(endingNetwork: false)
      for trace in traces { #expect(folder.files(holding: trace) == []) }
      #expect(folder.files(holding: "Amina") != [])
    }
  }

  @Test(arguments: Engine.all)
  func `Amina, the last, must say that Open Hoofd may end; then nothing of it is left`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try scene.founds(.samira)
      let token = try scene.community.sessions.start(
        Founded(network: amina.network.id, person: amina.person.id, ownKey: amina.ownKey))
      #expect(throws: Refusal.lastPerson) { try amina.leave(endingNetwork: false) }
      #expect(try scene.community.member(token).person.name == "Amina")
      try amina.leave(endingNetwork: true)
      #expect(try scene.databases() == 1)
      #expect(!Database.exists(amina.database.name, in: scene.store))
      #expect(try Dump(scene.community.installation).values["network.name"] == ["Kleurrijk"])
      #expect(try !scene.community.isSignedIn(token))
      #expect(throws: Refusal.wrongKey) { try scene.community.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key) }
      for trace in ["Open Hoofd", "open hoofd", amina.network.id.text] {
        #expect(scene.folder?.files(holding: trace) ?? [] == [])
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Joost, who is not the last, ends nothing by saying that it may end`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try joost.leave(endingNetwork: true)
      #expect(try amina.read { try amina.headcount($0) } == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Joost, who sends the form twice, does not end the network that Amina is still in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try joost.leave(endingNetwork: true)
      try joost.leave(endingNetwork: true)
      #expect(try amina.read { try amina.headcount($0) } == 1)
      #expect(try scene.community.networkCount() == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `When all leave at the same moment, one of them is told to be the last`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let others: [Cast] = [.joost, .fatou, .ruben]
      let all = try [amina] + others.map { try scene.joins($0, invitedBy: amina) }
      let results = onThreads(4) { try all[$0].leave(endingNetwork: false) }
      #expect(results.count { (try? $0.get()) != nil } == 3)
      for case .failure(let error) in results { #expect(error as? Refusal == .lastPerson) }
      #expect(try amina.read { try amina.headcount($0) } == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Nobody comes into a network while it ends`(_ engine: Engine) throws {
    try engine.scene { scene in
      let community = scene.community
      for _ in 0..<8 {
        let amina = try scene.founds(.amina)
        let address = try scene.invites(amina)
        let joined = onThreads(2) { number -> Founded? in
          guard number == 0 else {
            try amina.leave(endingNetwork: true)
            return nil
          }
          return try community.accept(address, name: try Title("Joost"), key: Cast.joost.key, language: "nl")
        }
        for case .success(let place?) in joined {
          let joost = try scene.member(place)
          #expect(joost.person.name == "Joost")
          try joost.leave(endingNetwork: true)
        }
        #expect(try scene.databases() == 0)
      }
    }
  }
}
