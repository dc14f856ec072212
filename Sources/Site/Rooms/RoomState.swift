internal import Community

/// What a member sees of the rooms, read in one moment.
struct RoomsState: Sendable {
  let places: [RoomPlace]
  let mentions: [Mention]
  let isCore: Bool
  let isModerator: Bool
  /// What is new in what one follows.
  let followed: [FoundConversation]
  let hasKept: Bool
}

/// What a member sees of one room.
struct RoomState: Sendable {
  let room: Room
  let conversations: [FoundConversation]
  let from: Int
  let company: [Colleague]
  let ownName: String
  let follows: Bool
  /// What the reader began here and keeps for later.
  let kept: KeptPostPlace?
  /// What keeps the reader from taking part today.
  let pause: Pause?
}
