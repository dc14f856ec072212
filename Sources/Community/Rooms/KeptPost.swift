public import SQL
internal import Secrets

/// A post that somebody began and keeps for later, for their eyes only: at most one for each place.
public struct KeptPost: Sendable, Hashable {
  /// Where it would be posted.
  public enum Place: Sendable, Hashable {
    /// As the beginning of a conversation.
    case room(ID<Room>)
    case conversation(ID<Conversation>)

    /// As it is written.
    public var text: String {
      switch self {
      case .room(let id): "room-" + id.text
      case .conversation(let id): "conversation-" + id.text
      }
    }

    /// A place as written; nil when it is not one.
    public init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      switch (parts[0], ID<Room>(parts[1]), ID<Conversation>(parts[1])) {
      case ("room", let id?, _): self = .room(id)
      case ("conversation", _, let id?): self = .conversation(id)
      default: return nil
      }
    }
  }

  /// The title of a conversation that begins; else empty.
  public let title: String
  public let wording: String
  public let contentNote: String
  /// Whether it would be posted under a name for once, and that name, if one was chosen.
  public let isOnce: Bool
  public let onceName: String
  public let quoted: Int?

  /// The most that one person keeps.
  public static let most = 20
  /// The bytes of it all are filled up to steps, so that its length tells little; at most so many steps.
  static let step = 2_048
  static let mostSteps = 32

  /// Something to keep.
  public init(title: Prose, wording: Prose, contentNote: Prose, isOnce: Bool, onceName: Prose, quoted: Int?) {
    (self.title, self.wording, self.contentNote) = (title.text, wording.text, contentNote.text)
    (self.isOnce, self.onceName, self.quoted) = (isOnce, onceName.text, quoted)
  }

  /// No text holds a control character but the line feed, so one can stand between them.
  private static let separator: Character = "\u{1F}"

  fileprivate func bytes(_ place: Place, edition: Int) -> [UInt8]? {
    let parts = [
      place.text, String(edition), title, wording, contentNote, isOnce ? "1" : "0", onceName,
      quoted.map(String.init) ?? "",
    ]
    let bytes = Array((parts.joined(separator: String(Self.separator)) + String(Self.separator)).utf8)
    let steps = (bytes.count + Self.step - 1) / Self.step
    guard steps <= Self.mostSteps else { return nil }
    return bytes + [UInt8](repeating: 0x20, count: steps * Self.step - bytes.count)
  }

  fileprivate init?(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 9 else { return nil }
    (title, wording, contentNote, onceName) = (parts[2], parts[3], parts[4], parts[6])
    (isOnce, quoted) = (parts[5] == "1", Int(parts[7]))
  }

  fileprivate static func head(_ bytes: [UInt8]) -> (Place, edition: Int)? {
    let parts = bytes.split(separator: 0x1F, maxSplits: 2, omittingEmptySubsequences: false)
      .prefix(2).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, let place = Place(parts[0]), let edition = Int(parts[1]) else { return nil }
    return (place, edition)
  }
}

/// A kept post where it would be posted, and how often it was kept.
public struct KeptPostPlace: Sendable, Hashable {
  public let place: KeptPost.Place
  public let post: KeptPost
  public let edition: Int
}

extension Member {
  private func keptMark(_ place: KeptPost.Place) -> Mark {
    ownKey.quickMark(for: "kept post " + place.text, in: network.id)
  }

  private var shelves: [Mark] {
    let key = ownKey
    return (0..<KeptPost.most).map { key.quickMark(for: "kept post shelf \($0)", in: network.id) }
  }

  private func open(_ sealed: String, _ key: [UInt8]) throws -> KeptPostPlace {
    guard let bytes = Secrets.bytes(base64URL: sealed).flatMap({ Secrets.opened($0, key: key) }),
      let (place, edition) = KeptPost.head(bytes), let post = KeptPost(bytes)
    else { throw SQLError.damaged("a kept post that its own key does not open") }
    return KeptPostPlace(place: place, post: post, edition: edition)
  }

  /// What one keeps for a place; nil when there is nothing.
  public func keptPost(for place: KeptPost.Place, _ db: Snapshot) throws -> KeptPostPlace? {
    try db.first("SELECT sealed FROM kept_post WHERE mark = \(keptMark(place))") { try $0.text(0) }.map {
      try open($0, ownKey.sealing(for: "kept post", in: network.id))
    }
  }

  /// Everything that one keeps, in no order that tells anything. Nobody else can ask for it.
  public func keptPosts(_ db: Snapshot) throws -> [KeptPostPlace] {
    let key = ownKey.sealing(for: "kept post", in: network.id)
    return try db.all("SELECT sealed FROM kept_post WHERE shelf IN (\(list: shelves)) ORDER BY shelf") {
      try open(try $0.text(0), key)
    }
  }

  /// Keeps a post for a place, upon the edition that was seen (0 for none). The same twice is once. Throws
  /// `Refusal.notFound` for a place where one is not, `Refusal.outdated` when another was kept meanwhile, `Refusal.tooMany` beyond `KeptPost.most` or what may be kept.
  public func keep(_ post: KeptPost, for place: KeptPost.Place, upon base: Int, _ db: Transaction) throws {
    switch place {
    case .room(let id): _ = try room(id, db)
    case .conversation(let id): _ = try conversation(id, db)
    }
    let standing = try keptPost(for: place, db)
    if standing?.post == post { return }
    guard standing?.edition ?? 0 == base, base < 9_999 else { throw Refusal.outdated }
    guard let bytes = post.bytes(place, edition: base + 1) else { throw Refusal.tooMany }
    let sealed = Secrets.base64URL(Secrets.sealed(bytes, key: ownKey.sealing(for: "kept post", in: network.id)))
    if standing != nil {
      try db.run("UPDATE kept_post SET sealed = \(sealed) WHERE mark = \(keptMark(place))")
      return
    }
    let taken = Set(
      try db.all("SELECT shelf FROM kept_post WHERE shelf IN (\(list: shelves))") { try $0.text(0) })
    let free = shelves.filter { !taken.contains($0.text) }
    guard !free.isEmpty else { throw Refusal.tooMany }
    // Not the first: the next that is kept should not lie where this one lay.
    let shelf = free[Int(community.chance(1).first ?? 0) % free.count]
    try db.run("INSERT INTO kept_post (mark, shelf, sealed) VALUES (\(keptMark(place)), \(shelf), \(sealed))")
  }

  /// Throws away what one keeps for a place. Not together with posting: see `reply`.
  public func removeKeptPost(for place: KeptPost.Place, _ db: Transaction) throws {
    try db.run("DELETE FROM kept_post WHERE mark = \(keptMark(place))")
  }

  /// Part of leaving.
  func takeAwayKeptPosts(_ db: Transaction) throws {
    try db.run("DELETE FROM kept_post WHERE shelf IN (\(list: shelves))")
  }
}
