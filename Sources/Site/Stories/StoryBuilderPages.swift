internal import Community
internal import HTML
internal import Web

/// The story builder. It runs in the browser; the server gives the page, and keeps a sealed draft for who asks for it.
enum StoryBuilderPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.builder, builder)
    router.get(StoryPaths.paper, paper)
    router.post(StoryPaths.draft, from: builder, keep)
    router.post(StoryPaths.draftRemoval, from: builder, remove)
  }

  private static func builder(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let kept = try member.read { try member.keptDraft(of: .story, $0) }
    return try call.page(.storyBuilder, member, scripts: ["copy.js", "story.js"], place: .journey) {
      $0.storyBuilder(kept, call.house.handbook)
    }
  }

  private static func paper(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let writer = Writer(call.language)
    writer.storyBlocksSheet()
    return call.pdf(
      writer.bytes, name: call.language == .nl ? "verhaal-in-vier-blokken.pdf" : "story-in-four-blocks.pdf")
  }

  private static func keep(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try call.keep(.story, member)
  }

  private static func remove(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.writeForgetting { try member.removeKeptDraft(of: .story, $0) }
    return .seeOther(StoryPaths.builder())
  }
}

/// A block of the story builder.
struct StoryBlock: Sendable {
  let name: String
  let title, hint: Phrase

  static let all = [
    StoryBlock(name: "moment", title: .storyMoment, hint: .storyMomentHint),
    StoryBlock(name: "cost", title: .storyCost, hint: .storyCostHint),
    StoryBlock(name: "helped", title: .storyHelped, hint: .storyHelpedHint),
    StoryBlock(name: "ask", title: .storyAsk, hint: .storyAskHint),
  ]
}
