internal import Glibc

/// A snapshot as it can be handed along with a value, for as long as it lasts: what is read with it is all of one moment.
///
/// `@unchecked Sendable`: the value may wander to another thread or outlive the snapshot, but only the thread on which
/// the moment began is given it, and only until it ends.
public final class Moment: @unchecked Sendable {
  private let thread = pthread_self()
  private var begun: Snapshot?

  /// A moment that begins on this thread.
  public init(_ snapshot: Snapshot) { begun = snapshot }

  /// The snapshot, while the moment lasts and on its own thread.
  public var snapshot: Snapshot? { pthread_equal(thread, pthread_self()) != 0 ? begun : nil }

  /// Ends it, on its own thread: whoever reads afterwards has to read anew.
  public func end() { begun = nil }
}
