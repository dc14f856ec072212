internal import Community
internal import HTML
internal import Web

extension Writer {
  /// What somebody who does not take part today reads in the place of the form: why, until when, and what stays open.
  func paused(_ pause: Pause) {
    section(.class("note"), .labelledBy("paused")) {
      h2(.pauseTitle, .id("paused"), .class("h3"))
      if let last = pause.lastDay {
        p {
          text(.pauseUntil)
          verbatim(" ")
          day(last)
          verbatim(".")
        }
      } else {
        p(.pauseNoEnd)
      }
      p(.pauseGrounds, .class("strong"))
      p(.class("wording"), .autoDirection) { verbatim(pause.grounds) }
      p(.pauseOpen)
      p(.pauseTalk)
      p { a(.href(HandbookPaths.contents())) { text(.menuHandbook) } }
    }
  }

  /// What a moderator does with a post that was pointed out.
  func settling(_ address: Post.Address, _ draft: Draft) {
    form(.post, .action(ModerationPaths.post(address))) {
      problemSummary(draft)
      choice(ModerationPages.act, draft)
      readers(.moderationReaders)
      field(ModerationPages.grounds, draft)
      submit(.moderationSettle)
    }
  }

  /// What one moderator did and another looks at.
  func secondLooks(_ looks: [SecondLook]) {
    guard !looks.isEmpty else { return }
    section(.labelledBy("looks")) {
      h2(.moderationLooks, .id("looks"))
      p(.moderationLooksLead)
      ul(.class("rows")) {
        for look in looks {
          li {
            p(look.subject == .hide ? .moderationLookHide : .moderationLookBan, .class("strong"))
            p(.class("wording"), .autoDirection) { verbatim(look.grounds) }
            flaggedPost(look.post)
            if look.isOwn || look.post.isOwn {
              p(look.isOwn ? .moderationLookWaits : .moderationOwn, .class("small"))
            } else {
              agreeing(look)
            }
          }
        }
      }
    }
  }

  private func agreeing(_ look: SecondLook) {
    form(.post, .action(ModerationPaths.look(look.post.address)), .class("row")) {
      input(.type("hidden"), .name("subject"), .value(look.subject.rawValue))
      for (value, phrase) in [("yes", Phrase.moderationAgree), ("no", .moderationDisagree)] {
        button(phrase, .type("submit"), .name("agrees"), .value(value), .class("btn quiet"))
      }
    }
  }

  /// The pauses and bans that stand, each with the way to end it.
  func standingPauses(_ pauses: [StandingPause]) {
    guard !pauses.isEmpty else { return }
    section(.labelledBy("pauses")) {
      h2(.moderationPauses, .id("pauses"))
      ul(.class("rows")) {
        for standing in pauses {
          li {
            p {
              writerName(standing.writer)
              verbatim(" · ")
              if let last = standing.pause.lastDay { day(last) } else { text(.moderationNoEnd) }
            }
            p(.class("wording"), .autoDirection) { verbatim(standing.pause.grounds) }
            form(.post, .action(ModerationPaths.lift(standing.address)), .class("row")) {
              button(.moderationLift, .type("submit"), .class("link"))
            }
          }
        }
      }
    }
  }
}
