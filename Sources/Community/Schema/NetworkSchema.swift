internal import SQL

extension Schema {
  /// The database of one network. Append only. The storage rules of the architecture hold for every table: random keys,
  /// nothing finer than a day, nothing about anybody's health.
  static let network = Schema([
    .people, .preparation, .startNote, .coreGroup, .declarations, .needsPoll, .stakeholders,
    .ideas, .handbookNotes, .coreGroupWork, .plan, .commitments,
    .concerns, .activities, .coreCheck, .readingLinks, .stories, .embedding, .direction, .signalMutes,
    .signals, .taskSums,
    .evaluationAnswers, .readingExtent, .keptCard, .merging,
    .rooms, .moderation, .postWords, .keptPosts, .following, .pausing, .pictures, .gatherings, .introductions,
  ])
}
