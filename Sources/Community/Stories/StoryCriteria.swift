internal import SQL

extension Member {
  /// The exit criteria of phase 2 (handbook, P2.exit), in its order. What also counts when nobody tells a story counts
  /// from the moment the network began on this phase.
  var storyQuestion: PhaseQuestion {
    PhaseQuestion(facts: Self.storyFacts, width: 7) { row in
      let counts = try (0...6).map { try row.integer($0) }
      let hasBegun = counts[6] > 0
      return [
        Criterion("P2.X.sharedStory", counts[0] > 0),
        Criterion("P2.X.pitch", counts[1] > 0),
        Criterion("P2.X.boundaries", hasBegun && counts[2] == 0),
        Criterion(
          "P2.X.questions", counts[3] >= HardQuestion.enough && counts[4] == HardQuestion.Given.allCases.count),
        Criterion("P2.X.consent", hasBegun && counts[5] == 0),
      ]
    }
  }

  /// Put together once, since the dashboard asks it at every view.
  private static let storyFacts: Statement = """
      (SELECT count(*) FROM shared_story WHERE everyone_on IS NOT NULL),
      (SELECT count(*) FROM pitch_rehearsal),
      (SELECT count(*) FROM told_story WHERE unanswered = '' AND closed_topics = ''),
      (SELECT count(*) FROM hard_question WHERE answer <> ''),
      (SELECT count(*) FROM hard_question
        WHERE answer <> '' AND id IN (\(list: HardQuestion.Given.allCases.map(\.rawValue)))),
      (SELECT count(*) FROM told_story_ring WHERE consented_on = ''),
      (SELECT count(*) FROM shared_story) + (SELECT count(*) FROM story_fragment)
        + (SELECT count(*) FROM pitch_text) + (SELECT count(*) FROM hard_question)
        + (SELECT count(*) FROM told_story)
    """
}
