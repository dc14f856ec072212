internal import Community
internal import HTML

/// What a run sheet says by its choices: ours to begin with, the network’s own once somebody writes in it.
struct RunSheetText {
  private let choices: RunSheet.Choices
  private let language: Language

  init(_ choices: RunSheet.Choices) {
    self.choices = choices
    language = Language(rawValue: choices.language) ?? .nl
  }

  /// Every part.
  static func texts(_ choices: RunSheet.Choices) -> [RunSheet.Part: String] {
    let text = RunSheetText(choices)
    return Dictionary(uniqueKeysWithValues: RunSheet.Part.allCases.map { ($0, text[$0]) })
  }

  private var isOnline: Bool { choices.setting != .onSite }
  private var isOnSite: Bool { choices.setting != .online }

  subscript(_ part: RunSheet.Part) -> String {
    switch part {
    case .opening:
      lines([.sheetOpening, choices.isClosed ? .sheetOpeningClosed : .sheetOpeningOpen], online: .sheetOpeningOnline)
    case .boundaries:
      switch choices.kind {
      case .stories, .circle: lines([.sheetBoundaries, .sheetBoundariesStories])
      case .training: lines([.sheetBoundaries, .sheetBoundariesTraining])
      case .open, .lunch, .walk: lines([.sheetBoundaries])
      }
    case .quietExit:
      lines(isOnSite ? [choices.kind == .walk ? .sheetExitWalk : .sheetExit] : [], online: .sheetExitOnline)
    case .aftercare:
      lines([
        choices.aftercare.isEmpty ? .sheetAftercareNobody : .sheetAftercare(who: choices.aftercare), .sheetAftercareAll,
      ])
    case .helpCard: lines(isOnSite ? [.sheetCard] : [], online: .sheetCardOnline)
    case .photos:
      lines(
        [choices.isClosed || choices.kind == .stories ? .sheetPhotosNone : .sheetPhotosAsked],
        online: .sheetPhotosOnline)
    case .announcement: lines([.sheetInvitation])
    case .accessibility:
      lines(isOnSite ? [.sheetAccess1, .sheetAccess2, .sheetAccess3] : [.sheetAccess3], online: .sheetAccessOnline)
    case .tasks: lines([.sheetTasks1, .sheetTasks2, .sheetTasks3, .sheetTasks4], online: .sheetTasksOnline)
    case .minutes: minutes
    case .afterwards: lines([.sheetAfterwards1, .sheetAfterwards2])
    }
  }

  private func lines(_ phrases: [Phrase], online: Phrase? = nil) -> String {
    (phrases + (isOnline ? [online].compactMap { $0 } : [])).map { $0[language] }.joined(separator: "\n")
  }

  /// The plan by the minute: coming in, opening, the middle with a pause when it is long, closing.
  private var minutes: String {
    let whole = choices.minutes
    let (arriving, opening, closing) = (min(10, whole / 6), min(5, whole / 6), min(10, whole / 6))
    let pause = whole >= 90 ? 10 : 0
    let middle = whole - arriving - opening - closing - pause
    let first = pause > 0 ? middle / 2 : middle
    var rows = [(arriving, Phrase.sheetMinuteArrive), (opening, .sheetMinuteOpen), (first, main)]
    if pause > 0 { rows += [(pause, .sheetMinutePause), (middle - first, main)] }
    rows.append((closing, .sheetMinuteClose))
    var start = 0
    return rows.map { length, phrase in
      defer { start += length }
      return "\(start)–\(start + length) min: \(phrase[language])"
    }.joined(separator: "\n")
  }

  private var main: Phrase {
    switch choices.kind {
    case .open: .sheetMinuteOpenHour
    case .stories: .sheetMinuteStories
    case .lunch: .sheetMinuteLunch
    case .walk: .sheetMinuteWalk
    case .circle: .sheetMinuteCircle
    case .training: .sheetMinuteTraining
    }
  }
}

extension RunSheet.Kind {
  var phrase: Phrase {
    switch self {
    case .open: .sheetKindOpen
    case .stories: .sheetKindStories
    case .lunch: .sheetKindLunch
    case .walk: .sheetKindWalk
    case .circle: .sheetKindCircle
    case .training: .sheetKindTraining
    }
  }
}

extension RunSheet.Setting {
  var phrase: Phrase {
    switch self {
    case .onSite: .sheetOnSite
    case .online: .sheetOnline
    case .both: .sheetBoth
    }
  }
}

extension RunSheet.Part {
  var title: Phrase {
    switch self {
    case .opening: .sheetPartOpening
    case .boundaries: .sheetPartBoundaries
    case .quietExit: .sheetPartExit
    case .aftercare: .sheetPartAftercare
    case .helpCard: .sheetPartCard
    case .photos: .sheetPartPhotos
    case .announcement: .sheetPartInvitation
    case .accessibility: .sheetPartAccess
    case .tasks: .sheetPartTasks
    case .minutes: .sheetPartMinutes
    case .afterwards: .sheetPartAfterwards
    }
  }
}
