import SQL
import Testing
import World

@testable import Community

@Suite("A network that cannot be opened")
struct UnusableNetworkTests {
  /// Kring starts again after something happened to the database of Open Hoofd.
  func after(
    _ happening: (Scene, Member) throws -> Void, on engine: Engine,
    _ body: (Community, [UnusableNetwork]) throws -> Void
  ) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try scene.founds(.samira)
      let address = try scene.invites(amina)
      try happening(scene, amina)
      let again = try Community(in: scene.store, clock: scene.time.clock, chance: scene.chance.bytes)
      defer { again.close() }
      let unusable = try again.unusableNetworks()
      #expect(unusable.map(\.name) == ["Open Hoofd"])
      #expect(unusable.map(\.database) == [amina.database.name])
      #expect(throws: Refusal.unavailable) { try again.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key) }
      #expect(throws: Refusal.unavailable) { try again.invited(address) }
      _ = try again.signIn(to: try Title("Kleurrijk"), key: Cast.samira.key)
      try body(again, unusable)
    }
  }

  @Test(arguments: Engine.all)
  func `When its database is missing it is named, and Samira's network goes on`(_ engine: Engine) throws {
    try after(
      { scene, amina in
        scene.community.close()
        try amina.database.destroy()
      }, on: engine,
      { _, unusable in
        #expect(unusable.map(\.reason) == ["missing"])
      })
  }

  @Test(arguments: Engine.all)
  func `When a newer Kring has changed it, it is named`(_ engine: Engine) throws {
    try after(
      { scene, amina in
        try amina.write { try $0.run("INSERT INTO migration (name) VALUES ('9999-from-the-future')") }
        scene.community.close()
      }, on: engine,
      { _, unusable in
        #expect(unusable.first?.reason.contains("9999-from-the-future") == true)
      })
  }

  @Test(arguments: [Array("A letter to Amina, not a database. ".utf8), []])
  func `When its file is damaged it is named`(_ bytes: [UInt8]) throws {
    try after(
      { scene, amina in
        scene.community.close()
        try #require(scene.folder).write(bytes, to: amina.database.name + ".sqlite")
      }, on: .SQLite,
      { _, unusable in
        #expect(unusable.first?.reason.hasPrefix("damaged") == true)
      })
  }

  @Test func `When its file has lost its tail it is named`() throws {
    try Engine.SQLite.scene { scene in
      let folder = try #require(scene.folder)
      let amina = try scene.founds(.amina)
      scene.community.close()
      let name = amina.database.name + ".sqlite"
      folder.write(Array(folder.bytes(name).prefix(8192)), to: name)
      let again = try Community(in: scene.store, clock: scene.time.clock, chance: scene.chance.bytes)
      #expect(try again.unusableNetworks().map(\.name) == ["Open Hoofd"])
      #expect(throws: Refusal.unavailable) { try again.signIn(to: try Title("Open Hoofd"), key: Cast.amina.key) }
    }
  }

  @Test func `When only a page inside its file is damaged it is named as well`() throws {
    try Engine.SQLite.scene { scene in
      let folder = try #require(scene.folder)
      let amina = try scene.founds(.amina)
      try scene.founds(.samira)
      scene.community.close()
      let name = amina.database.name + ".sqlite"
      var bytes = folder.bytes(name)
      let pages = stride(from: 0, to: bytes.count, by: 4096)
      let page = try #require(pages.first { bytes[$0..<$0 + 4096].contains(Array("Amina".utf8)) })
      bytes.replaceSubrange(page..<page + 4096, with: Array(repeating: 0xA5, count: 4096))
      folder.write(bytes, to: name)
      let again = try Community(in: scene.store, clock: scene.time.clock, chance: scene.chance.bytes)
      defer { again.close() }
      #expect(try again.unusableNetworks().map(\.name) == ["Open Hoofd"])
    }
  }

  @Test(arguments: Engine.all)
  func `When all is well none is named`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      #expect(try scene.community.unusableNetworks().isEmpty)
    }
  }
}
