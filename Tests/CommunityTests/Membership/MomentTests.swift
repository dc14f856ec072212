import SQL
import Testing
import World

@testable import Community

@Suite("A page is of one moment")
struct MomentTests {
  @Test(arguments: Engine.all)
  func `What Joost changes while Amina looks, Amina sees the next time`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      let token = try scene.community.sessions.start(
        scene.community.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key))
      let scopes = try scene.community.looking(token) { looking in
        let changed = onThreads(1) { _ in
          try joost.write { try joost.describe(try Prose("Voor wie om een ander geeft"), $0) }
        }
        try changed[0].get()
        let after = try looking.read { try $0.first("SELECT scope FROM network") { try $0.text(0) } }
        return (looking.network.scope, after)
      }
      #expect(scopes.0 == scopes.1)
      #expect(try scene.community.looking(token) { $0.network.scope } == "Voor wie om een ander geeft")
    }
  }

  @Test(arguments: Engine.all)
  func `Whoever was handed on outlives the moment, and then reads anew`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let token = try scene.community.sessions.start(
        scene.community.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key))
      let later = try scene.community.looking(token) { $0 }
      try amina.write { try amina.describe(try Prose("Voor iedereen"), $0) }
      #expect(try later.read { try $0.first("SELECT scope FROM network") { try $0.text(0) } } == "Voor iedereen")
      #expect(later.ownKey == amina.ownKey)
    }
  }

  @Test(arguments: Engine.all)
  func `A token that is nobody's lets nobody look`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      #expect(throws: Refusal.signInNeeded) { try scene.community.looking(nil) { _ in } }
      #expect(throws: Refusal.signInNeeded) { try scene.community.looking("nobody") { _ in } }
    }
  }
}
