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
    "/plan/texts/:": ["people", "objection-money"], "/plan/new/:": ["goal", "ask", "offer", "hours", "cost", "date"],
    "/plan/objections/:/rating": ["objection-money"],
    "/plan/facts/:": ["sponsor", "baseline", "launch"], "/plan/facts/:/removal": ["sponsor"],
    "/plan/versions/:": ["1"], "/plan/versions/:/submission": ["1"],
    "/plan/readings/:": ["sponsor", "hr", "works-council", "manager", "colleague"],
    "/health/:/rest": ["coreSizeOff", "retentionDue"], "/health/:/rest/removal": ["coreSizeOff"],
    "/core-group/roles/:/tasks": ["lead", "buddies"],
    "/plan/readings/:/plan.pdf": ["sponsor"], "/plan/readings/:/one-page.pdf": ["manager"],
  ]

  /// Makes one of everything, as Amina; for one pattern no more of what members do together than it is about.
  init(in installation: Installation, for pattern: String? = nil) throws {
    let wants = { (beginnings: [String]) in pattern.map { beginnings.contains(where: $0.hasPrefix) } ?? true }
    let amina = try installation.browser(.amina)
    let link = try amina.invite(uses: "50")
    parts["/join/:"] = [String(link.dropFirst("/join/".count))]
    let token = String(amina.path.dropFirst("/invitations/".count))
    for ending in ["", "/poster.pdf", "/withdrawal"] { parts["/invitations/:" + ending] = [token] }
    for text in ["Eerste tekst", "Tweede tekst"] {
      try amina.visit("/start-note/edit")
      try amina.submit("/start-note/edit", ["text-next": text])
    }
    for works in ["existing-networks", "conversations"] {
      try amina.visit("/preparation/" + works)
      parts["/preparation/\(works)/:/removal"] = [try amina.removal("/preparation/" + works)]
    }
    let poll = try amina.poll()
    parts["/polls/:"] = [String(poll.dropFirst("/polls/".count))]
    for ending in ["", "/removal"] {
      parts["/needs-polls/:" + ending] = [String(amina.path.dropFirst("/needs-polls/".count))]
    }
    try amina.visit("/stakeholders")
    try amina.submit("/stakeholders", ["party": "De ondernemingsraad"])
    parts["/stakeholders/:/removal"] = [try amina.removal("/stakeholders")]
    try plan(amina)
    try amina.visit("/ideas")
    let idea = try #require(try amina.page.forms.first { $0.action.hasPrefix("/ideas/") }).action
    for ending in ["", "/removal"] { parts["/ideas/:" + ending] = [String(idea.split(separator: "/")[1])] }
    parts["/gallery/:"] = ["F2", "F1", "F34"]
    parts["/gallery/:/takeover"] = ["F2"]
    parts["/handbook/steps/:"] = (1...6).map { "P\($0).S1" } + ["P1.S4"]
    parts["/handbook/notes/:"] = ["P1.S4", "P2.V1"]
    try makeCoreGroup(amina)
    parts.merge(try Self.doing(installation)) { $1 }
    parts.merge(try Self.stories(installation)) { $1 }
    if wants(["/rooms", "/conversations", "/posts", "/moderation", "/pictures"]) {
      parts.merge(try Self.rooms(installation)) { $1 }
    }
    if wants(["/gatherings", "/calendar"]) { parts.merge(try Self.gatherings(installation)) { $1 } }
    if wants(["/introductions"]) { parts.merge(try Self.introductions(installation)) { $1 } }
    if wants(["/pictures"]) { parts.merge(try Self.pictures(installation)) { $1 } }
    parts.merge(try Self.embedding(installation)) { $1 }
    try amina.visit("/")
    let assets = try amina.page.all("link", "script").compactMap { $0["href"] ?? $0["src"] }
    parts["/assets/:"] = assets.map { String($0.dropFirst("/assets/".count)) }
  }

  /// A line of the plan, a version with a remark, and a promise.
  private mutating func plan(_ amina: Browser) throws {
    try amina.visit("/plan/new/ask")
    try amina.submit("/plan/new/ask", ["title": "Acht uur", "actor": "Directie", "day": "2026-06-01"])
    let line = try #require(try amina.page.all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/plan/lines/") })
    for ending in ["", "/removal"] { parts["/plan/lines/:" + ending] = [String(line.dropFirst("/plan/lines/".count))] }
    try amina.visit("/plan/texts/objection-money")
    try amina.submit("/plan/texts/objection-money", ["wording": "Dan met uren."])
    try amina.visit("/plan")
    try amina.submit("/plan/versions")
    try amina.submit("/plan/versions/1/submission")
    try amina.submit("/plan/remarks", ["wording": "Wat mis ik?"])
    let remark = try amina.removal("/plan/remarks")
    for ending in ["/answer", "/removal"] { parts["/plan/remarks/:" + ending] = [remark] }
    try amina.visit("/reading-links")
    var share = try amina.form("/reading-links")
    share.choose("reader", "sponsor")
    try amina.post(share)
    let link = try #require(try amina.page.with(id: "link-1")?["value"]?.split(separator: "/").last)
    for ending in ["", "/plan.pdf"] { parts["/readings/:" + ending] = [String(link)] }
    parts["/reading-links/:/withdrawal"] = [String(link.split(separator: ".")[1])]
    try amina.visit("/commitments")
    try amina.submit("/commitments", ["promiser": "HR", "promise": "Een zaal.", "due-on": "2026-06-01"])
    let promise = try amina.removal("/commitments")
    for ending in ["/outcome", "/removal"] { parts["/commitments/:" + ending] = [promise] }
  }

  /// Amina and Joost as the core group, with one task, two roles and two versions of an agreement.
  private mutating func makeCoreGroup(_ amina: Browser) throws {
    try amina.formCoreGroup(with: "Joost")
    try amina.visit("/core-group/tasks/new")
    try amina.submit("/core-group/tasks/new", ["wording": "Taart bakken"])
    let task = try #require(try amina.page.all("a").compactMap { $0["href"] }.first { $0.fits("/core-group/tasks/:") })
    for ending in ["", "/removal"] {
      parts["/core-group/tasks/:" + ending] = [String(task.dropFirst("/core-group/tasks/".count))]
    }
    let away = try amina.page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/core-group/away/") }
    parts["/core-group/away/:"] = away.map { String($0.dropFirst("/core-group/away/".count)) }
    try amina.visit("/core-group/roles")
    for role in ["communication", "buddies", "advice", "safety", "minutes-and-money"] {
      var form = try #require(
        try amina.page.forms.first { $0.element.all("button").contains { $0["value"] == role } })
      try form.press("set-aside", role)
      try amina.post(form)
    }
    let agreements = ["working", "confidentiality", "cover-plan"]
    for text in ["Zo beginnen we.", "Zo gaan we verder."] {
      try amina.visit("/core-group/agreements/working/text")
      try amina.submit("/core-group/agreements/working/text", ["text": text])
    }
    for ending in ["", "/text", "/acceptance", "/versions"] { parts["/core-group/agreements/:" + ending] = agreements }
    parts["/core-group/agreement-versions/:"] = ["working.1", "working.2"]
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

extension String {
  fileprivate func fits(_ pattern: String) -> Bool { Addresses.fits(self, pattern) && !hasSuffix("/new") }
}

extension Browser {
  /// Forms the core group of whoever looks and one other.
  func formCoreGroup(with other: String) throws {
    try visit("/core-group")
    let box = try #require(try page.all("label").first { $0.words == other }?.first("input")?["value"])
    try submit("/core-group/people", ticking: [box, "yes"])
  }

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
struct Route: Sendable, CustomStringConvertible {
  let method: String
  let pattern: String
  let audience: String

  var description: String { "\(method) \(pattern)" }

  private init(_ row: String) {
    let words = row.split(separator: " ").map(String.init)
    (method, pattern, audience) = (words[0], words[1], words[2])
  }

  /// Every route of the site.
  static func all() throws -> [Route] { try Installation(withWorld: false).site.routeTable.map(Route.init) }
}
