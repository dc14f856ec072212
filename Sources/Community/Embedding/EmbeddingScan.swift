public import SQL

/// What keeps standing when something falls away: computed from the elements, the roles, what was agreed around the plan
/// and what was promised, and from nothing else.
public struct EmbeddingScan: Sendable, Hashable {
  /// What falls away.
  public enum Loss: String, Sendable, CaseIterable, Hashable { case lead, sponsor, money }

  /// Why an element falls.
  public enum Cause: Sendable, CaseIterable, Hashable {
    /// It stands in no document.
    case onlyInHeads
    /// Its end day is past.
    case ended
    /// No role sees to it, or nobody has that role.
    case noRole, roleEmpty
    /// The lead has that role, and nobody else could take it over.
    case nobodyTakesOver
    /// It leans on the sponsor, and nobody besides one party promised anything.
    case noOtherPromise
    /// It leans on money of which nothing is agreed.
    case noMoneyAgreed
    /// Money was agreed, but nobody wrote until when.
    case noEndDay
  }

  public enum Verdict: Sendable, Hashable {
    case stands
    /// Not there, on purpose.
    case leftOut
    case falls(Cause)
  }

  public let elements: [EmbeddingElement]
  public let roles: [CoreRole]
  /// What was noted around the plan.
  public let agreed: Set<PlanFact.Subject>
  /// How many parties promised something that was not broken or withdrawn.
  public let promisers: Int
  public let today: Day

  public init(
    _ elements: [EmbeddingElement], roles: [CoreRole], agreed: Set<PlanFact.Subject>, promisers: Int, today: Day
  ) {
    (self.elements, self.roles, self.agreed) = (elements, roles, agreed)
    (self.promisers, self.today) = (promisers, today)
  }

  /// How many elements have a document, a role and an end day, or were left on purpose.
  public var complete: Int { elements.count { $0.isComplete } }

  /// What becomes of an element when something falls away.
  public func verdict(on element: EmbeddingElement, without loss: Loss) -> Verdict {
    if element.setAsideOn != nil { return .leftOut }
    if element.document == nil { return .falls(.onlyInHeads) }
    if let endsOn = element.endsOn, endsOn < today { return .falls(.ended) }
    let cause: Cause? =
      switch loss {
      case .lead: withoutLead(element)
      case .sponsor: element.leansOnSponsor && promisers < 2 ? .noOtherPromise : nil
      case .money: element.leansOnMoney ? withoutMoney(element) : nil
      }
    return cause.map(Verdict.falls) ?? .stands
  }

  /// How many elements fall.
  public func falling(without loss: Loss) -> Int {
    elements.count { if case .falls = verdict(on: $0, without: loss) { true } else { false } }
  }

  private func withoutLead(_ element: EmbeddingElement) -> Cause? {
    guard let key = element.role, let role = roles.first(where: { $0.role == key }), role.setAsideOn == nil else {
      return .noRole
    }
    guard let holder = role.holder else { return .roleEmpty }
    let lead = roles.first { $0.role == .lead }?.holder
    guard holder == lead else { return nil }
    let others = [role.backup, role.monthCover].compactMap { $0 }
    return others.contains { $0 != lead } ? nil : .nobodyTakesOver
  }

  private func withoutMoney(_ element: EmbeddingElement) -> Cause? {
    if !agreed.contains(.money) { return .noMoneyAgreed }
    return element.endsOn == nil ? .noEndDay : nil
  }
}

extension Member {
  /// The scan as it stands now.
  public func embeddingScan(_ db: Snapshot) throws -> EmbeddingScan {
    EmbeddingScan(
      try embeddingElements(db), roles: try coreRoles(db), agreed: Set(try planFacts(db).keys),
      promisers: try db.count(
        "SELECT count(DISTINCT promiser) FROM commitment WHERE broken_on IS NULL AND withdrawn_on IS NULL"),
      today: today)
  }
}
