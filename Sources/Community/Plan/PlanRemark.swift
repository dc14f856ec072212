public import SQL

/// What a member remarked on a section of a version of the plan. Nobody's name is kept.
public struct PlanRemark: Sendable, Hashable, Record {
  public let id: ID<PlanRemark>
  public let version: Int
  public let section: Plan.Section
  public let wording: String
  public let madeOn: Day
  /// What the core group did with it; empty while it is open.
  public let answer: String
  public let answeredOn: Day?
  /// How often it was answered, from 0.
  public let revision: Int

  /// The most remarks on one version.
  public static let most = 500

  public static let columns = Columns(
    "plan_remark", ["id", "version", "section", "wording", "made_on", "answer", "answered_on", "revision"])

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    version = try row.integer(1)
    guard let section = Plan.Section(rawValue: try row.text(2)), let day = Day(try row.text(4)) else {
      throw SQLError.damaged("a remark on nothing")
    }
    (self.section, madeOn) = (section, day)
    wording = try row.text(3)
    answer = try row.text(5)
    answeredOn = row.textIfAny(6).flatMap(Day.init)
    revision = try row.integer(7)
  }
}

extension Member {
  /// The newest version that was put to the members; nil while none was.
  public func planVersionPut(_ db: Snapshot) throws -> PlanVersion? {
    let number = try db.count("SELECT coalesce(max(number), 0) FROM plan_version WHERE put_on IS NOT NULL")
    return number == 0 ? nil : try planVersion(number, db)
  }

  /// The remarks on a version, those without an answer first.
  public func planRemarks(on version: Int, _ db: Snapshot) throws -> [PlanRemark] {
    try db.all(
      PlanRemark.self,
      """
      SELECT \(PlanRemark.columns) FROM plan_remark WHERE version = \(version)
      ORDER BY CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END, made_on, id
      """)
  }

  /// Leaves a remark, without a name; the same one twice is one. Throws `Refusal.notFound` when the version was not put to
  /// the members, `Refusal.tooMany` above `PlanRemark.most`.
  public func remark(_ wording: Prose, on section: Plan.Section, ofVersion number: Int, _ db: Transaction) throws {
    guard try planVersion(number, db).putOn != nil else { throw Refusal.notFound }
    let same = try db.count(
      """
      SELECT count(*) FROM plan_remark
      WHERE version = \(number) AND section = \(section) AND wording = \(wording)
      """)
    guard same == 0 else { return }
    guard try db.count("SELECT count(*) FROM plan_remark WHERE version = \(number)") < PlanRemark.most else {
      throw Refusal.tooMany
    }
    let id: ID<PlanRemark> = community.newID()
    try db.run(
      """
      INSERT INTO plan_remark (id, version, section, wording, made_on, answer, revision)
      VALUES (\(id), \(number), \(section), \(wording), \(today), '', 0)
      """)
  }
}

extension CoreMember {
  /// Says what was done with a remark, upon the answer the writer saw (0 when there was none). The same answer twice is
  /// one. Throws `Refusal.outdated` when somebody else answered meanwhile, `Refusal.notFound` when the remark is gone.
  public func answer(_ id: ID<PlanRemark>, with answer: Prose, upon base: Int, _ db: Transaction) throws {
    let standing = try db.first(PlanRemark.self, "SELECT \(PlanRemark.columns) FROM plan_remark WHERE id = \(id)")
    guard let standing else { throw Refusal.notFound }
    if standing.answeredOn != nil, standing.answer == answer.text { return }
    guard standing.revision == base, base < 1000 else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE plan_remark SET answer = \(answer), answered_on = \(member.today), revision = \(base + 1)
      WHERE id = \(id)
      """)
  }

  /// Takes a remark away, for instance since it says too much about somebody.
  public func remove(planRemark id: ID<PlanRemark>, _ db: Transaction) throws {
    try db.run("DELETE FROM plan_remark WHERE id = \(id)")
  }
}
