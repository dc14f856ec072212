import SQL
import Testing
import World

@testable import Community

/// Not only a copy: also the file in use, which an administrator can look into at any moment.
@Suite("The file in use")
struct LiveFileTests {
  static let orders: [[Cast]] = [
    [.joost, .fatou, .ruben, .linh], [.linh, .ruben, .fatou, .joost], [.fatou, .joost, .linh, .ruben],
  ]

  /// The bytes of a network's files after people joined in some order, each by an invitation of their own.
  func files(_ order: [Cast]) throws -> [[UInt8]] {
    var files: [[UInt8]] = []
    try Engine.SQLite.scene { scene in
      scene.chance.turn("Amina")
      let amina = try scene.founds(.amina)
      var addresses: [Cast: Invitation.Address] = [:]
      for person in Self.orders[0] { addresses[person] = try scene.invites(amina, uses: 7) }
      for person in order {
        scene.chance.turn(person.rawValue)
        try scene.accepts(person, try #require(addresses[person]))
      }
      let folder = try #require(scene.folder)
      files = ["", "-wal"].map { folder.bytes(amina.database.name + ".sqlite" + $0) }
    }
    return files
  }

  @Test func `is the same, byte by byte, in whatever order people joined, and has no log of it`() throws {
    let first = try files(Self.orders[0])
    #expect(first[0].count > 40_000)
    #expect(first[1].isEmpty)
    for order in Self.orders.dropFirst() {
      let isSame = try files(order) == first
      #expect(isSame)
    }
  }
}
