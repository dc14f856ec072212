public import Community

/// One invented network with named people, made through the community's own verbs. It feeds the tests and the demo.
public enum World {
  /// The network of the cast, in phase 1.
  public static let network = "Open Hoofd"
  /// The organisation they work for.
  public static let organisation = "Gemeente Waterveen"
  /// A network elsewhere, to show that nothing crosses.
  public static let otherNetwork = "Kleurrijk"

  /// The names of all networks of the world.
  public static let networks = Set(Cast.allCases.map(\.network))

  /// Makes the demo world where it is not there yet.
  public static func make(in community: Community) throws {
    let amina = try found(community)
    let joost = try member(.joost, in: community)
    try prepare(amina, joost)
    try gatherIdeas(amina, joost)
    try foundElsewhere(community)
    try plan(in: community)
    try foundRugwind(community)
    try doing(in: community)
    try story(in: community)
    try embed(in: community)
  }

  /// Signs somebody of the cast in and gives the member they are.
  public static func member(_ person: Cast, in community: Community) throws -> Member {
    let place = try community.signIn(to: try Title(person.network), key: person.key)
    return try community.member(try community.sessions.start(place))
  }

  /// Amina founds Open Hoofd and invites the others, who join.
  static func found(_ community: Community) throws -> Member {
    let founding = Founding(
      name: try Title(network),
      scope: try Prose(
        """
        Voor collega’s van de gemeente die zelf weten hoe het is als je hoofd niet meewerkt, en voor wie naast hen \
        staat. Je hoeft niets te vertellen om erbij te horen.
        """), organisation: try Title(organisation), founder: try Title(Cast.amina.rawValue), language: "nl")
    let token = try community.sessions.start(try community.found(founding, key: Cast.amina.key))
    let amina = try community.member(token)
    let others: [Cast] = [.joost, .fatou, .ruben, .linh, .marijke]
    let standing = try amina.read { try amina.headcount($0) }
    guard standing == 1 else { return amina }
    let invitation = try amina.write {
      try amina.invite(uses: others.count, lastDay: community.today.adding(14), $0)
    }
    let address = Invitation.Address(network: amina.network.id, token: invitation)
    for person in others {
      _ = try community.accept(address, name: try Title(person.rawValue), key: person.key, language: "nl")
    }
    return amina
  }
}
