internal import Community
internal import HTML
internal import Web

/// The core group and what the reader may do with it, read in one moment.
struct CoreGroupState: Sendable {
  let member: Member
  let group: CoreGroup
  let isCore: Bool
  /// Members outside it, as far as there is a list.
  var candidates: [Candidate] = []
  var candidateCount = 0
  var units: [(unit: String, people: Int)] = []
  var ownUnit: String?

  /// Whether the reader is in a core group that was formed.
  var isIn: Bool { group[member.person.id] != nil }

  init(_ member: Member, _ db: Snapshot) throws {
    self.member = member
    group = try member.coreGroup(db)
    isCore = try member.isCore(db)
    guard isCore else { return }
    let core = try member.asCoreMember(db)
    candidateCount = try core.candidateCount(db)
    if candidateCount <= CoreGroupPages.listed { candidates = try core.candidates(first: CoreGroupPages.listed, db) }
    units = try core.units(db)
    ownUnit = try core.ownUnit(db)
  }
}

extension Writer {
  func coreGroup(_ state: CoreGroupState, suggested: Day, _ draft: Draft, _ handbook: Handbook) {
    coreGroupWork(.coreTitle, .coreLead, at: CoreGroupPaths.group(), pitfall: "P3.V3", handbook) {
      problemSummary(draft)
      people(state)
      if state.isCore {
        add(state, draft)
        if state.isIn { units(state, draft) }
        rhythmForm(state.group, draft)
        if state.isIn, state.group.people.count < 4 { smallStart(state.group, suggested: suggested, draft) }
        if state.isIn { stepDown(draft) }
      } else if let rhythm = state.group.rhythm {
        p { text(.coreRhythm(minutes: rhythm.minutesLong, weeks: rhythmWeeks(rhythm))) }
      }
    }
  }

  private func units(_ state: CoreGroupState, _ draft: Draft) {
    let unknown = state.group.people.count - state.units.reduce(0) { $0 + $1.people }
    h2(.coreUnits)
    if state.units.isEmpty {
      p(.coreUnitsNone)
    } else {
      table(.class("bars")) {
        caption(.coreUnitsCaption, .class("hidden-label"))
        tbody {
          for unit in state.units {
            tr {
              th(.fixed("scope", "row"), .autoDirection) { verbatim(unit.unit) }
              td { number(unit.people) }
              td(.class("bar-cell"), .ariaHidden) { shareBar(unit.people, of: state.group.people.count) }
            }
          }
        }
      }
      if unknown > 0 { p(.class("small")) { text(.coreUnitsUnknown(count: unknown)) } }
      if state.units.count == 1 { p(.coreUnitsOne, .class("note")) }
    }
    form(.post, .action(CoreGroupPaths.unit())) {
      readers(.coreUnitReaders)
      field(CoreGroupPages.unit, draft, initial: state.ownUnit ?? "")
      p(.class("actions")) { button(.save, .type("submit"), .class("btn quiet")) }
    }
  }

  private func rhythmWeeks(_ rhythm: CoreGroup.Rhythm) -> String {
    Phrase.coreEveryWeeks(count: rhythm.weeksBetween)[language]
  }

  private func rhythmForm(_ group: CoreGroup, _ draft: Draft) {
    h2(.coreRhythmTitle)
    if let rhythm = group.rhythm {
      p(.class("seen")) { text(.coreRhythm(minutes: rhythm.minutesLong, weeks: rhythmWeeks(rhythm))) }
    }
    form(.post, .action(CoreGroupPaths.rhythm())) {
      field(CoreGroupPages.weeks, draft, initial: group.rhythm.map { String($0.weeksBetween) } ?? "")
      field(CoreGroupPages.minutes, draft, initial: group.rhythm.map { String($0.minutesLong) } ?? "")
      p(.class("actions")) { button(.save, .type("submit"), .class("btn quiet")) }
    }
  }

  private func smallStart(_ group: CoreGroup, suggested: Day, _ draft: Draft) {
    h2(.coreSmall)
    p(.coreSmallText)
    if let day = group.smallReviewOn { p(.class("seen")) { text(.soloChosen(day: day.written(language))) } }
    form(.post, .action(CoreGroupPaths.smallStart())) {
      field(CoreGroupPages.reviewDay, draft, initial: group.smallReviewOn?.text ?? suggested.text)
      p(.class("actions")) {
        button(.coreSmallSubmit, .type("submit"), .class("btn quiet"))
        if group.smallReviewOn != nil {
          button(.coreSmallWithdraw, .type("submit"), .name("withdraw"), .value("yes"), .class("link"))
        }
      }
    }
  }

  private func stepDown(_ draft: Draft) {
    h2(.coreStepDown)
    p(.coreStepDownText)
    if let problem = draft.problems["step-down"] as? Phrase { p(problem, .class("problem")) }
    form(.post, .action(CoreGroupPaths.departure())) {
      button(.coreStepDownSubmit, .id("step-down"), .type("submit"), .class("link danger"))
    }
  }
}

extension CoreGroup.Size {
  var hint: Phrase {
    switch self {
    case .tooSmall: .coreSizeTooSmall
    case .small: .coreSizeSmall
    case .good: .coreSizeGood
    case .large: .coreSizeLarge
    case .tooLarge: .coreSizeTooLarge
    }
  }
}
