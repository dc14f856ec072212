/// What a database can do on one engine.
protocol Engine: Sendable {
  func read<T>(_ body: (Snapshot) throws -> T) throws -> T
  func write<T>(_ body: (Transaction) throws -> T) throws -> T
  func batch(_ jobs: [() -> Void]) throws
  func copy(to path: String) throws
  func check() throws
  func shrink() throws
  func rest()
  func close()
  func destroy() throws
  func explain(_ statement: Statement) throws -> String
  func tables() throws -> [String: [String]]
}

/// One connection, used by one thread at a time.
protocol Connection: AnyObject {
  /// Why nothing more may be asked of the transaction that runs: one of its statements failed.
  var failure: SQLError? { get set }
  /// The engine ended the transaction by itself.
  var isLost: Bool { get }

  /// Runs a statement; the closure sees every row until it answers false. Answers how many rows were changed.
  @discardableResult
  func each(_ statement: Statement, mayWrite: Bool, _ body: (Row) throws -> Bool) throws -> Int
  /// Runs BEGIN, COMMIT, SAVEPOINT and their like.
  func execute(_ sql: String) throws
}

extension Connection {
  /// Runs a body inside the transaction that already runs, so that it alone can be undone.
  func savepoint<T>(_ body: () throws -> T) throws -> T {
    if let failure { throw failure }
    try execute("SAVEPOINT inner_write")
    do {
      let result = try body()
      if let failure { throw failure }
      try execute("RELEASE inner_write")
      return result
    } catch {
      try withdraw(error)
      throw error
    }
  }

  private func withdraw(_ reason: any Error) throws {
    guard !isLost else {
      // Nothing is left to go back to: whoever comes next must hear of it.
      failure = failure ?? reason as? SQLError ?? .other("the transaction was lost")
      return
    }
    do {
      failure = nil
      try execute("ROLLBACK TO inner_write")
      try execute("RELEASE inner_write")
    } catch let second as SQLError {
      failure = second
      throw second
    }
  }
}
