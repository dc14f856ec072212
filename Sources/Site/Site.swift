public import Community
public import Darkroom
internal import HTML
public import Paper
public import Web

/// The site: everything a person sees or submits. A request goes in, a response comes out; no socket is needed.
public struct Site: Sendable {
  let house: House
  let router: Router<Call>
  private let arrivals = TokenBuckets(capacity: 60, perSecond: 1)

  /// The most bytes of a form with files: the pictures of a post, and its words.
  public static let filesLimit = Picture.mostOfPost * Darkroom.inputBytes + 1 << 20

  /// A site on a community. The paper makes its PDFs, the darkroom develops the pictures that people send.
  /// Faults are written to the log, with their number and kind and never any content.
  public init(
    _ community: Community, paper: Paper, darkroom: Darkroom = Darkroom(), help: HelpCard = .unchecked,
    log: @escaping @Sendable (String) -> Void
  ) {
    house = House(community, paper: paper, darkroom: darkroom, help: help, log: log)
    router = Self.routes()
  }

  /// The route table: method, path and audience, sorted by path.
  public var routeTable: [String] {
    router.routes.map { "\($0.method) \($0.pattern) \($0.audience)" }.sorted()
  }

  /// The database whose writer a request waits for, so that writes which wait together share a commit: that of the
  /// member who sends it. Nil for what only reads, for what anybody may send, and for what runs alone.
  public func writer(for request: Request) -> Database? {
    guard !request.isSafe, let token = Cookies.session(request) else { return nil }
    guard let route = router.route(request.method, request.path), route.audience != Anyone.audience else { return nil }
    guard !Self.alone.contains(route.pattern) else { return nil }
    do {
      return try house.community.database(ofSession: token)
    } catch {
      // The answer to the request will say what is wrong.
      return nil
    }
  }

  /// Leaving can end a database; what is counted without a name empties the log afterwards; searching writes nothing.
  private static let alone = Set([
    MePaths.departure.pattern, ConcernPaths.concerns.pattern, ConcernPaths.withdrawal.pattern,
    ConcernPaths.recognition.pattern, AdvicePaths.sending.pattern, CoreCheckPaths.check.pattern,
    CoreGroupPaths.energy.pattern, RoomPaths.search.pattern, GatheringPaths.registration.pattern,
    GatheringPaths.calendar.pattern,
  ]).union(StoryPaths.alone).union(IntroductionPaths.alone)

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

  /// Answers everybody who waits for something new: before the server stops, which waits for what is running.
  public func endWaiting() { house.watch.end() }

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
  let darkroom: Darkroom
  /// How many pictures everybody sent today.
  let pictureCount = PictureCount()
  let help: HelpCard
  let log: @Sendable (String) -> Void
  /// PDFs that are the same for everybody.
  let shelf: PaperShelf
  let handbook: Handbook
  let assets: AssetShelf
  let frame: Frame
  /// Who waits for something new.
  let watch = Watch()

  init(
    _ community: Community, paper: Paper, darkroom: Darkroom, help: HelpCard, log: @escaping @Sendable (String) -> Void
  ) {
    self.darkroom = darkroom
    self.help = help
    self.log = log
    self.community = community
    self.paper = paper
    shelf = PaperShelf(paper)
    handbook = Handbook()
    assets = AssetShelf()
    frame = Frame(assets, help)
  }
}
