public import SQL

/// A network's own note beside a section of the handbook. It never changes the handbook, and only the network reads it.
public struct HandbookNote: Sendable, Record {
  /// The key of a section, such as `P2.V1`: letters, digits, points and dashes, at most 40.
  public struct Section: Sendable, Hashable, Bindable {
    public let text: String
    public var value: Value { .text(text) }

    /// A key as written; nil when it cannot be one. Whether the handbook has such a section is for the site to say.
    public init?(_ text: some StringProtocol) {
      guard (1...40).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
      self.text = String(text)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  public let section: Section
  /// What the network wrote, at most 1,500 characters; empty when the note was taken away.
  public let wording: String
  /// How often it was written, from 1: an editor builds upon the version they saw.
  public let version: Int

  /// The most sections with a note.
  public static let most = 500

  public static let columns: Columns = ["handbook_note.section", "handbook_note.wording", "handbook_note.version"]

  public init(_ row: Row) throws {
    guard let section = Section(try row.text(0)) else { throw SQLError.damaged("a section that is none") }
    self.section = section
    wording = try row.text(1)
    version = try row.integer(2)
  }
}

extension Member {
  /// The notes of the network that say something, by the key of their section.
  public func handbookNotes(_ db: Snapshot) throws -> [String: HandbookNote] {
    let notes = try db.all(
      HandbookNote.self, "SELECT \(HandbookNote.columns) FROM handbook_note WHERE wording <> '' ORDER BY section")
    return Dictionary(notes.map { ($0.section.text, $0) }) { first, _ in first }
  }

  /// The note beside a section, also one that was taken away; nil when there never was one.
  public func handbookNote(beside section: HandbookNote.Section, _ db: Snapshot) throws -> HandbookNote? {
    try db.first(
      HandbookNote.self, "SELECT \(HandbookNote.columns) FROM handbook_note WHERE section = \(section)")
  }
}

extension CoreMember {
  /// Writes the note beside a section, upon the version the writer saw (0 when there was none); an empty wording takes
  /// it away. Saving what stands there already changes nothing. Throws `Refusal.outdated` when somebody else wrote
  /// meanwhile, `Refusal.tooMany` beyond `HandbookNote.most` sections.
  public func write(
    _ wording: Prose, beside section: HandbookNote.Section, upon base: Int, _ db: Transaction
  ) throws {
    let now = try member.handbookNote(beside: section, db)
    if now?.wording ?? "" == wording.text { return }
    guard now?.version ?? 0 == base else { throw Refusal.outdated }
    if now != nil {
      try db.run(
        "UPDATE handbook_note SET wording = \(wording), version = version + 1 WHERE section = \(section)")
    } else {
      guard try db.count("SELECT count(*) FROM handbook_note") < HandbookNote.most else { throw Refusal.tooMany }
      try db.run("INSERT INTO handbook_note (section, wording, version) VALUES (\(section), \(wording), 1)")
    }
  }
}
