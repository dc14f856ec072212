public import SQL

/// A text of the plan that stands once: a section of its skeleton, or the answer to an objection. Kept in versions without
/// an author.
public struct PlanText: Sendable, Hashable {
  /// What a text is about; the raw value is stored and stands in paths.
  public enum Topic: String, Sendable, CaseIterable, Hashable, Bindable {
    case mission, start, people, work, roles, safety, talking, review
    case privacy = "objection-privacy"
    case everybody = "objection-everybody"
    case money = "objection-money"
    case adviser = "objection-adviser"
    case absence = "objection-absence"
    case crisis = "objection-crisis"
    case nobody = "objection-nobody"
    case hr = "objection-hr"
    case others = "objection-others"
    case yield = "objection-yield"
    case division = "objection-division"
    case spokesperson = "objection-spokesperson"

    /// The sections of the plan that are a text.
    public static let sections: [Topic] = allCases.filter { !$0.isObjection }
    /// The twelve objections (handbook, P4.E4).
    public static let objections: [Topic] = allCases.filter(\.isObjection)

    public var isObjection: Bool { rawValue.hasPrefix("objection-") }
    /// The most characters of the text: a mission is three sentences.
    public var limit: Int { self == .mission ? 600 : Prose.limit }
  }

  /// The number of the version, from 1.
  public let number: Int
  /// The day on which it was saved.
  public let madeOn: Day
  public let wording: String
}

extension Member {
  /// The versions of a text, the newest first; none while nobody wrote it.
  public func planTexts(on topic: PlanText.Topic, _ db: Snapshot) throws -> [PlanText] {
    try db.all(
      "SELECT number, made_on, wording FROM plan_text WHERE topic = \(topic) ORDER BY number DESC"
    ) { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      return PlanText(number: try row.integer(0), madeOn: day, wording: try row.text(2))
    }
  }

  /// The newest wording of each of these topics; a topic that nobody wrote, or emptied, is not among them.
  public func planWordings(of topics: [PlanText.Topic], _ db: Snapshot) throws -> [PlanText.Topic: String] {
    let rows = try db.all(
      """
      SELECT topic, wording FROM plan_text AS newest WHERE topic IN (\(list: topics)) AND wording <> ''
        AND number = (SELECT max(number) FROM plan_text WHERE plan_text.topic = newest.topic)
      """
    ) { (try $0.text(0), try $0.text(1)) }
    var result: [PlanText.Topic: String] = [:]
    for (key, wording) in rows {
      if let topic = PlanText.Topic(rawValue: key) { result[topic] = wording }
    }
    return result
  }
}

extension CoreMember {
  /// Saves a new version of a text upon the one the writer saw (0 when there was none). Saving what is there already makes
  /// no version. Throws `Refusal.outdated` when a newer one was saved meanwhile, `Refusal.tooMany` above 500 versions.
  @discardableResult
  public func save(_ wording: Prose, on topic: PlanText.Topic, upon base: Int, _ db: Transaction) throws -> Int {
    let newest = try member.planTexts(on: topic, db).first
    if newest?.wording ?? "" == wording.text { return newest?.number ?? 0 }
    guard newest?.number ?? 0 == base else { throw Refusal.outdated }
    guard base < 500 else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO plan_text (topic, number, made_on, wording)
      VALUES (\(topic), \(base + 1), \(member.today), \(wording))
      """)
    return base + 1
  }
}
