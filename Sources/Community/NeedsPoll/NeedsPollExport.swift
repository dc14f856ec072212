/// A needs poll in the export: what is shown, and no more.
struct ExportedPoll: Encodable, Sendable {
  struct Question: Encodable { let wording: String, options: [Option] }
  struct Option: Encodable { let wording: String, shown: Int }
  let title, language, closesOn: String
  let answers, shown: Int
  let questions: [Question]

  init(_ poll: NeedsPoll) {
    title = poll.title
    language = poll.language
    closesOn = poll.closesOn.text
    answers = poll.answers
    shown = poll.shown
    questions = poll.questions.map { question in
      Question(
        wording: question.wording, options: question.options.map { Option(wording: $0.wording, shown: $0.shown) })
    }
  }
}
