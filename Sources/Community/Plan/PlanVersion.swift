internal import FoundationEssentials
public import SQL

/// A version of the whole plan, frozen on a day: what the core group stands for.
public struct PlanVersion: Sendable, Hashable {
  /// From 1.
  public let number: Int
  public let madeOn: Day
  /// The day on which it was put to the members, if it was.
  public let putOn: Day?
  public let plan: Plan
}

/// A version in a list, without what it says.
public struct PlanVersionHead: Sendable, Hashable {
  public let number: Int
  public let madeOn: Day
  public let putOn: Day?
}

/// The plan as text, to keep.
private struct FrozenPlan: Codable {
  struct Line: Codable {
    let id, kind, title: String
    let revision: Int
    let parts: PlanItem.Parts
  }
  let texts: [String: String]
  let lines: [Line]

  init(_ plan: Plan) {
    texts = Dictionary(uniqueKeysWithValues: plan.texts.map { ($0.key.rawValue, $0.value) })
    lines = plan.items.map {
      Line(
        id: $0.id.text, kind: $0.kind.rawValue, title: $0.title, revision: $0.revision, parts: $0.contents.parts)
    }
  }

  var plan: Plan {
    var texts: [PlanText.Topic: String] = [:]
    for (key, text) in self.texts {
      if let topic = PlanText.Topic(rawValue: key) { texts[topic] = text }
    }
    let items = lines.compactMap { line -> PlanItem? in
      guard let contents = PlanItem.Kind(rawValue: line.kind).flatMap(line.parts.contents) else { return nil }
      return PlanItem(id: ID(stored: line.id), revision: line.revision, title: line.title, contents: contents)
    }
    return Plan(texts: texts, items: items)
  }
}

extension PlanVersion {
  /// One version. Throws `Refusal.notFound`.
  static func find(_ number: Int, _ db: Snapshot) throws -> PlanVersion {
    let found = try db.first("SELECT made_on, put_on, content FROM plan_version WHERE number = \(number)") { row in
      (try row.text(0), row.textIfAny(1), try row.text(2))
    }
    guard let (made, put, content) = found, let madeOn = Day(made) else { throw Refusal.notFound }
    let frozen = try JSONDecoder().decode(FrozenPlan.self, from: Data(content.utf8))
    return PlanVersion(number: number, madeOn: madeOn, putOn: put.flatMap(Day.init), plan: frozen.plan)
  }
}

extension Member {
  /// The versions, the newest first.
  public func planVersions(_ db: Snapshot) throws -> [PlanVersionHead] {
    try db.all("SELECT number, made_on, put_on FROM plan_version ORDER BY number DESC") { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      return PlanVersionHead(number: try row.integer(0), madeOn: day, putOn: row.textIfAny(2).flatMap(Day.init))
    }
  }

  /// One version. Throws `Refusal.notFound`.
  public func planVersion(_ number: Int, _ db: Snapshot) throws -> PlanVersion {
    try PlanVersion.find(number, db)
  }

  /// The newest version; nil while none was frozen.
  public func newestPlanVersion(_ db: Snapshot) throws -> PlanVersion? {
    let newest = try db.count("SELECT coalesce(max(number), 0) FROM plan_version")
    return newest == 0 ? nil : try planVersion(newest, db)
  }
}

extension CoreMember {
  /// Freezes the plan as it stands and gives the number of the version. A plan that did not change since the newest
  /// version makes none. Throws `Refusal.tooMany` for an empty plan and above 500 versions.
  @discardableResult
  public func freeze(_ db: Transaction) throws -> Int {
    let plan = try member.plan(db)
    let newest = try member.newestPlanVersion(db)
    if let newest, newest.plan == plan { return newest.number }
    let number = (newest?.number ?? 0) + 1
    guard !plan.isEmpty, number <= 500 else { throw Refusal.tooMany }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let content = String(decoding: try encoder.encode(FrozenPlan(plan)), as: UTF8.self)
    try db.run(
      "INSERT INTO plan_version (number, made_on, content) VALUES (\(number), \(member.today), \(content))")
    return number
  }

  /// Puts a version to the members, who can then leave remarks. Doing so twice changes nothing. Throws `Refusal.notFound`.
  public func putToMembers(version number: Int, _ db: Transaction) throws {
    let put = try db.run(
      "UPDATE plan_version SET put_on = coalesce(put_on, \(member.today)) WHERE number = \(number)")
    guard put == 1 else { throw Refusal.notFound }
  }
}
