internal import SQL

/// What the members may read of phase 2, in the export: no piece, no mark, no kept draft, and of what one person tells
/// only what every member reads today.
struct ExportedStories: Encodable, Sendable {
  struct Shared: Encodable { let title, wording, membersOn: String, everyoneOn: String? }
  struct Told: Encodable { let title, shownAs, unanswered, closedTopics, lastDay: String, texts: [String: String] }
  struct Wording: Encodable { let number: Int, madeOn, wording: String }
  struct Question: Encodable { let given: String?, question, answer: String }

  let shared: [Shared]
  let told: [Told]
  let pitches: [String: [Wording]]
  let questions: [Question]

  init(_ member: Member, _ db: Snapshot) throws {
    shared = try member.sharedStories(db).map {
      Shared(
        title: $0.title, wording: $0.wording, membersOn: ($0.membersOn ?? $0.madeOn).text,
        everyoneOn: $0.everyoneOn?.text)
    }
    told = try member.readableStories(db).compactMap { story in
      let texts = try member.readableStory(story.id, db).texts.filter { $0.ring != .core }
      guard !texts.isEmpty else { return nil }
      return Told(
        title: story.title, shownAs: story.shownAs, unanswered: story.unanswered, closedTopics: story.closedTopics,
        lastDay: story.lastDay.text,
        texts: Dictionary(uniqueKeysWithValues: texts.map { ($0.ring.rawValue, $0.wording) }))
    }
    var pitches: [String: [Wording]] = [:]
    for length in Pitch.Length.allCases {
      let all = try member.pitches(length, db)
      guard !all.isEmpty else { continue }
      pitches[String(length.rawValue)] = all.map {
        Wording(number: $0.number, madeOn: $0.madeOn.text, wording: $0.wording)
      }
    }
    self.pitches = pitches
    questions = try member.hardQuestions(db).map { question in
      if case .given(let given) = question.key {
        Question(given: given.rawValue, question: "", answer: question.answer)
      } else {
        Question(given: nil, question: question.question, answer: question.answer)
      }
    }
  }
}
