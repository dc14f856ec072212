internal import Community
internal import HTML
internal import Web

extension Writer {
  /// One activity: for members what, when and for whom; for the core group also the count and looking back.
  func activity(_ state: ActivityState, today: Day, _ draft: Draft, _ handbook: Handbook) {
    let activity = state.activity
    div(Phase.execution.colour) {
      p(.class("eyebrow")) { a(.href(ActivityPaths.activities())) { text(.activityTitle) } }
      h1(.autoDirection) { verbatim(activity.title) }
      div(.class("two")) {
        div {
          activityFacts(activity)
          runSheetLink(state)
          if let core = state.core {
            if activity.heldOn <= today {
              reviewForm(activity, core.review, draft)
            } else {
              p(.activityNotYet, .class("note"))
            }
            helping(activity, core.helpers, own: core.own)
            p(.class("after")) { a(.href(ActivityPaths.edit(activity.id))) { text(.activityEdit) } }
          }
        }
        aside(.class("side")) { pitfall("P5.V7", handbook) }
      }
    }
  }

  private func activityFacts(_ activity: Activity) {
    dl(.class("pairs")) {
      dt(.activityDay)
      dd { day(activity.heldOn) }
      dt(.activityAudience)
      dd(activity.audience.phrase)
      if activity.isForManagers {
        dt(.activityManagersFor)
        dd(.activityManagersWho)
      }
      dt(.activityLevel)
      dd(activity.level.phrase)
      dt(.activityFunction)
      dd(ActivityFunction(rawValue: activity.function.rawValue)?.phrase ?? .activityMeet)
      dt(.activityCalendar)
      dd(.autoDirection) { verbatim(activity.calendarTitle) }
    }
  }

  private func runSheetLink(_ state: ActivityState) {
    if state.hasRunSheet {
      p { a(.class("btn quiet"), .href(RunSheetPaths.sheet(state.activity.id))) { text(.sheetOpen) } }
    } else if state.core != nil {
      p { a(.class("btn quiet"), .href(RunSheetPaths.choices(state.activity.id))) { text(.sheetMake) } }
    }
  }

  private func reviewForm(_ activity: Activity, _ review: ActivityReview, _ draft: Draft) {
    form(.post, .action(ActivityPaths.review(activity.id))) {
      h2(.activityLookBack)
      problemSummary(draft)
      edition(
        review.edition, draft,
        standing: [
          (ActivityForms.attendance.label, review.attendance.map(String.init) ?? "–"),
          (ActivityForms.wentWell.label, review.wentWell), (ActivityForms.otherwise.label, review.otherwise),
          (ActivityForms.kept.label, review.kept),
        ])
      readers(.activityReviewReaders)
      field(ActivityForms.attendance, draft, initial: review.attendance.map(String.init) ?? "")
      field(ActivityForms.wentWell, draft, initial: review.wentWell)
      field(ActivityForms.otherwise, draft, initial: review.otherwise)
      field(ActivityForms.kept, draft, initial: review.kept)
      submit(.save)
    }
  }

  private func helping(_ activity: Activity, _ helpers: [Colleague], own: String) {
    h2(.activityHelped)
    p(.activityHelpedLead(count: activity.helpers))
    ul { for helper in helpers { li(.autoDirection) { verbatim(helper.name) } } }
    let helped = helpers.contains { $0.name == own }
    form(.post, .action(ActivityPaths.help(activity.id)), .class("row")) {
      button(
        helped ? .activityUnhelp : .activityIHelped, .type("submit"), .name("helped"), .value(helped ? "no" : "yes"),
        .class("btn quiet"))
    }
  }
}
