/// What a handler makes of a request.
public enum Decision {
  /// The answer is here.
  case answer(SentResponse)
  /// The answer comes later and holds no thread until then. The closure is called once, at once, on the thread of
  /// the handler; it hands the work to somebody else, who calls `Completion.answer(_:)`.
  case later((Completion) -> Void)
}
