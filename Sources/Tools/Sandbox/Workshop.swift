// Work on bytes that are not trusted, in a process that can reach nothing.

/// Makes one thing of another, one after another, without ever holding the caller.
///
/// The work is done by one process in an own sandbox (bubblewrap): no network, no files but the programs of the machine
/// and what its trade names, no privileges. It is started for the first work, kept while there is work, and ended when
/// there is none for a while. Every work is done in a child of that process, within limits of time and memory, so that
/// one that ends its child ends nothing else. Where the sandbox cannot be had, nothing is made.
public final class Workshop: Sendable {
  private let bench: Bench

  /// Nothing is started before the first work.
  public init(_ trade: Trade, _ configuration: Configuration = Configuration()) {
    bench = Bench(trade, configuration)
  }

  deinit { bench.stop() }

  /// Makes something, after what already waits.
  ///
  /// - Parameters:
  ///   - work: the bytes that the program's `work` is given.
  ///   - done: called once, with the bytes that it gave or a `Failure`: on a thread of the workshop, which goes on when
  ///     it returns; on the caller's own thread when the work is refused at once (`busy`, `stopped`, `tooMuch`).
  public func make(_ work: [UInt8], done: @escaping @Sendable (Result<[UInt8], any Error>) -> Void) {
    bench.add(Job(work: work, done: done))
  }

  /// Ends the process and waits until it is gone. What waits, and all that comes later, fails with `Failure.stopped`.
  ///
  /// May be called more than once, from any thread.
  public func stop() {
    bench.stop()
  }

  /// The process identifier of the sandbox while it runs.
  public var process: Int32? { bench.running }
}

/// One work to be done.
struct Job: Sendable {
  let work: [UInt8]
  let done: @Sendable (Result<[UInt8], any Error>) -> Void
}
