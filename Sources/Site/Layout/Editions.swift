internal import Community
internal import HTML
internal import Web

/// One of a few answers, as round buttons.
struct Choice<Answer: RawRepresentable & CaseIterable & Sendable>: Sendable where Answer.RawValue == String {
  let field: Field
  /// What can be chosen, in its order.
  let answers: [Answer]
  let phrase: @Sendable (Answer) -> Phrase

  init(
    _ name: String, _ label: Phrase, of answers: [Answer] = Array(Answer.allCases),
    _ phrase: @escaping @Sendable (Answer) -> Phrase
  ) {
    field = Field(name: name, label: label)
    self.answers = answers
    self.phrase = phrase
  }
}

extension FormReader {
  /// The answer that was chosen; what is not among them is a problem.
  mutating func choice<Answer>(_ choice: Choice<Answer>) -> Answer? {
    if let answer = choice.answers.first(where: { $0.rawValue == draft[choice.field.name] }) { return answer }
    complain(choice.field, .problemPick)
    return nil
  }

  /// Whether somebody left a field empty; what cannot be read is not empty.
  func isBlank(_ field: Field) -> Bool {
    !draft.isUnreadable(field.name) && (draft[field.name] ?? "").allSatisfy(\.isWhitespace)
  }

  /// The edition that somebody saw when they began to write.
  func edition() throws -> Int {
    guard let edition = Int((draft[Writer.editionField] ?? "").prefix(9)), edition >= 0 else { throw Refusal.notFound }
    return edition
  }
}

extension Writer {
  static let editionField = "edition"

  /// Round buttons, one for each answer.
  func choice<Answer>(_ choice: Choice<Answer>, _ draft: Draft, initial: Answer? = nil) {
    let chosen = draft[choice.field.name] ?? initial?.rawValue
    let problem = draft.problems[choice.field.name] as? Phrase
    fieldset(.class("choice"), .id(choice.field.name)) {
      legend(choice.field.label)
      if let problem { p(problem, .class("problem")) }
      for answer in choice.answers {
        label(.class("check")) {
          input(
            .type("radio"), .name(choice.field.name), .value(answer.rawValue),
            .when(answer.rawValue == chosen, .checked))
          text(choice.phrase(answer))
        }
      }
    }
  }

  /// The edition of what is being edited. Where somebody else saved meanwhile, what stands there now is shown beside
  /// one's own words, so that nothing of either is lost; the next time one saves upon that.
  func edition(_ edition: Int, _ draft: Draft, standing: [(label: Phrase, text: String)]) {
    if let seen = draft[Self.editionField], seen != String(edition) {
      div(.class("note contradiction"), .role("alert")) {
        p(.editionMeanwhile, .class("strong"))
        for (label, text) in standing {
          p(label, .class("small"))
          p(.class("wording"), .autoDirection) { verbatim(text) }
        }
        p(.editionChoose, .class("small"))
      }
    }
    input(.type("hidden"), .name(Self.editionField), .value(String(edition)))
  }
}

/// Saves upon an edition; where somebody else was first, the form comes back with both texts.
func saving(_ field: Field, _ save: () throws -> Void) throws {
  do { try save() } catch Refusal.outdated { throw Problems(field.name, Phrase.problemMeanwhile) }
}
