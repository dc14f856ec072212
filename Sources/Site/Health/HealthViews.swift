internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The six words, each with a sentence and its questions, and what rests. No score, and no colour for good or bad.
  func health(_ health: NetworkHealth, _ handbook: Handbook) {
    healthTrail()
    h1(.healthTitle)
    p(.healthLead, .class("lead"))
    readers(.healthReaders)
    if let holiday = health.holiday {
      p(.class("note")) { text(.healthHoliday(day: holiday.lastDay.written(language))) }
    }
    for word in Signal.Word.allCases { healthWord(word, health, handbook) }
    healthNotes()
    section(.class("word-row"), .labelledBy("rests")) {
      h2(.healthRests, .id("rests"))
      div {
        if health.mutes.isEmpty { p(.healthRestsNone, .class("quiet-text")) }
        ul(.class("rows")) { for mute in health.mutes { muteRow(mute) } }
      }
    }
  }

  /// Where one is: on the way through the phases.
  private func healthTrail() { p(.class("eyebrow")) { a(.href(JourneyPaths.journey())) { text(.journeyTitle) } } }

  private func healthWord(_ word: Signal.Word, _ health: NetworkHealth, _ handbook: Handbook) {
    let questions = health.questions(word)
    section(.class("word-row"), .labelledBy(word.rawValue)) {
      h2(word.name, .id(word.rawValue))
      div {
        p(questions.isEmpty ? word.calm : word.asked)
        for question in questions { healthQuestion(question, handbook) }
        details(.class("looked-at")) {
          summary {
            text(.healthLookedAt)
            span(.class("hidden-label")) { verbatim(": " + word.name[language]) }
          }
          ul { for kind in Signal.Kind.allCases where kind.signal.word == word { lookedAt(kind, health) } }
        }
      }
    }
  }

  private func lookedAt(_ kind: Signal.Kind, _ health: NetworkHealth) {
    let rests = health.mutes.contains { $0.kind == kind } || health.holiday != nil && kind.signal.restsInHolidays
    li {
      text(kind.question)
      if rests { verbatim(" (" + Phrase.healthLookedAtResting[language] + ")") }
    }
  }

  private func healthQuestion(_ question: NetworkHealth.Question, _ handbook: Handbook) {
    let kind = question.kind
    div(.class("asked"), .id(kind.rawValue)) {
      h3(kind.question)
      p(kind.arithmetic(question.sum))
      handbookLink(kind, handbook)
      if let step = kind.step {
        p(.class("actions")) {
          a(.class("btn quiet"), .href(step.path)) { text(step.title) }
          restLink(kind)
        }
      } else {
        form(.post, .action(HealthPaths.tidying()), .class("actions")) {
          button(.healthTidy, .type("submit"), .class("btn quiet"))
          restLink(kind)
        }
      }
    }
  }

  private func restLink(_ kind: Signal.Kind) {
    a(.href(HealthPaths.rest(kind))) {
      text(.healthRest)
      span(.class("hidden-label")) { verbatim(": " + kind.question[language]) }
    }
  }

  private func handbookLink(_ kind: Signal.Kind, _ handbook: Handbook) {
    guard let section = handbook[kind.signal.handbookKey] else { return }
    p(.class("small")) {
      a(.href(handbook.address(of: section.key))) { text(.healthRead(title: section.title[language])) }
    }
  }

  private func muteRow(_ mute: SignalMute) {
    li {
      p(mute.kind.question, .class("strong"))
      p(.class("wording"), .autoDirection) { verbatim(mute.grounds) }
      p(.class("small")) { text(.healthRestsUntil(day: mute.lastDay.written(language))) }
      p(.class("small")) {
        a(.href(HealthPaths.rest(mute.kind))) {
          text(.healthRestChange)
          span(.class("hidden-label")) { verbatim(": " + mute.kind.question[language]) }
        }
      }
    }
  }

  /// One question, to put to rest, for longer or shorter, or to ask again.
  func restForm(_ kind: Signal.Kind, _ health: NetworkHealth, _ draft: Draft, _ handbook: Handbook) {
    let mute = health.mutes.first { $0.kind == kind }
    p(.class("eyebrow")) { a(.href(HealthPaths.health())) { text(.healthTitle) } }
    h1(.healthRestTitle)
    p(.healthRestLead, .class("lead"))
    div(.class("note")) {
      h2(kind.question, .class("h3"))
      if let question = health.questions.first(where: { $0.kind == kind }) {
        p(kind.arithmetic(question.sum))
      } else if mute == nil {
        p(.healthRestCalm)
      }
      handbookLink(kind, handbook)
    }
    form(.post, .action(HealthPaths.rest(kind))) {
      problemSummary(draft)
      edition(mute?.edition ?? 0, draft, standing: mute.map { [(HealthPages.reason.label, $0.grounds)] } ?? [])
      readers(.healthRestReaders)
      field(HealthPages.reason, draft, initial: mute?.grounds ?? "")
      field(HealthPages.day, draft, initial: mute?.lastDay.text ?? "")
      submit(.healthRest)
    }
    if mute != nil {
      form(.post, .action(HealthPaths.restRemoval(kind))) {
        p { button(.healthAskAgain, .type("submit"), .class("btn quiet")) }
      }
    }
    p { a(.href(HealthPaths.health())) { text(.healthBack) } }
  }

  /// Where the core group finds the questions, once there is one. Nothing is computed for it: the dashboard is seen by
  /// everybody, all day.
  func healthLine(_ journey: [PhaseReadiness]) {
    let hasCoreGroup = journey.contains { $0.phase == .coreGroup && ($0.met > 0 || $0.declaration != nil) }
    if hasCoreGroup { p(.class("small")) { a(.href(HealthPaths.health())) { text(.healthDashboardLink) } } }
  }
}
