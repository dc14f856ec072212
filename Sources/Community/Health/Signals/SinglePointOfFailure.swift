extension Signal {
  /// S02: more than so many roles that somebody has have no backup. Found: roles.
  static let singlePointOfFailure = Signal(.people, "P3.G2", limit: 0) { facts, limit in
    facts.rolesWithoutBackup > limit ? Sum(facts.rolesWithoutBackup) : nil
  }
}
