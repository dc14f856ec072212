public import SQL

/// What concerns have in common, in the words of the core group. From five people on it may become an advice; how many
/// there are is told to nobody, since the difference between two counts can tell who wrote what.
public struct Theme: Sendable, Record {
  public let id: ID<Theme>
  public let title: String
  /// What plays, without a name and without the words of a single concern.
  public let summary: String
  public let begunOn: Day
  /// The day on which five people stood behind it; nil while there are fewer.
  public let reachedOn: Day?
  /// Counts the changes, so that no edit is written over another.
  public let edition: Int
  /// The advice that came of it.
  public let advice: ID<Advice>?
  /// Whether that advice was sent: then the theme is closed to concerns and recognition.
  public let wentOn: Bool

  /// From how many different people on a theme may leave the network (domain.md, L9).
  public static let people = 5
  /// The most themes of a network.
  public static let most = 200

  public static let columns: Columns = [
    "theme.id", "theme.title", "theme.summary", "theme.begun_on", "theme.reached_on", "theme.edition", "advice.id",
    "advice.sent_on",
  ]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    title = try row.text(1)
    summary = try row.text(2)
    guard let day = Day(try row.text(3)) else { throw SQLError.damaged("a day that is no day") }
    begunOn = day
    reachedOn = row.textIfAny(4).flatMap(Day.init)
    edition = try row.integer(5)
    advice = row.textIfAny(6).map { ID(stored: $0) }
    wentOn = row.textIfAny(7) != nil
  }

  /// Looks again whether five people stand behind a theme: different marks, of concerns and of recognition together.
  static func settle(_ id: ID<Theme>, _ today: Day, _ db: Transaction) throws {
    let count = try db.count(
      """
      SELECT count(*) FROM (
        SELECT mark FROM concern WHERE theme = \(id) AND mark IS NOT NULL
        UNION SELECT mark FROM recognition WHERE theme = \(id)) AS contributor
      """)
    if count >= people {
      try db.run("UPDATE theme SET reached_on = \(today) WHERE id = \(id) AND reached_on IS NULL")
    } else {
      try db.run("UPDATE theme SET reached_on = NULL WHERE id = \(id)")
    }
  }

  /// Throws `Refusal.notFound` when the theme is not there, or its advice was sent.
  static func needsOpen(_ id: ID<Theme>, _ db: Snapshot) throws {
    let open = try db.count(
      """
      SELECT count(*) FROM theme WHERE id = \(id)
        AND NOT EXISTS (SELECT 1 FROM advice WHERE theme = theme.id AND sent_on IS NOT NULL)
      """)
    guard open == 1 else { throw Refusal.notFound }
  }
}

extension Member {
  /// The themes, those that did not go on first, by title.
  public func themes(_ db: Snapshot) throws -> [Theme] {
    try db.all(
      Theme.self,
      """
      SELECT \(Theme.columns) FROM theme LEFT JOIN advice ON advice.theme = theme.id
      ORDER BY CASE WHEN advice.sent_on IS NULL THEN 0 ELSE 1 END, theme.title, theme.id
      """)
  }

  /// One theme. Throws `Refusal.notFound`.
  public func theme(_ id: ID<Theme>, _ db: Snapshot) throws -> Theme {
    let found = try db.first(
      Theme.self,
      "SELECT \(Theme.columns) FROM theme LEFT JOIN advice ON advice.theme = theme.id WHERE theme.id = \(id)")
    guard let found else { throw Refusal.notFound }
    return found
  }

  /// The themes that this member said to recognise. Nobody else can ask for these.
  public func recognised(_ db: Snapshot) throws -> Set<ID<Theme>> {
    Set(
      try db.all("SELECT theme FROM recognition WHERE mark = \(concernMark)") { ID<Theme>(stored: try $0.text(0)) })
  }

  /// Says “ik herken dit”, or takes it back. Saying it twice counts once. Throws `Refusal.notFound` when the theme is
  /// not there, or went on.
  public func recognise(_ theme: ID<Theme>, _ does: Bool, _ db: Transaction) throws {
    try Theme.needsOpen(theme, db)
    if does {
      try db.run(
        """
        INSERT INTO recognition (theme, mark) VALUES (\(theme), \(concernMark))
        ON CONFLICT (theme, mark) DO NOTHING
        """)
    } else {
      try db.run("DELETE FROM recognition WHERE theme = \(theme) AND mark = \(concernMark)")
    }
    try Theme.settle(theme, today, db)
  }
}

extension CoreMember {
  /// Begins a theme. Beginning the same one twice, by its identifier, begins one. At most `Theme.most`, otherwise
  /// `Refusal.tooMany`.
  public func begin(theme title: Title, summary: Prose, as id: ID<Theme>, _ db: Transaction) throws {
    if try db.count("SELECT count(*) FROM theme WHERE id = \(id)") > 0 { return }
    guard try db.count("SELECT count(*) FROM theme") < Theme.most else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO theme (id, title, summary, begun_on, edition)
      VALUES (\(id), \(title), \(summary), \(member.today), 1)
      """)
  }

  /// Says a theme in other words, upon the edition that was seen. Throws `Refusal.outdated` when somebody else changed
  /// it meanwhile.
  public func reword(
    _ id: ID<Theme>, title: Title, summary: Prose, upon edition: Int, _ db: Transaction
  ) throws {
    let now = try member.theme(id, db)
    if now.title == title.text, now.summary == summary.text { return }
    guard now.edition == edition else { throw Refusal.outdated }
    try db.run(
      """
      UPDATE theme SET title = \(title), summary = \(summary), edition = \(edition + 1) WHERE id = \(id)
      """)
  }

  /// Takes a theme away; its concerns are loose again. Throws `Refusal.notFound` when there is an advice of it.
  public func remove(theme id: ID<Theme>, _ db: Transaction) throws {
    guard try db.count("SELECT count(*) FROM advice WHERE theme = \(id)") == 0 else { throw Refusal.notFound }
    try db.run("DELETE FROM theme WHERE id = \(id)")
  }
}
