internal import Community
internal import Secrets

extension World {
  /// The network in phase 4: its plan lies before the members, and one promise is overdue.
  public static let planningNetwork = "Stroomlijn"

  /// Hanneke founds Stroomlijn of Waterschap De Vier Stromen, Tjeerd joins, and they make their plan.
  static func plan(in community: Community) throws {
    let founding = Founding(
      name: try Title(planningNetwork),
      scope: try Prose(
        """
        Voor collega’s van het waterschap die te maken hebben met psychische kwetsbaarheid, bij zichzelf of dichtbij. \
        In het veld, op kantoor en bij de zuivering.
        """), organisation: try Title("Waterschap De Vier Stromen"), founder: try Title(Cast.hanneke.rawValue),
      language: "nl")
    let hanneke = try community.member(
      try community.sessions.start(try community.found(founding, key: Cast.hanneke.key)))
    guard try hanneke.read({ try hanneke.headcount($0) }) == 1 else { return }
    let token = try hanneke.write { try hanneke.invite(uses: 1, lastDay: community.today.adding(14), $0) }
    _ = try community.accept(
      Invitation.Address(network: hanneke.network.id, token: token), name: try Title(Cast.tjeerd.rawValue),
      key: Cast.tjeerd.key, language: "nl")
    let today = community.today
    try hanneke.write { db in
      let core = try hanneke.asCoreMember(db)
      for (phase, reason) in earlierPhases {
        try core.declareReady(phase, reason: try Prose(reason), db)
      }
      for (topic, text) in texts { try core.save(try Prose(text, limit: topic.limit), on: topic, upon: 0, db) }
      for line in try lines(from: today) { try core.save(line, as: community.newPlanItem(), upon: 0, db) }
      try core.putToMembers(version: try core.freeze(db), db)
      for (subject, days, text) in facts { try core.note(subject, on: today.adding(days), try Prose(text), db) }
      try core.rate(.money, .fair, ofAnswer: 1, db)
      try core.note(.baseline, on: today.adding(-60), try Prose(""), answers: 37, db)
      for (promiser, promise, days) in promises {
        try core.note(promise: try Prose(promise), by: try Title(promiser), dueOn: today.adding(days), db)
      }
      let directors = try hanneke.promisers(db).first { $0.name == "Directie" }?.example
      try core.share(
        version: 1, with: .sponsor, until: today.adding(60), as: try demoLink, showing: .page,
        withPromisesLike: directors, db)
    }
    let tjeerd = try member(.tjeerd, in: community)
    try tjeerd.write { db in
      try tjeerd.remark(
        try Prose("Collega’s in het veld hebben geen bureau. Kan de inloop ook op de zuivering?"), on: .work,
        ofVersion: 1, db)
    }
  }

  /// The link with which the sponsor of Stroomlijn reads along: the same in every demo world, and no secret.
  private static var demoLink: ID<ReadingLink> {
    get throws {
      let link = ID<ReadingLink>(Secrets.hex(Array(Secrets.sha256(Array("demo reading".utf8)).prefix(16))))
      guard let link else { throw Refusal.notFound }
      return link
    }
  }

  private static let earlierPhases: [(Phase, String)] = [
    (.preparation, "We begonnen in 2024 op papier. De keuzes staan in onze startnotitie op de gedeelde schijf."),
    (.story, "Ons verhaal is verteld op de dag van het waterschap en staat op onze pagina."),
    (.coreGroup, "De rollen zijn verdeeld en iedereen heeft een achterwacht."),
  ]

