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

  private static func act(_ core: CoreMember, today: Day) throws {
    let plans: [(String, Int, Activity.Level, Activity.Audience, Compass.Option, Int?, String, String)] = [
      (
        "Inloopuur op Zwolle", -150, .group, .everybody, .meet, 9, "Er was koffie en geen programma.",
        "Een plek zonder doorloop."
      ),
      (
        "Samen wandelen langs het spoor", -122, .group, .members, .meet, 6, "Praten gaat makkelijker naast elkaar.",
        "Ook een korte route."
      ),
      (
        "Gesprek met teamleiders van de nacht", -95, .organisation, .everybody, .inform, 14,
        "Ze vroegen wat ze mogen vragen.", "Twee uur later beginnen."
      ),
      ("Verhalenavond", -64, .group, .members, .meet, 12, "De stilte na het verhaal.", "Nazorg ook voor wie luistert."),
      ("Meelopen naar een gesprek", -30, .individual, .circle, .buddy, nil, "Het woord bleef bij de collega.", ""),
      (
        "Inloopuur op Groningen", -9, .group, .everybody, .meet, 7, "Drie mensen van de werkplaats.",
        "Een bord dat de weg wijst."
      ),
    ]
    for (title, days, level, audience, function, attendance, well, otherwise) in plans {
      let digits = Secrets.hex(Array(Secrets.sha256(Array(title.utf8)).prefix(16)))
      guard let id = ID<Activity>(digits) else { throw Refusal.notFound }
      try core.member.write { db in
        try core.plan(
          ActivityPlan(
            title: try Title(title), calendarTitle: try Title("Overleg"), heldOn: today.adding(days), level: level,
            audience: audience, function: function, helpers: 2), as: id, db)
        try core.review(
          id, attendance: attendance, wentWell: try Prose(well), otherwise: try Prose(otherwise), kept: try Prose(""),
          upon: 0, db)
        try core.help(id, true, db)
      }
      if days == -9 { try writeRunSheet(of: id, core) }
    }
  }

  /// The run sheet of the last open hour, in the network’s own words; two parts are arranged.
  private static func writeRunSheet(of id: ID<Activity>, _ core: CoreMember) throws {
    let choices = RunSheet.Choices(
      kind: .open, setting: .onSite, isClosed: false, minutes: 60, aftercare: "De gastvrouw van die dag", language: "nl"
    )
    let texts: [RunSheet.Part: String] = [
      .opening: "Welkom. Wat hier gezegd wordt, blijft hier. Je hoeft niets te vertellen.",
      .boundaries: "Geen diagnose, geen advies over medicijnen, en niets over een ander.",
      .quietExit: "De achterdeur staat open. Niemand vraagt waarom je gaat.",
      .aftercare: "De gastvrouw van die dag, ook de dag erna.",
      .helpCard: "De kaart ligt naast de koffie.",
      .photos: "Geen foto’s.",
      .announcement: "‘Overleg’ in de agenda. Het staat ook op het bord bij de werkplaats.",
      .accessibility: "Gelijkvloers. De televisie gaat uit. Er staan stoelen bij het raam.",
      .tasks: "Ontvangen: een van ons twee. Op de tijd letten: de ander.",
      .minutes: "0–10 min: binnenkomen\n10–15 min: welkom\n15–50 min: koffie en gesprek\n50–60 min: slot",
      .afterwards: "Tellen, opruimen, en in drie regels terugkijken.",
    ]
    try core.member.write { db in
      try core.makeRunSheet(of: id, choices, texts: { _ in texts }, db)
      try core.settle(.announcement, of: id, true, db)
      try core.settle(.aftercare, of: id, true, db)
    }
  }
}
