internal import Community
internal import HTML
internal import Web

extension Writer {
  /// What is ahead, first what one comes to soon; and what was held.
  func gatherings(_ state: GatheringsState) {
    p(.class("eyebrow")) { a(.href(RoomPaths.rooms())) { text(.roomsTitle) } }
    h1(.gatheringsTitle)
    p(.gatheringsLead, .class("lead"))
    if !state.soon.isEmpty {
      section(.class("note"), .labelledBy("soon")) {
        h2(.gatheringsSoon, .id("soon"), .class("h3"))
        ul { for gathering in state.soon { li { gatheringLine(gathering) } } }
      }
    }
    p(.class("actions")) {
      if state.isCore { a(.class("btn"), .href(GatheringPaths.new())) { text(.gatheringNew) } }
      a(.class("btn quiet"), .href(GatheringPaths.calendar())) { text(.gatheringCalendar) }
    }
    h2(.gatheringsAhead)
    if state.ahead.isEmpty { p(state.isCore ? .gatheringsNoneCore : .gatheringsNone, .class("note")) }
    ul(.class("rows")) {
      for (gathering, own) in state.ahead {
        li {
          gatheringLine(gathering)
          p(.class("small")) {
            text(gathering.setting.ofGathering)
            verbatim(" · ")
            text(gathering.audience.phrase)
            if gathering.publishedOn == nil { flag(.gatheringDraft) }
            if gathering.cancelledOn != nil { flag(.gatheringCancelled) }
            if let own {
              verbatim(" · ")
              strong { text(own.standing) }
            }
          }
        }
      }
    }
    guard !state.held.isEmpty || state.page > 1 else { return }
    h2(.gatheringsHeld)
    ul(.class("rows")) {
      for gathering in state.held.prefix(Gathering.perPage) { li { gatheringLine(gathering) } }
    }
    let pages = state.page + (state.held.count > Gathering.perPage ? 1 : 0)
    pager(state.page, of: pages, .gatheringsHeld) { GatheringPaths.gatherings() + "?page=\($0)" }
  }

  private func flag(_ phrase: Phrase) {
    verbatim(" ")
    span(phrase, .class("flag"))
  }

  private func gatheringLine(_ gathering: Gathering) {
    a(.href(GatheringPaths.gathering(gathering.id)), .class("strong"), .autoDirection) { verbatim(gathering.title) }
    verbatim(" · ")
    day(gathering.heldOn)
    verbatim(" · \(gathering.begins)")
  }

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
        label(.class("check")) {
          let stands = draft.isEmpty && own?.isListed == true
          input(
            .type("checkbox"), .name(GatheringForms.listed), .value("yes"),
            .when(stands || draft.contains(GatheringForms.listed, "yes"), .checked))
          text(.gatheringList)
        }
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

  /// The form for a gathering: a new one where there is none.
  func gatheringForm(_ gathering: Gathering?, _ place: GatheringPlace?, _ draft: Draft) {
    let title: Phrase = gathering == nil ? .gatheringNew : .gatheringEdit
    p(.class("eyebrow")) { a(.href(GatheringPaths.gatherings())) { text(.gatheringsTitle) } }
    h1(title)
    form(.post, .action(gathering.map { GatheringPaths.edit($0.id) } ?? GatheringPaths.new()), .class("narrow")) {
      problemSummary(draft)
      readers(.gatheringFormReaders)
      if let gathering {
        edition(gathering.edition, draft, standing: [(GatheringForms.title.label, gathering.title)])
      } else {
        drawn(draft)
      }
      field(GatheringForms.title, draft, initial: gathering?.title ?? "")
      field(GatheringForms.description, draft, initial: gathering?.description ?? "")
      field(GatheringForms.heldOn, draft, initial: gathering?.heldOn.text ?? "")
      field(GatheringForms.hour, draft, initial: gathering?.begins ?? "")
      field(GatheringForms.minutes, draft, initial: String(gathering?.minutes ?? 60))
      choice(GatheringForms.setting, draft, initial: gathering?.setting)
      field(GatheringForms.place, draft, initial: place?.place ?? "")
      field(GatheringForms.link, draft, initial: place?.link ?? "")
      label(.class("check")) {
        let stands = draft.isEmpty && place?.isForAll == true
        input(
          .type("checkbox"), .name(GatheringForms.placeForAll), .value("yes"),
          .when(stands || draft.contains(GatheringForms.placeForAll, "yes"), .checked))
        text(.gatheringPlaceForAll)
      }
      choice(GatheringForms.audience, draft, initial: gathering?.audience ?? .members)
      field(GatheringForms.capacity, draft, initial: gathering?.capacity.map(String.init) ?? "")
      submit(.save)
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