  private static let texts: [(PlanText.Topic, String)] = [
    (
      .mission,
      """
      Wie hier werkt, mag een hoofd hebben dat soms niet meewerkt. Wij zorgen dat je daar iemand vindt die het \
      herkent. En wij helpen het waterschap om werk zo te regelen dat mensen kunnen blijven.
      """
    ),
    (
      .start,
      "In de nulmeting zei de helft niet te weten wat je na uitval mag vragen. De andere helft vroeg het een collega."
    ),
    (
      .people,
      "Voor iedereen die bij het waterschap werkt, ook ingehuurd. Wij zijn geen hulpverlening en geen klachtenbureau."
    ),
    (
      .work,
      "Elke maand een inloop, vier keer per jaar een gesprek met leidinggevenden. In juli en augustus doen we niets."
    ),
    (.roles, "Vier mensen in de kern, elk met een achterwacht. Een termijn is een jaar."),
    (.safety, "De huisregels en de route bij een crisis hangen bij de inloop en staan op onze pagina."),
    (.talking, "Eerst de leden, dan leidinggevenden, dan iedereen. De pers alleen na een afspraak op papier."),
    (.review, "In november, met de leden als eerste lezers."),
    (.money, "Dan beginnen we met uren. In september vragen we het opnieuw, met wat we leerden."),
    (.crisis, "Daarom is er een route met twee mensen per dienst, en een hulpkaart. Hulp geven doen anderen."),
  ]

  private static func lines(from today: Day) throws -> [NewPlanItem] {
    [
      .goal(
        try Title("Een gesprek in de eerste week terug"),
        change: try Prose("Wie terugkomt na uitval, heeft in de eerste week een gesprek over wat nodig is."),
        indicator: try Prose("Het gesprek staat in de verzuimregeling, en leden vertellen dat het gebeurt."),
        actor: try Title("Hoofd HR"), by: today.adding(250), level: .organisation),
      .goal(
        try Title("Een inloop op drie plekken"),
        change: try Prose("Ook collega’s in het veld en op de zuivering kunnen iemand spreken die het herkent."),
        indicator: try Prose("Op elke plek is er zes maanden lang een inloop geweest."),
        actor: try Title("Teamleiders beheer"), by: today.adding(180), level: .group),
      .goal(
        try Title("Weten wat je mag vragen"),
        change: try Prose("Wie het moeilijk heeft, weet welke aanpassingen er kunnen en hoe je ze vraagt."),
        indicator: try Prose("In de tweede meting weten meer mensen het dan in de nulmeting."),
        actor: try Title("Arbocoördinator"), by: today.adding(300), level: .individual),
      .ask(try Title("Zestien uur per maand voor de kerngroep"), of: try Title("Directie"), by: today.adding(35)),
      .ask(try Title("Leden mogen in werktijd naar de inloop"), of: try Title("Managementteam"), by: today.adding(35)),
      .ask(try Title("Antwoord op een advies binnen zes weken"), of: try Title("Directie"), by: today.adding(60)),
      .offer(try Title("Elk half jaar de signalen van leden als thema, zonder namen")),
      .offer(try Title("Advies vooraf over de nieuwe verzuimregeling")),
      .hours(try Title("Kerngroep"), aMonth: 16),
      .cost(try Title("Sprekers en training"), euros: 2500),
      .cost(try Title("Begeleiding van buddy’s"), euros: 1200),
      .date(try Title("Gesprek met leidinggevenden"), on: today.adding(40)),
      .date(try Title("Inloop op de zuivering"), on: today.adding(55)),
      .date(try Title("Terugkijken met leden"), on: today.adding(240)),
    ]
  }

  /// What was noted, with the days since.
  private static let facts: [(PlanFact.Subject, Int, String)] = [
    (.sponsor, -50, "De secretaris-directeur. We spreken elkaar elk kwartaal."),
    (.hours, -20, "Acht uur per maand voor de kern, tot en met december."),
    (.council, -30, "Verteld in de vergadering, met de gegevenslijst erbij."),
    (.houseRules, -25, "Op onze pagina."), (.crisisRoute, -25, "Op onze pagina en bij de inloop."),
  ]

  /// Who promised what, and in how many days it is due.
  private static let promises: [(String, String, Int)] = [
    ("Hoofd HR", "Zoekt een plek op de agenda van het managementteam voor ons plan.", -48),
    ("Directie", "Betaalt de zaal en de spreker van de eerste bijeenkomst.", 21),
  ]
}
