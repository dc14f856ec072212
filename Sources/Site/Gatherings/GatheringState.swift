internal import Community

/// What a member sees of all gatherings, read in one moment.
struct GatheringsState {
  let ahead: [(gathering: Gathering, own: Registration?)]
  let held: [Gathering]
  let page: Int
  let isCore: Bool
  let today: Day

  /// Where one comes within a week.
  var soon: [Gathering] {
    ahead.filter {
      $0.own?.hasPlace == true && $0.gathering.cancelledOn == nil && $0.gathering.heldOn <= today.adding(7)
    }.map(\.gathering)
  }
}

/// What a member sees of one gathering, read in one moment.
struct GatheringState {
  let gathering: Gathering
  let place: GatheringPlace?
  let own: Registration?
  let told: Int?
  let listed: [String]
  /// For the core group only.
  let attendees: [Attendee]?
  let ownName: String
  let isOpen: Bool

  init(_ member: Member, _ id: ID<Gathering>, _ today: Day, _ db: Snapshot) throws {
    gathering = try member.gathering(id, db)
    place = try member.place(of: id, db)
    own = try member.registration(for: id, db)
    told = try member.told(of: id, db)
    listed = try member.listed(at: id, db)
    attendees = try member.isCore(db) ? member.asCoreMember(db).attendees(of: id, db) : nil
    ownName = member.person.name
    isOpen = gathering.publishedOn != nil && gathering.cancelledOn == nil && gathering.heldOn >= today
  }
}
