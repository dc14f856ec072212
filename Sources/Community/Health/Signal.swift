/// What may need a look in a network: one question, computed from tasks, promises, plans and counts. Never from what
/// somebody reads, writes or feels, and never about one person (domain.md, section 3).
public struct Signal: Sendable {
  /// What a question is about. There is no score: a number would be used against the network.
  public enum Word: String, Sendable, CaseIterable, Hashable {
    case people, means, backing, direction, safety, reach
  }

  /// The arithmetic behind a question. What is counted, and in which unit, is said where the signal is defined.
  public struct Sum: Sendable, Hashable {
    public let found: Int
    /// A second number, where the first needs one.
    public let beside: Int

    init(_ found: Int, beside: Int = 0) { (self.found, self.beside) = (found, beside) }
  }

  public let word: Word
  /// The section of the handbook that it belongs to.
  public let handbookKey: String
  /// Beyond what it becomes a question.
  public let limit: Int
  /// Whether it listens for silence, which in holidays tells nothing.
  public let restsInHolidays: Bool
  private let sum: @Sendable (HealthFacts, _ limit: Int) -> Sum?

  init(
    _ word: Word, _ handbookKey: String, limit: Int, restsInHolidays: Bool = false,
    sum: @escaping @Sendable (HealthFacts, _ limit: Int) -> Sum?
  ) {
    (self.word, self.handbookKey, self.limit) = (word, handbookKey, limit)
    (self.restsInHolidays, self.sum) = (restsInHolidays, sum)
  }

  /// The arithmetic when the facts give rise to the question; otherwise nil.
  func sum(_ facts: HealthFacts) -> Sum? { sum(facts, limit) }
}
