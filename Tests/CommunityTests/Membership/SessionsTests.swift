import SQL
import Secrets
import Testing
import World

@testable import Community

@Suite("Sessions")
struct SessionsTests {
  /// Signs Amina in and gives her token.
  func session(_ scene: Scene) throws -> String {
    try scene.community.sessions.start(
      try scene.community.signIn(to: try Title(World.network), key: Cast.amina.key))
  }

  @Test(arguments: Engine.all)
  func `Amina is signed out when she does nothing for half an hour`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      let token = try session(scene)
      scene.time.pass(minutes: 29, seconds: 59)
      #expect(try scene.community.member(token).person.name == "Amina")
      scene.time.pass(minutes: 29, seconds: 59)
      #expect(try scene.community.isSignedIn(token))
      scene.time.pass(minutes: 30)
      #expect(try !scene.community.isSignedIn(token))
      #expect(throws: Refusal.signInNeeded) { try scene.community.member(token) }
    }
  }

  @Test(arguments: Engine.all)
  func `Amina is signed out after twelve hours, however busy she was`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      let token = try session(scene)
      for _ in 0..<47 {
        scene.time.pass(minutes: 15)
        #expect(try scene.community.isSignedIn(token))
      }
      scene.time.pass(minutes: 14, seconds: 59)
      #expect(try scene.community.isSignedIn(token))
      scene.time.pass(seconds: 1)
      #expect(try !scene.community.isSignedIn(token))
    }
  }

  @Test(arguments: Engine.all)
  func `Amina signs out here, and is still signed in elsewhere`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      let (here, elsewhere) = (try session(scene), try session(scene))
      try scene.community.sessions.end(here)
      #expect(try !scene.community.isSignedIn(here))
      #expect(try scene.community.isSignedIn(elsewhere))
    }
  }

  @Test(arguments: Engine.all)
  func `Amina signs out everywhere, and Joost stays`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      let his = try scene.community.sessions.start(
        Founded(network: joost.network.id, person: joost.person.id, ownKey: joost.ownKey))
      let hers = [try session(scene), try session(scene)]
      try amina.signOutEverywhere()
      for token in hers { #expect(throws: Refusal.signInNeeded) { try scene.community.member(token) } }
      #expect(try scene.community.member(his).person.name == "Joost")
    }
  }

  @Test(arguments: Engine.all)
  func `Somebody who is no longer in the network is signed in nowhere`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try scene.joins(.joost, invitedBy: amina)
      let token = try session(scene)
      try amina.write { db in try db.run("DELETE FROM person WHERE id = \(amina.person.id)") }
      #expect(throws: Refusal.signInNeeded) { try scene.community.member(token) }
    }
  }

  @Test(arguments: Engine.all)
  func `A token that nobody gave is nobody's`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      let token = try session(scene)
      for forged in [nil, "", " ", token + "A", String(token.dropLast()), String(repeating: "x", count: 1_000_000)] {
        #expect(throws: Refusal.signInNeeded) { try scene.community.member(forged) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `A token has 256 random bits, and only its hash is kept, in memory or in an unlogged table`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      try scene.founds(.amina)
      let token = try session(scene)
      let hash = Secrets.hex(Secrets.sha256(Array(token.utf8)))
      #expect(Secrets.bytes(base64URL: token)?.count == 32)
      let dump = try Dump(scene.community.installation)
      #expect(!dump.holds(token))
      #expect(dump.values["session.hash", default: []].contains(hash) == (engine == .PostgreSQL))
      for secret in [token, hash] { #expect(scene.folder?.files(holding: secret) ?? [] == []) }
    }
  }
}
