internal import SQL

/// An anonymous poll about whether a network is needed: at most five closed questions, without an account. Only counts
/// are kept, never an answer; whoever makes the poll cannot see more than anybody else.
public struct NeedsPoll: Sendable {
  /// The most questions, and the most options of a question.
  public static let mostQuestions = 5
  public static let mostOptions = 6
  /// A poll stays open for at most this many days.
  public static let mostDays = 60
  /// Results are shown from this many answers on, and then again at each next so many, so that no single answer can be
  /// worked out from two looks (domain.md, L9 and L11).
  public static let step = 5

  public struct Question: Sendable {
    public let number: Int
    public let wording: String
    public let options: [Option]
  }

  public struct Option: Sendable {
    public let number: Int
    public let wording: String
    /// How often it was chosen among the answers that are shown.
    public let shown: Int
  }

  public let id: ID<NeedsPoll>
  public let title: String
  /// The language in which it is written, `nl` or `en`.
  public let language: String
  /// The last day on which it can be answered; after that it is closed by itself.
  public let closesOn: Day
  /// How many answers there are.
  public let answers: Int
  /// How many of them are shown: the last multiple of `step`.
  public let shown: Int
  public let questions: [Question]

  /// Where a poll can be answered: a network and a poll, as in the link.
  public struct Address: Sendable, Hashable {
    public let network: ID<Network>
    public let poll: ID<NeedsPoll>

    public init(network: ID<Network>, poll: ID<NeedsPoll>) {
      self.network = network
      self.poll = poll
    }
  }
}

/// A poll as somebody writes it.
public struct NewNeedsPoll: Sendable {
  public let title: Title
  public let language: String
  public let closesOn: Day
  /// Each question with its options, at least two.
  public let questions: [(wording: Title, options: [Title])]

  public init(title: Title, language: String, closesOn: Day, questions: [(wording: Title, options: [Title])]) {
    self.title = title
    self.language = language
    self.closesOn = closesOn
    self.questions = questions
  }
}

extension NeedsPoll {
  /// A poll with its questions, if it is there.
  static func find(_ id: ID<NeedsPoll>, _ db: Snapshot) throws -> NeedsPoll? {
    let head = try db.first(
      "SELECT title, language, closes_on, answers, shown FROM needs_poll WHERE id = \(id)"
    ) { (try $0.text(0), try $0.text(1), try $0.text(2), try $0.integer(3), try $0.integer(4)) }
    guard let (title, language, day, answers, shown) = head, let closesOn = Day(day) else { return nil }
    let options = try db.all(
      "SELECT question, number, wording, shown FROM needs_option WHERE poll = \(id) ORDER BY question, number"
    ) { (try $0.integer(0), Option(number: try $0.integer(1), wording: try $0.text(2), shown: try $0.integer(3))) }
    let questions = try db.all("SELECT number, wording FROM needs_question WHERE poll = \(id) ORDER BY number") { row in
      let number = try row.integer(0)
      return Question(
        number: number, wording: try row.text(1), options: options.filter { $0.0 == number }.map(\.1))
    }
    return NeedsPoll(
      id: id, title: title, language: language, closesOn: closesOn, answers: answers, shown: shown,
      questions: questions)
  }
}
