public import Community
internal import HTML
public import Web

/// A decision in a path, by its place: `/compass/3`.
extension Compass.Decision: PathPart {
  public var pathPart: String { String(place) }

  public init?(pathPart: Substring) {
    guard let place = Int(pathPart: pathPart), let decision = Self.allCases.first(where: { $0.place == place }) else {
      return nil
    }
    self = decision
  }
}

enum CompassPaths {
  static let compass = Path<Nothing>("/compass")
  static let decision = Path<Compass.Decision>("/compass/:")
}

/// The assignment “Het kompas”: twelve decisions as cards, the contradictions between them, and the figure.
enum CompassPages {
  static let option = "option"
  static let unknown = "unknown"

  static func routes(_ router: inout Router<Call>) {
    router.get(CompassPaths.compass, compass)
    router.get(CompassPaths.decision, decision)
    router.post(CompassPaths.decision, from: decision, choose)
  }

  private static func compass(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let compass = try member.read { try member.compass($0) }
    return try call.page(.compassTitle, member, place: .journey) { $0.compass(compass, call.house.handbook) }
  }

  private static func decision(_ member: Member, _ call: Call, _ decision: Compass.Decision) throws -> Response {
    let compass = try member.read { try member.compass($0) }
    return try call.page(.decisionNumber(number: decision.place), member, place: .journey) {
      $0.decision(decision, compass, call.house.handbook, call.draft)
    }
  }

  private static func choose(_ member: Member, _ call: Call, _ decision: Compass.Decision) throws -> Response {
    let ticked = call.draft.all(option)
    let options = Set(ticked.filter { $0 != unknown }.compactMap(Compass.Option.init)).filter { $0.decision == decision }
    if !options.isEmpty, ticked.contains(unknown) { throw Problems(option, Phrase.problemOptionAndUnknown) }
    // What is not on the card was made up, and is no answer.
    guard !ticked.isEmpty, Set(ticked) == Set(options.isEmpty ? [unknown] : options.map(\.rawValue)) else {
      throw Problems(option, Phrase.problemNoOption)
    }
    let answer: Compass.Answer = options.isEmpty ? .unknown : .chosen(options)
    let compass = try member.write { db in
      try member.choose(answer, in: decision, db)
      return try member.compass(db)
    }
    // A choice that contradicts another is shown where it was made, before one goes on.
    if !compass.contradictions(of: decision).isEmpty { return .seeOther(CompassPaths.decision(decision)) }
    return .seeOther(compass.nextOpen(after: decision).map { CompassPaths.decision($0) } ?? CompassPaths.compass())
  }
}

extension Writer {
  fileprivate func compass(_ compass: Compass, _ handbook: Handbook) {
    div(.class("p1")) {
      p(.compassEyebrow, .class("eyebrow"))
      h1(.compassTitle)
      div(.class("hero start")) {
        div {
          p(.compassLead, .class("lead"))
          p(.class("actions")) {
            if let next = compass.nextOpen(after: nil) {
              a(.class("btn"), .href(CompassPaths.decision(next))) {
                text(compass.answered == 0 ? .compassBegin : .compassGoOn(count: 12 - compass.answered))
              }
            } else {
              a(.class("btn"), .href(StartNotePaths.note())) { text(.journeyToNote) }
            }
          }
        }
        compassFigure(compass)
      }
      for contradiction in compass.contradictions { contradictionNote(contradiction) }
      h2(.compassDecisions)
      ol(.class("decisions")) {
        for decision in Compass.Decision.allCases { decisionRow(decision, compass, handbook) }
      }
    }
  }

  private func decisionRow(_ decision: Compass.Decision, _ compass: Compass, _ handbook: Handbook) {
    let isOdd = !compass.contradictions(of: decision).isEmpty
    li(.class(isOdd ? "decision odd" : "decision")) {
      if let title = handbook[decision.rawValue]?.title {
        a(.href(CompassPaths.decision(decision))) { text(title) }
      }
      p(.class("answer")) {
        switch compass[decision] {
        case .open: span(.answerOpen, .class("quiet"))
        case .unknown: text(.answerUnknown)
        case .chosen(let options):
          let labels = decision.options.filter(options.contains).compactMap { handbook[$0.rawValue]?.title[language] }
          verbatim(labels.joined(separator: " · "))
        }
        if isOdd { span(.answerOdd, .class("flag")) }
      }
    }
  }

  fileprivate func decision(
    _ decision: Compass.Decision, _ compass: Compass, _ handbook: Handbook, _ draft: Draft
  ) {
    guard let section = handbook[decision.rawValue] else { return }
    div(.class("p1")) {
      p(.class("eyebrow")) {
        a(.href(CompassPaths.compass())) { text(.compassTitle) }
        verbatim(" · ")
        text(.decisionOf(number: decision.place))
      }
      h1(section.title, .id("question"))
      div(.class("two")) {
        div(.class("cards")) {
          prose(section)
          for contradiction in compass.contradictions(of: decision) { contradictionNote(contradiction) }
          form(.post, .action(CompassPaths.decision(decision))) {
            problemSummary(draft)
            fieldset(.class("choice"), .id(CompassPages.option)) {
              legend(decision.isMultiple ? .decisionMore : .decisionOne)
              for option in decision.options { optionCard(option, decision, compass, handbook, draft) }
              unknownCard(decision, compass, draft)
            }
            readers(.preparationReaders)
            p(.class("actions")) {
              button(.decisionSave, .type("submit"), .class("btn"))
              if decision.place < 12, let next = Compass.Decision.allCases.first(where: { $0.place == decision.place + 1 }) {
                a(.class("btn quiet"), .href(CompassPaths.decision(next))) { text(.decisionSkip) }
              }
            }
          }
        }
        aside(.class("side")) {
          compassFigure(compass)
          p(.class("small")) { text(.compassProgress(count: compass.answered)) }
        }
      }
    }
  }

  private func optionCard(
    _ option: Compass.Option, _ decision: Compass.Decision, _ compass: Compass, _ handbook: Handbook, _ draft: Draft
  ) {
    guard let section = handbook[option.rawValue] else { return }
    let isChosen = draft.has(CompassPages.option) ? draft.contains(CompassPages.option, option.rawValue) : compass.has(option)
    div(.class("opt")) {
      choiceInput(decision, option.rawValue, isChosen)
      div {
        label(section.title, .for(option.rawValue))
        div(.class("consequences"), .id(option.rawValue + "-more")) { prose(section) }
        if let example = handbook[option.rawValue + ".example"] {
          details(.class("example")) {
            summary(example.title)
            prose(example)
          }
        }
      }
    }
  }

  private func unknownCard(_ decision: Compass.Decision, _ compass: Compass, _ draft: Draft) {
    let isChosen =
      draft.has(CompassPages.option)
      ? draft.contains(CompassPages.option, CompassPages.unknown) : compass[decision] == .unknown
    div(.class("opt")) {
      choiceInput(decision, CompassPages.unknown, isChosen)
      div {
        label(.answerUnknown, .for(CompassPages.unknown))
        div(.class("consequences"), .id(CompassPages.unknown + "-more")) { p(.answerUnknownText) }
      }
    }
  }

  private func choiceInput(_ decision: Compass.Decision, _ value: String, _ isChosen: Bool) {
    input(
      .type(decision.isMultiple ? "checkbox" : "radio"), .name(CompassPages.option), .value(value), .id(value),
      .describedBy(value + "-more"), .when(isChosen, .checked))
  }
}
