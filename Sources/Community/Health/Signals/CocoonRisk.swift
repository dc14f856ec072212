extension Signal {
  /// S13: of at least so many activities in half a year none was for the organisation. Found: activities.
  static let cocoonRisk = Signal(.direction, "P5.V3", limit: 5) { facts, limit in
    facts.activities >= limit && facts.organisationActivities == 0 ? Sum(facts.activities) : nil
  }
}
