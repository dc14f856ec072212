/// The six phases in which people found a network. They overlap and reopen; none is ever locked.
public enum Phase: Int, Sendable, CaseIterable, Hashable {
  case preparation = 1
  case story, coreGroup, plan, execution, embedding

  /// The key of the phase in the handbook, such as `P1`.
  public var key: String { "P\(rawValue)" }
}
