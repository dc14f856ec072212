extension Signal {
  /// S32: more than so many concerns are kept longer than concerns are kept. Found: concerns.
  static let retentionDue = Signal(.safety, "P6.D6", limit: 0) { facts, limit in
    facts.concernsPastTerm > limit ? Sum(facts.concernsPastTerm) : nil
  }
}
