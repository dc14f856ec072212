import Site
import Testing
import Web
import World

/// An address for every pattern of the route table: of things that Open Hoofd has.
struct Addresses {
  private var parts: [String: [String]] = [
    "/handbook/:": (1...6).map(String.init), "/handbook/:/phase.pdf": ["2"],
    "/journey/:": (1...6).map(String.init), "/journey/:/declaration": ["2"],
    "/compass/:": (1...12).map(String.init),
    "/start-note/versions/:": ["1", "2"],
  ]

  /// Makes one of everything, as Amina.
  init(in installation: Installation) throws {
    let amina = try installation.browser(.amina)
    let link = try amina.invite(uses: "50")
    parts["/join/:"] = [String(link.dropFirst("/join/".count))]
    let token = String(amina.path.dropFirst("/invitations/".count))
    for ending in ["", "/poster.pdf", "/withdrawal"] { parts["/invitations/:" + ending] = [token] }
    for text in ["Eerste", "Tweede"] {
      try amina.visit("/start-note/edit")
      try amina.submit("/start-note/edit", ["text-next": text])
    }
    for works in ["existing-networks", "conversations"] {
      try amina.visit("/preparation/" + works)
      parts["/preparation/\(works)/:/removal"] = [try amina.removal("/preparation/" + works)]
    }
    let poll = try amina.poll()
    parts["/polls/:"] = [String(poll.dropFirst("/polls/".count))]
    for ending in ["", "/removal"] { parts["/needs-polls/:" + ending] = [String(amina.path.dropFirst("/needs-polls/".count))] }
    try amina.visit("/stakeholders")
    try amina.submit("/stakeholders", ["party": "De ondernemingsraad"])
    parts["/stakeholders/:/removal"] = [try amina.removal("/stakeholders")]
    parts.merge(try Self.doing(installation)) { $1 }
    try amina.visit("/")
    let assets = try amina.page.all("link", "script").compactMap { $0["href"] ?? $0["src"] }
    parts["/assets/:"] = assets.map { String($0.dropFirst("/assets/".count)) }
  }

  struct Unknown: Error { let pattern: String }

  /// The addresses for a pattern. Throws for a new pattern, so that somebody adds one here.
  func all(_ pattern: String) throws -> [String] {
    guard pattern.contains(":") else { return [pattern] }
    guard let parts = parts[pattern] else { throw Unknown(pattern: pattern) }
    return parts.map { pattern.replacing(":", with: $0) }
  }

  func first(_ pattern: String) throws -> String { try all(pattern)[0] }

  /// Whether a path is one of those for a pattern.
  static func fits(_ path: String, _ pattern: String) -> Bool {
    let (own, other) = (pattern.split(separator: "/"), path.split(separator: "/"))
    return own.count == other.count && zip(own, other).allSatisfy { $0 == ":" || $0 == $1 }
  }
}

extension Browser {
  /// Makes a poll as it is suggested and gives the path of its link.
  func poll() throws -> String {
    try visit("/needs-polls")
    try submit("/needs-polls")
    let link = try #require(try page.with(id: "link")?["value"])
    return String(link.trimmingPrefix("http://kring.test"))
  }

  /// What the first form that takes something away names.
  fileprivate func removal(_ path: String) throws -> String {
    let action = try #require(try page.forms.first { $0.action.hasSuffix("/removal") }).action
    return String(action.dropFirst(path.count + 1).prefix { $0 != "/" })
  }
}

/// A row of the route table.
struct Route: Sendable, CustomTestStringConvertible {
  let method: String
  let pattern: String
  let audience: String

  var testDescription: String { "\(method) \(pattern)" }

  private init(_ row: String) {
    let words = row.split(separator: " ").map(String.init)
    (method, pattern, audience) = (words[0], words[1], words[2])
  }

  /// Every route of the site.
  static func all() throws -> [Route] { try Installation(withWorld: false).site.routeTable.map(Route.init) }
}
