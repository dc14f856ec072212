public import Community
internal import HTML
internal import Secrets
public import Web

extension NeedsPoll.Address: PathPart {
  public var pathPart: String { "\(network.text).\(poll.text)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let network = ID<Network>(parts[0]), let poll = ID<NeedsPoll>(parts[1]) else { return nil }
    self.init(network: network, poll: poll)
  }
}

enum PollPaths {
  static let poll = Path<NeedsPoll.Address>("/polls/:")
  static let thanks = Path<Nothing>("/polls/thanks")
}

/// Answering a poll, without an account.
enum PollPages {
  static let mark = "mark"

  static func name(_ question: NeedsPoll.Question) -> String { "answer-\(question.number)" }

  static func routes(_ router: inout Router<Call>) {
    router.get(PollPaths.thanks, thanks)
    router.get(PollPaths.poll, poll)
    router.post(PollPaths.poll, from: poll, answer)
  }

  private static func poll(_: Anyone, _ call: Call, _ address: NeedsPoll.Address) throws -> Response {
    let poll = try call.community.openPoll(address)
    return try call.page(.pollAnswerTitle) { $0.poll(poll, address, call.draft) }
  }

  private static func answer(_: Anyone, _ call: Call, _ address: NeedsPoll.Address) throws -> Response {
    try call.takeTurn()
    guard let mark = ID<NeedsPoll>(call.draft[mark] ?? "") else { throw Refusal.notFound }
    let poll = try call.community.openPoll(address)
    var choices: [Int: Int] = [:]
    for question in poll.questions {
      if let option = call.draft[name(question)].flatMap({ Int($0.prefix(3)) }) { choices[question.number] = option }
    }
    guard !choices.isEmpty else { throw Problems("answers", Phrase.problemPollAnswers) }
    try call.community.answer(address, choices: choices, mark: mark)
    return .seeOther(PollPaths.thanks())
  }

  private static func thanks(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.pollThanksTitle) { page in
      page.h1(.pollThanksTitle)
      page.p(.pollThanks, .class("lead"))
      page.p { page.a(.class("btn quiet"), .href(HandbookPaths.contents())) { page.text(.frontHandbook) } }
    }
  }
}

extension Writer {
  fileprivate func poll(_ poll: NeedsPoll, _ address: NeedsPoll.Address, _ draft: Draft) {
    h1(.autoDirection) { verbatim(poll.title) }
    p(.pollAnswerLead, .class("lead"))
    form(.post, .action(PollPaths.poll(address)), .class("narrow"), .id("answers")) {
      problemSummary(draft)
      readers(.pollAnswerReaders)
      for question in poll.questions { pollQuestion(question, draft) }
      input(
        .type("hidden"), .name(PollPages.mark), .value(draft[PollPages.mark] ?? Secrets.hex(Secrets.randomBytes(16))))
      submit(.pollSend)
    }
  }

  private func pollQuestion(_ question: NeedsPoll.Question, _ draft: Draft) {
    let name = PollPages.name(question)
    fieldset(.class("choice")) {
      legend(.autoDirection) { verbatim(question.wording) }
      for option in question.options {
        label(.class("check")) {
          input(
            .type("radio"), .name(name), .value(String(option.number)),
            .when(draft.contains(name, String(option.number)), .checked))
          span(.autoDirection) { verbatim(option.wording) }
        }
      }
      label(.class("check")) {
        input(.type("radio"), .name(name), .value("0"), .when(draft.contains(name, "0"), .checked))
        text(.pollRather)
      }
    }
  }
}
