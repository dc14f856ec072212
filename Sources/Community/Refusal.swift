/// The community says no. One switch in the site decides the page and the status.
public enum Refusal: Error, Hashable, Sendable {
  /// There is no such thing, or it is not yours: the same answer.
  case notFound
  /// Only somebody who is signed in may come here.
  case signInNeeded
  /// What only the core group of the network does.
  case notCore
  /// No network with this name opens with these words.
  case wrongKey
  /// The invitation is used up, past its last day or withdrawn.
  case invitationOver
  /// What was closed: it can be read and not answered.
  case closed
  /// The poll is closed, gone or never was.
  case pollClosed
  /// The link to a reading version is past its last day, withdrawn or never was.
  case readingOver
  /// A name that somebody has already.
  case nameTaken
  /// The network cannot be opened now: its database is missing, damaged or from a newer version.
  case unavailable
  /// Fewer people than a theme needs to leave the network.
  case tooFewPeople
  /// The employer would read an evaluation before the members did.
  case membersFirst
  /// Whoever does not take part in conversations today.
  case paused
  /// More than what may be kept or asked.
  case tooMany
  /// The network has as many pictures as it may keep.
  case picturesFull
  /// Somebody else saved a newer version meanwhile.
  case outdated
  /// The last person who leaves must say that the network may end.
  case lastPerson
}
