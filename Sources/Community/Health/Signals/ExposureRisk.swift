extension Signal {
  /// S21: the calendar title of more than so many activities ahead is their own title or the name of the network.
  /// Found: activities.
  static let exposureRisk = Signal(.safety, "P5.V7", limit: 0) { facts, limit in
    facts.tellingTitles > limit ? Sum(facts.tellingTitles) : nil
  }
}
