public import SQL

/// The story in one minute or in three, kept in versions without an author.
public struct Pitch: Sendable, Hashable {
  /// How long it takes; the raw value is stored and stands in paths.
  public enum Length: Int, Sendable, CaseIterable, Hashable, Bindable {
    case one = 1
    case three = 3

    /// About how many words one says in that time.
    public var words: Int { rawValue * Pitch.wordsAMinute }
    public var value: Value { .integer(rawValue) }
  }

  /// The words that people say in a minute, in a calm voice.
  public static let wordsAMinute = 130
  /// The most characters, and the most versions.
  public static let limit = 4000
  public static let mostVersions = 500

  /// The number of the version, from 1.
  public let number: Int
  public let madeOn: Day
  public let wording: String

  /// How many words it has.
  public var words: Int { wording.split(whereSeparator: \.isWhitespace).count }
}

extension Member {
  private var rehearsalMark: Mark { ownKey.mark(for: "pitch", in: network.id) }

  /// The versions of a pitch, the newest first; none while nobody wrote it.
  public func pitches(_ length: Pitch.Length, _ db: Snapshot) throws -> [Pitch] {
    try db.all(
      "SELECT number, made_on, wording FROM pitch_text WHERE minutes = \(length) ORDER BY number DESC"
    ) { row in
      guard let day = Day(try row.text(1)) else { throw SQLError.damaged("a day that is no day") }
      return Pitch(number: try row.integer(0), madeOn: day, wording: try row.text(2))
    }
  }

  /// Which pitches this member rehearsed aloud. Nobody else can ask for it.
  public func rehearsed(_ db: Snapshot) throws -> Set<Pitch.Length> {
    let all = try db.all("SELECT minutes FROM pitch_rehearsal WHERE mark = \(rehearsalMark)") { try $0.integer(0) }
    return Set(all.compactMap(Pitch.Length.init))
  }

  /// Whether somebody rehearsed one, whoever it was.
  public func isPitchRehearsed(_ db: Snapshot) throws -> Bool {
    try db.count("SELECT count(*) FROM pitch_rehearsal") > 0
  }

  /// Says “ik heb hem hardop geoefend”, or takes it back. Saying it twice counts once. Throws `Refusal.notFound` when
  /// there is no such pitch.
  public func rehearse(_ length: Pitch.Length, _ did: Bool, _ db: Transaction) throws {
    if did {
      let versions = try db.count("SELECT count(*) FROM pitch_text WHERE minutes = \(length)")
      guard versions > 0 else { throw Refusal.notFound }
      try db.run(
        """
        INSERT INTO pitch_rehearsal (minutes, mark) VALUES (\(length), \(rehearsalMark))
        ON CONFLICT (minutes, mark) DO NOTHING
        """)
    } else {
      try db.run("DELETE FROM pitch_rehearsal WHERE minutes = \(length) AND mark = \(rehearsalMark)")
    }
  }

  func takeAwayRehearsals(_ db: Transaction) throws {
    try db.run("DELETE FROM pitch_rehearsal WHERE mark = \(rehearsalMark)")
  }
}

extension CoreMember {
  /// Saves a version of a pitch upon the one the writer saw (0 when there was none). Saving what is there already makes no
  /// version. Throws `Refusal.outdated` when a newer one was saved meanwhile, `Refusal.tooMany` above
  /// `Pitch.mostVersions`.
  public func save(pitch wording: Prose, of length: Pitch.Length, upon base: Int, _ db: Transaction) throws {
    let newest = try member.pitches(length, db).first
    if newest?.wording ?? "" == wording.text { return }
    guard newest?.number ?? 0 == base else { throw Refusal.outdated }
    guard base < Pitch.mostVersions else { throw Refusal.tooMany }
    try db.run(
      """
      INSERT INTO pitch_text (minutes, number, made_on, wording)
      VALUES (\(length), \(base + 1), \(member.today), \(wording))
      """)
  }
}
