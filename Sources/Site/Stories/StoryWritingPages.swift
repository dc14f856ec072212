internal import Community
internal import HTML
internal import Web

/// Where the core group makes one story of the pieces.
enum StoryWritingPages {
  static let title = Field(name: "title", label: .storyTitle, limit: Title.limit)
  static let wording = Field(
    name: "wording", label: .storyText, hint: .storyTextHint, kind: .lines(12), limit: SharedStory.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.writing, writing)
    router.post(StoryPaths.writing, from: writing, save)
    router.post(StoryPaths.publication, from: again, publish)
    router.post(StoryPaths.sharedRemoval, from: again, remove)
    router.post(StoryPaths.fragmentRemoval, from: fragmentAgain, removeFragment)
  }

  private static func writing(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let state = try core.member.read { try StoryWriting(core, $0) }
    return try page(core, call, state, call.draft, isConflict: false)
  }

  private static func page(
    _ core: CoreMember, _ call: Call, _ state: StoryWriting, _ draft: Draft, isConflict: Bool
  ) throws -> Response {
    try call.page(.storyWriting, core.member, status: isConflict ? 409 : 200, place: .journey) {
      $0.storyWriting(state, draft, isConflict: isConflict, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (title, wording) = (form.title(title), form.neededProse(wording))
    guard let title, let wording else { throw form.problems }
    let base = try call.baseVersion()
    let outdated: StoryWriting? = try core.member.write { db in
      do {
        try core.save(sharedStory: wording, title: title, upon: base, db)
        return nil
      } catch Refusal.outdated {
        return try StoryWriting(core, db)
      }
    }
    guard let outdated else { return .seeOther(StoryPaths.writing()) }
    return try page(core, call, outdated, call.draft, isConflict: true)
  }

  private static func publish(_ core: CoreMember, _ call: Call, _ id: ID<SharedStory>) throws -> Response {
    let version = try call.baseVersion()
    try core.member.writeForgetting { try core.publish(id, version: version, $0) }
    return .seeOther(StoryPaths.together())
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<SharedStory>) throws -> Response {
    try core.member.writeForgetting { try core.remove(sharedStory: id, $0) }
    return .seeOther(StoryPaths.together())
  }

  private static func removeFragment(_ core: CoreMember, _ call: Call, _ id: ID<StoryFragment>) throws -> Response {
    try core.member.writeForgetting { try core.remove(fragment: id, $0) }
    return .seeOther(StoryPaths.writing())
  }

  private static func again(_ core: CoreMember, _ call: Call, _: ID<SharedStory>) throws -> Response {
    try writing(core, call, Nothing())
  }

  private static func fragmentAgain(_ core: CoreMember, _ call: Call, _: ID<StoryFragment>) throws -> Response {
    try writing(core, call, Nothing())
  }
}

/// What the core group sees of the story that is being written, read in one moment.
struct StoryWriting: Sendable {
  let versions: [SharedStory]
  let fragments: [StoryFragment]
  let isOfFive: Bool

  init(_ core: CoreMember, _ db: Snapshot) throws {
    versions = try core.sharedStoryVersions(db)
    fragments = try core.fragments(db)
    isOfFive = try core.member.areFragmentsOfFive(db)
  }

  var newest: SharedStory? { versions.first }
}

extension Writer {
  fileprivate func storyWriting(_ state: StoryWriting, _ draft: Draft, isConflict: Bool, _ handbook: Handbook) {
    work(.storyWriting, .storyWritingLead, in: .story, pitfall: "P2.V4", handbook) {
      p { a(.href(StoryPaths.together())) { text(.storyTogether) } }
      h2(.storyPieces)
      p(state.isOfFive ? .storyEnough : .storyFew, .class("strong"))
      p(state.fragments.isEmpty ? .storyPiecesNone : .storyPiecesLead, .class("small"))
      ul(.class("rows")) {
        for fragment in state.fragments {
          li {
            p(.class("wording"), .autoDirection) { verbatim(fragment.wording) }
            removal(StoryPaths.fragmentRemoval(fragment.id), String(fragment.wording.prefix(40)))
          }
        }
      }
      form(.post, .action(StoryPaths.writing())) {
        h2(.storyText)
        problemSummary(draft)
        base(version: state.newest?.number ?? 0, draft, isConflict: isConflict)
        if isConflict, let newest = state.newest { otherWording(newest.title + "\n\n" + newest.wording) }
        readers(.storyCoreReaders)
        field(StoryWritingPages.title, draft, initial: state.newest?.title ?? "")
        field(StoryWritingPages.wording, draft, initial: state.newest?.wording ?? "")
        submit(.save)
      }
      if let newest = state.newest { storyNext(newest, isOfFive: state.isOfFive) }
      earlierVersions(.storyEarlier, state.versions.map { ($0.number, $0.madeOn, $0.wording) })
    }
  }

  private func storyNext(_ newest: SharedStory, isOfFive: Bool) {
    if isOfFive {
      form(.post, .action(StoryPaths.publication(newest.id))) {
        input(.type("hidden"), .name("base"), .value(String(newest.number)))
        p(.storyPublishLead, .class("small"))
        p { button(.storyPublish, .type("submit"), .class("btn quiet")) }
      }
    }
    details(.class("fold")) {
      summary(.storySetAside)
      form(.post, .action(StoryPaths.sharedRemoval(newest.id))) {
        p(.storySetAsideLead, .class("small"))
        p { button(.storySetAsideSure, .type("submit"), .class("btn stop")) }
      }
    }
  }
}
