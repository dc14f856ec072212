/// Somebody for whom there is a reading version of the plan. What each reads is a list of what they may, never of what
/// they may not (domain.md, section 5); remarks of members and the facts of the core group are in none.
public enum PlanReader: String, Sendable, CaseIterable, Hashable {
  case sponsor, hr
  case worksCouncil = "works-council"
  case manager, colleague

  /// The sections this reader sees. “Who we are” names people and is in none.
  public var sections: [Plan.Section] {
    switch self {
    case .sponsor, .hr: Plan.Section.allCases.filter { $0 != .roles }
    case .worksCouncil: Plan.Section.allCases.filter { $0 != .roles }
    case .manager: [.mission, .goals, .calendar]
    case .colleague: [.mission, .people, .goals, .work, .calendar, .exchange, .safety, .review]
    }
  }

  /// The kinds of lines this reader sees in those sections.
  public var kinds: Set<PlanItem.Kind> {
    switch self {
    case .sponsor, .hr: Set(PlanItem.Kind.allCases)
    case .worksCouncil: [.goal, .date, .ask, .offer, .hours]
    case .manager: [.goal, .date]
    case .colleague: [.goal, .date, .offer]
    }
  }

  /// Whether this reader may read what they promised themselves.
  public var seesOwnPromises: Bool { self == .sponsor }
}

/// A plan as one reader sees it.
public struct PlanReading: Sendable, Hashable {
  public let reader: PlanReader
  public let plan: Plan
  /// The sections that say something to this reader, in order.
  public let sections: [Plan.Section]
  /// How many sentences or lines were left out since they name a number of people below ten.
  public let leftOut: Int
}

extension Plan {
  /// The plan as a reader sees it: only the sections and lines they may see, without a number of people below ten.
  public func reading(for reader: PlanReader) -> PlanReading {
    var leftOut = 0
    var texts: [PlanText.Topic: String] = [:]
    for topic in reader.sections.compactMap(\.topic) {
      guard let whole = self.texts[topic] else { continue }
      let (text, count) = SmallGroups.leftOut(of: whole)
      leftOut += count
      if text.contains(where: { !$0.isWhitespace }) { texts[topic] = text }
    }
    let items = items.filter { item in
      guard reader.kinds.contains(item.kind), reader.sections.contains(where: { $0.kinds.contains(item.kind) }) else {
        return false
      }
      let isSmall = item.words.contains { SmallGroups.leftOut(of: $0).count > 0 }
      if isSmall { leftOut += 1 }
      return !isSmall
    }
    let plan = Plan(texts: texts, items: items)
    return PlanReading(
      reader: reader, plan: plan, sections: reader.sections.filter(plan.has), leftOut: leftOut)
  }
}

extension PlanReading {
  /// Only what stands on one page: mission, goals, ask and offer, hours and money, and the calendar.
  var onOnePage: PlanReading {
    let sections = sections.filter { [.mission, .goals, .exchange, .means, .calendar].contains($0) }
    let plan = Plan(texts: plan.texts.filter { $0.key == .mission }, items: plan.items)
    return PlanReading(reader: reader, plan: plan, sections: sections, leftOut: leftOut)
  }
}

extension PlanItem {
  /// Everything that people wrote in a line.
  fileprivate var words: [String] {
    switch contents {
    case .goal(let change, let indicator, let actor, _, _): [title, change, indicator, actor]
    case .ask(let addressee, _): [title, addressee]
    case .offer, .hours, .cost, .date: [title]
    }
  }
}
