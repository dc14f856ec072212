internal import SQL

extension PhaseQuestion {
  /// The exit criteria of phase 2 (handbook, P2.exit), in its order. What also counts when nobody tells a story counts
  /// from the moment the network began on this phase.
  static let story = PhaseQuestion(
    facts: """
      (SELECT count(*) FROM shared_story WHERE everyone_on IS NOT NULL),
      (SELECT count(*) FROM pitch_rehearsal),
      (SELECT count(*) FROM told_story WHERE unanswered = '' AND closed_topics = ''),
      (SELECT count(*) FROM hard_question WHERE answer <> ''),
      \(givenAnswers),
      (SELECT count(*) FROM told_story_ring WHERE consented_on = ''),
      CASE WHEN EXISTS (SELECT 1 FROM shared_story) OR EXISTS (SELECT 1 FROM story_fragment)
        OR EXISTS (SELECT 1 FROM pitch_text) OR EXISTS (SELECT 1 FROM hard_question)
        OR EXISTS (SELECT 1 FROM told_story) THEN 1 ELSE 0 END
      """, width: 7
  ) { row, _ in
    let counts = try (0...6).map { try row.integer($0) }
    let hasBegun = counts[6] > 0
    return [
      Criterion("P2.X.sharedStory", counts[0] > 0),
      Criterion("P2.X.pitch", counts[1] > 0),
      Criterion("P2.X.boundaries", hasBegun && counts[2] == 0),
      Criterion("P2.X.questions", counts[3] >= HardQuestion.enough && counts[4] == HardQuestion.Given.allCases.count),
      Criterion("P2.X.consent", hasBegun && counts[5] == 0),
    ]
  }

  /// How many of the questions that every network gets have an answer.
  private static let givenAnswers: Statement = {
    var sum: Statement = ""
    for given in HardQuestion.Given.allCases {
      if !sum.sql.isEmpty { sum.sql += " + " }
      sum = "\(sum)(SELECT count(*) FROM hard_question WHERE id = \(given.rawValue) AND answer <> '')"
    }
    return sum
  }()
}
