public import SQL

/// How a network is doing, as questions for its core group. Only they can ask for it: it is in no reading version, no
/// export and on no paper.
public struct NetworkHealth: Sendable {
  /// A signal that gives rise to a question, with its arithmetic.
  public struct Question: Sendable, Hashable {
    public let kind: Signal.Kind
    public let sum: Signal.Sum
  }

  /// What is asked now, by word.
  public let questions: [Question]
  /// What was put to rest, in the order of the signals.
  public let mutes: [SignalMute]
  /// The holiday in which silence is no question; nil outside.
  public let holiday: Holiday?

  init(_ facts: HealthFacts, _ mutes: [SignalMute]) {
    holiday = Holiday(facts.today)
    questions = Self.questions(facts, but: Set(mutes.map(\.kind)))
    self.mutes = mutes
  }

  /// The questions about one thing.
  public func questions(_ word: Signal.Word) -> [Question] { questions.filter { $0.kind.signal.word == word } }

  /// What the facts give rise to, but for what was put to rest and, in holidays, what listens for silence.
  static func questions(_ facts: HealthFacts, but muted: Set<Signal.Kind>) -> [Question] {
    let isHoliday = Holiday(facts.today) != nil
    return Signal.Kind.allCases.compactMap { kind in
      guard !muted.contains(kind), !(isHoliday && kind.signal.restsInHolidays) else { return nil }
      return kind.signal.sum(facts).map { Question(kind: kind, sum: $0) }
    }
  }
}

extension CoreMember {
  /// How the network is doing.
  public func health(_ db: Snapshot) throws -> NetworkHealth {
    guard let found = try member.healthFacts(db) else { throw Refusal.notCore }
    return NetworkHealth(found.facts, try signalMutes(db))
  }
}
