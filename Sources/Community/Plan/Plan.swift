public import SQL

/// The plan of action as it reads: its texts and its lines.
public struct Plan: Sendable, Hashable {
  /// The sections, in the order of the skeleton (handbook, P4.E2); the raw value is stored.
  public enum Section: String, Sendable, CaseIterable, Hashable, Bindable {
    case mission, start, people, goals, work, calendar, roles, exchange, means, safety, talking, review

    /// The text of a section that is one; nil for a section of lines.
    public var topic: PlanText.Topic? { PlanText.Topic(rawValue: rawValue) }

    /// The kinds of lines in a section of lines.
    public var kinds: [PlanItem.Kind] {
      switch self {
      case .goals: [.goal]
      case .calendar: [.date]
      case .exchange: [.ask, .offer]
      case .means: [.hours, .cost]
      default: []
      }
    }
  }

  /// The texts; a section that nobody wrote is not among them.
  public let texts: [PlanText.Topic: String]
  /// The lines, those with a day first, in the order of their days.
  public let items: [PlanItem]

  /// A plan from its texts and lines.
  public init(texts: [PlanText.Topic: String], items: [PlanItem]) { (self.texts, self.items) = (texts, items) }

  public func items(_ kind: PlanItem.Kind) -> [PlanItem] { items.filter { $0.kind == kind } }

  /// Whether at least one goal changes the organisation itself (handbook, P4.V2).
  public var reachesOrganisation: Bool {
    items.contains { if case .goal(_, _, _, _, .organisation) = $0.contents { true } else { false } }
  }

  /// The hours a month, or the euros a year, of all lines of a kind together.
  public func sum(_ kind: PlanItem.Kind) -> Int { items(kind).reduce(0) { $0 + ($1.amount ?? 0) } }

  public var isEmpty: Bool { texts.isEmpty && items.isEmpty }

  /// Whether a section says something.
  public func has(_ section: Section) -> Bool {
    if let topic = section.topic { texts[topic] != nil } else { section.kinds.contains { !items($0).isEmpty } }
  }
}

extension Member {
  /// The plan as it stands now.
  public func plan(_ db: Snapshot) throws -> Plan {
    Plan(texts: try planWordings(of: PlanText.Topic.sections, db), items: try planItems(db))
  }
}
