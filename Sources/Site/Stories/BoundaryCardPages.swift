internal import Community
internal import HTML
internal import Web

/// The boundaries card of whoever tells (handbook, P2.E4): filled in in the browser, or on paper. It is the teller’s own;
/// the server gives the empty card, and keeps a sealed one for who asks for it.
enum BoundaryCardPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.card, card)
    router.get(StoryPaths.cardPDF, pdf)
    router.post(StoryPaths.cardKept, from: card, keep)
    router.post(StoryPaths.cardRemoval, from: card, remove)
  }

  private static func card(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let kept = try member.read { try member.keptDraft(of: .card, $0) }
    return try call.page(.storyCardOwn, member, scripts: ["story-card.js"], place: .journey) {
      $0.boundaryCard(kept, call.house.handbook)
    }
  }

  private static func pdf(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let writer = Writer(call.language)
    writer.boundaryCardSheet()
    return call.pdf(writer.bytes, name: call.language == .nl ? "grenzenkaart.pdf" : "boundaries-card.pdf")
  }

  private static func keep(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try call.keep(.card, member)
  }

  private static func remove(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.writeForgetting { try member.removeKeptDraft(of: .card, $0) }
    return .seeOther(StoryPaths.card())
  }
}

/// A line of the boundaries card.
struct BoundaryLine: Sendable {
  let name: String
  let title: Phrase
  var hint: Phrase?

  static let all = [
    BoundaryLine(name: "point", title: .storyCardPoint, hint: .storyCardPointHint),
    BoundaryLine(name: "tell", title: .storyCardTell),
    BoundaryLine(name: "not", title: .storyCardNot, hint: .storyCardNotHint),
    BoundaryLine(name: "questions", title: .storyCardQuestions, hint: .storyCardQuestionsHint),
    BoundaryLine(name: "signal", title: .storyCardSignal, hint: .storyCardSignalHint),
    BoundaryLine(name: "company", title: .storyCardCompany, hint: .storyCardCompanyHint),
    BoundaryLine(name: "record", title: .storyCardRecord, hint: .storyCardRecordHint),
    BoundaryLine(name: "retell", title: .storyCardRetell, hint: .storyCardRetellHint),
    BoundaryLine(name: "until", title: .storyCardUntil),
    BoundaryLine(name: "call", title: .storyCardCall, hint: .storyCardCallHint),
  ]
}

extension Writer {
  fileprivate func boundaryCard(_ kept: KeptDraft?, _ handbook: Handbook) {
    div(Phase.story.colour) {
      p(.class("eyebrow noprint")) { a(.href(JourneyPaths.phase(2))) { text(.phaseOf(number: 2)) } }
      h1(.storyCardOwn)
      p(.storyCardOwnLead, .class("lead noprint"))
      div(.class("two")) {
        div {
          div(.class("note"), .fixed("data-without-card", "")) {
            p(.storyCardNoScript)
            p { a(.class("btn quiet"), .href(StoryPaths.cardPDF())) { text(.storyCardPaper) } }
          }
          div(.hidden, .fixed("data-card", "")) {
            p(.storyCardOwnReaders, .class("seen noprint"))
            for line in BoundaryLine.all { boundaryLine(line) }
            p(.class("actions")) {
              button(.storyCardPrint, .type("button"), .class("btn"), .fixed("data-print", ""))
            }
          }
          keeping(kept, path: StoryPaths.cardKept())
          if kept != nil { keptRemoval(.storyCardKept, path: StoryPaths.cardRemoval()) }
          p(.class("actions small noprint")) {
            a(.href(StoryPaths.cardPDF())) { text(.storyCardPaper) }
            a(.href(StoryPaths.builder())) { text(.storyBuilder) }
          }
        }
        aside(.class("side noprint")) { pitfall("P2.V1", handbook) }
      }
    }
  }

  private func boundaryLine(_ line: BoundaryLine) {
    let id = "card-" + line.name
    div(.class("field")) {
      label(line.title, .for(id))
      if let hint = line.hint { p(hint, .class("hint"), .id(id + "-hint")) }
      textarea(
        .id(id), .number("rows", 2), .autocomplete("off"), .when(line.hint != nil, .describedBy(id + "-hint")),
        .autoDirection
      ) {}
    }
  }
}
