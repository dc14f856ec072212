import Community
import Testing
import Web
import World

extension Addresses {
  /// A closed room with a conversation of two posts, made by Amina of Open Hoofd.
  static func rooms(_ installation: Installation) throws -> [String: [String]] {
    var parts: [String: [String]] = [:]
    let amina = try World.member(.amina, in: installation.community)
    let key = String(repeating: "8", count: 32)
    let (room, conversation) = (try #require(ID<Room>(key)), try #require(ID<Conversation>(key)))
    let joost = try World.member(.joost, in: installation.community)
    let once = try ["6", "5"].map { try #require(ID<Post>(String(repeating: $0, count: 32))) }
    try amina.write { db in
      try amina.asCoreMember(db).open(
        room: room, name: try Title("De hoek"), purpose: try Prose(""), kind: .closed, db)
      let posts = try once.map { NewPost(once: $0, wording: try Prose("Dag."), contentNote: try Prose("")) }
      try amina.begin(conversation, in: room, title: try Title("Over slapen"), posts[0], db)
      try amina.reply(posts[1], to: conversation, db)
      try amina.invite(try Title("Joost"), to: room, db)
    }
    try joost.write { db in
      let answer = NewPost(
        once: try #require(ID<Post>(String(repeating: "4", count: 32))), wording: try Prose("Ook dag."),
        contentNote: try Prose(""))
      try joost.enter(room, db)
      try joost.reply(answer, to: conversation, db)
      try joost.flag(Post.Address(conversation, 3), as: .worry, try Prose(""), db)
    }
    for pattern in ["/posts/:/flag", "/moderation/posts/:", "/moderation/looks/:", "/moderation/pauses/:"] {
      parts[pattern] = [key + "-3"]
    }
    for ending in ["", "/entrance", "/departure", "/invitations", "/following"] { parts["/rooms/:" + ending] = [key] }
    for ending in ["", "/reading", "/news", "/silence", "/closure", "/following"] {
      parts["/conversations/:" + ending] = [key]
    }
    for ending in ["", "/history", "/withdrawal", "/reactions"] { parts["/posts/:" + ending] = [key + "-1"] }
    return parts
  }
}
