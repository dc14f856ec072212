internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The plan to go on with another network, and the steps to it.
  func merging(_ state: DirectionState, today: Day, _ draft: Draft) {
    section(.class("note"), .id("merging")) {
      h2(.directionMergePlan, .class("h3"))
      p(.directionMergeLead)
      if let decided = state.directions.first {
        p(.directionFromDay(day: decided.fromOn.written(language)), .class("strong"))
      }
      for part in Merging.Part.allCases { mergingPart(part, state) }
      h3(.directionMergeSteps)
      p(.directionEndingCount(count: state.merging.days.count))
      ol(.class("rows numbered")) {
        for step in Merging.Step.allCases {
          li {
            self.step(
              step.rawValue, step.phrase, done: state.merging.days[step], DirectionPaths.merging(), state, today: today,
              draft)
          }
        }
      }
      p(.directionMergeText, .class("small"))
      p { a(.class("btn quiet"), .href(MePaths.export())) { text(.directionEndExport) } }
    }
  }

  private func mergingPart(_ part: Merging.Part, _ state: DirectionState) {
    h3(part.title)
    if let wording = state.merging.parts[part] {
      p(.class("wording"), .autoDirection) { verbatim(wording) }
    } else {
      p(part.hint, .class("quiet-text"))
    }
    if state.isCore {
      p(.class("line-actions")) {
        a(.href(EmbeddingPaths.text(.merging(part)))) {
          text(.embeddingWrite)
          span(.class("hidden-label")) { verbatim(" " + part.title[language]) }
        }
      }
    }
  }

  /// The steps of a decent ending, each ticked with its day; and the way to the ending of the network itself.
  func ending(_ state: DirectionState, today: Day, _ draft: Draft) {
    section(.class("note"), .id("ending")) {
      h2(.directionEnding, .class("h3"))
      p(.directionEndingLead)
      p(.directionEndingCount(count: state.ending.days.count), .class("strong"))
      ol(.class("rows numbered")) {
        for step in Ending.Step.allCases {
          li {
            self.step(
              step.rawValue, step.phrase, done: state.ending.days[step], DirectionPaths.ending(), state, today: today,
              draft)
          }
        }
      }
      p(.directionEndText)
      p(.class("actions")) {
        a(.class("btn quiet"), .href(MePaths.export())) { text(.directionEndExport) }
        a(.href(MePaths.departure())) { text(.directionEndGo) }
      }
    }
  }

  /// One step: done on a day, or a form to say on which.
  private func step(
    _ name: String, _ title: Phrase, done: Day?, _ path: String, _ state: DirectionState, today: Day, _ draft: Draft
  ) {
    p(title, .class("strong"))
    if let done { p(.directionStepDone(day: done.written(language)), .class("small")) }
    if state.isCore {
      let own = draft[DirectionPages.step] == name ? draft : Draft()
      form(.post, .action(path)) {
        problemSummary(own)
        input(.type("hidden"), .name(DirectionPages.step), .value(name))
        if done == nil { field(DirectionPages.day(name), own, initial: today.text) }
        p {
          button(
            .type("submit"), .class("link"), .when(done != nil, .name(DirectionPages.undo)),
            .when(done != nil, .value("yes"))
          ) {
            text(done == nil ? .directionStepTick : .directionStepUntick)
            span(.class("hidden-label")) { verbatim(" " + title[language]) }
          }
        }
      }
    }
  }
}
