import Glibc
import SQL
import Testing
import World

@testable import Community

/// The order in which things happened must not be in the file: a copy of a database is a backup or an export.
@Suite("The order in which things happened")
struct OrderTests {
  /// Something that somebody does, drawing identifiers of its own.
  struct Deed: Sendable {
    let name: String
    let run: @Sendable (Scene, Member, Invitation.Address) throws -> Void
  }

  static func joins(_ person: Cast) -> Deed {
    Deed(name: person.rawValue) { scene, _, address in
      let member = try scene.member(scene.accepts(person, address))
      try member.write { try member.enter(minutesAWeek: 60, stopRule: try Prose("Stop, \(person)"), $0) }
    }
  }

  static func notes(_ lesson: String) -> Deed {
    Deed(name: lesson) { _, amina, _ in try amina.write { try amina.note(lesson: try Prose(lesson), $0) } }
  }

  static func finds(_ name: String) -> Deed {
    Deed(name: name) { _, amina, _ in
      try amina.write { try amina.note(existing: try Title(name), contact: try Title("Hun pagina"), $0) }
    }
  }

  static func chooses(_ option: Compass.Option) -> Deed {
    Deed(name: option.rawValue) { _, amina, _ in
      try amina.write { try amina.choose(.chosen([option]), in: option.decision, $0) }
    }
  }

  static let deeds = [
    joins(.joost), joins(.fatou), joins(.ruben), joins(.linh), joins(.marijke), notes("Eerst"), notes("Toen"),
    notes("Daarna"), finds("Regenboog"), finds("Zilver"), chooses(.paper), chooses(.meet), chooses(.informal),
    chooses(.site),
  ]

  /// A network in which everything was done in some order.
  func network(_ scene: Scene, in order: [Int]) throws -> Member {
    scene.chance.turn("Amina")
    let amina = try scene.founds(.amina)
    let address = try scene.invites(amina, uses: 20)
    for index in order {
      scene.chance.turn(Self.deeds[index].name)
      try Self.deeds[index].run(scene, amina, address)
    }
    return amina
  }

  /// The bytes of a copy of the network's database.
  func copy(_ scene: Scene, _ amina: Member) throws -> [UInt8] {
    let folder = try #require(scene.folder)
    try amina.database.copy(to: folder.path + "/copy")
    return folder.bytes("copy")
  }

  static let orders: [[Int]] = (0..<20).map { seed in
    var order = Array(deeds.indices)
    let chance = Chance()
    chance.turn("order \(seed)")
    for index in order.indices.reversed() { order.swapAt(index, Int(chance.bytes(1)[0]) % (index + 1)) }
    return order
  }

  @Test func `Twenty orders of the same joins, choices and conversations give one copy, byte by byte`() throws {
    #expect(Set(Self.orders).count == 20)
    var copies: Set<[UInt8]> = []
    for order in Self.orders {
      try Engine.SQLite.scene { scene in copies.insert(try copy(scene, network(scene, in: order))) }
    }
    #expect(copies.count == 1)
    #expect(copies.first?.count ?? 0 > 40_000)
  }

  @Test(arguments: Engine.all)
  func `Nor can any query tell the orders apart`(_ engine: Engine) throws {
    var dumps: Set<String> = []
    for order in Self.orders.prefix(4) {
      try engine.scene { scene in dumps.insert("\(try Dump(network(scene, in: order).database))") }
    }
    #expect(dumps.count == 1)
  }

  /// The same with a table that keeps the order of arrival: if this did not differ, the test above would be blind.
  @Test func `A table with row numbers would give it away`() throws {
    var copies: Set<[UInt8]> = []
    for order in [["a", "b", "c"], ["b", "c", "a"]] {
      try Engine.SQLite.scene { scene in
        let amina = try scene.founds(.amina)
        try amina.database.write { db in
          try db.run("CREATE TABLE naive (id TEXT PRIMARY KEY) STRICT")
          for id in order { try db.run("INSERT INTO naive (id) VALUES (\(id))") }
        }
        copies.insert(try copy(scene, amina))
      }
    }
    #expect(copies.count == 2)
  }

  @Test func `So would the moment at which somebody joined`() throws {
    var copies: Set<[UInt8]> = []
    for order in [["a", "b", "c"], ["b", "c", "a"]] {
      try Engine.SQLite.scene { scene in
        let amina = try scene.founds(.amina)
        try amina.database.write { db in
          try db.run("CREATE TABLE naive (id TEXT PRIMARY KEY, joined_at INTEGER) STRICT, WITHOUT ROWID")
          for (moment, id) in order.enumerated() { try db.run("INSERT INTO naive VALUES (\(id), \(moment))") }
        }
        copies.insert(try copy(scene, amina))
      }
    }
    #expect(copies.count == 2)
  }
}
