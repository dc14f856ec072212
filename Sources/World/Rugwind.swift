internal import Community

extension World {
  /// A network in phase 3, at a university.
  public static let coreGroupNetwork = "Rugwind"

  /// Rugwind: phase 1 done, a core group of five with Hedda reading along, tasks of which Noor carries too much, and
  /// meetings without a backup.
  static func foundRugwind(_ community: Community) throws {
    let founding = Founding(
      name: try Title(coreGroupNetwork),
      scope: try Prose(
        """
        Voor medewerkers van de universiteit die met hun hoofd tegen de wind in werken, en voor wie met hen meeloopt. \
        Van bibliotheek tot laboratorium.
        """), organisation: try Title("Universiteit Noordermeer"), founder: try Title(Cast.noor.rawValue),
      language: "nl")
    let token = try community.sessions.start(try community.found(founding, key: Cast.noor.key))
    let noor = try community.member(token)
    guard try noor.read({ try noor.headcount($0) }) == 1 else { return }
    let all = try [noor] + joined(noor, [.emre, .tirza, .wietske, .bram, .hedda], community)
    try finishPreparation(all)
    try formCoreGroup(Array(all.prefix(5)))
  }

  private static func joined(_ noor: Member, _ others: [Cast], _ community: Community) throws -> [Member] {
    let invitation = try noor.write {
      try noor.invite(uses: others.count, lastDay: community.today.adding(14), $0)
    }
    let address = Invitation.Address(network: noor.network.id, token: invitation)
    return try others.map { person in
      _ = try community.accept(address, name: try Title(person.rawValue), key: person.key, language: "nl")
      return try member(person, in: community)
    }
  }

  private static func finishPreparation(_ all: [Member]) throws {
    let minutes = [240, 180, 150, 120, 120, 60]
    for (person, minutes) in zip(all, minutes) {
      try person.write { try person.enter(minutesAWeek: minutes, stopRule: try Prose(""), $0) }
    }
    let noor = all[0]
    let answers: [(Compass.Decision, Compass.Answer)] = [
      (.width, .chosen([.mentalDiversity])), (.functions, .chosen([.meet, .advise])),
      (.levels, .chosen([.group, .organisation])), (.formality, .chosen([.informal])), (.data, .chosen([.platform])),
    ]
    let lessons = [
      "Promovendi weten niet bij wie ze terechtkunnen.", "Wie uitviel, komt vaak stil terug.",
      "Teamleiders willen helpen, en zijn bang iets verkeerds te zeggen.",
    ]
    try noor.write { db in
      for (decision, answer) in answers { try noor.choose(answer, in: decision, db) }
      for lesson in lessons { try noor.note(lesson: try Prose(lesson), db) }
      try noor.note(
        existing: try Title("Netwerk Jonge Onderzoekers"), contact: try Title("Hun pagina op het intranet"), db)
      try noor.agree(notUs: try Prose(""), db)
    }
  }

  private static func formCoreGroup(_ five: [Member]) throws {
    let noor = five[0]
    let core = try noor.read { try noor.asCoreMember($0) }
    let (emre, tirza, wietske, bram) = (five[1], five[2], five[3], five[4])
    try noor.write { db in
      try core.compose(adding: five.map(\.person.id), db)
      try core.choose(CoreGroup.Rhythm(weeksBetween: 2, minutesLong: 45), db)
      try core.declareReady(
        .story, reason: try Prose("Twee van ons vertelden hun verhaal in eigen kring. Meer hoeft nu niet."), db)
      try core.adopt(StandardTask.allCases, db)
      let holders: [(Member, [StandardTask])] = [
        (noor, [.agenda, .chairing, .sponsorTalk, .mailbox, .buddySupport, .signals, .adviceWriting]),
        (emre, [.newsletter, .intranet, .questions, .worksCouncil, .promises]),
        (tirza, [.room, .runSheet, .hosting, .attendance]), (wietske, [.welcome, .buddyMatch, .otherNetworks]),
        (bram, [.tidying, .crisisRoster, .decisions, .finance]),
      ]
      let tasks = try noor.coreTasks(db)
      for (holder, own) in holders {
        for task in tasks where task.standard.map(own.contains) == true {
          _ = try core.give(task.id, to: holder.person.id, upon: nil, db)
        }
      }
      let roles: [(KeyRole, holder: Member, backup: Member?, month: Member?)] = [
        (.lead, noor, emre, emre), (.communication, emre, wietske, wietske), (.meetings, tirza, nil, nil),
        (.buddies, wietske, noor, noor), (.advice, noor, emre, nil), (.safety, bram, tirza, tirza),
        (.secretary, bram, wietske, wietske),
      ]
      for (role, holder, backup, month) in roles {
        _ = try core.put(holder.person.id, in: .holder, of: role, upon: nil, db)
        _ = try core.put(backup?.person.id, in: .backup, of: role, upon: nil, db)
        _ = try core.put(month?.person.id, in: .monthCover, of: role, upon: nil, db)
      }
    }
    try agree(five)
  }

  private static func agree(_ five: [Member]) throws {
    let texts: [(Agreement, String, accepted: Int)] = [
      (
        .working,
        """
        We komen elke twee weken drie kwartier bij elkaar, op dinsdag na de lunch.
        We beginnen met een kort rondje. ‘Ik sla over’ is ook een antwoord.
        Een besluit gaat door als niemand een bezwaar met een reden heeft.
        Nee zeggen tegen een taak mag altijd. We vragen niet waarom.
        """, 4
      ),
      (
        .confidentiality,
        """
        Wat ik hier over iemand hoor, vertel ik niet verder. Ook niet als ik weg ben.
        Ik zeg van niemand dat die lid is.
        Gaat er iets mis, dan meld ik dat dezelfde dag in de kerngroep.
        """, 5
      ),
    ]
    let units = ["Bibliotheek", "Faculteit Letteren", "Bibliotheek", "Laboratoria"]
    for (index, person) in five.enumerated() {
      let core = try person.read { try person.asCoreMember($0) }
      try person.write { db in
        for (agreement, text, accepted) in texts {
          if index == 0 {
            try core.save(try Prose(text, limit: Agreement.limit), language: "nl", of: agreement, upon: 0, db)
          }
          if index < accepted { try core.accept(1, of: agreement, db) }
        }
        if index < units.count { try core.enter(unit: try Title(units[index]), db) }
      }
      if index < EnergyCheck.step { try core.answer(index < 2 ? .amber : .green) }
    }
  }
}
