internal import Community
internal import Secrets

extension World {
  /// What is said in Daglicht: at the coffee table for everybody, in a room with allies, in that of the core group.
  static func talk(_ core: CoreMember, _ people: [Member]) throws {
    let naima = core.member
    let (table, allies, kitchen): (ID<Room>, ID<Room>, ID<Room>) = (id("table"), id("allies"), id("kitchen"))
    try naima.write { db in
      try core.open(
        room: table, name: try Title("De koffietafel"),
        purpose: try Prose("Voor alles wat je wel eens kwijt wilt, groot of klein."), kind: .open, db)
      try core.open(
        room: allies, name: try Title("Wie naast ons staat"),
        purpose: try Prose("Voor wie een collega wil steunen en niet goed weet hoe. Ook als je zelf niets hebt."),
        kind: .allies, db)
      try core.open(
        room: kitchen, name: try Title("De keuken"), purpose: try Prose("Wat de kerngroep voorbereidt."), kind: .core,
        db)
    }
    try nightShifts(naima, people, in: table)
    try support(naima, people, in: allies)
  }

  private static func nightShifts(_ naima: Member, _ people: [Member], in table: ID<Room>) throws {
    let (wessel, tineke, elif, gerrit) = (people[0], people[1], people[2], people[3])
    let conversation: ID<Conversation> = id("night shifts")
    try naima.write {
      try naima.begin(
        conversation, in: table, title: try Title("Nachtdiensten en slapen"),
        try post("Na drie nachten op rij ben ik een dag weg van de wereld. Wat doen jullie?", "night 1"), $0)
    }
    try say(
      tineke, "Zonnebril op naar huis, en **geen telefoon** in bed. Het helpt een beetje.", "night 2", conversation)
    try say(
      gerrit, "Ik durf het niet te zeggen op mijn standplaats: ik vraag geen nachten meer aan, en dat voelt laf.",
      "night 3", conversation, as: .once(try Title("Stille wissel")))
    try say(elif, "Dat is niet laf. Dat is weten wat je nodig hebt.", "night 4", conversation, quoting: 3)
    try say(
      wessel, "Vorig jaar heb ik het te lang volgehouden. Het begon met slecht slapen, en ik zag het niet aankomen.",
      "night 5", conversation, note: "Over een periode van uitval")
    for person in [naima, tineke, elif] {
      try person.write { try person.react(.recognise, true, to: Post.Address(conversation, 3), $0) }
    }
    let quiet: ID<Conversation> = id("quiet")
    try elif.write {
      try elif.begin(
        quiet, in: table, title: try Title("Een stille plek op kantoor"),
        try post("Weet iemand of er in Utrecht een ruimte is waar je even alleen kunt zitten?", "quiet 1"), $0)
    }
    try say(
      naima, "Op de vierde, naast de EHBO-kamer. @Elif, ik laat hem je zien.", "quiet 2", quiet,
      showing: [
        NewPicture(
          drawing,
          alternative: try Prose("Plattegrond van een gang: na de EHBO-kamer komt de stille kamer, met een stoel."))
      ])
  }

  private static func support(_ naima: Member, _ people: [Member], in allies: ID<Room>) throws {
    let sem = people[4]
    for person in [naima, sem] { try person.write { try person.enter(allies, $0) } }
    let conversation: ID<Conversation> = id("support")
    try sem.write {
      try sem.begin(
        conversation, in: allies, title: try Title("Wat zeg je als iemand terugkomt?"),
        try post("Een collega komt na maanden terug. Ik wil iets zeggen, en niet te veel.", "support 1"), $0)
    }
    try say(
      naima, "“Fijn dat je er bent” is genoeg. Vragen mag, als een antwoord niet hoeft.", "support 2", conversation)
  }

  private static func say(
    _ person: Member, _ text: String, _ name: String, _ conversation: ID<Conversation>,
    as writer: NewPost.Name = .chosen, quoting: Int? = nil, note: String = "", showing pictures: [NewPicture] = []
  ) throws {
    try person.write {
      try person.reply(
        try post(text, name, as: writer, quoting: quoting, note: note).showing(pictures), to: conversation, $0)
    }
  }

  private static func post(
    _ text: String, _ name: String, as writer: NewPost.Name = .chosen, quoting: Int? = nil, note: String = ""
  ) throws -> NewPost {
    NewPost(
      once: id(name), wording: try Prose(text), contentNote: try Prose(note), name: writer, quoted: quoting)
  }

  /// The same each time the demo world is made.
  private static func id<Noun>(_ name: String) -> ID<Noun> {
    guard let id = ID<Noun>(Secrets.hex(Array(Secrets.sha256(Array("demo talk \(name)".utf8)).prefix(16)))) else {
      preconditionFailure("32 hexadecimal digits are an identifier")
    }
    return id
  }
}
