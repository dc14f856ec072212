import Community
import Testing
import Web
import World

extension Addresses {
  /// One of everything of phase 5, made by the six of Open Hoofd without their browsers, since every route needs it.
  static func doing(_ installation: Installation) throws -> [String: [String]] {
    var parts: [String: [String]] = [:]
    let amina = try World.member(.amina, in: installation.community)
    let core = try amina.read { try amina.asCoreMember($0) }
    let today = installation.community.today
    let themes = ["Het formulier", "Het rooster", "Stilte"].enumerated().compactMap { number, title in
      ID<Theme>(String(repeating: "\(number + 1)", count: 32)).map { ($0, title) }
    }
    try amina.write { db in
      for (id, title) in themes {
        try core.begin(theme: try Title(title), summary: try Prose("Wat er speelt."), as: id, db)
      }
      for words in ["Los signaal", "Nog een signaal"] { try amina.drop(concern: try Prose(words), db) }
    }
    for person in [Cast.joost, .fatou, .ruben, .linh, .marijke] {
      let member = try World.member(person, in: installation.community)
      try member.write { db in for (id, _) in themes.prefix(2) { try member.recognise(id, true, db) } }
    }
    let concern = try amina.read { try amina.ownConcerns($0)[0].id.text }
    for ending in ["/withdrawal", "/place", "/removal"] { parts["/concerns/:" + ending] = [concern] }
    let advices = try amina.write { db in
      let all = try themes.prefix(2).map { id, _ in
        try core.draft(adviceOn: id, question: try Prose("Vraag minder."), addressee: try Title("Het hoofd P&O"), db)
      }
      try core.send(all[0], on: today, answerBy: today.adding(42), db)
      return all.map(\.text)
    }
    parts["/themes/:"] = [themes[2].0.text, themes[0].0.text]
    for ending in ["/recognition", "/advice", "/removal"] { parts["/themes/:" + ending] = [themes[2].0.text] }
    parts["/advice/:"] = advices
    for ending in ["/answer", "/telling"] { parts["/advice/:" + ending] = [advices[0]] }
    for ending in ["/sending", "/removal"] { parts["/advice/:" + ending] = [advices[1]] }
    let browser = try installation.browser(.amina)
    let activity = try browser.plan("Inloopuur", on: "2026-03-01")
    try browser.makeRunSheet(activity)
    let bare = try browser.plan("Wandeling", on: "2026-04-01")
    parts["/activities/:"] = [activity, bare]
    for ending in ["/edit", "/review", "/help", "/removal", "/run-sheet", "/run-sheet/run-sheet.pdf"] {
      parts["/activities/:" + ending] = [activity]
    }
    for ending in ["/run-sheet/choices", "/run-sheet/copy"] { parts["/activities/:" + ending] = [bare, activity] }
    for ending in ["", "/settlement"] { parts["/run-sheets/:" + ending] = [activity + ".opening"] }
    return parts
  }
}

extension Element {
  /// The identifier in the first form whose action ends so.
  func id(before ending: String) throws -> String {
    let action = try #require(forms.first { $0.action.hasSuffix(ending) }, "no form ends on \(ending)").action
    return String(action.dropLast(ending.count).split(separator: "/").last ?? "")
  }
}

extension Browser {
  /// Begins a theme and gives its identifier.
  func theme(_ title: String) throws -> String {
    try visit("/concerns/sorting")
    try submit("/concerns/sorting", ["title": title, "summary": "Wat er speelt."])
    let link = try #require(try page.all("a").first { $0.words == title }?["href"])
    return String(link.dropFirst("/themes/".count))
  }

  func recognise(_ theme: String, _ does: String = "yes") throws {
    try visit("/concerns")
    try submit("/themes/\(theme)/recognition", pressing: ("recognises", does))
  }

  func drop(_ words: String) throws {
    try visit("/concerns")
    try submit("/concerns", ["concern": words])
  }

  /// Puts every loose concern under a theme.
  func sort(under theme: String) throws {
    try visit("/concerns/sorting")
    while let form = try page.forms.first(where: { $0.action.hasSuffix("/place") }) {
      try submit(form.action, ["theme": theme])
    }
  }

  /// Plans an activity and gives its identifier.
  func plan(_ title: String, on day: String, level: String = "group") throws -> String {
    try visit("/activities/new")
    try submit(
      "/activities/new", ["title": title, "held-on": day, "helpers": "2"], ticking: [level, "members", "P1.D3.meet"])
    return String(path.dropFirst("/activities/".count))
  }

  func makeRunSheet(_ activity: String, kind: String = "stories", aftercare: String = "") throws {
    try visit("/activities/\(activity)/run-sheet/choices")
    var form = try form("/activities/\(activity)/run-sheet/choices")
    for (name, value) in [("kind", kind), ("setting", "both"), ("door", "closed")] { try form.pick(name, value) }
    try form.write("90", in: "minutes")
    try form.write(aftercare, in: "aftercare")
    try post(form)
  }
}

extension Form {
  /// Picks one of the round buttons of a name.
  mutating func pick(_ name: String, _ value: String) throws {
    guard controls(name).contains(where: { $0["value"] == value }) else { throw NoSuchField(name: name) }
    remove(name)
    add(FormField(name, value))
  }
}
