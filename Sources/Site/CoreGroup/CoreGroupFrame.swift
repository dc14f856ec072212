internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The frame of a work in phase 3: a title, a lead, the work, the way to the other works, and what the handbook warns
  /// of.
  func coreGroupWork(
    _ title: Phrase, _ lead: Phrase, at path: String, pitfall key: String, _ handbook: Handbook, _ content: () -> Void
  ) {
    div(.class("p3")) {
      p(.class("eyebrow")) { a(.href(JourneyPaths.phase(3))) { text(.phaseOf(number: 3)) } }
      h1(title)
      p(lead, .class("lead"))
      div(.class("two")) {
        div(content: content)
        aside(.class("side")) {
          nav(.labelledBy("core-works"), .class("note")) {
            h2(.coreWorks, .id("core-works"), .class("h3"))
            ul(.class("contents")) {
              for work in Phase.coreGroup.works {
                li { a(.href(work.path), .when(work.path == path, .currentPage)) { text(work.title) } }
              }
            }
          }
          pitfall(key, handbook)
        }
      }
    }
  }

  /// A choice of one of the core group or nobody, with who stood there when the page was made, so that only what was
  /// changed is saved.
  func personChoice(_ name: String, _ label: Phrase, _ group: CoreGroup, standing: ID<Person>?, _ draft: Draft) {
    self.label(label, .for(name))
    personSelect(name, group, standing: standing, draft)
  }

  func personSelect(_ name: String, _ group: CoreGroup, standing: ID<Person>?, _ draft: Draft) {
    let problem = draft.problems[name] as? Phrase
    if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
    let chosen = draft[name] ?? standing?.text ?? ""
    select(
      .id(name), .name(name), .when(problem != nil, .invalid), .when(problem != nil, .describedBy(name + "-problem"))
    ) {
      option(.value(""), .when(chosen.isEmpty, .selected)) { text(.coreNobody) }
      for person in group.people {
        option(.value(person.id.text), .when(chosen == person.id.text, .selected)) { verbatim(person.name) }
      }
    }
    input(
      .type("hidden"), .name(PersonChoice.before(name)),
      .value(draft[PersonChoice.before(name)] ?? standing?.text ?? ""))
  }

  /// A day that may stay empty, with the one that stood there.
  func dayChoice(_ name: String, _ label: Phrase, standing: Day?, _ draft: Draft) {
    let problem = draft.problems[name] as? Phrase
    self.label(label, .for(name))
    if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
    input(
      .id(name), .type("date"), .name(name), .value(draft.shown(name) ?? standing?.text ?? ""),
      .when(problem != nil, .invalid), .when(problem != nil, .describedBy(name + "-problem")))
    input(
      .type("hidden"), .name(PersonChoice.before(name)),
      .value(draft[PersonChoice.before(name)] ?? standing?.text ?? ""))
  }

  /// A choice among a few, as a list.
  func choice<Value: Hashable>(
    _ name: String, _ label: Phrase, _ all: [Value], chosen: Value, value: (Value) -> String, title: (Value) -> Phrase
  ) {
    div(.class("field")) {
      self.label(label, .for(name))
      select(.id(name), .name(name)) {
        for one in all { option(.value(value(one)), .when(one == chosen, .selected)) { text(title(one)) } }
      }
    }
  }
}

/// A choice of a person as it was sent: who, and who stood there when the page was made.
struct PersonChoice: Sendable {
  let person: ID<Person>?
  let before: ID<Person>?

  static func before(_ name: String) -> String { "was-" + name }

  /// Nil when the field was not sent. Throws `Refusal.notFound` for what no list on a page holds.
  init?(_ draft: Draft, _ name: String) throws {
    guard let chosen = draft[name], let before = draft[Self.before(name)] else { return nil }
    try self.init(chosen, before: before)
  }

  /// Throws `Refusal.notFound` for what no list on a page holds.
  init(_ chosen: String, before: String) throws {
    person = try Self.read(chosen)
    self.before = try Self.read(before)
  }

  private static func read(_ text: String) throws -> ID<Person>? {
    if text.isEmpty { return nil }
    guard let id = ID<Person>(text) else { throw Refusal.notFound }
    return id
  }
}

/// What somebody chose and did not get, since somebody else chose meanwhile: field, their choice, who stands there now.
struct MissedChoices: Sendable {
  private(set) var fields: [FormField] = []
  private(set) var problems = Problems()

  var isEmpty: Bool { fields.isEmpty }

  mutating func add(_ name: String, _ choice: PersonChoice, _ conflict: CoreMember.Conflict, _ group: CoreGroup) {
    fields.append(FormField(name, group[choice.person]?.id.text ?? ""))
    fields.append(FormField(PersonChoice.before(name), conflict.standing?.text ?? ""))
    let standing = group[conflict.standing]?.name
    problems.add(name, standing.map { Phrase.coreMissed(name: $0) } ?? Phrase.coreMissedNobody)
  }

  /// Leaves another field as it was sent.
  mutating func keep(_ name: String, _ value: String) { fields.append(FormField(name, value)) }

  mutating func add(_ name: String, chosen: String, standing: Day?) {
    fields.append(FormField(name, chosen))
    fields.append(FormField(PersonChoice.before(name), standing?.text ?? ""))
    problems.add(
      name,
      standing.map {
        Phrase(nl: Phrase.coreMissed(name: $0.written(.nl))[.nl], en: Phrase.coreMissed(name: $0.written(.en))[.en])
      } ?? Phrase.coreMissedNothing)
  }

  /// The form again, with these choices still in it.
  var draft: Draft {
    var draft = Draft(fields)
    draft.problems = problems
    return draft
  }
}
