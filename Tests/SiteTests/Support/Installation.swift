import Community
import Darkroom
import Dispatch
import Foundation
import Paper
import SQL
import Site
import Synchronization
import Web
import World

/// A site on an installation of its own, gone with the last reference to it.
final class Installation: Sendable {
  let engine: Engine
  let storage: any Storage
  let community: Community
  let site: Site
  let watch = Watch()
  private let lines = Lines()

  /// What was written to the log.
  var log: [String] { lines.all.withLock { $0 } }

  private final class Lines: Sendable { let all = Mutex<[String]>([]) }

  /// An installation with the demo world, or empty.
  convenience init(
    _ engine: Engine = .sqlite, withWorld: Bool = true, paper: Paper = Paper(), darkroom: Darkroom = .shared
  ) throws {
    try self.init(engine, engine.storage(withWorld: withWorld), paper, darkroom)
  }

  private init(
    _ engine: Engine, _ storage: any Storage, _ paper: Paper, _ darkroom: Darkroom = .shared
  ) throws {
    self.engine = engine
    self.storage = storage
    community = try Community(in: storage.store(), clock: watch.clock)
    site = Site(community, paper: paper, darkroom: darkroom) { [lines] line in lines.all.withLock { $0.append(line) } }
  }

  deinit { community.close() }

  /// The installation after a restart of the program, upon the same data.
  func restarted() throws -> Installation { try Installation(engine, storage, Paper()) }

  /// Answers a request as the program does: what changes a network shares the transaction of its writer.
  func answer(_ request: Request) -> Answer {
    guard let database = site.writer(for: request) else { return Answer(Self.waited(site.respond(request))) }
    var response: Response?
    do {
      try database.batch([{ response = self.site.respond(request) }])
      return Answer(Self.waited(response ?? site.refused(500, request)))
    } catch {
      return Answer(Self.waited(site.failed(error, request)))
    }
  }

  /// The response, when need be after the queue that makes it.
  static func waited(_ response: Response) -> Response {
    guard case .later(let make) = response.body else { return response }
    let made = Made()
    make { response in
      made.response.withLock { $0 = response }
      made.isDone.signal()
    }
    made.isDone.wait()
    return made.response.withLock { $0 } ?? response
  }

  private final class Made: Sendable {
    let response = Mutex<Response?>(nil)
    let isDone = DispatchSemaphore(value: 0)
  }

  /// A browser in which nobody is signed in.
  func browser() -> Browser { Browser(self) }

  /// A browser in which somebody of the cast signed in through the entrance.
  func browser(_ person: Cast) throws -> Browser {
    let browser = Browser(self)
    try browser.signIn(to: person.network, person.words.text)
    return browser
  }

  /// Everything of a network as its export tells it, to see whether anything changed.
  func contents(of person: Cast = .amina) throws -> String {
    let member = try World.member(person, in: community)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(try member.read { try member.export($0) }), as: UTF8.self)
  }
}
