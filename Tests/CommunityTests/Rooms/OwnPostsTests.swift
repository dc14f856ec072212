import SQL
import Testing
import World

@testable import Community

@Suite("What one said, in the export")
struct OwnPostsTests {
  @Test(arguments: Engine.all)
  func `Joost takes along what Joost said under both names, and nothing of others`(_ engine: Engine) throws {
    try engine.scene { scene in
      let talking = try Talking(scene)
      let (joost, fatou) = (talking.six.joost, talking.six.fatou)
      let id = try talking.begins(fatou, in: talking.open)
      try talking.says(joost, "Van mij", in: id)
      try talking.says(joost, "Ook van mij", in: id, as: .once(try Title("Stille vijver")))
      try talking.says(fatou, "Van Fatou", in: id)
      let own = try joost.read { try ExportedConversations(joost, $0).ownPosts }
      #expect(own.map(\.wording) == ["Van mij", "Ook van mij"])
      #expect(own.map(\.onceName) == [nil, "Stille vijver"])
      // Nor of a room that they are no longer in.
      try joost.write { try joost.enter(talking.allies, $0) }
      try talking.begins(joost, in: talking.allies)
      try joost.write { try joost.goOut(of: talking.allies, $0) }
      #expect(try joost.read { try ExportedConversations(joost, $0).ownPosts.count } == 2)
    }
  }
}
