internal import Community
internal import Secrets

extension World {
  /// The network in phase 6, at a hospital.
  public static let embeddingNetwork = "Vuurtoren"

  /// Vuurtoren: three years under way. The evaluation is with the members and the employer, some of the six elements
  /// would fall without Wilma, and the second round has not begun.
  static func embed(in community: Community) throws {
    let founding = Founding(
      name: try Title(embeddingNetwork),
      scope: try Prose(
        """
        Voor iedereen die in het ziekenhuis werkt en wel eens geen licht ziet, en voor wie naast hen staat. \
        Van de spoed tot de keuken.
        """), organisation: try Title("Ziekenhuis De Kaap"), founder: try Title(Cast.wilma.rawValue), language: "nl")
    let wilma = try community.member(
      try community.sessions.start(try community.found(founding, key: Cast.wilma.key)))
    guard try wilma.read({ try wilma.headcount($0) }) == 1 else { return }
    let people = [wilma] + (try crew(wilma, community))
    let core = try wilma.read { try wilma.asCoreMember($0) }
    try begin(core)
    try divide(core, Array(people.prefix(4)), today: community.today)
    try agree(core, today: community.today)
    try work(core, people, today: community.today)
    try scan(core, today: community.today)
    try lookBack(core, today: community.today)
    try people[2].write { db in
      try people[2].remark(
        try Prose("De inloop in de nacht miste ik in dit stuk. Daar kwam ik juist."), onEvaluation: 1, db)
    }
    try settle(core, today: community.today)
    // The hospital puts two wards together: a question about safety stands on their page.
    try wilma.write { try core.note(.reorganisation, community.today.adding(160), upon: nil, $0) }
  }

  /// Everybody of Vuurtoren but Wilma.
  private static func crew(_ wilma: Member, _ community: Community) throws -> [Member] {
    let others = ["Gerda", "Ilse", "Mo"]
    let token = try wilma.write { try wilma.invite(uses: 5, lastDay: community.today.adding(14), $0) }
    let address = Invitation.Address(network: wilma.network.id, token: token)
    let cast = [Cast.douwe, .anouk].map { ($0.rawValue, $0.key) }
    let extra = others.map { name in
      let digits = Secrets.sha256(Array("demo Vuurtoren \(name)".utf8)).prefix(16)
      return (name, SignInSecret(KeyWords(entropy: Array(digits))))
    }
    return try (cast + extra).map { name, key in
      let place = try community.accept(address, name: try Title(name), key: key, language: "nl")
      return try community.member(try community.sessions.start(place))
    }
  }

  private static func begin(_ core: CoreMember) throws {
    let reasons: [(Phase, String)] = [
      (.preparation, "We begonnen in 2023, met tien gesprekken op vier afdelingen."),
      (.story, "Het verhaal van het netwerk hangt in de hal, zonder namen."),
      (.plan, "Het tweede jaarplan is met de leden besproken en getekend."),
      (.execution, "Het jaar is rond: elf keer inloop en twee adviezen."),
    ]
    try core.member.write { db in
      for (phase, reason) in reasons { try core.declareReady(phase, reason: try Prose(reason), db) }
      try core.member.choose(.chosen([.meet, .advise]), in: .functions, db)
    }
  }

  /// Wilma, Douwe and two others carry the work; Wilma's advice has nobody behind it.
  private static func divide(_ core: CoreMember, _ people: [Member], today: Day) throws {
    let group = [people[0], people[1], people[3]]
    try core.member.write { db in
      try core.compose(adding: group.map(\.person.id), db)
      try core.adopt(StandardTask.allCases.filter { $0 != .buddyMatch && $0 != .buddySupport }, db)
      for task in try core.member.coreTasks(db) {
        let holder: Member =
          switch task.role {
          case .lead, .advice: people[0]
          case .communication, .secretary: people[1]
          case .meetings, .buddies, .safety: people[3]
          }
        _ = try core.give(task.id, to: holder.person.id, upon: nil, db)
      }
      let roles: [(KeyRole, Member, Member?)] = [
        (.lead, people[0], people[1]), (.communication, people[1], people[3]), (.meetings, people[3], people[1]),
        (.advice, people[0], nil), (.safety, people[3], people[1]), (.secretary, people[1], people[3]),
      ]
      for (role, holder, backup) in roles {
        _ = try core.put(holder.person.id, in: .holder, of: role, upon: nil, db)
        _ = try core.put(backup?.person.id, in: .backup, of: role, upon: nil, db)
      }
      _ = try core.end(.lead, on: today.adding(120), upon: nil, db)
      try core.setAside(.buddies, true, db)
      let text = try Prose("We komen elke drie weken bij elkaar. Nee zeggen mag altijd.", limit: Agreement.limit)
      try core.save(text, language: "nl", of: .working, upon: 0, db)
    }
  }

