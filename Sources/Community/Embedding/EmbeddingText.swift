public import SQL

/// A text of phase 6 that the core group writes, in versions without an author.
public struct EmbeddingText: Sendable, Hashable {
  /// What a text is about. Its text is stored and stands in paths.
  public enum Topic: Sendable, Hashable, Bindable {
    /// The half page of a role.
    case handover(KeyRole)
    /// A part of the evaluation of a round.
    case evaluation(round: Int, Evaluation.Part)
    /// A sentence on the factsheet of a year.
    case factsheet(year: Int, Factsheet.Part)
    /// A part of the plan to go on with another network.
    case merging(Merging.Part)

    public var text: String {
      switch self {
      case .handover(let role): "handover-\(role.rawValue)"
      case .evaluation(let round, let part): "evaluation-\(round)-\(part.rawValue)"
      case .factsheet(let year, let part): "factsheet-\(year)-\(part.rawValue)"
      case .merging(let part): "merging-\(part.rawValue)"
      }
    }
    public var value: Value { .text(text) }

    /// A topic as written; nil when it is not one.
    public init?(_ text: String) {
      let dash = Character("-")
      let parts = text.split(separator: dash, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return nil }
      if parts[0] == "handover" {
        guard let role = KeyRole(rawValue: parts[1]) else { return nil }
        self = .handover(role)
        return
      }
      if parts[0] == "merging" {
        guard let part = Merging.Part(rawValue: parts[1]) else { return nil }
        self = .merging(part)
        return
      }
      let rest = parts[1].split(separator: dash, omittingEmptySubsequences: false).map(String.init)
      guard rest.count == 2, rest[0].utf8.count <= 4, let number = Int(rest[0]), number > 0 else { return nil }
      switch parts[0] {
      case "evaluation":
        guard let part = Evaluation.Part(rawValue: rest[1]) else { return nil }
        self = .evaluation(round: number, part)
      case "factsheet":
        guard let part = Factsheet.Part(rawValue: rest[1]) else { return nil }
        self = .factsheet(year: number, part)
      default: return nil
      }
      // One way to write it: no zeros in front.
      guard self.text == text else { return nil }
    }

    /// The most characters of the text: half a page, a page, a sentence.
    public var limit: Int {
      switch self {
      case .handover: 2000
      case .evaluation: 3000
      case .factsheet: 300
      case .merging: Prose.limit
      }
    }
  }

  /// From 1.
  public let number: Int
  public let madeOn: Day
  public let wording: String

  /// The most versions of one text.
  public static let most = 500
}

extension CoreMember {
  /// The versions of a text, the newest first; none while nobody wrote it.
  public func embeddingTexts(on topic: EmbeddingText.Topic, _ db: Snapshot) throws -> [EmbeddingText] {
    try db.all(
      "SELECT number, made_on, wording FROM embedding_text WHERE topic = \(topic) ORDER BY number DESC"
    ) { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      return EmbeddingText(number: try row.integer(0), madeOn: day, wording: try row.text(2))
    }
  }

  /// Saves a new version upon the one the writer saw (0 when there was none). Saving what is there already makes no
  /// version. Throws `Refusal.outdated` when a newer one was saved meanwhile, or when the members are reading that
  /// evaluation: they and the employer read the same. Throws `Refusal.tooMany` above `EmbeddingText.most` versions, and
  /// `Refusal.notFound` for a round or year that cannot be written, and for a plan to merge while that was not decided.
  public func save(_ wording: Prose, on topic: EmbeddingText.Topic, upon base: Int, _ db: Transaction) throws {
    switch topic {
    case .handover: break
    case .evaluation(let round, _):
      guard try round == member.round(db) else { throw Refusal.notFound }
      guard try member.evaluation(round: round, db).membersOn == nil else { throw Refusal.outdated }
    case .factsheet(let year, _): guard member.factsheetYears.contains(year) else { throw Refusal.notFound }
    case .merging:
      guard try member.directions(db).first?.outcome == .merge else { throw Refusal.notFound }
    }
    let newest = try embeddingTexts(on: topic, db).first
    if newest?.wording ?? "" == wording.text { return }
    guard newest?.number ?? 0 == base else { throw Refusal.outdated }
    guard base < EmbeddingText.most else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO embedding_text (topic, number, made_on, wording)
      VALUES (\(topic), \(base + 1), \(member.today), \(wording))
      """)
  }
}

extension Member {
  /// The newest wording of each of these topics; one that nobody wrote, or emptied, is not among them.
  func embeddingWordings(_ topics: [EmbeddingText.Topic], _ db: Snapshot) throws -> [EmbeddingText.Topic: String] {
    let rows = try db.all(
      """
      SELECT topic, wording FROM embedding_text AS newest WHERE topic IN (\(list: topics)) AND wording <> ''
        AND number = (SELECT max(number) FROM embedding_text WHERE embedding_text.topic = newest.topic)
      """
    ) { (EmbeddingText.Topic(try $0.text(0)), try $0.text(1)) }
    var result: [EmbeddingText.Topic: String] = [:]
    for case (let topic?, let wording) in rows { result[topic] = wording }
    return result
  }
}
