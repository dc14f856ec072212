internal import Community

extension World {
  /// Five elements written, one left on purpose; what the advice role sees to hangs on Wilma.
  static func scan(_ core: CoreMember, today: Day) throws {
    typealias Line = (EmbeddingElement.Kind, String?, String, KeyRole?, Int?, sponsor: Bool, money: Bool)
    let lines: [Line] = [
      (.time, "Afspraak over uren en geld", "Gedeelde schijf, map Afspraken", .lead, 390, false, true),
      (.units, "Rollenlijst met achterwachten", "Gedeelde schijf, map Kern", .secretary, 120, false, false),
      (.backing, "Verslag van het kwartaalgesprek", "Gedeelde schijf, map Advies", .advice, 60, true, false),
      (.beyond, nil, "", .advice, nil, false, true),
      (.places, "Draaiboek inloop voor de polikliniek", "Intranet, onze pagina", .meetings, 250, false, false),
    ]
    try core.member.write { db in
      for (kind, document, location, role, days, sponsor, money) in lines {
        try core.save(
          kind, document: try document.map { try Title($0) }, location: try Prose(location), role: role,
          endsOn: days.map { today.adding($0) }, leansOnSponsor: sponsor, leansOnMoney: money, isSetAside: false,
          upon: 0, db)
      }
      try core.save(
        .groups, document: nil, location: try Prose(""), role: nil, endsOn: nil, leansOnSponsor: false,
        leansOnMoney: false, isSetAside: true, upon: 0, db)
      let page = """
        Bel de bestuurder niet, maar mail het secretariaat. Die plant binnen een week.
        Elke eerste maandag: de agenda rondsturen, en vragen wie er niet bij kan zijn.
        Wat altijd blijft liggen: bedanken. Zet het in de agenda.
        """
      try core.save(try Prose(page, limit: 2000), on: .handover(.lead), upon: 0, db)
    }
  }

  static func lookBack(_ core: CoreMember, today: Day) throws {
    let parts: [(Evaluation.Part, String)] = [
      (.members, "Leden zeggen dat zij iemand kunnen vinden die het herkent. De avonddienst vindt ons nog niet."),
      (.culture, "Op drie afdelingen begint het overleg nu met de vraag of iemand iets nodig heeft."),
      (.policy, "Het gesprek in de eerste week terug is overgenomen. De stille kamers kwamen er nog niet."),
    ]
    let changes: [(String, Plan.Section, goal: Bool, Int)] = [
      ("We vragen de stille kamer per verdieping, en beginnen bij de derde.", .goals, true, 40),
      ("De inloop is ook om zeven uur ’s avonds.", .work, false, 60),
      ("Elke rol krijgt een achterwacht voordat het jaar om is.", .roles, false, 90),
    ]
    try core.member.write { db in
      for (part, text) in parts {
        try core.save(try Prose(text, limit: 3000), on: .evaluation(round: 1, part), upon: 0, db)
      }
      let goal = try core.member.plan(db).items(.goal).first?.id
      for (wording, section, hasGoal, days) in changes {
        let text = EvaluationChangeText(
          try Prose(wording), for: section, goal: hasGoal ? goal : nil, by: today.adding(days))
        try core.decide(change: text, round: 1, db)
      }
      try core.shareWithMembers(round: 1, on: today.adding(-20), db)
      try core.shareWithEmployer(round: 1, on: today.adding(-6), db)
      try core.member.remark(try Prose("Kan de inloop ook een keer op de derde verdieping zijn?"), onEvaluation: 1, db)
      if let remark = try core.member.evaluationRemarks(round: 1, db).first {
        let answer = "Mooi idee. We proberen het, en vertellen daarna wat ervan kwam."
        try core.answer(evaluationRemark: remark.id, with: try Prose(answer), upon: 0, db)
      }
      let later = EvaluationChangeText(
        try Prose("We proberen een keer een inloop op de derde verdieping."), for: .calendar, goal: nil,
        by: today.adding(70))
      try core.decide(change: later, round: 1, db)
    }
  }

  static func settle(_ core: CoreMember, today: Day) throws {
    let sentences: [(Factsheet.Part, String)] = [
      (.why, "Wie hier werkt, mag een hoofd hebben dat soms niet meewerkt."),
      (.changed, "Wie terugkomt na uitval, heeft in de eerste week een gesprek."),
      (.learned, "Een inloop overdag bereikt de nachtdienst niet."),
    ]
    let answers: [Direction.Question: Direction.Answer] = [
      .need: .yes, .people: .partly, .answers: .yes, .safety: .yes, .missing: .yes,
    ]
    try core.member.write { db in
      for (part, text) in sentences {
        try core.save(try Prose(text, limit: 300), on: .factsheet(year: today.year, part), upon: 0, db)
      }
      try core.note(
        .mandate, on: today.adding(-300), try Prose("Advies over verzuim en werkplek, antwoord binnen zes weken."), db)
      try core.note(.retention, on: today.adding(-25), try Prose("Oude aanmeldlijsten van de bijeenkomsten."), db)
      try core.decide(
        .adjust, answers: answers, from: today.adding(30),
        reason: try Prose("De behoefte is er, en de kern is klein. We doen minder, en vaker in de avond."), db)
    }
  }
}
