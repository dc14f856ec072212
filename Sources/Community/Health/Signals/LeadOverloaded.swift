extension Signal {
  /// S01: one person carries more than so many hundredths of all tasks, by weight. While half or less is divided,
  /// nobody carrying much tells nothing. Found: hundredths.
  static let leadOverloaded = Signal(.people, "P3.V1", limit: TaskLoad.mostShare) { facts, limit in
    guard facts.dividedLoad * 2 > facts.wholeLoad, facts.heaviestLoad * 100 > limit * facts.wholeLoad else {
      return nil
    }
    return Sum((facts.heaviestLoad * 100 + facts.wholeLoad - 1) / facts.wholeLoad)
  }
}
