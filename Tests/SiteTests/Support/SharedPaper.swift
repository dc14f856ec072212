import Paper

extension `Who may come where` {
  /// One for all routes: it is warm after the first.
  static let paper = Paper()
}
