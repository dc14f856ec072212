public import SQL

/// A question that the network is asked, with the answer it agreed on. Two are given; the others are its own.
public struct HardQuestion: Sendable, Hashable, Record {
  /// The questions that every network gets (handbook, P2.E6); the raw value is stored and stands in paths.
  public enum Given: String, Sendable, CaseIterable, Hashable {
    case separate = "why-separate"
    case privacy = "is-it-private"
  }

  /// Which question: one of the given, or one of the network's own.
  public enum Key: Sendable, Hashable, Bindable {
    case given(Given)
    case own(ID<HardQuestion>)

    public init?(_ text: some StringProtocol) {
      if let given = Given(rawValue: String(text)) {
        self = .given(given)
      } else if let id = ID<HardQuestion>(text) {
        self = .own(id)
      } else {
        return nil
      }
    }

    public var text: String {
      switch self {
      case .given(let given): given.rawValue
      case .own(let id): id.text
      }
    }

    public var value: Value { .text(text) }
  }

  public let key: Key
  /// In the network's own words; empty for one that is given.
  public let question: String
  public let answer: String
  /// Counts the changes, so that no edit is written over another.
  public let edition: Int

  /// How many answers a network needs to be ready, and the most questions.
  public static let enough = 5
  public static let most = 40

  public static let columns = Columns("hard_question", ["id", "question", "answer", "edition"])

  public init(_ row: Row) throws {
    guard let key = Key(try row.text(0)) else { throw SQLError.damaged("a question without a key") }
    self.key = key
    question = try row.text(1)
    answer = try row.text(2)
    edition = try row.integer(3)
  }
}

extension Member {
  /// The questions that were written down: the given ones first, then by their words.
  public func hardQuestions(_ db: Snapshot) throws -> [HardQuestion] {
    try db.all(HardQuestion.self, "SELECT \(HardQuestion.columns) FROM hard_question ORDER BY question, id DESC")
  }

  /// One question; nil when nobody wrote it down.
  public func hardQuestion(_ key: HardQuestion.Key, _ db: Snapshot) throws -> HardQuestion? {
    try db.first(HardQuestion.self, "SELECT \(HardQuestion.columns) FROM hard_question WHERE id = \(key)")
  }
}

extension CoreMember {
  /// Saves a question with its answer, upon the edition that was seen (0 for a new one). The same twice is one. Throws
  /// `Refusal.outdated` when somebody else changed or removed it meanwhile, `Refusal.tooMany` above `HardQuestion.most`,
  /// `WritingFault.empty` for a question of one's own without words.
  public func save(
    _ key: HardQuestion.Key, question: Prose, answer: Prose, upon edition: Int, _ db: Transaction
  ) throws {
    var words = question.text
    if case .given = key { words = "" } else if words.isEmpty { throw WritingFault.empty }
    let now = try member.hardQuestion(key, db)
    if let now, now.question == words, now.answer == answer.text { return }
    guard now?.edition ?? 0 == edition, edition < 9999 else { throw Refusal.outdated }
    if now == nil {
      guard try db.count("SELECT count(*) FROM hard_question") < HardQuestion.most else { throw Refusal.tooMany }
    }
    try db.run(
      """
      INSERT INTO hard_question (id, question, answer, edition)
      VALUES (\(key), \(words), \(answer), \(edition + 1))
      ON CONFLICT (id) DO UPDATE SET question = \(words), answer = \(answer), edition = \(edition + 1)
      """)
  }

  /// Takes a question of the network's own away.
  public func remove(question id: ID<HardQuestion>, _ db: Transaction) throws {
    try db.run("DELETE FROM hard_question WHERE id = \(id)")
  }
}
