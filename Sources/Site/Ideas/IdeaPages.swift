internal import Community
internal import HTML
internal import Web

enum IdeaPaths {
  static let all = Path<Nothing>("/ideas")
  static let idea = Path<ID<Idea>>("/ideas/:")
  static let removal = Path<ID<Idea>>("/ideas/:/removal")
}

/// The ideas for the plan that a network took over from the gallery.
enum IdeaPages {
  static let wording = Field(
    name: "wording", label: .ideaWording, hint: .ideaWordingHint, kind: .lines(4), limit: Idea.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(IdeaPaths.all, all)
    router.get(IdeaPaths.idea, idea)
    router.post(IdeaPaths.idea, from: idea, save)
    router.post(IdeaPaths.removal, from: goneIdea, remove)
  }

  private static func all(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let ideas = try member.read { try member.ideas($0) }
    return try call.page(.ideasTitle, member, place: .journey) { $0.ideas(ideas, call.house.handbook) }
  }

  private static func idea(_ member: Member, _ call: Call, _ id: ID<Idea>) throws -> Response {
    let idea = try member.read { try member.idea(id, $0) }
    return try call.page(.ideaEdit, member, place: .journey) {
      $0.ideaForm(idea, call.draft, theirs: nil, call.house.handbook)
    }
  }

  private static func save(_ member: Member, _ call: Call, _ id: ID<Idea>) throws -> Response {
    var form = FormReader(call.draft)
    let wording = form.neededProse(Self.wording)
    guard let wording else { throw form.problems }
    guard let kind = call.draft[GalleryPages.kind].flatMap(Idea.Kind.init) else {
      throw Problems(GalleryPages.kind, Phrase.galleryKindProblem)
    }
    let base = try call.baseVersion()
    do {
      try member.write { try member.edit(id, wording: wording, kind: kind, upon: base, $0) }
    } catch Refusal.outdated {
      let idea = try member.read { try member.idea(id, $0) }
      return try call.page(.ideaEdit, member, status: 409, place: .journey) {
        $0.ideaForm(idea, call.draft, theirs: idea.wording, call.house.handbook)
      }
    }
    return .seeOther(IdeaPaths.all())
  }

  private static func remove(_ member: Member, _ call: Call, _ id: ID<Idea>) throws -> Response {
    try member.write { try member.remove(idea: id, $0) }
    return .seeOther(IdeaPaths.all())
  }

  private static func goneIdea(_ member: Member, _ call: Call, _: ID<Idea>) throws -> Response {
    try all(member, call, Nothing())
  }
}

extension Writer {
  fileprivate func ideas(_ ideas: [Idea], _ handbook: Handbook) {
    div(.class("p4")) {
      p(.class("eyebrow")) { a(.href(JourneyPaths.phase(4))) { text(.phaseOf(number: 4)) } }
      h1(.ideasTitle)
      p(.ideasLead, .class("lead"))
      if ideas.isEmpty {
        p(.ideasNone, .class("note"))
      } else {
        ul(.class("rows ideas")) {
          for idea in ideas { li(.id(idea.source.text)) { row(idea, handbook) } }
        }
      }
      p(.class("actions")) { a(.class("btn quiet"), .href(GalleryPaths.gallery())) { text(.ideasToGallery) } }
    }
  }

  private func row(_ idea: Idea, _ handbook: Handbook) {
    p(.class("eyebrow")) { text(idea.kind.name) }
    p(.class("wording"), .autoDirection) { verbatim(idea.wording) }
    source(of: idea, handbook)
    a(.class("row"), .href(IdeaPaths.idea(idea.id))) {
      text(.ideaChange)
      span(.class("hidden-label")) { verbatim(" " + idea.wording) }
    }
    removal(IdeaPaths.removal(idea.id), idea.wording)
  }

  /// Where an idea came from and when it was taken over.
  private func source(of idea: Idea, _ handbook: Handbook) {
    p(.class("small")) {
      text(.ideaFrom)
      verbatim(" ")
      a(.href(GalleryPaths.card(idea.source))) {
        if let title = handbook[idea.source.text]?.title { text(title) } else { verbatim(idea.source.text) }
      }
      verbatim(" · ")
      day(idea.takenOn)
    }
  }

  fileprivate func ideaForm(_ idea: Idea, _ draft: Draft, theirs: String?, _ handbook: Handbook) {
    div(.class("p4 narrow")) {
      p(.class("eyebrow")) { a(.href(IdeaPaths.all())) { text(.ideasTitle) } }
      h1(.ideaEdit)
      source(of: idea, handbook)
      form(.post, .action(IdeaPaths.idea(idea.id))) {
        problemSummary(draft)
        base(version: idea.version, draft, isConflict: theirs != nil)
        readers(.preparationReaders)
        field(IdeaPages.wording, draft, initial: idea.wording)
        if let theirs { otherWording(theirs) }
        ideaKind(draft[GalleryPages.kind].flatMap(Idea.Kind.init) ?? idea.kind)
        submit(.ideaSave)
      }
    }
  }
}
