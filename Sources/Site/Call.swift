public import Community
internal import HTML
public import Web

/// One request on its way through the site, with what its handler needs.
public struct Call: RoutedCall, Sendable {
  public let request: Request
  let house: House
  /// The language of the answer: chosen before, or the browser's.
  let language: Language
  public var draft: Draft
  var arrivals: TokenBuckets?

  init(_ request: Request, _ house: House) {
    self.request = request
    self.house = house
    language =
      request.headers.cookie(Cookies.language).flatMap(Language.init)
      ?? Language(acceptLanguage: request.headers.acceptLanguage)
    draft = Draft(request.fields)
  }

  var community: Community { house.community }

  /// The first value of a query field.
  func query(_ name: String) -> String? { request.query.first { $0.name == name }?.value }

  /// The address of this site, as the browser sees it.
  var origin: String { "\(request.scheme)://\(request.headers.host ?? "localhost")" }

  /// Refuses what changes something and does not come from a page of ours.
  func checkOrigin() throws {
    if !request.isSafe, !request.isSameOrigin { throw Foreign() }
  }

  /// Limits how often an address may found, join or sign in. The address is shortened and never kept.
  func takeTurn() throws {
    var hasher = Hasher()
    hasher.combine(request.network)
    guard arrivals?.take(hasher.finalize(), at: community.secondsForLimits) ?? true else { throw Refusal.tooMany }
  }
}

/// A request that changes something came from elsewhere.
struct Foreign: Error {}

/// Anybody at all.
struct Anyone: Visitor {
  static let audience = "anyone"
  static func admit(_ call: Call) -> Anyone { Anyone() }
}

extension Member: Visitor {
  public static var audience: String { "member" }
  public static func admit(_ call: Call) throws -> Member { try call.community.member(Cookies.session(call.request)) }
  public static func looking<T>(_ call: Call, _ body: (Member) throws -> T) throws -> T {
    try call.community.looking(Cookies.session(call.request), body)
  }
}

extension CoreMember: Visitor {
  public static var audience: String { "core" }
  public static func admit(_ call: Call) throws -> CoreMember {
    try call.community.coreMember(Cookies.session(call.request))
  }
  public static func looking<T>(_ call: Call, _ body: (CoreMember) throws -> T) throws -> T {
    try call.community.lookingAsCore(Cookies.session(call.request), body)
  }
}

extension Moderator: Visitor {
  public static var audience: String { "moderator" }
  public static func admit(_ call: Call) throws -> Moderator {
    try call.community.moderator(Cookies.session(call.request))
  }
  public static func looking<T>(_ call: Call, _ body: (Moderator) throws -> T) throws -> T {
    try call.community.lookingAsModerator(Cookies.session(call.request), body)
  }
}

extension ID: PathPart {
  public var pathPart: String { text }
  public init?(pathPart: Substring) { self.init(pathPart) }
}

extension Idea.Source: PathPart {
  public var pathPart: String { text }
  public init?(pathPart: Substring) { self.init(pathPart) }
}

extension HandbookNote.Section: PathPart {
  public var pathPart: String { text }
  public init?(pathPart: Substring) { self.init(pathPart) }
}

extension Language {
  /// The language as the community keeps it.
  var code: String { rawValue }
}
