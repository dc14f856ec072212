public import SQL

/// One exit criterion of a phase: met or not, computed from what is there.
public struct Criterion: Sendable, Hashable {
  /// Its key in the handbook, such as `P1.X.scope`.
  public let key: String
  public let isMet: Bool

  public init(_ key: String, _ isMet: Bool) {
    self.key = key
    self.isMet = isMet
  }
}

/// How far a network is in a phase.
public struct PhaseReadiness: Sendable, Hashable {
  /// That a network called a phase ready by hand: the day and the reason.
  public struct Declaration: Sendable, Hashable {
    public let declaredOn: Day
    public let reason: String
  }

  public let phase: Phase
  /// The exit criteria, in the order of the handbook.
  public let criteria: [Criterion]
  /// Called ready by hand, though not every criterion is met.
  public let declaration: Declaration?

  /// How many criteria are met.
  public var met: Int { criteria.count { $0.isMet } }
  /// The share that is met, in hundredths; a phase that was called ready is whole.
  public var percent: Int { declaration != nil ? 100 : criteria.isEmpty ? 0 : met * 100 / criteria.count }
  public var isReady: Bool { percent == 100 }
  /// The first criterion that is not met.
  public var next: Criterion? { criteria.first { !$0.isMet } }
}

extension Member {
  /// How far the network is in every phase, in order. Who has the readiness of phase 1 already, hands it in.
  public func journey(knowing preparation: Readiness? = nil, _ db: Snapshot) throws -> [PhaseReadiness] {
    let declarations = try declarations(db)
    let first = try preparation.map(Criterion.all) ?? criteria(of: .preparation, db)
    return zip(Phase.allCases, [first] + (try laterCriteria(db))).map { phase, criteria in
      PhaseReadiness(phase: phase, criteria: criteria, declaration: declarations[phase])
    }
  }

  /// How far the network is in one phase.
  public func readiness(of phase: Phase, _ db: Snapshot) throws -> PhaseReadiness {
    PhaseReadiness(phase: phase, criteria: try criteria(of: phase, db), declaration: try declarations(db)[phase])
  }

  /// The criteria of one phase; the first has its own way.
  private func criteria(of phase: Phase, _ db: Snapshot) throws -> [Criterion] {
    guard phase != .preparation else { return try preparationCriteria(db) }
    return try criteria(PhaseQuestion.later[phase.rawValue - 2], db)
  }

  private func preparationCriteria(_ db: Snapshot) throws -> [Criterion] {
    Criterion.all(Readiness(network, try preparation(db), try compass(db)))
  }

  private func declarations(_ db: Snapshot) throws -> [Phase: PhaseReadiness.Declaration] {
    let rows = try db.all("SELECT phase, declared_on, reason FROM phase_declaration") {
      (try $0.integer(0), try $0.text(1), try $0.text(2))
    }
    var result: [Phase: PhaseReadiness.Declaration] = [:]
    for (number, text, reason) in rows {
      guard let phase = Phase(rawValue: number), let day = Day(text) else { continue }
      result[phase] = PhaseReadiness.Declaration(declaredOn: day, reason: reason)
    }
    return result
  }
}

extension Criterion {
  /// The exit criteria of phase 1.
  fileprivate static func all(_ readiness: Readiness) -> [Criterion] {
    Readiness.Criterion.allCases.map { Criterion($0.key, readiness.met.contains($0)) }
  }
}

extension CoreMember {
  /// Calls a phase ready by hand, with the reason, though criteria are open.
  public func declareReady(_ phase: Phase, reason: Prose, _ db: Transaction) throws {
    try db.run(
      """
      INSERT INTO phase_declaration (phase, declared_on, reason) VALUES (\(phase.rawValue), \(member.today), \(reason))
      ON CONFLICT (phase) DO UPDATE SET declared_on = excluded.declared_on, reason = excluded.reason
      """)
  }

  /// Opens a phase again that was called ready by hand.
  public func reopen(_ phase: Phase, _ db: Transaction) throws {
    try db.run("DELETE FROM phase_declaration WHERE phase = \(phase.rawValue)")
  }
}
