internal import SQL

extension Database {
  /// Forgets in which order things came: pages and log would tell who came after whom, who used which invitation, and
  /// what was answered together. What was written stands, also where the log cannot be emptied now; the next who comes,
  /// goes or answers makes up for it.
  func forgetOrder() throws {
    do {
      try shrink()
    } catch where [.busy, .full].contains(error as? SQLError) {
      return
    }
  }
}
