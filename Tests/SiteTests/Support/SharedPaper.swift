import Paper

extension Paper {
  /// One for all tests that only ask whether there is a PDF: it is warm after the first.
  static let shared = Paper()
}
