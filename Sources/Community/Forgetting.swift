public import SQL

extension Database {
  /// Forgets in which order things came: pages and log would tell who came after whom, who used which invitation, and
  /// what was answered together. What was written stands, also where the log cannot be emptied now; the next who comes,
  /// goes or answers makes up for it.
  func forgetOrder() throws {
    do {
      try shrink()
    } catch  where [.busy, .full].contains(error as? SQLError) {
      return
    }
  }
}

extension Member {
  /// As `write`, and then forgets in which order things came: for what is counted without a name. Not inside a shared
  /// commit, since the log can be emptied only when nothing is open.
  public func writeForgetting<T>(_ body: (Transaction) throws -> T) throws -> T {
    let result = try database.write(body)
    try database.forgetOrder()
    return result
  }
}
