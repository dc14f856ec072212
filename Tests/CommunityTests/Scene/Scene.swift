import SQL
import World

@testable import Community

/// A community of its own for one test, in which time stands still and chance can be foretold.
final class Scene {
  let store: Store
  let time = Time()
  let chance = Chance()
  let community: Community

  init(in store: Store) throws {
    self.store = store
    community = try Community(in: store, clock: time.clock, chance: chance.bytes)
  }

  /// Where the files are; nil on PostgreSQL.
  var folder: Folder? { if case .folder(let path) = store { Folder(path) } else { nil } }

  /// Somebody of the cast founds their network.
  @discardableResult
  func founds(_ person: Cast, as name: String? = nil, scope: String = "") throws -> Member {
    try member(community.found(.of(person, named: name, scope: scope), key: person.key))
  }

  /// A colleague follows an invitation that is made for them.
  @discardableResult
  func joins(_ person: Cast, invitedBy host: Member) throws -> Member {
    try member(accepts(person, try invites(host)))
  }

  /// Invites people until tomorrow week.
  func invites(_ host: Member, uses: Int = 1, days: Int = 7) throws -> Invitation.Address {
    let token = try host.write { try host.invite(uses: uses, lastDay: time.today.adding(days), $0) }
    return Invitation.Address(network: host.network.id, token: token)
  }

  @discardableResult
  func accepts(_ person: Cast, _ address: Invitation.Address, as name: String? = nil) throws -> Founded {
    try community.accept(address, name: try Title(name ?? person.rawValue), key: person.key, language: "nl")
  }

  /// Opens a poll of two questions, for a month.
  func opensPoll(_ host: Member) throws -> NeedsPoll.Address {
    let poll = NewNeedsPoll(
      title: try Title("Is er behoefte?"), language: "nl", closesOn: time.today.adding(30),
      questions: [
        (try Title("Kom je?"), [try Title("Graag"), try Title("Liever niet")]),
        (try Title("Wanneer?"), [try Title("Over de middag"), try Title("Na het werk"), try Title("Nooit")]),
      ])
    let id: ID<NeedsPoll> = community.newID()
    try host.write { try host.open(poll, as: id, $0) }
    return NeedsPoll.Address(network: host.network.id, poll: id)
  }

  /// Some people answer a poll, each with the first option of the first question.
  func answers(_ address: NeedsPoll.Address, people: Int) throws {
    for _ in 0..<people { try community.answer(address, choices: [1: 1], mark: community.newID()) }
  }

  /// Who is at a place, as they are now.
  func member(_ place: Founded) throws -> Member { try community.member(try community.sessions.start(place)) }

  /// The same person, as they are now.
  func again(_ member: Member) throws -> Member {
    try self.member(Founded(network: member.network.id, person: member.person.id, ownKey: member.ownKey))
  }

  /// How many databases of networks there are, in the catalogue or not.
  func databases() throws -> Int {
    if let folder { return folder.files.count { $0.hasPrefix("n") && $0.hasSuffix(".sqlite") } }
    return try community.installation.read {
      try $0.count("SELECT count(*) FROM pg_namespace WHERE starts_with(nspname, 'kring_n')")
    }
  }
}

extension Founding {
  /// What somebody of the cast fills in.
  static func of(_ person: Cast, named name: String? = nil, scope: String = "") throws -> Founding {
    Founding(
      name: try Title(name ?? person.network), scope: try Prose(scope), organisation: try Title(World.organisation),
      founder: try Title(person.rawValue), language: "nl")
  }
}
