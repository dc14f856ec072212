internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The run sheet: what is open on top, then part by part.
  func runSheet(_ sheet: RunSheet, of activity: Activity, isCore: Bool, card: HelpCard) {
    div(Phase.execution.colour) {
      p(.class("eyebrow")) { a(.href(ActivityPaths.activity(activity.id))) { text(.activityBack) } }
      h1(.autoDirection) { verbatim(activity.title) }
      p(.class("lead")) { runSheetHead(sheet, activity) }
      p(.class("actions noprint")) {
        a(.class("btn"), .href(RunSheetPaths.pdf(activity.id))) { text(.notePdf) }
        if isCore { a(.class("btn quiet"), .href(RunSheetPaths.choices(activity.id))) { text(.sheetOtherChoices) } }
      }
      openParts(sheet)
      div(.class("sheet")) {
        for part in RunSheet.Part.allCases { passage(part, sheet, activity, isCore: isCore, card: card) }
      }
    }
  }

  /// The day, the kind, where and how long, on one line.
  func runSheetHead(_ sheet: RunSheet, _ activity: Activity) {
    day(activity.heldOn)
    for phrase in [
      sheet.choices.kind.phrase, sheet.choices.setting.phrase,
      sheet.choices.isClosed ? RunSheetDoor.closed.phrase : RunSheetDoor.open.phrase,
      .sheetMinutes(count: sheet.choices.minutes),
    ] {
      verbatim(" · ")
      text(phrase)
    }
  }

  private func openParts(_ sheet: RunSheet) {
    section(.class(sheet.open.isEmpty ? "note" : "note contradiction"), .labelledBy("open")) {
      h2(.sheetOpenParts, .id("open"), .class("h3"))
      if sheet.open.isEmpty { p(.sheetAllSettled) }
      ul(.class("open-parts")) { for part in sheet.open { li { a(.href("#" + part.rawValue)) { text(part.title) } } } }
    }
  }

  private func passage(_ part: RunSheet.Part, _ sheet: RunSheet, _ activity: Activity, isCore: Bool, card: HelpCard) {
    guard let passage = sheet.passages[part] else { return }
    let place = RunSheetPlace(activity.id, part)
    section(.id(part.rawValue), .class("run-part")) {
      h2(part.title)
      p(.lang(Language(rawValue: sheet.choices.language) ?? .nl), .autoDirection) { verbatim(passage.wording) }
      if part == .helpCard { cardLines(card) }
      div(.class("noprint part-do")) {
        if let on = passage.settledOn {
          p(.class("small strong")) { text(.sheetSettled(day: on.written(language))) }
        } else {
          p(.sheetNotSettled, .class("small flag"))
        }
        if isCore {
          a(.href(RunSheetPaths.part(place))) {
            text(.sheetChange)
            span(.class("hidden-label")) { verbatim(" " + part.title[language]) }
          }
          settling(place, passage, canSettle: part != .aftercare || !sheet.choices.aftercare.isEmpty)
        }
      }
    }
  }

  private func settling(_ place: RunSheetPlace, _ passage: RunSheet.Passage, canSettle: Bool) {
    guard canSettle else { return p(.sheetAftercareFirst, .class("small")) }
    let isSettled = passage.settledOn != nil
    form(.post, .action(RunSheetPaths.settlement(place)), .class("row")) {
      button(.type("submit"), .name("settled"), .value(isSettled ? "no" : "yes"), .class("link")) {
        text(isSettled ? .sheetUnsettle : .sheetSettle)
        span(.class("hidden-label")) { verbatim(" " + place.part.title[language]) }
      }
    }
  }

  /// The numbers to call, with the day on which somebody last looked whether they are right.
  func cardLines(_ card: HelpCard) {
    ul { for line in card.lines { li(line) } }
    p(.class("small")) {
      if let day = card.checkedOn { text(.helpChecked(day: day.written(language))) } else { text(.helpUnchecked) }
    }
  }

  /// The choices that make a run sheet, or the sheet of another time to begin with.
  func runSheetChoices(
    _ activity: Activity, _ sheet: RunSheet?, _ others: [Activity], _ draft: Draft, _ handbook: Handbook
  ) {
    let choices = sheet?.choices
    work(.sheetChoices, .sheetChoicesLead, in: .execution, pitfall: "P5.V6", handbook) {
      p { a(.href(ActivityPaths.activity(activity.id)), .autoDirection) { verbatim(activity.title) } }
      if sheet == nil, !others.isEmpty { copyForm(activity, others) }
      form(.post, .action(RunSheetPaths.choices(activity.id))) {
        problemSummary(draft)
        readers(.sheetReaders)
        choice(RunSheetPages.kind, draft, initial: choices?.kind)
        choice(RunSheetPages.setting, draft, initial: choices?.setting)
        choice(RunSheetPages.door, draft, initial: choices.map { $0.isClosed ? .closed : .open })
        field(RunSheetPages.length, draft, initial: String(choices?.minutes ?? 60))
        field(RunSheetPages.aftercare, draft, initial: choices?.aftercare ?? "")
        if sheet != nil { p(.sheetKeepsWords, .class("small")) }
        submit(.sheetMake)
      }
    }
  }

  private func copyForm(_ activity: Activity, _ others: [Activity]) {
    form(.post, .action(RunSheetPaths.copy(activity.id)), .class("note place")) {
      label(.sheetCopyFrom, .for(RunSheetPages.other))
      select(.id(RunSheetPages.other), .name(RunSheetPages.other)) {
        for other in others {
          option(.value(other.id.text)) { verbatim("\(other.title), \(other.heldOn.written(language))") }
        }
      }
      button(.sheetCopy, .type("submit"), .class("btn quiet"))
    }
  }

  /// One part, in one’s own words.
  func runSheetPart(_ place: RunSheetPlace, _ passage: RunSheet.Passage, of activity: Activity, _ draft: Draft) {
    div(Phase.execution.colour) {
      p(.class("eyebrow")) { a(.href(RunSheetPaths.sheet(activity.id))) { text(.sheetTitle) } }
      h1(place.part.title)
      form(.post, .action(RunSheetPaths.part(place)), .class("narrow")) {
        problemSummary(draft)
        edition(passage.edition, draft, standing: [(RunSheetPages.wording.label, passage.wording)])
        readers(.sheetReaders)
        field(RunSheetPages.wording, draft, initial: passage.wording)
        submit(.save)
      }
    }
  }
}
