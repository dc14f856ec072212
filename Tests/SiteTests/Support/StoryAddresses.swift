import Community
import Testing
import Web
import World

extension Addresses {
  /// One of everything of phase 2, made by Amina and others of Open Hoofd.
  static func stories(_ installation: Installation) throws -> [String: [String]] {
    var parts: [String: [String]] = [:]
    let amina = try World.member(.amina, in: installation.community)
    let core = try amina.read { try amina.asCoreMember($0) }
    let today = installation.community.today
    for person in [Cast.amina, .joost, .fatou, .ruben, .linh] {
      let member = try World.member(person, in: installation.community)
      try member.write { try member.drop(fragment: try Prose("Eerste ronde"), $0) }
    }
    let key = String(repeating: "7", count: 32)
    let question = try #require(HardQuestion.Key(key))
    let told = try #require(ID<ToldStory>(key))
    let (published, writing) = try amina.write { db in
      let published = try core.save(sharedStory: try Prose("Wij."), title: try Title("Ons"), upon: 0, db)
      try core.publish(published, version: 1, db)
      try amina.drop(fragment: try Prose("Tweede ronde"), db)
      let writing = try core.save(sharedStory: try Prose("Nog niet."), title: try Title("Straks"), upon: 0, db)
      try core.save(pitch: try Prose("Kort."), of: .one, upon: 0, db)
      try core.save(question, question: try Prose("Mag dat?"), answer: try Prose("Ja."), upon: 0, db)
      let card = ToldStoryCard(
        title: try Title("Van mij"), shownAs: nil, unanswered: try Prose("Waarom"), closedTopics: try Prose(""),
        lastDay: today.adding(90))
      try amina.begin(story: card, as: told, db)
      try amina.share(try Prose("Voor de kern."), with: .core, of: told, upon: 0, db)
      return (published.text, writing.text)
    }
    let piece = try amina.read { try amina.ownFragments($0)[0].id.text }
    for ending in ["/withdrawal", "/removal"] { parts["/story/pieces/:" + ending] = [piece] }
    for ending in ["/opening", "/removal"] { parts["/story/together/:" + ending] = [published] }
    parts["/story/together/:/publication"] = [writing]
    parts["/story/told/:"] = [key]
    for ending in ["", "/withdrawal"] { parts["/story/own/:" + ending] = [key] }
    for ending in ["", "/withdrawal"] { parts["/story/rings/:" + ending] = [key + ".core"] }
    parts["/story/pitch/:"] = ["1", "3"]
    parts["/story/pitch/:/rehearsal"] = ["1"]
    parts["/story/questions/:"] = ["why-separate", "is-it-private", key]
    parts["/story/questions/:/removal"] = [key]
    return parts
  }
}
