internal import Community
internal import Secrets

extension World {
  /// The network in phase 2, and the organisation it is in.
  public static let storyNetwork = "Houvast"
  public static let storyOrganisation = "Hogeschool Delta en Duin"

  /// Yusuf founds Houvast, Greet and Dilan join, and they look for words: pieces of three people, a story in its second
  /// version, a pitch, two answers, and one story that Dilan tells.
  static func story(in community: Community) throws {
    let founding = Founding(
      name: try Title(storyNetwork),
      scope: try Prose(
        """
        Voor docenten en ondersteuners die weten hoe het is als werken even te veel is, en voor wie naast hen staat. \
        Vertellen hoeft niet.
        """), organisation: try Title(storyOrganisation), founder: try Title(Cast.yusuf.rawValue), language: "nl")
    let yusuf = try community.member(
      try community.sessions.start(try community.found(founding, key: Cast.yusuf.key)))
    guard try yusuf.read({ try yusuf.headcount($0) }) == 1 else { return }
    let token = try yusuf.write { try yusuf.invite(uses: 2, lastDay: community.today.adding(14), $0) }
    let address = Invitation.Address(network: yusuf.network.id, token: token)
    let others = try [Cast.greet, .dilan].map { person in
      let place = try community.accept(address, name: try Title(person.rawValue), key: person.key, language: "nl")
      return try community.member(try community.sessions.start(place))
    }
    let pieces = zip([yusuf] + others, storyPieces)
    for (member, words) in pieces { try member.write { try member.drop(fragment: try Prose(words), $0) } }
    try write(try yusuf.read { try yusuf.asCoreMember($0) })
    try tell(others[1], today: community.today)
  }

  private static let storyPieces = [
    "Ik zat in de auto voor het gebouw en kon niet uitstappen. Een collega kwam naast me zitten en zei niets.",
    "Elke keer opnieuw uitleggen waarom een dag thuis geen vrije dag is.",
    "Toen mijn leidinggevende vroeg wat er wél kon, werd het een ander gesprek.",
  ]

  private static func write(_ core: CoreMember) throws {
    let first = "Soms staat een van ons ’s ochtends voor de deur en lukt naar binnen gaan niet."
    let second =
      """
      Soms staat een van ons ’s ochtends voor de deur en lukt naar binnen gaan niet. Niet omdat het werk niet belangrijk \
      is, maar omdat het te veel is. Wat hielp, was nooit groot: iemand die naast je kwam zitten, iemand die vroeg wat \
      er wél kon.

      Wij vragen één ding: laat het eerste gesprek gaan over wat er kan, en niet over wat eraan scheelt.
      """
    try core.member.write { db in
      try core.declareReady(
        .preparation, reason: try Prose("We deden dit op papier, met de startnotitie van de faculteit."), db)
      let title = try Title("Voor de deur")
      try core.save(sharedStory: try Prose(first), title: title, upon: 0, db)
      try core.save(sharedStory: try Prose(second), title: title, upon: 1, db)
      try core.save(
        pitch: try Prose(
          """
          Op elke gang werkt iemand bij wie het hoofd soms niet meewerkt. Je ziet het niet, en je hoeft het niet te \
          weten. Houvast is er voor die collega’s: een plek om iemand te vinden die het herkent. En wij zeggen de \
          hogeschool wat het werk lichter maakt. Dat is vaak iets kleins, zoals een gesprek dat begint met de vraag wat \
          er kan. Ons verzoek: zet die vraag bovenaan in de gesprekswijzer, vóór de zomer.
          """), of: .one, upon: 0, db)
      try core.save(
        .given(.separate), question: try Prose(""),
        answer: try Prose("Omdat je sommige dingen alleen zegt bij mensen die het herkennen. Wat we leren, delen we."),
        upon: 0, db)
      if let id = HardQuestion.Key(Secrets.hex(Array(Secrets.sha256(Array("demo Houvast vraag".utf8)).prefix(16)))) {
        try core.save(
          id, question: try Prose("Moeten we nu op eieren lopen?"),
          answer: try Prose("Nee. Vragen wat iemand nodig heeft, is meestal genoeg."), upon: 0, db)
      }
    }
  }

  /// Dilan tells a story under another name: the core group reads it today, the members not before the day after tomorrow.
  private static func tell(_ dilan: Member, today: Day) throws {
    guard let id = ID<ToldStory>(Secrets.hex(Array(Secrets.sha256(Array("demo Houvast verhaal".utf8)).prefix(16))))
    else {
      return
    }
    let card = ToldStoryCard(
      title: try Title("Wat er wél kon"), shownAs: try Title("Robin"),
      unanswered: try Prose("Wat er precies was. Hoe het thuis ging."),
      closedTopics: try Prose("Mijn gezondheid."), lastDay: today.adding(ToldStory.usualDays))
    try dilan.write { db in
      try dilan.begin(story: card, as: id, db)
      try dilan.share(
        try Prose(
          """
          Na een paar maanden kwam ik terug. Iedereen vroeg hoe het ging, en ik wist niet wat ik moest zeggen. Eén \
          collega vroeg: welk stuk van je werk wil je vandaag doen? Daar had ik een antwoord op.
          """), with: .core, of: id, upon: 0, db)
      try dilan.share(
        try Prose("Bij mijn terugkeer hielp één vraag: welk stuk van je werk wil je vandaag doen?"), with: .members,
        of: id, upon: 0, db)
    }
  }
}
