extension Compass {
  /// The four axes of the compass figure.
  public enum Axis: String, Sendable, CaseIterable, Hashable {
    case width, visibility, formality, level
  }

  /// Where the choices stand on an axis: from 0 (narrow, hidden, informal, individual) to 1 (wide, open, policy,
  /// organisation); nil while not chosen.
  public func position(_ axis: Axis) -> Double? {
    switch axis {
    case .width: place(.width)
    case .visibility: place(.visibility).map { 1 - $0 }
    case .formality: place(.formality)
    case .level: place(.levels)
    }
  }

  /// The furthest chosen option of a decision, as a share of its options.
  private func place(_ decision: Decision) -> Double? {
    let options = decision.options
    guard let last = options.lastIndex(where: has) else { return nil }
    return Double(last) / Double(options.count - 1)
  }
}
