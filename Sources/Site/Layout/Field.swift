internal import Community
internal import HTML
internal import Web

/// One field of a form: it shows label, hint and problem, and reads back what was written.
struct Field: Sendable {
  /// How it is filled in.
  enum Kind: Sendable, Hashable {
    case line
    case lines(Int)
    case day
    case number
  }

  let name: String
  let label: Phrase
  var hint: Phrase?
  var kind = Kind.line
  var limit: Int?
  var autocomplete: StaticString = "off"
}

extension Writer {
  /// A field with what was written in it before, or what stands already, and the problem if there is one.
  func field(_ field: Field, _ draft: Draft, initial: String = "") {
    let problem = draft.problems[field.name] as? Phrase
    let written = draft.shown(field.name) ?? initial
    div(.class("field")) {
      label(field.label, .for(field.name))
      if let hint = field.hint { p(hint, .class("hint"), .id(field.name + "-hint")) }
      if let problem { p(problem, .class("problem"), .id(field.name + "-problem")) }
      let described = [field.hint.map { _ in "-hint" }, problem.map { _ in "-problem" }].compactMap { $0 }
      control(field, written, problem != nil, described.map { field.name + $0 }.joined(separator: " "))
    }
  }

  private func control(_ field: Field, _ written: String, _ isWrong: Bool, _ described: String) {
    let shared: [Attribute] = [
      .id(field.name), .name(field.name), .when(isWrong, .invalid),
      .when(!described.isEmpty, .describedBy(described)), .fixed("autocomplete", field.autocomplete), .autoDirection,
    ]
    switch field.kind {
    case .line: void("input", shared + [.type("text"), .value(written)])
    case .lines(let rows):
      // A newline right after the tag would be dropped, so one is written that may be.
      element("textarea", shared + [.number("rows", rows)]) { verbatim("\n" + written) }
    case .day: void("input", shared + [.type("date"), .value(written)])
    case .number: void("input", shared + [.type("text"), .inputMode("decimal"), .class("short"), .value(written)])
    }
  }

  /// What is wrong with a form, at its top, with links to the fields: read first by a screen reader.
  func problemSummary(_ draft: Draft) {
    guard !draft.problems.isEmpty else { return }
    div(.class("problems"), .role("alert")) {
      p(.formProblems, .class("strong"))
      ul {
        for (field, problem) in draft.problems.byField {
          if let phrase = problem as? Phrase { li { a(.href("#" + field)) { text(phrase) } } }
        }
      }
    }
  }

  /// Who will be able to read what is written, above the field.
  func readers(_ phrase: Phrase) { p(phrase, .class("seen")) }

  /// The one main button of a form.
  func submit(_ phrase: Phrase) { p(.class("actions")) { button(phrase, .type("submit"), .class("btn")) } }
}
