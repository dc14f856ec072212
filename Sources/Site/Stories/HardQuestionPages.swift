internal import Community
internal import HTML
internal import Secrets
internal import Web

/// A question as it is shown: those that are given, also without an answer, and the network's own.
struct ShownQuestion: Sendable {
  let key: HardQuestion.Key
  /// What stands there now; nil when nobody wrote it down.
  let written: HardQuestion?

  var answer: String { written?.answer ?? "" }

  func words(_ language: Language) -> String {
    if case .given(let given) = key { given.phrase[language] } else { written?.question ?? "" }
  }

  /// The given ones first, in their order.
  static func all(_ written: [HardQuestion]) -> [ShownQuestion] {
    let given = HardQuestion.Given.allCases.map(HardQuestion.Key.given)
    return given.map { key in ShownQuestion(key: key, written: written.first { $0.key == key }) }
      + written.filter { !given.contains($0.key) }.map { ShownQuestion(key: $0.key, written: $0) }
  }
}

extension HardQuestion.Given {
  var phrase: Phrase { self == .separate ? .storyQuestionSeparate : .storyQuestionPrivate }
}

/// The sheet with hard questions: the core group answers, every member reads.
enum HardQuestionPages {
  static let question = Field(
    name: "question", label: .storyQuestion, hint: .storyQuestionHint, kind: .lines(2), limit: 300)
  static let answer = Field(
    name: "answer", label: .storyAnswer, hint: .storyAnswerHint, kind: .lines(5), limit: Prose.limit)

  /// The hidden field that makes a form which is sent twice add one question.
  static let once = "once"

  static func routes(_ router: inout Router<Call>) {
    router.get(StoryPaths.questions, questions)
    router.post(StoryPaths.questions, from: questionsAgain, add)
    router.get(StoryPaths.questionsPDF, pdf)
    router.get(StoryPaths.question, edit)
    router.post(StoryPaths.question, from: edit, save)
    router.post(StoryPaths.questionRemoval, from: removalAgain, remove)
  }

  private static func questions(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (written, isCore) = try member.read { (try member.hardQuestions($0), try member.isCore($0)) }
    return try call.page(.storyQuestions, member, place: .journey) {
      $0.hardQuestions(ShownQuestion.all(written), isCore: isCore, call.draft, call.house.handbook)
    }
  }

  private static func pdf(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let written = try member.read { try member.hardQuestions($0) }
    let writer = Writer(call.language)
    writer.questionsSheet(ShownQuestion.all(written), member.network)
    return call.pdf(writer.bytes, name: call.language == .nl ? "lastige-vragen.pdf" : "hard-questions.pdf")
  }

  private static func questionsAgain(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try questions(core.member, call, Nothing())
  }

  private static func add(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    guard let id = ID<HardQuestion>(call.draft[once] ?? "") else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let (question, answer) = (form.neededProse(question), form.prose(answer))
    guard let question, let answer else { throw form.problems }
    do {
      try core.member.write { try core.save(.own(id), question: question, answer: answer, upon: 0, $0) }
    } catch Refusal.tooMany {
      throw Problems(Self.question.name, Phrase.storyQuestionMany(most: HardQuestion.most))
    }
    return .seeOther(StoryPaths.questions() + "#question-" + id.text)
  }

  private static func edit(_ core: CoreMember, _ call: Call, _ key: HardQuestion.Key) throws -> Response {
    let written = try core.member.read { try core.member.hardQuestion(key, $0) }
    if case .own = key, written == nil { throw Refusal.notFound }
    let question = ShownQuestion(key: key, written: written)
    return try call.page(.storyQuestions, core.member, place: .journey) { page in
      page.div(Phase.story.colour) {
        page.p(.class("eyebrow")) { page.a(.href(StoryPaths.questions())) { page.text(.storyQuestions) } }
        page.h1(.autoDirection) { page.verbatim(question.words(call.language)) }
        page.hardQuestionForm(question, call.draft)
      }
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ key: HardQuestion.Key) throws -> Response {
    var form = FormReader(call.draft)
    let isGiven = if case .given = key { true } else { false }
    let question = isGiven ? try Prose("") : form.neededProse(question)
    let answer = form.prose(answer)
    guard let question, let answer else { throw form.problems }
    let edition = try form.edition()
    try saving(Self.answer) {
      try core.member.write { try core.save(key, question: question, answer: answer, upon: edition, $0) }
    }
    return .seeOther(StoryPaths.questions() + "#question-" + key.text)
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<HardQuestion>) throws -> Response {
    try core.member.write { try core.remove(question: id, $0) }
    return .seeOther(StoryPaths.questions())
  }

  private static func removalAgain(_ core: CoreMember, _ call: Call, _: ID<HardQuestion>) throws -> Response {
    try questions(core.member, call, Nothing())
  }
}

extension Writer {
  fileprivate func hardQuestions(
    _ questions: [ShownQuestion], isCore: Bool, _ draft: Draft, _ handbook: Handbook
  ) {
    work(.storyQuestions, .storyQuestionsLead, in: .story, pitfall: "P2.V6", handbook) {
      let answered = questions.count { !$0.answer.isEmpty }
      p(.class("strong")) { text(.storyQuestionsCount(count: answered, least: HardQuestion.enough)) }
      ul(.class("rows")) {
        for question in questions { hardQuestion(question, isCore: isCore) }
      }
      p { a(.href(StoryPaths.questionsPDF())) { text(.storyQuestionsPdf) } }
      if isCore {
        form(.post, .action(StoryPaths.questions())) {
          h2(.storyQuestionNew)
          problemSummary(draft)
          readers(.storyPitchReaders)
          field(HardQuestionPages.question, draft)
          field(HardQuestionPages.answer, draft)
          input(
            .type("hidden"), .name(HardQuestionPages.once),
            .value(draft[HardQuestionPages.once] ?? Secrets.hex(Secrets.randomBytes(16))))
          submit(.storyQuestionAdd)
        }
      }
    }
  }

  private func hardQuestion(_ question: ShownQuestion, isCore: Bool) {
    li(.id("question-" + question.key.text)) {
      h2(.class("h3"), .autoDirection) { verbatim(question.words(language)) }
      if question.answer.isEmpty {
        p(.storyQuestionOpen, .class("small"))
      } else {
        p(.class("wording"), .autoDirection) { verbatim(question.answer) }
      }
      if isCore {
        p(.class("line-actions")) {
          a(.href(StoryPaths.question(question.key))) {
            text(question.answer.isEmpty ? .storyQuestionAnswer : .storyQuestionEdit)
            span(.class("hidden-label"), .autoDirection) { verbatim(" " + question.words(language)) }
          }
        }
        if case .own(let id) = question.key { removal(StoryPaths.questionRemoval(id), question.words(language)) }
      }
    }
  }

  fileprivate func hardQuestionForm(_ question: ShownQuestion, _ draft: Draft) {
    form(.post, .action(StoryPaths.question(question.key)), .class("narrow")) {
      problemSummary(draft)
      edition(
        question.written?.edition ?? 0, draft,
        standing: question.written.map {
          [(HardQuestionPages.question.label, $0.question), (HardQuestionPages.answer.label, $0.answer)]
        } ?? [])
      readers(.storyPitchReaders)
      if case .own = question.key {
        field(HardQuestionPages.question, draft, initial: question.written?.question ?? "")
      }
      field(HardQuestionPages.answer, draft, initial: question.answer)
      submit(.save)
    }
  }
}
