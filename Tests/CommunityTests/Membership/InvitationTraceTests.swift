import SQL
import Testing
import World

@testable import Community

/// Two worlds that differ only in who used which invitation must not differ in anything that is kept.
@Suite("What an invitation leaves behind")
struct InvitationTraceTests {
  /// Amina hands out two invitations; each of the two is followed by one of her colleagues.
  func world(_ scene: Scene, first: Cast, second: Cast) throws -> Member {
    scene.chance.turn("Amina")
    let amina = try scene.founds(.amina)
    let one = try scene.invites(amina, uses: 3, days: 5)
    let other = try scene.invites(amina, uses: 7, days: 9)
    for (person, address) in [(first, one), (second, other)].sorted(by: { $0.0.rawValue < $1.0.rawValue }) {
      scene.chance.turn(person.rawValue)
      try scene.accepts(person, address)
    }
    return amina
  }

  @Test(arguments: Engine.all)
  func `Nothing that is kept tells whether Joost or Fatou used which`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try world(scene, first: .joost, second: .fatou)
      let dump = try Dump(amina.database)
      #expect(dump.values["person.name"] == ["Amina", "Fatou", "Joost"])
      #expect(dump.values["invitation.uses_left"] == ["2", "6"])
      try engine.scene { swapped in
        let other = try world(swapped, first: .fatou, second: .joost)
        #expect(try Dump(other.database) == dump)
      }
    }
  }

  @Test func `Not even the bytes of the file tell it`() throws {
    try Engine.SQLite.scene { scene in
      try Engine.SQLite.scene { swapped in
        let files = try [(scene, Cast.joost, Cast.fatou), (swapped, .fatou, .joost)].map { scene, first, second in
          let amina = try world(scene, first: first, second: second)
          scene.community.close()
          return try #require(scene.folder).bytes(amina.database.name + ".sqlite")
        }
        #expect(files[0].count > 4096)
        #expect(files[0] == files[1])
      }
    }
  }
}
