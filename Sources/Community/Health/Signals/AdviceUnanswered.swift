extension Signal {
  /// S11: the term of an advice ended more than so many days ago, without an answer. Found: advices; beside: days since
  /// the first term ended.
  static let adviceUnanswered = Signal(.backing, "P5.V9", limit: 0, restsInHolidays: true) { facts, limit in
    guard let day = facts.firstAdviceDueOn, facts.daysSince(day) > limit else { return nil }
    return Sum(facts.lateAdvices, beside: facts.daysSince(day))
  }
}
