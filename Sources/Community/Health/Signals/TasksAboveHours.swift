extension Signal {
  /// S01, second half: somebody's tasks take more than so many hundredths of the hours that they agreed. Found:
  /// hundredths.
  static let tasksAboveHours = Signal(.means, "P5.V8", limit: 120) { facts, limit in
    facts.mostOfHours > limit ? Sum(facts.mostOfHours) : nil
  }
}