  private static func agree(_ core: CoreMember, today: Day) throws {
    let promises: [(String, String, Int, Commitment.Outcome?)] = [
      ("Raad van bestuur", "Zestien uur per maand voor de kerngroep, ook volgend jaar.", -30, .kept),
      ("Hoofd HR", "Het gesprek in de eerste week terug komt in de regeling.", -12, nil),
      ("Hoofd facilitair", "Een stille kamer op de derde verdieping.", 24, nil),
    ]
    try core.member.write { db in
      let goal = NewPlanItem.goal(
        try Title("Een stille kamer op elke verdieping"), change: try Prose("Wie even weg moet, kan ergens heen."),
        indicator: try Prose("Op elke verdieping staat er een op de plattegrond."),
        actor: try Title("Hoofd facilitair"),
        by: today.adding(200), level: .organisation)
      try core.save(goal, as: identifier("goal"), upon: 0, db)
      try core.save(try Prose("Licht voor wie het even niet ziet."), on: .mission, upon: 0, db)
      try core.note(.sponsor, on: today.adding(-400), try Prose("De bestuurder zorg."), db)
      try core.note(.hours, on: today.adding(-330), try Prose("Zestien uur per maand."), db)
      try core.note(
        .money, on: today.adding(-330), try Prose("Tweeduizend euro per jaar, tot en met volgend jaar."), db)
      for (promiser, promise, days, outcome) in promises {
        try core.note(promise: try Prose(promise), by: try Title(promiser), dueOn: today.adding(days), db)
        if outcome == .kept, let first = try core.member.openCommitments(most: 1, db).first {
          try core.close(first.id, as: .kept, db)
        }
      }
    }
  }

  private static func work(_ core: CoreMember, _ people: [Member], today: Day) throws {
    let plans: [(String, Int, Activity.Level, Int?)] = [
      ("Inloop in de nacht", -58, .group, 11), ("Inloop op de middag", -44, .group, 8),
      ("Gesprek met de teamleiders van de spoed", -37, .organisation, 16), ("Wandeling langs de haven", -21, .group, 7),
    ]
    for (title, days, level, attendance) in plans {
      try core.member.write { db in
        let id: ID<Activity> = try identifier(title)
        try core.plan(
          ActivityPlan(
            title: try Title(title), calendarTitle: try Title("Overleg"), heldOn: today.adding(days), level: level,
            audience: .members, function: .meet, helpers: 2, isForManagers: level == .organisation), as: id, db)
        try core.review(
          id, attendance: attendance, wentWell: try Prose("Er was tijd."), otherwise: try Prose(""),
          kept: try Prose(""),
          upon: 0, db)
      }
    }
    let theme: ID<Theme> = try identifier("Terug na uitval")
    try core.member.write {
      try core.begin(
        theme: try Title("Terug na uitval"),
        summary: try Prose("De eerste week terug is voor veel mensen de zwaarste."),
        as: theme, $0)
    }
    for person in people.prefix(Theme.people) { try person.write { try person.recognise(theme, true, $0) } }
    try core.member.write { db in
      let advice = try core.draft(
        adviceOn: theme, question: try Prose("Voer in de eerste week terug een gesprek over wat nodig is."),
        addressee: try Title("Hoofd HR"), db)
      try core.send(advice, on: today.adding(-50), answerBy: today.adding(-8), db)
      try core.note(
        .accepted, answer: try Prose("Dat nemen we over."), on: today.adding(-20), to: advice,
        upon: try core.advice(advice, db).edition, db)
    }
  }

  static func identifier<Noun>(_ name: String) throws -> ID<Noun> {
    let digits = Secrets.hex(Array(Secrets.sha256(Array("Vuurtoren \(name)".utf8)).prefix(16)))
    guard let id = ID<Noun>(digits) else { throw Refusal.notFound }
    return id
  }
}
