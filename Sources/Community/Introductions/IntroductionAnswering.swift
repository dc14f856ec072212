public import SQL
internal import Secrets

extension Member {
  /// Says yes, with a note on how one can be reached, or no, without a reason. Nobody is told of a no. Names are shown to
  /// who said yes, once another did; where one of two avoids the other, both go on waiting, until the round is over. The
  /// same answer twice is one; a yes can become a no while nobody was introduced. Throws `Refusal.notFound` for who was
  /// not put together with anybody.
  public func answer(introduction yes: Bool, note: Prose, _ db: Transaction) throws {
    guard let round = try introductionRound(db), let own = try ownIntroduction(in: round, db) else {
      throw Refusal.notFound
    }
    // The row is held until the end, so that two who answer at once see each other.
    try db.run("UPDATE introduction_party SET answers = answers + 1 WHERE id = \(own.party)")
    let mark = introductionMark
    let others = try introductionMessages(own.party, db)
    switch own.answer {
    case nil: break
    case "no": return
    default: guard !yes, own.answer == "held" || others.isEmpty else { return }
    }
    guard yes else {
      try db.run("UPDATE introduction_member SET answer = 'no' WHERE mark = \(mark)")
      try db.run("DELETE FROM introduction_message WHERE party = \(own.party) AND writer = \(mark)")
      return
    }
    let avoided = Set(try avoidedPeople(db))
    let isKeptApart = others.contains { avoided.contains($0.message.person) || $0.message.avoided.contains(person.id) }
    try db.run(
      "UPDATE introduction_member SET answer = \(isKeptApart ? "held" : "yes") WHERE mark = \(mark)")
    guard !isKeptApart else { return }
    let message = IntroductionMessage(name: person.name, note: note.text, person: person.id, avoided: avoided)
    let readers = try db.all(
      "SELECT mark, box_key FROM introduction_member WHERE party = \(own.party) AND mark <> \(mark) ORDER BY mark"
    ) { (try $0.text(0), try $0.text(1)) }
    for (reader, key) in readers {
      // Whoever said yes before was looked at now: whom one avoids need not be in their box.
      let isLookedAt = others.contains { $0.writer == reader }
      try put(isLookedAt ? message.withoutAvoided : message, in: own.party, from: mark.text, for: reader, key, db)
    }
    let ownKey = Secrets.base64URL(Secrets.boxKey(seed: introductionSeed))
    for (writer, message) in others {
      try put(message.withoutAvoided, in: own.party, from: writer, for: mark.text, ownKey, db)
    }
  }

  /// Whether one met whom one was introduced to: counted when the round is over, and shown to nobody else. Throws
  /// `Refusal.notFound` for who was not introduced.
  public func note(introductionMet met: Bool, _ db: Transaction) throws {
    guard case .introduced? = try introductionPlace(db).introduction?.standing else { throw Refusal.notFound }
    try db.run("UPDATE introduction_member SET met = \(met ? 1 : 0) WHERE mark = \(introductionMark)")
  }

  private func put(
    _ message: IntroductionMessage, in party: ID<Introduction>, from writer: String, for reader: String, _ key: String,
    _ db: Transaction
  ) throws {
    let sealed = try IntroductionBox.sealed(message.parts, for: key)
    try db.run(
      """
      INSERT INTO introduction_message (party, writer, reader, sealed)
      VALUES (\(party), \(writer), \(reader), \(sealed))
      ON CONFLICT (party, writer, reader) DO UPDATE SET sealed = excluded.sealed
      """)
  }
}
