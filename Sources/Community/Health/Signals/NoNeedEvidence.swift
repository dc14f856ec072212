extension Signal {
  /// S29: there is a core group, and the need was asked after in fewer than so many conversations and in no poll with
  /// enough answers. Found: conversations; beside: answers.
  static let noNeedEvidence = Signal(.direction, "P1.V3", limit: Readiness.conversationsNeeded) { facts, limit in
    guard facts.people > 0, facts.conversations < limit, facts.pollAnswers < NeedsPoll.step else { return nil }
    return Sum(facts.conversations, beside: facts.pollAnswers)
  }
}
