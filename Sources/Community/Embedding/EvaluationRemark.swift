public import SQL

/// What a member said to an evaluation, and what the core group answered. Nobody's name is kept.
public struct EvaluationRemark: Sendable, Hashable, Record {
  public let id: ID<EvaluationRemark>
  public let round: Int
  public let wording: String
  public let madeOn: Day
  /// What the core group answered; empty while it is open.
  public let answer: String
  public let answeredOn: Day?
  /// How often it was answered, from 0.
  public let edition: Int

  /// The most remarks on one evaluation.
  public static let most = 500

  public static let columns = Columns(
    "evaluation_remark", ["id", "round", "wording", "made_on", "answer", "answered_on", "edition"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    round = try row.integer(1)
    wording = try row.text(2)
    guard let day = Day(try row.text(3)) else { throw SQLError.damaged("a day that is no day") }
    madeOn = day
    answer = try row.text(4)
    answeredOn = row.textIfAny(5).flatMap(Day.init)
    edition = try row.integer(6)
  }
}

extension Member {
  /// What members said to an evaluation, by day.
  public func evaluationRemarks(round: Int, _ db: Snapshot) throws -> [EvaluationRemark] {
    try db.all(
      EvaluationRemark.self,
      "SELECT \(EvaluationRemark.columns) FROM evaluation_remark WHERE round = \(round) ORDER BY made_on, id")
  }

  /// The round of a remark; nil when it is gone.
  public func round(ofRemark id: ID<EvaluationRemark>, _ db: Snapshot) throws -> Int? {
    try db.first("SELECT round FROM evaluation_remark WHERE id = \(id)") { try $0.integer(0) }
  }

  /// Leaves a remark, without a name; the same one twice is one. Throws `Refusal.notFound` while the members do not have
  /// the evaluation, `Refusal.tooMany` above `EvaluationRemark.most`.
  public func remark(_ wording: Prose, onEvaluation round: Int, _ db: Transaction) throws {
    guard try evaluation(round: round, db).membersOn != nil else { throw Refusal.notFound }
    let same = try db.count(
      "SELECT count(*) FROM evaluation_remark WHERE round = \(round) AND wording = \(wording)")
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM evaluation_remark WHERE round = \(round)") < EvaluationRemark.most else {
      throw Refusal.tooMany
    }
    let id: ID<EvaluationRemark> = community.newID()
    try db.run(
      """
      INSERT INTO evaluation_remark (id, round, wording, made_on, answer, edition)
      VALUES (\(id), \(round), \(wording), \(today), '', 0)
      """)
  }
}

extension CoreMember {
  /// Answers a remark, upon the answer that the writer saw (0 when there was none). The same answer twice is one. Throws
  /// `Refusal.outdated` when somebody else answered meanwhile, `Refusal.notFound` when the remark is gone.
  public func answer(
    evaluationRemark id: ID<EvaluationRemark>, with answer: Prose, upon edition: Int, _ db: Transaction
  ) throws {
    let standing = try db.first(
      EvaluationRemark.self, "SELECT \(EvaluationRemark.columns) FROM evaluation_remark WHERE id = \(id)")
    guard let standing else { throw Refusal.notFound }
    if standing.answeredOn != nil, standing.answer == answer.text { return }
    guard standing.edition == edition, edition < 1000 else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE evaluation_remark SET answer = \(answer), answered_on = \(member.today), edition = \(edition + 1)
      WHERE id = \(id)
      """)
  }

  /// Takes a remark away, for instance since it says too much about somebody.
  public func remove(evaluationRemark id: ID<EvaluationRemark>, _ db: Transaction) throws {
    try db.run("DELETE FROM evaluation_remark WHERE id = \(id)")
  }
}
