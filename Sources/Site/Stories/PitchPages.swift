internal import Community
internal import HTML
internal import Web

/// The pitch of one minute and of three: the core group writes, every member rehearses.
enum PitchPages {
  static let wording = Field(
    name: "wording", label: .storyPitchField, hint: .storyPitchHint, kind: .lines(10), limit: Pitch.limit)
  static let rehearsed = "rehearsed"

  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.pitch, pitch)
    router.get(StoryPaths.pitchPDF, pdf)
    router.get(StoryPaths.pitchText, edit)
    router.post(StoryPaths.pitchText, from: edit, save)
    router.post(StoryPaths.rehearsal, from: again, rehearse)
  }

  private static func newest(_ member: Member, _ db: Snapshot) throws -> [Pitch.Length: Pitch] {
    var result: [Pitch.Length: Pitch] = [:]
    for length in Pitch.Length.allCases { result[length] = try member.pitches(length, db).first }
    return result
  }

  private static func pitch(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (pitches, own, isSomebody, isCore) = try member.read { db in
      (try newest(member, db), try member.rehearsed(db), try member.isPitchRehearsed(db), try member.isCore(db))
    }
    return try call.page(.storyPitch, member, place: .journey) { page in
      page.work(.storyPitch, .storyPitchLead, in: .story, pitfall: "P2.V2", call.house.handbook) {
        for length in Pitch.Length.allCases {
          page.pitch(length, pitches[length], isOwn: own.contains(length), isCore: isCore)
        }
        page.p(isSomebody ? .storyPitchSomebody : .storyPitchNobody, .class("small"))
        page.p { page.a(.href(StoryPaths.pitchPDF())) { page.text(.storyPitchPdf) } }
      }
    }
  }

  private static func pdf(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let pitches = try member.read { try newest(member, $0) }
    let writer = Writer(call.language)
    writer.pitchSheet(pitches, member.network)
    return call.pdf(writer.bytes, name: "pitch.pdf")
  }

  private static func edit(_ core: CoreMember, _ call: Call, _ length: Pitch.Length) throws -> Response {
    let versions = try core.member.read { try core.member.pitches(length, $0) }
    return try call.page(length.title, core.member, place: .journey) {
      $0.pitchForm(length, versions, call.draft, isConflict: false, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ length: Pitch.Length) throws -> Response {
    var form = FormReader(call.draft)
    guard let wording = form.prose(wording) else { throw form.problems }
    let base = try call.baseVersion()
    let outdated: [Pitch]? = try core.member.write { db in
      do {
        try core.save(pitch: wording, of: length, upon: base, db)
        return nil
      } catch Refusal.outdated {
        return try core.member.pitches(length, db)
      }
    }
    guard let outdated else { return .seeOther(StoryPaths.pitch()) }
    return try call.page(length.title, core.member, status: 409, place: .journey) {
      $0.pitchForm(length, outdated, call.draft, isConflict: true, call.house.handbook)
    }
  }

  private static func rehearse(_ member: Member, _ call: Call, _ length: Pitch.Length) throws -> Response {
    guard let did = ["yes": true, "no": false][call.draft[rehearsed] ?? ""] else { throw Refusal.notFound }
    try member.writeForgetting { try member.rehearse(length, did, $0) }
    return .seeOther(StoryPaths.pitch())
  }

  private static func again(_ member: Member, _ call: Call, _: Pitch.Length) throws -> Response {
    try pitch(member, call, Nothing())
  }
}

extension Pitch.Length {
  var title: Phrase { self == .one ? .storyPitch1 : .storyPitch3 }
}

extension Writer {
  fileprivate func pitch(_ length: Pitch.Length, _ pitch: Pitch?, isOwn: Bool, isCore: Bool) {
    article(.class("advice")) {
      h2(length.title, .class("h3"))
      if let pitch, !pitch.wording.isEmpty {
        p(.class("wording"), .autoDirection) { verbatim(pitch.wording) }
        p(.class("small")) {
          text(.storyPitchCount(count: pitch.words))
          verbatim("; ")
          text(.storyPitchRoom(room: length.words))
          verbatim(". ")
          text(pitch.words > length.words ? .storyPitchLong : .storyPitchFits)
        }
        form(.post, .action(StoryPaths.rehearsal(length)), .class("row")) {
          if isOwn { span(.storyPitchRehearsed, .class("small strong")) }
          button(
            .type("submit"), .name(PitchPages.rehearsed), .value(isOwn ? "no" : "yes"),
            isOwn ? .class("link") : .class("btn quiet")
          ) {
            text(isOwn ? .storyPitchUndo : .storyPitchRehearse)
            span(.class("hidden-label")) {
              verbatim(": ")
              text(length.title)
            }
          }
        }
      } else {
        p(.storyPitchNone)
      }
      if isCore {
        p {
          a(.href(StoryPaths.pitchText(length))) {
            text(pitch == nil ? .storyPitchWrite : .storyPitchEdit)
            span(.class("hidden-label")) {
              verbatim(": ")
              text(length.title)
            }
          }
        }
      }
    }
  }

  fileprivate func pitchForm(
    _ length: Pitch.Length, _ versions: [Pitch], _ draft: Draft, isConflict: Bool, _ handbook: Handbook
  ) {
    let newest = versions.first
    work(length.title, .storyPitchLead, in: .story, pitfall: "P2.V9", handbook) {
      form(.post, .action(StoryPaths.pitchText(length))) {
        problemSummary(draft)
        base(version: newest?.number ?? 0, draft, isConflict: isConflict)
        if isConflict, let newest { otherWording(newest.wording) }
        readers(.storyPitchReaders)
        field(PitchPages.wording, draft, initial: newest?.wording ?? "")
        submit(.save)
      }
      earlierVersions(.storyEarlier, versions.map { ($0.number, $0.madeOn, $0.wording) })
    }
  }
}
