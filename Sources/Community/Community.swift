public import SQL
internal import Secrets

/// Everything one installation holds, and the means by which its rules meet the world: clock and chance are properties,
/// so that a test holds time still.
public struct Community: Sendable {
  /// Where the databases live.
  public let store: Store
  /// Who is signed in, in memory.
  public let sessions: Sessions

  let clock: Clock
  let chance: @Sendable (Int) -> [UInt8]
  let installation: Database
  let open: OpenNetworks

  /// Opens the installation in a store, making it when it is not there; chance is the system's where none is given.
  /// Throws `SQLError` when its database is damaged or from a newer version.
  public init(
    in store: Store, clock: Clock = .system, chance: (@Sendable (Int) -> [UInt8])? = nil
  ) throws {
    let chance = chance ?? Secrets.randomBytes
    self.store = store
    self.clock = clock
    self.chance = chance
    installation = try Database("installation", in: store, schema: .installation, create: true)
    open = OpenNetworks(store)
    sessions = try Sessions(installation, sharedBetweenProcesses: store.isShared, clock: clock, chance: chance)
  }

  /// Today, in UTC.
  public var today: Day { clock.today() }

  /// A new identifier.
  func newID<Noun>() -> ID<Noun> { ID(stored: Secrets.hex(chance(16))) }

  /// Lets go of what only writing needs, until somebody writes again.
  public func rest() { open.restAll() }

  /// Closes every database, so that nothing is left in a write-ahead log.
  public func close() {
    open.closeAll()
    installation.close()
  }
}

extension Store {
  /// Whether several processes of Kring may work on it at once.
  var isShared: Bool { if case .postgreSQL = self { true } else { false } }
}
