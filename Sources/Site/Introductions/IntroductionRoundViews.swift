internal import Community
internal import HTML
internal import Web

extension Writer {
  func introductionRounds(_ state: IntroductionRoundsState, _ draft: Draft) {
    p(.class("eyebrow")) { a(.href(IntroductionPaths.introductions())) { text(.introTitle) } }
    h1(.introRoundsTitle)
    p(.introRoundsLead, .class("lead"))
    problemSummary(draft)
    p(.class("note")) { text(state.people.map { .introPeople(count: $0) } ?? .introPeopleFew) }
    section(.labelledBy("begin")) {
      h2(.introStart, .id("begin"))
      if let running = state.running {
        p { text(.introStartRunning(day: running.endsOn.written(language))) }
      } else {
        form(.post, .action(IntroductionPaths.rounds()), .class("narrow")) {
          let next = (state.rounds.first?.number ?? 0) + 1
          input(.type("hidden"), .name(IntroductionRoundPages.number), .value(String(next)))
          field(IntroductionRoundPages.until, draft, initial: state.today.adding(28).text)
          submit(.introStartSubmit)
        }
      }
    }
    section(.labelledBy("calendar")) {
      h2(.introCalendar, .id("calendar"))
      if let calendar = state.calendar { p { text(.introCalendarOn(day: calendar.nextOn.written(language))) } }
      form(.post, .action(IntroductionPaths.calendar()), .class("narrow")) {
        let standing = state.calendar.flatMap { IntroductionRoundPages.Rhythm(rawValue: $0.rhythm.rawValue) }
        choice(IntroductionRoundPages.rhythm, draft, initial: standing ?? IntroductionRoundPages.Rhythm.none)
        field(
          IntroductionRoundPages.from, draft,
          initial: max(state.calendar?.nextOn ?? state.today.adding(7), state.today).text)
        p(.class("actions")) { button(.introCalendarSubmit, .type("submit"), .class("btn quiet")) }
      }
    }
    labels(state.labels, draft)
    section(.labelledBy("past")) {
      h2(.introPastRounds, .id("past"))
      if state.rounds.isEmpty { p(.introPastNone, .class("note")) }
      ul(.class("rows")) { for round in state.rounds { li { roundRow(round) } } }
    }
  }

  private func labels(_ labels: [IntroductionLabel], _ draft: Draft) {
    section(.labelledBy("list")) {
      h2(.introLabels, .id("list"))
      p(.introLabelsLead)
      for kind in IntroductionLabel.Kind.allCases {
        h3(kind.title)
        let own = labels.filter { $0.kind == kind }
        if own.isEmpty { p(.introLabelNone, .class("small")) }
        ul {
          for label in own {
            li {
              span(.autoDirection) { verbatim(label.name) }
              verbatim(" ")
              removal(IntroductionPaths.labelRemoval(label.id), label.name)
            }
          }
        }
      }
      form(.post, .action(IntroductionPaths.labels()), .class("narrow")) {
        choice(IntroductionRoundPages.kind, draft)
        readers(.introLabelReaders)
        field(IntroductionRoundPages.name, draft)
        p(.class("actions")) { button(.introLabelAdd, .type("submit"), .class("btn quiet")) }
      }
    }
  }

  private func roundRow(_ round: IntroductionRound) {
    h3 { text(.introRoundNumber(number: round.number)) }
    p(.class("small")) {
      day(round.startedOn)
      verbatim(" – ")
      day(round.endsOn)
    }
    let share = "\(round.reached / 10)\(language == .nl ? "," : ".")\(round.reached % 10)"
    guard let told = round.told else { return p { text(.introRoundRuns(day: round.endsOn.written(language))) } }
    p { text(.introRoundReached(share: share)) }
    ul {
      li { text(.introRoundPeople(count: tens(told.people))) }
      li { text(.introRoundIntroduced(count: tens(told.introduced))) }
      li { text(.introRoundMet(count: tens(told.met))) }
    }
  }

  private func tens(_ count: Int?) -> String {
    count.map { Phrase.introTens(count: $0)[language] } ?? Phrase.introFew[language]
  }
}

extension IntroductionLabel.Kind {
  var title: Phrase {
    switch self {
    case .unit: .introLabelUnits
    case .function: .introLabelFunctions
    case .topic: .introLabelTopics
    }
  }
}
