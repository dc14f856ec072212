import Community
import Testing
import Web
import World

extension Addresses {
  /// A picture of a post of Amina of Open Hoofd, in the room that `rooms` made.
  static func pictures(_ installation: Installation) throws -> [String: [String]] {
    let amina = try World.member(.amina, in: installation.community)
    let id = try #require(ID<Conversation>(String(repeating: "8", count: 32)))
    let post = NewPost(
      once: try #require(ID<Post>(String(repeating: "3", count: 32))), wording: try Prose("Kijk."),
      contentNote: try Prose("")
    ).showing([NewPicture(World.drawing, alternative: try Prose("Een gang"))])
    let number = try amina.write { try amina.reply(post, to: id, $0) }
    let pictures = try amina.read { try amina.pictures(of: Post.Address(id, number), $0) }
    let key = try #require(pictures.first?.id.text)
    return ["/pictures/:": [key], "/pictures/:/removal": [key]]
  }
}
