internal import Community
internal import HTML
internal import Web

/// Searching what is said in the rooms. As in the handbook the question travels in the body of a form: it stands in no
/// address, no history and no log.
enum SearchPages {
  static let question = Field(name: "q", label: .roomSearchQuestion, hint: .roomSearchHint, limit: Title.limit)
  static let from = "from"

  static func routes(_ router: inout Router<Call>) {
    router.get(RoomPaths.search, search)
    router.post(RoomPaths.search, from: search, find)
  }

  private static func search(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.roomsTitle, member, place: .rooms) { $0.search(call.draft, nil) }
  }

  private static func find(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    // Nothing to look for is no mistake: the page says what one can ask.
    guard call.draft["q"]?.contains(where: { !$0.isWhitespace }) ?? call.draft.has("q") else {
      return try search(member, call, Nothing())
    }
    var form = FormReader(call.draft)
    guard let question = form.title(question) else { throw form.problems }
    guard let search = Search(question.text) else { throw Problems(Self.question.name, Phrase.roomSearchOnlyCommon) }
    let from = call.draft[from].flatMap { SearchPlace($0) }
    let answer = try member.read { try member.search(search, from: from, $0) }
    return try call.page(.roomsTitle, member, place: .rooms) { page in
      page.search(call.draft, SearchState(question: question.text, answer: answer, isFirst: from == nil))
    }
  }
}

/// What one search gave.
struct SearchState: Sendable {
  let question: String
  let answer: SearchAnswer
  let isFirst: Bool
}
