public import SQL

extension Member {
  private static let unknown = "unknown"

  /// The compass as it stands.
  public func compass(_ db: Snapshot) throws -> Compass {
    var options: Set<Compass.Option> = []
    var unknown: Set<Compass.Decision> = []
    let rows = try db.all("SELECT decision, option FROM choice") { (try $0.text(0), try $0.text(1)) }
    for (decision, option) in rows {
      if let option = Self.optionsByKey[option] {
        options.insert(option)
      } else if let decision = Compass.Decision(rawValue: decision) {
        unknown.insert(decision)
      }
    }
    return Compass(options: options, unknown: unknown)
  }

  private static let optionsByKey = Dictionary(uniqueKeysWithValues: Compass.Option.allCases.map { ($0.rawValue, $0) })

  /// Answers a decision; a later answer replaces an earlier one. Throws `Refusal.notFound` when an option belongs to
  /// another decision, or more are chosen than may be.
  public func choose(_ answer: Compass.Answer, in decision: Compass.Decision, _ db: Transaction) throws {
    if case .chosen(let options) = answer {
      guard options.allSatisfy({ $0.decision == decision }), decision.isMultiple || options.count == 1 else {
        throw Refusal.notFound
      }
    }
    try db.run("DELETE FROM choice WHERE decision = \(decision)")
    switch answer {
    case .open: break
    case .unknown: try insert(Self.unknown, decision, db)
    case .chosen(let options): for option in options { try insert(option.rawValue, decision, db) }
    }
  }

  private func insert(_ option: String, _ decision: Compass.Decision, _ db: Transaction) throws {
    try db.run(
      """
      INSERT INTO choice (decision, option) VALUES (\(decision), \(option))
      ON CONFLICT (decision, option) DO UPDATE SET option = excluded.option
      """)
  }
}
