internal import Community
internal import HTML
internal import Web

enum StartNotePaths {
  static let note = Path<Nothing>("/start-note")
  static let edit = Path<Nothing>("/start-note/edit")
  static let pdf = Path<Nothing>("/start-note/start-note.pdf")
  static let versions = Path<Nothing>("/start-note/versions")
  static let version = Path<Int>("/start-note/versions/:")
}

/// The start note: read it, edit it, look back, take it along.
enum StartNotePages {
  /// The most characters one section has.
  static let passageLimit = 3000

  static func routes(_ router: inout Router<Call>) {
    router.get(StartNotePaths.note, note)
    router.get(StartNotePaths.edit, edit)
    router.post(StartNotePaths.edit, from: edit, save)
    router.get(StartNotePaths.pdf, pdf)
    router.get(StartNotePaths.versions, versions)
    router.get(StartNotePaths.version, version)
  }

  private static func note(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let work = try member.read { try StartNoteWork(member, call, $0) }
    return try call.page(.noteTitle, member, place: .startNote) { $0.startNote(work, today: call.community.today) }
  }

  private static func edit(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let work = try member.read { try StartNoteWork(member, call, $0) }
    return try call.page(.noteEditTitle, member, place: .startNote) {
      $0.startNoteForm(work, call.draft, conflicts: [:])
    }
  }

  private static func save(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let form = try StartNoteForm(call.draft)
    let outcome = try member.write { db in
      try form.save(StartNoteWork(member, call, db), member, db)
    }
    switch outcome {
    case .saved: return .seeOther(StartNotePaths.note())
    case .conflict(let work, let conflicts, let merged):
      return try call.page(.noteEditTitle, member, status: 409, place: .startNote) {
        $0.startNoteForm(work, merged, conflicts: conflicts)
      }
    }
  }

  private static func pdf(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let work = try member.read { try StartNoteWork(member, call, $0) }
    let writer = Writer(work.language)
    writer.startNoteSheet(work, today: call.community.today)
    return call.pdf(writer.bytes, name: work.language == .nl ? "startnotitie.pdf" : "start-note.pdf")
  }

  private static func versions(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let all = try member.read { try member.startNoteVersions($0) }
    return try call.page(.noteVersionsTitle, member, place: .startNote) { $0.startNoteVersions(all) }
  }

  private static func version(_ member: Member, _ call: Call, _ number: Int) throws -> Response {
    let (note, earlier) = try member.read { db in
      (try member.startNote(version: number, db), number > 1 ? try member.startNote(version: number - 1, db) : nil)
    }
    return try call.page(.noteVersion(number: number), member, place: .startNote) { $0.startNote(note, since: earlier) }
  }
}

/// The start note and all that it is made from, read in one moment.
struct StartNoteWork: Sendable {
  let network: Network
  /// The newest saved version, if any.
  let note: StartNote?
  /// The language of the note: as saved, or the reader's.
  let language: Language
  /// What the choices say now.
  let now: StartNoteText

  init(_ member: Member, _ call: Call, _ db: Snapshot) throws {
    network = member.network
    note = try member.startNote(db)
    let chosen = call.draft["language"].flatMap(Language.init)
    language = chosen ?? note.flatMap { Language(rawValue: $0.language) } ?? call.language
    now = StartNoteText(try PreparationState(member, db), call.house.handbook, language)
  }

  /// The passages as they read now.
  var passages: [StartNote.Section: StartNote.Passage] { now.passages(note) }

  /// How the choices behind a passage changed since it was saved; nil when they did not.
  func change(_ section: StartNote.Section) -> Difference? {
    guard let stored = note?.passages[section], note?.language == language.rawValue else { return nil }
    let difference = Difference(from: stored.basis, to: now[section])
    return difference.isEmpty ? nil : difference
  }

  /// The sections whose choices changed since somebody wrote in them.
  var waiting: [StartNote.Section] {
    StartNote.Section.allCases.filter { change($0) != nil && note?.passages[$0]?.followsChoices == false }
  }
}
