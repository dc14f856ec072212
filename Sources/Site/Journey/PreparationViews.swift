internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The frame of a work in phase 1: a title, a lead, the work, and beside it what the handbook warns of.
  private func work(_ title: Phrase, _ lead: Phrase, pitfall key: String, _ handbook: Handbook, _ content: () -> Void) {
    div(.class("p1")) {
      p(.class("eyebrow")) {
        a(.href(JourneyPaths.phase(1))) { text(.phaseOf(number: 1)) }
      }
      h1(title)
      p(lead, .class("lead"))
      div(.class("two")) {
        div(content: content)
        aside(.class("side")) { pitfall(key, handbook) }
      }
    }
  }

  func scope(_ network: Network, _ draft: Draft, _ handbook: Handbook) {
    work(.scopeTitle, .scopeLead, pitfall: "P1.V8", handbook) {
      form(.post, .action(PreparationPaths.scope())) {
        problemSummary(draft)
        readers(.scopeReaders)
        field(PreparationPages.scopeField, draft, initial: network.scope)
        submit(.save)
      }
    }
  }

  func hours(_ all: [InitiatorHours], own: (minutes: Int, rule: String)?, _ draft: Draft, _ handbook: Handbook) {
    work(.hoursTitle, .hoursLead, pitfall: "P1.V2", handbook) {
      form(.post, .action(PreparationPaths.hours())) {
        problemSummary(draft)
        readers(.preparationReaders)
        field(PreparationPages.hoursField, draft, initial: own.map { hoursText($0.minutes) } ?? "")
        field(PreparationPages.stopRule, draft, initial: own?.rule ?? "")
        submit(.save)
      }
      h2(.hoursAll)
      ul(.class("rows")) {
        for entry in all {
          li {
            span(.class("strong"), .autoDirection) { verbatim(entry.colleague.name) }
            verbatim(" ")
            if let minutes = entry.minutesAWeek {
              text(.hoursAWeek(hours: hoursText(minutes)))
            } else {
              span(.hoursMissing, .class("quiet"))
            }
            if !entry.stopRule.isEmpty { p(.class("small"), .autoDirection) { verbatim(entry.stopRule) } }
          }
        }
      }
    }
  }

  /// Minutes as hours with at most a half, in the way of the language.
  func hoursText(_ minutes: Int) -> String {
    minutes % 60 == 0 ? String(minutes / 60) : "\(minutes / 60)\(language == .nl ? "," : ".")5"
  }

  func existing(_ all: [ExistingNetwork], checkedOn: Day?, _ draft: Draft, _ handbook: Handbook) {
    work(.existingTitle, .existingLead, pitfall: "P1.V4", handbook) {
      if let checkedOn { p(.class("seen")) { text(.existingChecked(day: checkedOn.written(language))) } }
      ul(.class("rows")) {
        for network in all {
          li {
            span(.class("strong"), .autoDirection) { verbatim(network.name) }
            p(.class("small"), .autoDirection) { verbatim(network.contact) }
            removal(PreparationPaths.existingRemoval(network.id), network.name)
          }
        }
      }
      form(.post, .action(PreparationPaths.existing())) {
        h2(.existingAdd)
        problemSummary(draft)
        readers(.preparationReaders)
        field(PreparationPages.existingName, draft)
        field(PreparationPages.contact, draft)
        submit(.existingSubmit)
      }
      if checkedOn == nil {
        form(.post, .action(PreparationPaths.existingSearch())) {
          p(.existingNoneText)
          button(.existingNone, .type("submit"), .class("btn quiet"))
        }
      }
    }
  }

  private func removal(_ path: String, _ name: String) {
    form(.post, .action(path), .class("row")) {
      button(.type("submit"), .class("link")) {
        text(.remove)
        span(.class("hidden-label")) { verbatim(" " + name) }
      }
    }
  }

  func conversations(_ all: [ConversationHeld], _ draft: Draft, _ handbook: Handbook) {
    work(.conversationsTitle, .conversationsLead, pitfall: "P1.V3", handbook) {
      p(.conversationsCount(count: all.count), .class("strong"))
      form(.post, .action(PreparationPaths.conversations())) {
        problemSummary(draft)
        readers(.conversationsReaders)
        field(PreparationPages.lesson, draft)
        submit(.conversationsSubmit)
      }
      ul(.class("rows")) {
        for conversation in all {
          li {
            p(.autoDirection) { verbatim(conversation.lesson) }
            p(.class("small")) { day(conversation.heldOn) }
            removal(PreparationPaths.conversationRemoval(conversation.id), conversation.heldOn.written(language))
          }
        }
      }
    }
  }

  func notUs(_ preparation: Preparation, _ compass: Compass, _ draft: Draft, _ handbook: Handbook) {
    work(.notUsTitle, .notUsLead, pitfall: "P1.V5", handbook) {
      if let day = preparation.notUsAcceptedOn { p(.class("seen")) { text(.notUsAgreed(day: day.written(language))) } }
      form(.post, .action(PreparationPaths.notUs())) {
        problemSummary(draft)
        readers(.preparationReaders)
        fieldset(.class("choice")) {
          legend(.notUsUsual)
          for option in Compass.Decision.limits.options {
            if let section = handbook[option.rawValue] {
              let isChosen =
                draft.isEmpty
                ? compass.has(option) || compass[.limits] == .open : draft.contains("option", option.rawValue)
              div(.class("opt")) {
                input(
                  .type("checkbox"), .name("option"), .value(option.rawValue), .id(option.rawValue),
                  .describedBy(option.rawValue + "-more"), .when(isChosen, .checked))
                div {
                  label(section.title, .for(option.rawValue))
                  div(.class("consequences"), .id(option.rawValue + "-more")) { prose(section) }
                }
              }
            }
          }
        }
        field(PreparationPages.notUsField, draft, initial: preparation.notUs)
        submit(.notUsSubmit)
      }
    }
  }

  func soloStart(_ preparation: Preparation, suggested: Day, _ draft: Draft, _ handbook: Handbook) {
    work(.soloTitle, .soloLead, pitfall: "P1.V1", handbook) {
      if let day = preparation.soloReviewOn {
        p(.class("seen")) { text(.soloChosen(day: day.written(language))) }
      }
      form(.post, .action(PreparationPaths.soloStart())) {
        problemSummary(draft)
        readers(.preparationReaders)
        field(PreparationPages.reviewDay, draft, initial: preparation.soloReviewOn?.text ?? suggested.text)
        p(.class("actions")) {
          button(.soloSubmit, .type("submit"), .class("btn"))
          if preparation.soloReviewOn != nil {
            button(.soloWithdraw, .type("submit"), .name("withdraw"), .value("yes"), .class("btn quiet"))
          }
        }
      }
      p { a(.href(InvitationPaths.all())) { text(.soloInvite) } }
    }
  }
}
