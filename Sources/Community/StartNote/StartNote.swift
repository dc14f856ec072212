public import SQL

/// The start note: one page made from the choices of phase 1, edited by hand, kept in versions without an author.
public struct StartNote: Sendable {
  /// The sections of the note, in order; the raw value is stored.
  public enum Section: String, Sendable, CaseIterable, Hashable, Bindable {
    case purpose, people, work, place, limits, data, time, learned, next
  }

  /// The text of one section, and the text that the choices gave when it was saved.
  public struct Passage: Sendable, Hashable {
    public var wording: String
    /// What the choices said when this was saved: while the wording is the same, the section follows the choices.
    public var basis: String

    public init(wording: String, basis: String) {
      self.wording = wording
      self.basis = basis
    }

    /// Whether nobody wrote in it.
    public var followsChoices: Bool { wording == basis }
  }

  /// The number of the version, from 1.
  public let number: Int
  /// The day on which it was saved.
  public let madeOn: Day
  /// The language in which it is written, `nl` or `en`.
  public let language: String
  public let passages: [Section: Passage]
}

extension Member {
  /// The newest version; nil while none was saved.
  public func startNote(_ db: Snapshot) throws -> StartNote? {
    let newest = try db.count("SELECT coalesce(max(number), 0) FROM start_note_version")
    return newest == 0 ? nil : try startNote(version: newest, db)
  }

  /// One version. Throws `Refusal.notFound`.
  public func startNote(version number: Int, _ db: Snapshot) throws -> StartNote {
    let head = try db.first("SELECT made_on, language FROM start_note_version WHERE number = \(number)") {
      (try $0.text(0), try $0.text(1))
    }
    guard let head, let day = Day(head.0) else { throw Refusal.notFound }
    let rows = try db.all("SELECT section, wording, basis FROM start_note_section WHERE version = \(number)") {
      (try $0.text(0), StartNote.Passage(wording: try $0.text(1), basis: try $0.text(2)))
    }
    var passages: [StartNote.Section: StartNote.Passage] = [:]
    for (key, passage) in rows {
      if let section = StartNote.Section(rawValue: key) { passages[section] = passage }
    }
    return StartNote(number: number, madeOn: day, language: head.1, passages: passages)
  }

  /// The versions, the newest first.
  public func startNoteVersions(_ db: Snapshot) throws -> [(number: Int, madeOn: Day)] {
    try db.all("SELECT number, made_on FROM start_note_version ORDER BY number DESC") { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      return (try row.integer(0), day)
    }
  }

  /// Saves a new version upon the one the writer saw (0 when there was none). Saving what is there already makes no
  /// version. Throws `Refusal.outdated` when a newer one was saved meanwhile.
  @discardableResult
  public func save(
    _ passages: [StartNote.Section: StartNote.Passage], language: String, upon base: Int, _ db: Transaction
  ) throws -> Int {
    let newest = try startNote(db)
    if let newest, newest.passages == passages, newest.language == language { return newest.number }
    guard newest?.number ?? 0 == base else { throw Refusal.outdated }
    let number = base + 1
    try db.run(
      "INSERT INTO start_note_version (number, made_on, language) VALUES (\(number), \(today), \(language))")
    for (section, passage) in passages {
      try db.run(
        """
        INSERT INTO start_note_section (version, section, wording, basis)
        VALUES (\(number), \(section), \(passage.wording), \(passage.basis))
        """)
    }
    return number
  }
}
