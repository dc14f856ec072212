/// The right to answer a request that waits.
///
/// `answer(_:)` is called once, from any thread, early or late. A second call does nothing, nor does one after the
/// server has stopped waiting. When the last reference goes without an answer the client gets `refusal(500, …)`.
public final class Completion: Sendable {
  private let pause: Pause

  init(_ pause: Pause) { self.pause = pause }

  deinit { pause.end(.refusal(500)) }

  /// Sends this answer, whether or not the client is still there.
  public func answer(_ response: SentResponse) { pause.end(.response(response)) }
}
