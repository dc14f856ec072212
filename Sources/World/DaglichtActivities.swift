internal import Community
internal import Secrets

extension World {
  static func act(_ core: CoreMember, today: Day) throws {
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
            audience: audience, function: function, helpers: 2, isForManagers: function == .inform), as: id, db)
        try core.review(
          id, attendance: attendance, wentWell: try Prose(well), otherwise: try Prose(otherwise), kept: try Prose(""),
          upon: 0, db)
        try core.help(id, true, db)
      }
      if days == -9 { try writeRunSheet(of: id, core) }
    }
    try core.member.write { try core.note(.thanks, today.adding(-41), upon: nil, $0) }
  }

  /// The run sheet of the last open hour, in the network’s own words; two parts are arranged.
  static func writeRunSheet(of id: ID<Activity>, _ core: CoreMember) throws {
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
