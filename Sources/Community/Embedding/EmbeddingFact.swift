public import SQL

/// What was settled in phase 6 and stands nowhere else: a day and a few words.
public struct EmbeddingFact: Sendable, Hashable, Record {
  /// The raw value is stored and stands in paths.
  public enum Subject: String, Sendable, CaseIterable, Hashable, Bindable {
    /// The mandate is in writing.
    case mandate
    /// The employer said no to hours, money or mandate.
    case refusal
    /// What was past its period was erased.
    case retention
  }

  public let subject: Subject
  public let day: Day
  /// In the network's own words.
  public let explanation: String

  /// The most characters of an explanation.
  public static let limit = 300

  public static let columns = Columns("embedding_fact", ["fact", "happened_on", "explanation"])

  public init(_ row: Row) throws {
    guard let subject = Subject(rawValue: try row.text(0)), let day = Day(try row.text(1)) else {
      throw SQLError.damaged("a fact that is no fact")
    }
    (self.subject, self.day) = (subject, day)
    explanation = try row.text(2)
  }
}

extension Member {
  /// The facts that were noted.
  public func embeddingFacts(_ db: Snapshot) throws -> [EmbeddingFact.Subject: EmbeddingFact] {
    let all = try db.all(EmbeddingFact.self, "SELECT \(EmbeddingFact.columns) FROM embedding_fact")
    return Dictionary(uniqueKeysWithValues: all.map { ($0.subject, $0) })
  }
}

extension CoreMember {
  /// Notes a fact; the same twice is one. Throws `Refusal.outdated` when another stands there already, `Refusal.tooMany`
  /// when the day lies ahead or more than three years back.
  public func note(_ subject: EmbeddingFact.Subject, on day: Day, _ explanation: Prose, _ db: Transaction) throws {
    guard day <= member.today, day >= member.today.adding(-1096) else { throw Refusal.tooMany }
    if let standing = try member.embeddingFacts(db)[subject] {
      guard standing.day == day, standing.explanation == explanation.text else { throw Refusal.outdated }
      return
    }
    try db.run(
      "INSERT INTO embedding_fact (fact, happened_on, explanation) VALUES (\(subject), \(day), \(explanation))")
  }

  /// Takes a fact with this day away; another that somebody noted meanwhile stays.
  public func remove(embeddingFact subject: EmbeddingFact.Subject, of day: Day, _ db: Transaction) throws {
    try db.run("DELETE FROM embedding_fact WHERE fact = \(subject) AND happened_on = \(day)")
  }
}
