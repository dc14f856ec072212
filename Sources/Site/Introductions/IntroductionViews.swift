internal import Community
internal import HTML
internal import Web

extension Writer {
  /// How introductions stand for one person.
  func introductions(_ place: IntroductionPlace, next: Day?, isCore: Bool, _ draft: Draft) {
    p(.class("eyebrow")) { a(.href(RoomPaths.rooms())) { text(.roomsTitle) } }
    h1(.introTitle)
    p(.introLead, .class("lead"))
    problemSummary(draft)
    section(.labelledBy("standing")) {
      if let introduction = place.introduction, let round = place.round {
        standing(introduction, round, draft)
      } else {
        h2(.introStanding, .id("standing"))
        noIntroduction(place, next)
      }
    }
    if place.wish == nil {
      p(.class("actions")) { a(.class("btn"), .href(IntroductionPaths.wish())) { text(.introJoin) } }
    }
    section(.labelledBy("how")) {
      h2(.introHow, .id("how"))
      ol { for step: Phrase in [.introHow1, .introHow2, .introHow3, .introHow4] { li(step) } }
    }
    div(.class("line-actions")) {
      if place.wish != nil { a(.href(IntroductionPaths.wish())) { text(.introChange) } }
      a(.href(IntroductionPaths.avoided())) { text(.introAvoidLink) }
      if isCore { a(.href(IntroductionPaths.rounds())) { text(.introManage) } }
    }
  }

  private func noIntroduction(_ place: IntroductionPlace, _ next: Day?) {
    guard let wish = place.wish else { return p(.introOut, .class("note")) }
    if wish.isPaused { return p(.introPaused, .class("note")) }
    if let round = place.round {
      let day = round.endsOn.written(language)
      return p(.class("note")) { text(place.wasTheirTurn ? .introNobody(day: day) : .introNotYet(day: day)) }
    }
    p(.class("note")) {
      text(.introBetween)
      if let next {
        verbatim(" ")
        text(.introBetweenOn(day: next.written(language)))
      }
    }
  }

  private func standing(_ introduction: Introduction, _ round: IntroductionRound, _ draft: Draft) {
    let until = round.endsOn.written(language)
    switch introduction.standing {
    case .proposed:
      h2(introduction.common.people == 2 ? .introProposedTwo : .introProposedThree, .id("standing"))
      common(introduction.common)
      form(.post, .action(IntroductionPaths.answer()), .class("narrow")) {
        choice(IntroductionPages.answer, draft)
        readers(.introNoteReaders)
        field(IntroductionPages.note, draft)
        p(.class("small")) { text(.introAnswerUntil(day: until)) }
        submit(.introAnswerSubmit)
      }
    case .waiting:
      h2(.introWaiting, .id("standing"))
      common(introduction.common)
      p(.class("note")) { text(.introWaitingText(day: until)) }
      form(.post, .action(IntroductionPaths.answer()), .class("row")) {
        input(.type("hidden"), .name(IntroductionPages.answer.field.name), .value("no"))
        button(.introBack, .type("submit"), .class("link"))
      }
    case .refused:
      h2(.introStanding, .id("standing"))
      p(.introRefused, .class("note"))
    case .introduced(let met, let didMeet):
      h2(.introMet, .id("standing"))
      for colleague in met { self.met(colleague) }
      p(.class("small")) { text(.introMetUntil(day: until)) }
      starter(round.number, introduction.common)
      meeting(didMeet, draft)
    }
  }

  private func common(_ common: Introduction.Common) {
    ul {
      if common.otherUnit { li(.introCommonUnit) }
      if common.otherFunction { li(.introCommonFunction) }
      if !common.topics.isEmpty {
        li(.autoDirection) { text(.introCommonTopic(topics: common.topics.joined(separator: ", "))) }
      }
      if !common.otherUnit, !common.otherFunction, common.topics.isEmpty { li(.introCommonNone) }
    }
  }

  private func met(_ colleague: Introduction.Met) {
    div(.class("note")) {
      h3(.autoDirection) { verbatim(colleague.name) }
      if colleague.note.isEmpty {
        p(.introReachNone)
      } else {
        p(.introReach, .class("small"))
        p(.class("wording"), .autoDirection) { verbatim(colleague.note) }
      }
    }
  }

  private func starter(_ number: Int, _ shared: Introduction.Common) {
    let starters: [Phrase] = [
      .introStarter1, .introStarter2, .introStarter3, .introStarter4, .introStarter5, .introStarter6,
    ]
    h3(.introStarter)
    p(starters[number % starters.count], .class("lead"))
    if !shared.topics.isEmpty { common(shared) }
  }

  private func meeting(_ didMeet: Bool?, _ draft: Draft) {
    form(.post, .action(IntroductionPaths.meeting()), .class("narrow")) {
      choice(IntroductionPages.didMeet, draft, initial: didMeet.map { $0 ? .yes : .no })
      readers(.introDidMeetReaders)
      p(.class("actions")) { button(.introDidMeetSubmit, .type("submit"), .class("btn quiet")) }
    }
  }
}
