internal import SQL

extension CoreMember {
  /// The number that the next round has.
  public func nextIntroductionRound() throws -> Int {
    try member.read { try member.lastIntroductionRound($0) + 1 }
  }

  /// Starts a round, by its number, so that starting twice starts one: puts everybody together whose turn it is. Throws
  /// `Refusal.closed` while a round runs, `Refusal.tooMany` for a last day outside `IntroductionRound.days` or with more
  /// than `IntroductionRound.mostPeople`. The putting together takes seconds for thousands, and keeps nobody waiting.
  public func startIntroductions(round number: Int, until endsOn: Day) throws {
    let today = member.today
    guard
      (today.adding(IntroductionRound.days.lowerBound)...today.adding(IntroductionRound.days.upperBound))
        .contains(endsOn)
    else { throw Refusal.tooMany }
    guard try member.read({ try member.lastIntroductionRound($0) }) == number - 1 else { return }
    guard try member.read({ try member.introductionRound($0) }) == nil else { throw Refusal.closed }
    try member.startIntroductions(number, until: endsOn)
  }
}

extension Member {
  /// What a calendar would do: forgets who was in a round that is over, and starts the next one on its day. There is
  /// nobody else to do it, so it is done by whoever signs in.
  public func keepIntroductions() throws {
    let (calendar, waits, isRunning, last) = try read { db in
      (
        try introductionCalendar(db),
        try db.count("SELECT count(*) FROM introduction_round WHERE forgotten_on IS NULL AND ends_on < \(today)"),
        try introductionRound(db) != nil, try lastIntroductionRound(db)
      )
    }
    if waits > 0 { try writeForgetting { try forgetIntroductions($0) } }
    guard let calendar, calendar.nextOn <= today, !isRunning else { return }
    var next = calendar.rhythm.next(after: calendar.nextOn)
    while next <= today { next = calendar.rhythm.next(after: next) }
    try startIntroductions(last + 1, until: next.adding(-1)) { db in
      try db.run("UPDATE introduction_rhythm SET next_on = \(next) WHERE next_on = \(calendar.nextOn)")
    }
  }

  /// Puts everybody together whose turn it is, and writes it down where nobody else started meanwhile.
  func startIntroductions(
    _ number: Int, until endsOn: Day, and also: (Transaction) throws -> Void = { _ in }
  ) throws {
    let (people, past) = try read { (try introductionTaking(in: number, $0), try introductionPast($0)) }
    guard people.count <= IntroductionRound.mostPeople else { throw Refusal.tooMany }
    let seed = community.chance(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let (parties, reached) = try IntroductionMatching(people, past: past, seed: seed).parties()
    try writeForgetting { db in
      // The first write, so that two who start wait for each other.
      try forgetIntroductions(db)
      let isNew = try db.run(
        """
        INSERT INTO introduction_round (number, started_on, ends_on, people, reached, introduced, met)
        VALUES (\(number), \(today), \(endsOn), 0, \(reached), 0, 0) ON CONFLICT (number) DO NOTHING
        """)
      guard isNew == 1 else { return }
      // Who left or stopped meanwhile is not put together with anybody.
      let taking = Set(try introductionTaking(in: number, db).map(\.mark))
      var count = 0
      for party in parties {
        let members = party.people.map { people[$0] }
        guard members.allSatisfy({ taking.contains($0.mark) }) else { continue }
        try insert(members, in: number, db)
        count += members.count
      }
      try db.run("UPDATE introduction_round SET people = \(count) WHERE number = \(number)")
      try also(db)
    }
  }

  /// Everybody whose turn it is, in an order that says nothing.
  private func introductionTaking(in number: Int, _ db: Snapshot) throws -> [IntroductionMatching.Taking] {
    let labels = try introductionLabels(db)
    let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1.id.text, $0) })
    let topicPlaces = Dictionary(
      uniqueKeysWithValues: labels.filter { $0.kind == .topic }.enumerated().map { ($1.id.text, $0) })
    var topics: [String: UInt64] = [:]
    for (mark, topic) in try db.all("SELECT mark, topic FROM introduction_topic", { (try $0.text(0), try $0.text(1)) })
    {
      if let place = topicPlaces[topic] { topics[mark, default: 0] |= 1 << UInt64(place) }
    }
    return try db.all(
      """
      SELECT mark, box_key, unit, function, other_unit, other_function, every FROM introduction_wish
      WHERE paused = 0 AND due <= \(number) ORDER BY mark
      """
    ) { row in
      let mark = try row.text(0)
      return IntroductionMatching.Taking(
        mark: mark, boxKey: try row.text(1), unit: row.textIfAny(2).flatMap { places[$0] } ?? -1,
        function: row.textIfAny(3).flatMap { places[$0] } ?? -1, otherUnit: try row.integer(4) == 1,
        otherFunction: try row.integer(5) == 1, topics: topics[mark] ?? 0, often: try row.integer(6))
    }
  }

  private func introductionPast(_ db: Snapshot) throws -> [(String, String)] {
    try db.all("SELECT one, other FROM introduction_past WHERE until_on >= \(today)") {
      (try $0.text(0), try $0.text(1))
    }
  }

  private func insert(_ members: [IntroductionMatching.Taking], in number: Int, _ db: Transaction) throws {
    let id: ID<Introduction> = community.newID()
    let isOther = { (label: (IntroductionMatching.Taking) -> Int) in
      members.allSatisfy { label($0) >= 0 } && Set(members.map(label)).count == members.count
    }
    try db.run(
      """
      INSERT INTO introduction_party (id, round, people, other_unit, other_function, answers)
      VALUES (\(id), \(number), \(members.count), \(isOther { $0.unit } ? 1 : 0), \(isOther { $0.function } ? 1 : 0), 0)
      """)
    let marks = members.map(\.mark).sorted()
    for member in members {
      try db.run(
        "INSERT INTO introduction_member (mark, party, box_key) VALUES (\(member.mark), \(id), \(member.boxKey))")
      try db.run("UPDATE introduction_wish SET due = \(number + member.often) WHERE mark = \(member.mark)")
    }
    if members.allSatisfy({ $0.topics != 0 }) {
      try db.run(
        """
        INSERT INTO introduction_shared (party, topic)
        SELECT introduction_member.party, introduction_topic.topic
        FROM introduction_member JOIN introduction_topic ON introduction_topic.mark = introduction_member.mark
        WHERE introduction_member.party = \(id)
        GROUP BY introduction_member.party, introduction_topic.topic HAVING count(*) = \(members.count)
        """)
    }
    let until = today.adding(IntroductionRound.rememberedDays)
    for (place, one) in marks.enumerated() {
      for other in marks.dropFirst(place + 1) {
        try db.run(
          """
          INSERT INTO introduction_past (one, other, until_on) VALUES (\(one), \(other), \(until))
          ON CONFLICT (one, other) DO UPDATE SET until_on = excluded.until_on
          """)
      }
    }
  }
}
