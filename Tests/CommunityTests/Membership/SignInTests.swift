import Testing
import World

@testable import Community

@Suite("Signing in")
struct SignInTests {
  @Test(arguments: Engine.all)
  func `Amina signs in with her network and her words`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let place = try scene.community.signIn(to: try Title("open  HOOFD"), key: Cast.amina.key)
      #expect(try scene.member(place).person.id == amina.person.id)
      #expect(try scene.community.name(of: place) == "Open Hoofd")
      #expect(try scene.community.language(of: place) == "nl")
    }
  }

  @Test(arguments: Engine.all)
  func `Wrong words, words of elsewhere and a network that does not exist get the same answer`(_ engine: Engine) throws {
    try engine.scene { scene in
      try scene.founds(.amina)
      try scene.founds(.samira)
      for (network, person) in [("Open Hoofd", Cast.joost), ("Open Hoofd", .samira), ("Kleurrijk", .amina), ("Nergens", .amina)] {
        #expect(throws: Refusal.wrongKey) { try scene.community.signIn(to: try Title(network), key: person.key) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Amina's secret is nowhere, only its hash`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let dump = try Dump(amina.database)
      #expect(dump.values["person.sign_in_hash"] == [Cast.amina.key.hash])
      #expect(!dump.holds(SignInSecretTests.text(Cast.amina.key)))
      #expect(scene.folder?.files(holding: SignInSecretTests.text(Cast.amina.key)) ?? [] == [])
    }
  }
}
