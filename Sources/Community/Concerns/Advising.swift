public import SQL

extension CoreMember {
  /// The advices that were not sent yet, by subject.
  public func adviceDrafts(_ db: Snapshot) throws -> [Advice] {
    try db.all(
      Advice.self,
      """
      SELECT \(Advice.columns) FROM advice JOIN theme ON theme.id = advice.theme
      WHERE advice.sent_on IS NULL ORDER BY theme.title, advice.id
      """)
  }

  /// One advice, sent or not. Throws `Refusal.notFound`.
  public func advice(_ id: ID<Advice>, _ db: Snapshot) throws -> Advice {
    guard let found = try Advice.find(id, db) else { throw Refusal.notFound }
    return found
  }

  /// Makes a question of a theme, for somebody who decides. A theme has one advice: doing it twice gives the first.
  /// Throws `Refusal.tooFewPeople` while fewer than `Theme.people` stand behind it.
  @discardableResult
  public func draft(
    adviceOn theme: ID<Theme>, question: Prose, addressee: Title, _ db: Transaction
  ) throws -> ID<Advice> {
    let theme = try member.theme(theme, db)
    if let there = theme.advice { return there }
    guard theme.reachedOn != nil else { throw Refusal.tooFewPeople }
    let id: ID<Advice> = member.community.newID()
    try db.run(
      """
      INSERT INTO advice (id, theme, question, addressee, answer, effect, edition)
      VALUES (\(id), \(theme.id), \(question), \(addressee), '', '', 1)
      """)
    return id
  }

  /// Changes an advice that was not sent yet. Throws `Refusal.outdated` when somebody else changed it meanwhile.
  public func revise(
    _ id: ID<Advice>, question: Prose, addressee: Title, upon edition: Int, _ db: Transaction
  ) throws {
    let now = try advice(id, db)
    if now.question == question.text, now.addressee == addressee.text { return }
    guard now.sentOn == nil, now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE advice SET question = \(question), addressee = \(addressee), edition = \(edition + 1) WHERE id = \(id)
      """)
  }

  /// Throws away an advice that was not sent; the theme is open again. Nothing happens to one that was.
  public func discard(advice id: ID<Advice>, _ db: Transaction) throws {
    try db.run("DELETE FROM advice WHERE id = \(id) AND sent_on IS NULL")
  }

  /// Notes that an advice was sent, and until when an answer is in time. The marks of the people behind its theme are
  /// no longer needed and are taken away. Sending it again changes nothing. Throws `Refusal.tooFewPeople` when fewer
  /// than `Theme.people` stand behind the theme by now, and `Refusal.tooMany` for a day ahead or a term out of range.
  public func send(_ id: ID<Advice>, on day: Day, answerBy due: Day, _ db: Transaction) throws {
    let now = try advice(id, db)
    guard now.sentOn == nil else { return }
    guard day <= member.today, due > day, due <= day.adding(Advice.mostDays) else { throw Refusal.tooMany }
    guard try member.theme(now.theme, db).reachedOn != nil else { throw Refusal.tooFewPeople }
    try db.run(
      "UPDATE advice SET sent_on = \(day), answer_due_on = \(due), edition = edition + 1 WHERE id = \(id)")
    try db.run("UPDATE concern SET mark = NULL WHERE theme = \(now.theme)")
    try db.run("DELETE FROM recognition WHERE theme = \(now.theme)")
  }

  /// Notes what came back, upon the edition that was seen. Throws `Refusal.outdated` when somebody else noted something
  /// meanwhile, `WritingFault.empty` for a refusal without a reason, and `Refusal.tooMany` for a day that cannot be.
  public func note(
    _ outcome: Advice.Outcome, answer: Prose, on day: Day, to id: ID<Advice>, upon edition: Int, _ db: Transaction
  ) throws {
    let now = try advice(id, db)
    guard let sentOn = now.sentOn else { throw Refusal.notFound }
    if outcome == .refused, answer.text.isEmpty { throw WritingFault.empty }
    guard (sentOn...max(sentOn, member.today)).contains(day) else { throw Refusal.tooMany }
    if now.outcome == outcome, now.answer == answer.text, now.answeredOn == day { return }
    guard now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE advice SET outcome = \(outcome), answer = \(answer), answered_on = \(day), edition = \(edition + 1)
      WHERE id = \(id)
      """)
  }

  /// Tells the members what came of it and what changed; telling again changes the words and keeps the first day.
  /// Concerns of which the members heard more than a year ago are taken away. Throws `Refusal.notFound` while there is
  /// no answer and the term runs, and `Refusal.outdated` when somebody else changed it meanwhile.
  public func tell(changed: Prose, of id: ID<Advice>, upon edition: Int, _ db: Transaction) throws {
    let now = try advice(id, db)
    let state = now.state(on: member.today)
    guard state == .overdue || state == .answered || state == .told else { throw Refusal.notFound }
    if now.toldOn != nil, now.changed == changed.text { return }
    guard now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE advice SET told_on = coalesce(told_on, \(member.today)), effect = \(changed), edition = \(edition + 1)
      WHERE id = \(id)
      """)
    try tidyConcerns(db)
  }

  /// Takes away the concerns of which the members heard more than `Concern.keptDays` ago what came of them.
  public func tidyConcerns(_ db: Transaction) throws {
    try db.run("DELETE FROM concern WHERE theme IN (\(Concern.toldLongAgo(member.today)))")
  }
}

extension Concern {
  /// The themes of which the members heard so long ago what came of them that their concerns are kept no longer.
  static func toldLongAgo(_ today: Day) -> Statement {
    "SELECT theme FROM advice WHERE told_on < \(today.adding(-keptDays))"
  }
}
