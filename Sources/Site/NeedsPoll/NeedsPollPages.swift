internal import Community
internal import HTML
internal import QRCode
internal import Secrets
internal import Web

enum NeedsPollPaths {
  static let polls = Path<Nothing>("/needs-polls")
  static let poll = Path<ID<NeedsPoll>>("/needs-polls/:")
  static let removal = Path<ID<NeedsPoll>>("/needs-polls/:/removal")
}

/// The needs poll, for members: make one, share it, see what came in.
enum NeedsPollPages {
  static let title = Field(name: "title", label: .pollTitle, hint: .pollTitleHint, limit: Title.limit)
  static let closes = Field(name: "closes-on", label: .pollCloses, hint: .pollClosesHint, kind: .day)
  /// The hidden field that makes a form which is sent twice open one poll.
  static let once = "once"

  static func question(_ number: Int) -> Field {
    Field(name: "question-\(number)", label: .pollQuestion(number: number), limit: Title.limit)
  }

  static func options(_ number: Int) -> Field {
    Field(name: "options-\(number)", label: .pollOptions(number: number), hint: .pollOptionsHint, kind: .lines(4))
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(NeedsPollPaths.polls, all)
    router.post(NeedsPollPaths.polls, from: all, open)
    router.get(NeedsPollPaths.poll, one)
    router.post(NeedsPollPaths.removal, from: one, remove)
  }

  private static func all(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let polls = try member.read { try member.needsPolls($0) }
    return try call.page(.pollsTitle, member, place: .journey) {
      $0.needsPolls(polls, suggestedDay: call.community.today.adding(21), call.draft, call.house.handbook)
    }
  }

  private static func open(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<NeedsPoll>(call.draft[once] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let today = call.community.today
    let title = form.title(Self.title)
    let day = form.day(closes, in: today...today.adding(NeedsPoll.mostDays), call.language)
    let questions = form.questions()
    guard let title, let day, form.problems.isEmpty else { throw form.problems }
    let poll = NewNeedsPoll(title: title, language: call.language.code, closesOn: day, questions: questions)
    try member.write { try member.open(poll, as: id, $0) }
    return .seeOther(NeedsPollPaths.poll(id))
  }

  private static func one(_ member: Member, _ call: Call, _ id: ID<NeedsPoll>) throws -> Response {
    let poll = try member.read { try member.needsPoll(id, $0) }
    let link = call.origin + PollPaths.poll(NeedsPoll.Address(network: member.network.id, poll: id))
    let code = try QRCode(link)
    return try call.page(.pollTitle, member, scripts: ["copy.js"], place: .journey) {
      $0.needsPoll(poll, link: link, code, today: call.community.today)
    }
  }

  private static func remove(_ member: Member, _ call: Call, _ id: ID<NeedsPoll>) throws -> Response {
    try member.write { try member.remove(poll: id, $0) }
    return .seeOther(NeedsPollPaths.polls())
  }
}

extension FormReader {
  /// The questions that were filled in, each with two to six options, one a line. At least one is needed.
  fileprivate mutating func questions() -> [(wording: Title, options: [Title])] {
    var result: [(Title, [Title])] = []
    for number in 1...NeedsPoll.mostQuestions {
      let (question, options) = (NeedsPollPages.question(number), NeedsPollPages.options(number))
      let isBlank = [question, options].allSatisfy { (draft[$0.name] ?? "").allSatisfy(\.isWhitespace) }
      if isBlank, ![question, options].contains(where: { draft.isUnreadable($0.name) }) { continue }
      if let wording = title(question) { result.append((wording, titles(options))) }
    }
    if result.isEmpty, problems.isEmpty { complain(NeedsPollPages.question(1), .problemPollEmpty) }
    return result
  }

  private mutating func titles(_ field: Field) -> [Title] {
    let lines = (draft[field.name] ?? "").split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    guard (2...NeedsPoll.mostOptions).contains(lines.count), !draft.isUnreadable(field.name) else {
      complain(field, .problemPollOptions(most: NeedsPoll.mostOptions))
      return []
    }
    do {
      return try lines.map { line throws(WritingFault) in try Title(String(line)) }
    } catch {
      complain(field, error.sentence)
      return []
    }
  }
}
