internal import Community
internal import HTML
internal import Web

extension Writer {
  /// One gathering: when and where, coming to it, and what the core group does with it.
  func gathering(_ state: GatheringState, _ draft: Draft) {
    let gathering = state.gathering
    p(.class("eyebrow")) { a(.href(GatheringPaths.gatherings())) { text(.gatheringsTitle) } }
    h1(.autoDirection) { verbatim(gathering.title) }
    p(.class("lead")) {
      day(gathering.heldOn)
      verbatim(" · \(gathering.begins) · ")
      text(.gatheringLasts(minutes: gathering.minutes))
    }
    if gathering.cancelledOn != nil {
      div(.class("note contradiction")) {
        p(.gatheringCancelled, .class("strong"))
        p(.class("wording"), .autoDirection) { verbatim(gathering.cancelGrounds) }
      }
    }
    if gathering.publishedOn == nil { p(.gatheringDraftLead, .class("note")) }
    if !gathering.description.isEmpty { p(.class("wording"), .autoDirection) { verbatim(gathering.description) } }
    p(.class("small")) {
      text(gathering.setting.ofGathering)
      verbatim(" · ")
      text(gathering.audience.phrase)
    }
    whereAbouts(state.place)
    p {
      if let told = state.told { text(.gatheringTold(people: told)) } else { text(.gatheringToldFew) }
      if gathering.capacity != nil {
        verbatim(" ")
        text(.gatheringLimited)
      }
    }
    if !state.listed.isEmpty {
      h2(.gatheringListed)
      ul { for name in state.listed { li(.autoDirection) { verbatim(name) } } }
    }
    if state.isOpen { registration(state, draft) }
    if gathering.publishedOn != nil {
      p { a(.class("btn quiet"), .href(GatheringPaths.file(gathering.id))) { text(.gatheringFile) } }
    }
    if let attendees = state.attendees { hosting(state, attendees, draft) }
  }

  private func whereAbouts(_ place: GatheringPlace?) {
    guard let place else {
      p(.gatheringPlaceLater, .class("note"))
      return
    }
    if !place.place.isEmpty { p(.class("wording"), .autoDirection) { verbatim(place.place) } }
    if !place.link.isEmpty {
      p { a(.href(place.link), .rel("noopener noreferrer nofollow")) { verbatim(place.link) } }
    }
  }

  private func registration(_ state: GatheringState, _ draft: Draft) {
    let own = state.own
    section(.labelledBy("come")) {
      h2(.gatheringCome, .id("come"))
      if let own { p(own.standing, .class("strong")) }
      if let waiting = own?.waiting { p(.gatheringWaitingPlace(place: waiting), .class("small")) }
      form(.post, .action(GatheringPaths.registration(state.gathering.id)), .class("narrow")) {
        problemSummary(draft)
        readers(.gatheringReaders)
        choice(GatheringForms.answer, draft, initial: own?.answer)
        choice(GatheringForms.name, draft, initial: own?.onceName == nil ? .chosen : .once)
        field(GatheringForms.onceName, draft, initial: own?.onceName ?? "")
        tick(GatheringForms.listed, .gatheringList, own?.isListed == true, draft)
        submit(.gatheringSend)
      }
    }
  }

  private func hosting(_ state: GatheringState, _ attendees: [Attendee], _ draft: Draft) {
    let gathering = state.gathering
    section(.labelledBy("hosting")) {
      h2(.gatheringHosting, .id("hosting"))
      if attendees.isEmpty { p(.gatheringNobody) }
      ul {
        for attendee in attendees {
          li(.autoDirection) {
            verbatim(attendee.name + " · ")
            text(attendee.isWaiting ? .gatheringWaiting : attendee.answer.phrase)
          }
        }
      }
      guard gathering.cancelledOn == nil else { return }
      p { a(.href(GatheringPaths.edit(gathering.id))) { text(.gatheringEdit) } }
      if gathering.publishedOn == nil {
        form(.post, .action(GatheringPaths.publication(gathering.id))) { submit(.gatheringPublish) }
        removal(GatheringPaths.removal(gathering.id), gathering.title)
      } else if state.isOpen {
        details(.class("fold"), .when(draft.problems[GatheringForms.grounds.name] != nil, .open)) {
          summary(.gatheringCancel)
          form(.post, .action(GatheringPaths.cancellation(gathering.id)), .class("narrow")) {
            readers(.gatheringCancelReaders)
            field(GatheringForms.grounds, draft)
            p(.class("actions")) { button(.gatheringCancel, .type("submit"), .class("btn quiet")) }
          }
        }
      }
    }
  }
}

extension Registration {
  /// Where one stands, in a few words.
  var standing: Phrase {
    switch answer {
    case .coming: waiting == nil ? .gatheringYouCome : .gatheringYouWait
    case .perhaps: .gatheringYouPerhaps
    case .not: .gatheringYouNot
    }
  }
}
