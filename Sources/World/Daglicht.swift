internal import Community
internal import Secrets

extension World {
  /// The network in phase 5, and the organisation it is in.
  public static let doingNetwork = "Daglicht"
  public static let doingOrganisation = "Spoorbedrijf Noordlijn"

  /// People of Daglicht who have no part of their own in the story.
  private static let others = ["Tineke", "Elif", "Gerrit", "Sem", "Olga"]

  /// Daglicht in phase 5: themes, an answered advice, one without an answer, six activities.
  static func doing(in community: Community) throws {
    let founding = Founding(
      name: try Title(doingNetwork),
      scope: try Prose(
        "Voor collega’s van het spoor die wel eens vastlopen, en voor wie naast hen staat. In dienst of op kantoor."),
      organisation: try Title(doingOrganisation), founder: try Title(Cast.naima.rawValue), language: "nl")
    let naima = try community.member(
      try community.sessions.start(try community.found(founding, key: Cast.naima.key)))
    guard try naima.read({ try naima.headcount($0) }) == 1 else { return }
    let people = try join(naima, community)
    let core = try naima.read { try naima.asCoreMember($0) }
    try callReady(core)
    try naima.write { try naima.choose(.chosen([.meet, .advise]), in: .functions, $0) }
    try raiseConcerns(core, people)
    try answered(core, people, today: community.today)
    try overdue(core, people, today: community.today)
    try act(core, today: community.today)
    try talk(core, people)
    try introduce(core, people, today: community.today)
  }

  /// Everybody of Daglicht but Naïma.
  private static func join(_ naima: Member, _ community: Community) throws -> [Member] {
    let token = try naima.write {
      try naima.invite(uses: others.count + 1, lastDay: community.today.adding(14), $0)
    }
    let address = Invitation.Address(network: naima.network.id, token: token)
    let newcomers = [(Cast.wessel.rawValue, Cast.wessel.key)] + others.map { ($0, key(of: $0)) }
    return try newcomers.map { name, key in
      let place = try community.accept(address, name: try Title(name), key: key, language: "nl")
      return try community.member(try community.sessions.start(place))
    }
  }

  private static func key(of name: String) -> SignInSecret {
    SignInSecret(KeyWords(entropy: Array(Secrets.sha256(Array("demo Daglicht \(name)".utf8)).prefix(16))))
  }

  private static func callReady(_ core: CoreMember) throws {
    let reasons: [(Phase, String)] = [
      (.preparation, "Dit deden we voordat we Kring gebruikten: de startnotitie hangt in de kantine van Zwolle."),
      (.story, "Drie verhalen zijn verteld, zonder namen, op de dag van de veiligheid."),
      (.coreGroup, "We zijn met zes mensen uit vier standplaatsen. De taken staan op papier."),
      (.plan, "Het plan is besproken met de directeur Vervoer. Er is tijd, voor twee jaar."),
    ]
    try core.member.write { db in
      for (phase, reason) in reasons { try core.declareReady(phase, reason: try Prose(reason), db) }
    }
  }

  /// A theme with the member who dropped each concern, and an identifier that is the same in every demo world.
  private static func theme(
    _ title: String, _ summary: String, _ concerns: [(Member, String)], _ core: CoreMember
  ) throws -> ID<Theme> {
    let digits = Secrets.hex(Array(Secrets.sha256(Array(title.utf8)).prefix(16)))
    guard let id = ID<Theme>(digits) else { throw Refusal.notFound }
    for (member, words) in concerns { try member.write { try member.drop(concern: try Prose(words), $0) } }
    try core.member.write { db in
      try core.begin(theme: try Title(title), summary: try Prose(summary), as: id, db)
      for concern in try core.looseConcerns(db) { try core.put(concern.id, under: id, db) }
    }
    return id
  }

  /// Two themes that did not go on: one with six concerns of five people, one with three.
  private static func raiseConcerns(_ core: CoreMember, _ people: [Member]) throws {
    _ = try theme(
      "De meldkamer weet te veel",
      "Wie zich afmeldt voor een dienst, moet aan de lijn zeggen waarom. Anderen horen mee.",
      [
        (people[0], "Ik moest aan de meldkamer uitleggen waarom ik niet kon. Iedereen zat erbij."),
        (people[0], "Op het formulier staat ‘reden’, en dat vakje mag niet leeg."),
        (people[1], "Een collega wist het voordat ik het zelf had verteld."),
        (people[2], "Afmelden voelt als verantwoording afleggen."),
        (people[3], "Waarom vraagt de planner wat ik heb? Dat hoort bij de bedrijfsarts."),
        (people[4], "Ik meld me soms liever helemaal niet af dan dat ik het moet uitleggen."),
      ], core)
    _ = try theme(
      "Een rustige plek op de standplaats", "Tussen twee ritten is er nergens stilte.",
      [
        (people[1], "In de kantine staat altijd de televisie aan."),
        (people[1], "Op Amersfoort is een hok met een stoel. Meer is niet nodig."),
        (people[5], "Na een aanrijding wil je even niemand zien."),
      ], core)
    try people[0].write {
      try people[0].drop(concern: try Prose("De cursus voor leidinggevenden is altijd op dinsdag. Dan rijden wij."), $0)
    }
  }

  private static func advise(
    _ title: String, _ summary: String, _ question: String, to addressee: String, sent day: Day, _ core: CoreMember,
    _ people: [Member]
  ) throws -> ID<Advice> {
    let digits = Secrets.hex(Array(Secrets.sha256(Array(title.utf8)).prefix(16)))
    guard let id = ID<Theme>(digits) else { throw Refusal.notFound }
    try core.member.write { try core.begin(theme: try Title(title), summary: try Prose(summary), as: id, $0) }
    for member in people.prefix(Theme.people) { try member.write { try member.recognise(id, true, $0) } }
    return try core.member.write { db in
      let advice = try core.draft(adviceOn: id, question: try Prose(question), addressee: try Title(addressee), db)
      try core.send(advice, on: day, answerBy: day.adding(Advice.usualDays), db)
      return advice
    }
  }

  private static func answered(_ core: CoreMember, _ people: [Member], today: Day) throws {
    let advice = try advise(
      "Terug na een aanrijding", "Wie een aanrijding meemaakt, staat soms na twee dagen weer op het rooster.",
      "Spreek met elke collega af wanneer die weer rijdt, en laat de eerste rit samen met een collega zijn. Zo komt iemand terug in eigen tempo, en blijft die langer aan het werk.",
      to: "Directeur Vervoer", sent: today.adding(-120), core, people)
    try core.member.write { db in
      try core.note(
        .partly,
        answer: try Prose(
          "De eerste rit samen wordt de regel, vanaf de nieuwe dienstregeling. Voor het rooster is overleg met de ondernemingsraad nodig."
        ),
        on: today.adding(-85), to: advice, upon: try core.advice(advice, db).edition, db)
      try core.tell(
        changed: try Prose(
          "Op zes standplaatsen rijdt nu iemand mee. Over het rooster praten we in het voorjaar verder."),
        of: advice, upon: try core.advice(advice, db).edition, db)
    }
  }

  private static func overdue(_ core: CoreMember, _ people: [Member], today: Day) throws {
    _ = try advise(
      "Training voor teamleiders buiten kantoortijd",
      "De training is overdag. Teamleiders in ploegendienst komen er niet.",
      "Geef de training ook om zes uur ’s ochtends en in het weekend, op drie standplaatsen.",
      to: "Hoofd Leren en Ontwikkelen", sent: today.adding(-56), core, people)
  }
}
