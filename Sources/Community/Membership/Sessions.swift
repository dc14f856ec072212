internal import SQL
internal import Secrets
internal import Synchronization

/// Who is signed in. With SQLite they live in memory only: a restart signs everybody out. With PostgreSQL, where several
/// processes serve, they live in an unlogged table. Only the hash of a token is known here.
public final class Sessions: Sendable {
  /// A session: where, who, and until when, in seconds of the clock.
  struct Session: Sendable {
    let network: ID<Network>
    let person: ID<Person>
    let ends: Int
    var idleUntil: Int
    /// Their own key, which only the token opens.
    let sealedKey: OwnKey.Sealed
  }

  /// A session that is not used ends after half an hour; any session ends after twelve hours (security.md, section 6).
  static let idleSeconds = 30 * 60
  static let longestSeconds = 12 * 60 * 60
  /// An idle session is prolonged at most once a minute, so that reading writes nothing.
  private static let slack = 60

  private let table: SessionTable?
  private let memory = Mutex<[String: Session]>([:])
  private let clock: Clock
  private let chance: @Sendable (Int) -> [UInt8]

  init(
    _ installation: Database, sharedBetweenProcesses: Bool, clock: Clock, chance: @escaping @Sendable (Int) -> [UInt8]
  ) throws {
    table = sharedBetweenProcesses ? try SessionTable(installation) : nil
    self.clock = clock
    self.chance = chance
  }

  /// Starts a session and gives its token: 256 random bits, base64url.
  public func start(_ place: Founded) throws -> String {
    let token = Secrets.base64URL(chance(32))
    let now = clock.seconds()
    let session = Session(
      network: place.network, person: place.person, ends: now + Self.longestSeconds, idleUntil: now + Self.idleSeconds,
      sealedKey: place.ownKey.sealed(under: token))
    if let table {
      try table.insert(Self.hash(token), session)
    } else {
      memory.withLock { sessions in
        if sessions.count > 1000 { sessions = sessions.filter { $0.value.isAlive(now) } }
        sessions[Self.hash(token)] = session
      }
    }
    return token
  }

  /// The session of a token, while it lives.
  func find(_ token: String) throws -> Session? {
    let (hash, now) = (Self.hash(token), clock.seconds())
    guard var session = try table?.find(hash) ?? memory.withLock({ $0[hash] }), session.isAlive(now) else { return nil }
    if session.idleUntil < now + Self.idleSeconds - Self.slack {
      session.idleUntil = now + Self.idleSeconds
      if let table {
        try table.prolong(hash, session)
      } else {
        memory.withLock { $0[hash]?.idleUntil = session.idleUntil }
      }
    }
    return session
  }

  /// The network that a token's session is in, to know which writer a request waits for.
  public func network(_ token: String) throws -> ID<Network>? { try find(token)?.network }

  /// Ends one session.
  public func end(_ token: String) throws {
    if let table { try table.end(Self.hash(token)) } else { memory.withLock { $0[Self.hash(token)] = nil } }
  }

  /// Ends every session of a person.
  func endAll(_ person: ID<Person>) throws {
    if let table {
      try table.endAll(person)
    } else {
      memory.withLock { sessions in sessions = sessions.filter { $0.value.person != person } }
    }
  }

  private static func hash(_ token: String) -> String { Secrets.hex(Secrets.sha256(Array(token.utf8.prefix(100)))) }
}

extension Sessions.Session {
  func isAlive(_ now: Int) -> Bool { now < ends && now < idleUntil }
}
