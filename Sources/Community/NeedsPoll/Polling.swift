public import SQL

extension Member {
  /// Opens a poll. Opening the same one twice, by its identifier, opens one. At most ten polls, five questions with two
  /// to six options, and sixty days; otherwise `Refusal.tooMany`.
  public func open(_ poll: NewNeedsPoll, as id: ID<NeedsPoll>, _ db: Transaction) throws {
    if try db.count("SELECT count(*) FROM needs_poll WHERE id = \(id)") > 0 { return }
    let options = poll.questions.map(\.options.count)
    guard (1...NeedsPoll.mostQuestions).contains(options.count), try db.count("SELECT count(*) FROM needs_poll") < 10,
      options.allSatisfy({ (2...NeedsPoll.mostOptions).contains($0) }),
      poll.closesOn >= today, poll.closesOn <= today.adding(NeedsPoll.mostDays)
    else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO needs_poll (id, title, language, closes_on, answers, shown)
      VALUES (\(id), \(poll.title), \(poll.language), \(poll.closesOn), 0, 0)
      """)
    for (index, question) in poll.questions.enumerated() {
      try db.run(
        "INSERT INTO needs_question (poll, number, wording) VALUES (\(id), \(index + 1), \(question.wording))")
      for (place, option) in question.options.enumerated() {
        try db.run(
          """
          INSERT INTO needs_option (poll, question, number, wording, answers, shown)
          VALUES (\(id), \(index + 1), \(place + 1), \(option), 0, 0)
          """)
      }
    }
  }

  /// The polls, by title.
  public func needsPolls(_ db: Snapshot) throws -> [NeedsPoll] {
    let ids = try db.all("SELECT id FROM needs_poll ORDER BY title, id") { ID<NeedsPoll>(stored: try $0.text(0)) }
    return try ids.compactMap { try NeedsPoll.find($0, db) }
  }

  /// One poll. Throws `Refusal.notFound`.
  public func needsPoll(_ id: ID<NeedsPoll>, _ db: Snapshot) throws -> NeedsPoll {
    guard let poll = try NeedsPoll.find(id, db) else { throw Refusal.notFound }
    return poll
  }

  /// Takes a poll away with everything in it.
  public func remove(poll id: ID<NeedsPoll>, _ db: Transaction) throws {
    try db.run("DELETE FROM needs_poll WHERE id = \(id)")
  }
}

extension Community {
  /// A poll that can be answered. Throws `Refusal.pollClosed` when it is closed, gone or never was: the same answer.
  public func openPoll(_ address: NeedsPoll.Address) throws -> NeedsPoll {
    let poll = try linkedDatabase(address.network)?.read { try NeedsPoll.find(address.poll, $0) }
    guard let poll, poll.closesOn >= today else { throw Refusal.pollClosed }
    return poll
  }

  /// Answers a poll: one option of each question at most, and each may be skipped. Nothing is kept but counts and a
  /// random mark of the form, so that a form which is sent twice counts once. Throws `Refusal.pollClosed`.
  public func answer(_ address: NeedsPoll.Address, choices: [Int: Int], mark: ID<NeedsPoll>) throws {
    guard let database = try linkedDatabase(address.network) else { throw Refusal.pollClosed }
    let today = today
    try database.write { db in
      let isOpen = try db.count(
        "SELECT count(*) FROM needs_poll WHERE id = \(address.poll) AND closes_on >= \(today)")
      guard isOpen == 1 else { throw Refusal.pollClosed }
      let isNew = try db.run(
        "INSERT INTO needs_ballot (mark, poll) VALUES (\(mark), \(address.poll)) ON CONFLICT (mark) DO NOTHING")
      guard isNew == 1 else { return }
      for (question, option) in choices {
        try db.run(
          """
          UPDATE needs_option SET answers = answers + 1
          WHERE poll = \(address.poll) AND question = \(question) AND number = \(option)
          """)
      }
      try db.run("UPDATE needs_poll SET answers = answers + 1 WHERE id = \(address.poll)")
      try Self.show(address.poll, db)
    }
    try database.forgetOrder()
  }

  /// At every fifth answer the results that may be seen become those of now.
  private static func show(_ poll: ID<NeedsPoll>, _ db: Transaction) throws {
    let answers = try db.count("SELECT answers FROM needs_poll WHERE id = \(poll)")
    guard answers.isMultiple(of: NeedsPoll.step) else { return }
    try db.run("UPDATE needs_poll SET shown = answers WHERE id = \(poll)")
    try db.run("UPDATE needs_option SET shown = answers WHERE poll = \(poll)")
  }
}
