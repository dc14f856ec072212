public import SQL

/// The lead goes in four weeks: what somebody else must be able to take over, week by week. A simulation that changes
/// nothing, upon the one of a month away.
public struct FourWeeks: Sendable, Hashable {
  /// What is handed over.
  public enum Matter: Sendable, Hashable {
    case role(KeyRole)
    case task(CoreTask)
    case promise(Commitment)
    case advice(String)
    case document(EmbeddingElement)
    /// The half page of a role.
    case page(KeyRole)
  }

  /// Something to hand over, and to whom; nil where nobody takes it.
  public struct Item: Sendable, Hashable {
    public let matter: Matter
    public let taker: CoreColleague?
  }

  public let lead: CoreColleague
  /// Four lists: first the roles and what is heavy, then what is due soon, then the rest, then the papers.
  public let weeks: [[Item]]

  /// How many things nobody takes.
  public var open: Int { weeks.joined().count { $0.taker == nil } }

  public init(
    _ lead: CoreColleague, _ people: [CoreColleague], _ roles: [CoreRole], _ tasks: [CoreTask],
    promises: [Commitment], advices: [String], _ elements: [EmbeddingElement], today: Day
  ) {
    self.lead = lead
    let own = roles.filter { $0.setAsideOn == nil && $0.holder == lead.id }
    func successor(of key: KeyRole) -> CoreColleague? {
      guard let role = roles.first(where: { $0.role == key && $0.setAsideOn == nil }) else { return nil }
      let all = [role.holder, role.backup, role.monthCover].compactMap { $0 }
      return all.filter { $0 != lead.id }.compactMap { id in people.first { $0.id == id } }.first
    }
    let items = tasks.filter { $0.person == lead.id }.map { Item(matter: .task($0), taker: successor(of: $0.role)) }
    func weighing(_ weight: Int) -> [Item] {
      items.filter { if case .task(let task) = $0.matter { task.weight == weight } else { false } }
    }
    let soon = promises.filter { $0.dueOn <= today.adding(28) }
    weeks = [
      own.map { Item(matter: .role($0.role), taker: successor(of: $0.role)) } + weighing(3),
      weighing(2) + soon.map { Item(matter: .promise($0), taker: successor(of: .lead)) },
      weighing(1) + advices.map { Item(matter: .advice($0), taker: successor(of: .advice)) },
      elements.filter { element in element.setAsideOn == nil && own.contains { $0.role == element.role } }
        .map { element in Item(matter: .document(element), taker: element.role.flatMap(successor)) }
        + own.map { Item(matter: .page($0.role), taker: successor(of: $0.role)) },
    ]
  }
}

extension CoreMember {
  /// The four weeks of whoever leads now; nil while nobody does.
  public func fourWeeks(_ db: Snapshot) throws -> FourWeeks? {
    let (group, roles) = (try member.coreGroup(db), try member.coreRoles(db))
    guard let lead = group[roles.first { $0.role == .lead }?.holder] else { return nil }
    return FourWeeks(
      lead, group.people, roles, try member.coreTasks(db),
      promises: try member.openCommitments(most: Handover.mostPromises, db),
      advices: try member.advices(db).filter { $0.outcome == nil }.map(\.subject), try member.embeddingElements(db),
      today: member.today)
  }
}
