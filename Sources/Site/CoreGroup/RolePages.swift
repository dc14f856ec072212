internal import Community
internal import HTML
internal import Web

/// The roles: who has each, who takes it over, until when.
enum RolePages {
  static func name(_ place: CoreRole.Place, _ role: KeyRole) -> String { "\(place.rawValue)-\(role.rawValue)" }
  static func term(_ role: KeyRole) -> String { "term-\(role.rawValue)" }

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.roles, roles)
    router.post(CoreGroupPaths.roles, from: rolesAgain, save)
  }

  private static func roles(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let state = try member.read { try RoleState(member, $0) }
    return try call.page(.coreRoles, member, place: .journey) {
      $0.roles(state, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func rolesAgain(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try roles(core.member, call, Nothing())
  }

  private static func save(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    if let (role, isAside) = try asideChoice(call.draft) {
      try core.member.write { try core.setAside(role, isAside, $0) }
      return .seeOther(CoreGroupPaths.roles())
    }
    let days = try terms(call)
    let (state, missed) = try core.member.write { db -> (RoleState, MissedChoices) in
      let group = try core.member.coreGroup(db)
      var missed = MissedChoices()
      for role in KeyRole.allCases {
        try put(role, core, call.draft, group, &missed, db)
        guard let day = days[role] else { continue }
        if try !core.end(role, on: day.chosen, upon: day.before, db) {
          let standing = try core.member.coreRoles(db).first { $0.role == role }?.termEndsOn
          missed.add(term(role), chosen: day.chosen?.text ?? "", standing: standing)
        }
      }
      let state = try RoleState(core.member, db)
      try check(state.roles, call.draft)
      return (state, missed)
    }
    if missed.isEmpty { return .seeOther(CoreGroupPaths.roles()) }
    return try call.page(.coreRoles, core.member, status: 409, place: .journey) {
      $0.roles(state, today: call.community.today, missed.draft, call.house.handbook)
    }
  }

  /// Puts people in the places of a role where another was chosen.
  private static func put(
    _ role: KeyRole, _ core: CoreMember, _ draft: Draft, _ group: CoreGroup, _ missed: inout MissedChoices,
    _ db: Transaction
  ) throws {
    for place in CoreRole.Place.allCases {
      let name = name(place, role)
      guard let choice = try PersonChoice(draft, name), choice.person != choice.before else { continue }
      if let conflict = try core.put(choice.person, in: place, of: role, upon: choice.before, db) {
        missed.add(name, choice, conflict, group)
      }
    }
  }

  /// Nobody takes over from themselves. Throws what is wrong, and so nothing is saved.
  private static func check(_ roles: [CoreRole], _ draft: Draft) throws {
    var problems = Problems()
    for role in roles where role.setAsideOn == nil {
      guard let holder = role.holder else { continue }
      if role.backup == holder { problems.add(name(.backup, role.role), Phrase.problemSamePerson) }
      if role.monthCover == holder { problems.add(name(.monthCover, role.role), Phrase.problemSamePerson) }
    }
    if !problems.isEmpty { throw problems }
  }

  private static func asideChoice(_ draft: Draft) throws -> (KeyRole, Bool)? {
    if let text = draft["set-aside"] {
      guard let role = KeyRole(rawValue: text) else { throw Refusal.notFound }
      return (role, true)
    }
    if let text = draft["take-up"] {
      guard let role = KeyRole(rawValue: text) else { throw Refusal.notFound }
      return (role, false)
    }
    return nil
  }

  /// The days that were changed. Throws what is wrong with any.
  private static func terms(_ call: Call) throws -> [KeyRole: (chosen: Day?, before: Day?)] {
    let last = call.community.today.adding(CoreRole.longestTerm)
    var days: [KeyRole: (chosen: Day?, before: Day?)] = [:]
    var problems = Problems()
    for role in KeyRole.allCases {
      if call.draft.isUnreadable(term(role)) { problems.add(term(role), Phrase.problemUnreadable) }
      guard let text = call.draft[term(role)], let before = call.draft[PersonChoice.before(term(role))] else {
        continue
      }
      guard text != before else { continue }
      let day = Day(text)
      guard text.isEmpty || day.map({ $0 <= last }) == true else {
        problems.add(term(role), Phrase.problemTerm)
        continue
      }
      days[role] = (day, Day(before))
    }
    if !problems.isEmpty { throw problems }
    return days
  }
}
