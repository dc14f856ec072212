internal import Community

extension World {
  /// A round of introductions in Daglicht that is half-way: some said yes, Wessel did not answer yet.
  static func introduce(_ core: CoreMember, _ people: [Member], today: Day) throws {
    let naima = core.member
    try naima.write { db in
      for name in ["Zwolle", "Utrecht", "Amersfoort"] { try core.add(label: try Title(name), as: .unit, db) }
      for name in ["In dienst", "Op kantoor"] { try core.add(label: try Title(name), as: .function, db) }
      for name in ["Nachten en roosters", "Tuinieren", "Terug op het werk"] {
        try core.add(label: try Title(name), as: .topic, db)
      }
      try core.set(introductionCalendar: (.fourWeeks, today.adding(15)), db)
    }
    let labels = try naima.read { try naima.introductionLabels($0) }
    let named = { (name: String) in labels.first { $0.name == name }?.id }
    let wishes: [(Member, unit: String, function: String, topics: [String])] = [
      (naima, "Zwolle", "In dienst", ["Tuinieren", "Terug op het werk"]),
      (people[0], "Utrecht", "In dienst", ["Nachten en roosters"]),
      (people[1], "Amersfoort", "Op kantoor", ["Nachten en roosters"]),
      (people[2], "Utrecht", "Op kantoor", ["Tuinieren", "Terug op het werk"]),
      (people[3], "Zwolle", "In dienst", []),
    ]
    for (person, unit, function, topics) in wishes {
      let wish = IntroductionWish(
        unit: named(unit), function: named(function), otherFunction: true, topics: Set(topics.compactMap(named)))
      try person.write { try person.ask(wish, $0) }
    }
    try people[1].write { try people[1].avoid(try Title("Olga"), $0) }
    try core.startIntroductions(round: 1, until: today.adding(14))
    try answer(naima, "Maandag en donderdag zit ik in de kantine van Zwolle, vanaf twaalf uur.")
    try answer(people[2], "Stuur een bericht op 06, of loop langs op de vierde.")
    try answer(people[1], "")
  }

  private static func answer(_ person: Member, _ note: String) throws {
    try person.write { db in
      guard try person.introductionPlace(db).introduction != nil else { return }
      try person.answer(introduction: true, note: try Prose(note), db)
    }
  }
}
