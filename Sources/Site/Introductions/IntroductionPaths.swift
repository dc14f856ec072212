internal import Community
internal import Web

enum IntroductionPaths {
  static let introductions = Path<Nothing>("/introductions")
  static let wish = Path<Nothing>("/introductions/wish")
  static let departure = Path<Nothing>("/introductions/departure")
  static let answer = Path<Nothing>("/introductions/answer")
  static let meeting = Path<Nothing>("/introductions/meeting")
  static let avoided = Path<Nothing>("/introductions/avoided")
  static let avoidedRemoval = Path<ID<Person>>("/introductions/avoided/:/removal")
  static let rounds = Path<Nothing>("/introductions/rounds")
  static let calendar = Path<Nothing>("/introductions/calendar")
  static let labels = Path<Nothing>("/introductions/labels")
  static let labelRemoval = Path<ID<IntroductionLabel>>("/introductions/labels/:/removal")

  /// What somebody says under a mark shares no commit with what others say, and the log is emptied after it; a round takes
  /// seconds, in which others go on.
  static let alone: Set<String> = [
    wish.pattern, departure.pattern, answer.pattern, meeting.pattern, avoided.pattern, avoidedRemoval.pattern,
    rounds.pattern,
  ]
}
