/// Whoever may come through a route. The type of a handler's first parameter decides; `admit` is the door.
public protocol Visitor: Sendable {
  /// What a site hands to its handlers with each request.
  associatedtype Call
  /// The word for this audience in the route table.
  static var audience: String { get }
  /// Lets the sender of this call in, or throws.
  static func admit(_ call: Call) throws -> Self
  /// Lets the sender in to look at something, or throws: nothing is written while the body runs.
  static func looking<T>(_ call: Call, _ body: (Self) throws -> T) throws -> T
}

extension Visitor {
  public static func looking<T>(_ call: Call, _ body: (Self) throws -> T) throws -> T { try body(admit(call)) }
}

/// What a router must know of a site's call.
public protocol RoutedCall: Sendable {
  var request: Request { get }
  /// The form that was submitted, with the problems that were found in it.
  var draft: Draft { get set }
}

/// The routes of a site: one table, from which it answers and which tests can read.
public struct Router<Call: RoutedCall>: Sendable {
  /// One row of the table.
  public struct Route: Sendable {
    public let method: String
    public let pattern: String
    public let audience: String
    let segments: [Substring]
    let answer: @Sendable (Call, [Substring]) throws -> Response?
    /// Whether the typed part of the path can be read.
    let leads: @Sendable ([Substring]) -> Bool
  }

  /// What came of looking for a route.
  public enum Outcome {
    case answered(Response)
    /// No route has this path.
    case unknown
    /// Routes have this path, with these other methods.
    case otherMethods([String])
  }

  /// Every route, in the order of registration.
  public private(set) var routes: [Route] = []
  private var literal: [String: [Int]] = [:]
  /// The routes with a typed part, by what stands first in their path.
  private var typed: [Substring: [Int]] = [:]

  /// A router without routes.
  public init() {}

  /// A page to look at.
  public mutating func get<V: Visitor, P>(
    _ path: Path<P>, _ handler: @escaping @Sendable (V, Call, P) throws -> Response
  ) where V.Call == Call {
    add("GET", path, V.self) { call, part in try V.looking(call) { try handler($0, call, part) } }
  }

  /// A form to submit. When it holds problems, the page it lives on is shown again, filled in, as 422.
  public mutating func post<V: Visitor, P>(
    _ path: Path<P>, from page: @escaping @Sendable (V, Call, P) throws -> Response,
    _ handler: @escaping @Sendable (V, Call, P) throws -> Response
  ) where V.Call == Call {
    add("POST", path, V.self) { call, part in
      let visitor = try V.admit(call)
      do {
        return try handler(visitor, call, part)
      } catch let problems as Problems {
        var again = call
        again.draft.problems = problems
        var response = try page(visitor, again, part)
        response.status = 422
        return response
      }
    }
  }

  private mutating func add<V: Visitor, P>(
    _ method: String, _ path: Path<P>, _: V.Type, _ answer: @escaping @Sendable (Call, P) throws -> Response
  ) {
    precondition(path.segments[0] != ":", "a path begins with a word")
    let index = routes.count
    if let nothing = Nothing() as? P {
      routes.append(
        Route(
          method: method, pattern: path.pattern, audience: V.audience, segments: path.segments,
          answer: { call, _ in try answer(call, nothing) }, leads: { _ in true }))
      literal[path.pattern, default: []].append(index)
    } else {
      routes.append(
        Route(
          method: method, pattern: path.pattern, audience: V.audience, segments: path.segments,
          answer: { call, segments in try path.part(in: segments).map { try answer(call, $0) } },
          leads: { path.part(in: $0) != nil }))
      typed[path.segments[0], default: []].append(index)
    }
  }

  /// Finds the route for a call and answers it. `HEAD` is answered as `GET`; the server leaves out the body.
  public func respond(_ call: Call) throws -> Outcome {
    let method = call.request.method == "HEAD" ? "GET" : call.request.method
    let path = call.request.path
    if let indices = literal[path] {
      if let route = indices.first(where: { routes[$0].method == method }),
        let response = try routes[route].answer(call, [])
      {
        return .answered(response)
      }
      return .otherMethods(indices.map { routes[$0].method })
    }
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var others: [String] = []
    for index in typedRoutes(segments) where fits(index, segments) && routes[index].leads(segments) {
      guard routes[index].method == method else {
        others.append(routes[index].method)
        continue
      }
      if let response = try routes[index].answer(call, segments) { return .answered(response) }
    }
    return others.isEmpty ? .unknown : .otherMethods(others)
  }

  /// The route that a request would take, by its method and path; nil when there is none.
  public func route(_ method: String, _ path: String) -> Route? {
    if let indices = literal[path] { return indices.lazy.map { routes[$0] }.first { $0.method == method } }
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return typedRoutes(segments).first { routes[$0].method == method && fits($0, segments) }.map { routes[$0] }
  }

  private func typedRoutes(_ segments: [Substring]) -> [Int] {
    segments.first.flatMap { typed[$0] } ?? []
  }

  private func fits(_ route: Int, _ segments: [Substring]) -> Bool {
    routes[route].segments.count == segments.count
      && zip(routes[route].segments, segments).allSatisfy { $0 == ":" || $0 == $1 }
  }
}
