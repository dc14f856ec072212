import Community
import Testing
import Web
import World

extension Addresses {
  /// A label, and somebody whom Amina of Open Hoofd avoids.
  static func introductions(_ installation: Installation) throws -> [String: [String]] {
    let amina = try World.member(.amina, in: installation.community)
    let joost = try World.member(.joost, in: installation.community)
    try amina.write { db in
      try amina.asCoreMember(db).add(label: try Title("Wandelen"), as: .topic, db)
      try amina.avoid(try Title("Joost"), db)
      try amina.ask(IntroductionWish(), db)
    }
    try joost.write { try joost.ask(IntroductionWish(), $0) }
    let core = try amina.read { try amina.asCoreMember($0) }
    try core.startIntroductions(round: 1, until: installation.community.today.adding(28))
    let label = try #require(try amina.read { try amina.introductionLabels($0).first })
    return [
      "/introductions/labels/:/removal": [label.id.text],
      "/introductions/avoided/:/removal": [joost.person.id.text],
    ]
  }
}
