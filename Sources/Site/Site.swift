public import Community
internal import HTML
public import Paper
public import SQL
public import Web

/// The site: everything a person sees or submits. A request goes in, a response comes out; no socket is needed.
public struct Site: Sendable {
  let house: House
  let router: Router<Call>
  private let arrivals = TokenBuckets(capacity: 60, perSecond: 1)

  /// A site on a community. The paper makes its PDFs.
  /// Faults are written to the log, with their number and kind and never any content.
  public init(_ community: Community, paper: Paper, log: @escaping @Sendable (String) -> Void) {
    house = House(community, paper: paper, log: log)
    router = Self.routes()
  }

  /// The route table: method, path and audience, sorted by path.
  public var routeTable: [String] {
    router.routes.map { "\($0.method) \($0.pattern) \($0.audience)" }.sorted()
  }

  /// The database whose writer a request waits for, so that writes which wait together share a commit; nil when the
  /// request only reads, or works on more than one network's database.
  public func writer(for request: Request) -> Database? {
    guard !request.isSafe, !Self.isUnshared(request.path), let token = Cookies.session(request) else { return nil }
    do {
      return try house.community.database(ofSession: token)
    } catch {
      // The answer to the request will say what is wrong.
      return nil
    }
  }

  /// Requests that end a database, or join or sign in elsewhere: their work is not one network's transaction. Two that
  /// each held the network of the one and waited for that of the other would wait for ever.
  private static func isUnshared(_ path: String) -> Bool {
    unshared.contains(path) || path.hasPrefix(JoinPaths.invitation.pattern.dropLast())
  }

  private static let unshared: Set<String> = [
    MePaths.departure.pattern, FoundPaths.networks.pattern, SignInPaths.session.pattern,
  ]

  /// Answers a request. Never throws: what goes wrong becomes a page.
  public func respond(_ request: Request) -> Response {
    var call = Call(request, house)
    call.arrivals = arrivals
    do {
      try call.checkOrigin()
      switch try router.respond(call) {
      case .answered(let response): return call.finished(response)
      case .unknown: throw Refusal.notFound
      case .otherMethods(let methods): return call.finished(call.wrongMethod(methods))
      }
    } catch {
      return call.finished(call.response(to: error))
    }
  }

  /// The answer to a request that never reached a handler: the server refused it with this status.
  public func refused(_ status: Int, _ request: Request) -> Response {
    let call = Call(request, house)
    return call.finished(call.serverRefusal(status))
  }

  /// The answer when the shared commit of a request failed after its handler had answered: nothing of it stands.
  public func failed(_ error: any Error, _ request: Request) -> Response {
    let call = Call(request, house)
    return call.finished(call.response(to: error))
  }
}

/// What every handler can reach: the community and what was made once at the start.
struct House: Sendable {
  let community: Community
  let paper: Paper
  let log: @Sendable (String) -> Void
  let handbook: Handbook
  let assets: AssetShelf

  init(_ community: Community, paper: Paper, log: @escaping @Sendable (String) -> Void) {
    self.log = log
    self.community = community
    self.paper = paper
    handbook = Handbook()
    assets = AssetShelf()
  }
}
