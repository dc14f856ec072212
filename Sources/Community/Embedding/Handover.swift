public import SQL

/// What somebody needs who takes over a role, made from what is there. It holds nothing about members.
public struct Handover: Sendable {
  public let role: CoreRole
  /// Who has it, and who takes it over for a day or a month; nil where nobody does.
  public let holder, backup, monthCover: CoreColleague?
  /// The tasks of the role, and what else its holder does.
  public let tasks: [CoreTask]
  /// Open promises: only for the roles that keep an eye on them, at most `mostPromises`.
  public let promises: [Commitment]
  /// Advice without an answer, for the same roles.
  public let advices: [Advice]
  /// The agreements that were written, with the number and the day of the newest version.
  public let agreements: [(agreement: Agreement, number: Int, madeOn: Day)]
  /// The elements that the role sees to, with where they are written.
  public let elements: [EmbeddingElement]
  /// The half page that the core group wrote about the role; nil while nobody did.
  public let page: EmbeddingText?

  /// The most promises in a handover.
  public static let mostPromises = 20
  /// The roles that keep an eye on promises and advice.
  public static let watching: Set<KeyRole> = [.lead, .advice]
}

extension CoreMember {
  /// The handover of a role. Throws `Refusal.notFound` for a role that the group does without.
  public func handover(of key: KeyRole, _ db: Snapshot) throws -> Handover {
    guard let role = try member.coreRoles(db).first(where: { $0.role == key }), role.setAsideOn == nil else {
      throw Refusal.notFound
    }
    let group = try member.coreGroup(db)
    let isWatching = Handover.watching.contains(key)
    return Handover(
      role: role, holder: group[role.holder], backup: group[role.backup], monthCover: group[role.monthCover],
      tasks: try member.coreTasks(db).filter { $0.role == key || role.holder != nil && $0.person == role.holder },
      promises: isWatching ? try member.openCommitments(most: Handover.mostPromises, db) : [],
      advices: isWatching ? try member.advices(db).filter { $0.outcome == nil } : [],
      agreements: try Agreement.allCases.compactMap { agreement in
        try member.versions(of: agreement, db).first.map { (agreement, $0.number, $0.madeOn) }
      },
      elements: try member.embeddingElements(db).filter { $0.role == key && $0.setAsideOn == nil },
      page: try embeddingTexts(on: .handover(key), db).first)
  }
}
