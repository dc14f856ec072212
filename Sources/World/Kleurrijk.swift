internal import Community

extension World {
  /// Samira founds Kleurrijk of Zorggroep De Linde, which goes on within another network.
  static func foundElsewhere(_ community: Community) throws {
    let founding = Founding(
      name: try Title(otherNetwork), scope: try Prose("Voor collega’s met een biculturele achtergrond."),
      organisation: try Title("Zorggroep De Linde"), founder: try Title(Cast.samira.rawValue), language: "nl")
    let place = try community.found(founding, key: Cast.samira.key)
    let samira = try community.member(try community.sessions.start(place))
    guard try samira.read({ try samira.directions($0) }).isEmpty else { return }
    let answers: [Direction.Question: Direction.Answer] = [
      .need: .yes, .people: .no, .answers: .partly, .safety: .yes, .missing: .yes,
    ]
    let parts: [(Merging.Part, String)] = [
      (.partner, "Met het netwerk van de hele zorggroep, als werkgroep. Onze naam en ons eigen spreekuur blijven."),
      (.members, "Ieder hoort het in een gesprek, en krijgt daarna zelf een uitnodiging. Niet meegaan is ook goed."),
      (.documents, "De startnotitie en de adviezen gaan mee. De rest wissen we in de laatste week."),
    ]
    try samira.write { db in
      let core = try samira.asCoreMember(db)
      try core.decide(
        .merge, answers: answers, from: community.today.adding(75),
        reason: try Prose("De behoefte is er, maar we zijn met weinig. Samen houden we het vol."), db)
      for (part, text) in parts { try core.save(try Prose(text), on: .merging(part), upon: 0, db) }
      try core.tick(merging: .members, on: community.today.adding(-4), db)
    }
  }
}
