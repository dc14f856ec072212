internal import Community

extension World {
  /// Open Hoofd half-way in phase 1: choices made, one contradiction among them, two conversations held.
  static func prepare(_ amina: Member, _ joost: Member) throws {
    guard try amina.read({ try amina.compass($0) }).answered == 0 else { return }
    let answers: [(Compass.Decision, Compass.Answer)] = [
      (.width, .chosen([.mentalDiversity])), (.belonging, .chosen([.allies])),
      (.functions, .chosen([.meet, .advise])), (.levels, .chosen([.group, .organisation])),
      (.visibility, .chosen([.confidential])), (.formality, .chosen([.informal])), (.relation, .chosen([.ownNetwork])),
      (.scale, .chosen([.wholeOrganisation])), (.vocabulary, .chosen([.neutral])), (.data, .chosen([.platform])),
      (.hours, .unknown),
    ]
    try amina.write { db in
      for (decision, answer) in answers { try amina.choose(answer, in: decision, db) }
      try amina.note(
        lesson: try Prose("Na een uitval weet niemand hoe je terugkomt. Collega’s durven niets te vragen."), db)
      try amina.note(lesson: try Prose("Leidinggevenden willen helpen maar weten niet wat ze mogen vragen."), db)
      try amina.note(
        existing: try Title("Regenboognetwerk Waterveen"), contact: try Title("Hun pagina op het intranet"), db)
      try amina.enter(minutesAWeek: 150, stopRule: try Prose("Na drie drukke weken achter elkaar vraag ik hulp."), db)
    }
    try joost.write { try joost.enter(minutesAWeek: 120, stopRule: try Prose(""), $0) }
  }
}
