internal import Community
internal import HTML
internal import Secrets
internal import Web

extension Writer {
  /// The activities, a page at a time, with how they spread over the three levels.
  func activities(_ list: ActivityList, today: Day, _ draft: Draft, _ handbook: Handbook) {
    work(.activityTitle, .activityLead, in: .execution, pitfall: "P5.V1", handbook) {
      if list.isCore { p(.class("actions")) { a(.class("btn"), .href(ActivityPaths.new())) { text(.activityNew) } } }
      if list.activities.isEmpty { p(.activityNone, .class("note")) } else { levels(list.levels) }
      ul(.class("rows")) {
        for activity in list.activities { activityRow(activity, today: today, isCore: list.isCore) }
      }
      pager(list.page, of: list.pages, .activityPages) { ActivityPaths.activities() + "?page=\($0)" }
      if list.isCore { thanks(list.thankedOn, today: today, draft) }
    }
  }

  private func levels(_ levels: [Activity.Level: Int]) {
    let whole = levels.values.reduce(0, +)
    section(.class("note"), .labelledBy("levels")) {
      h2(.activityLevels, .id("levels"), .class("h3"))
      table(.class("bars")) {
        tbody {
          for level in Activity.Level.allCases {
            tr {
              th(level.phrase, .fixed("scope", "row"))
              td { number(levels[level] ?? 0) }
              td(.class("bar-cell"), .ariaHidden) { shareBar(levels[level] ?? 0, of: whole) }
            }
          }
        }
      }
      if whole >= 5, levels[.organisation] == nil { p(.activityNoOrganisation) }
    }
  }

  private func activityRow(_ activity: Activity, today: Day, isCore: Bool) {
    li {
      a(.href(ActivityPaths.activity(activity.id)), .class("strong"), .autoDirection) { verbatim(activity.title) }
      p(.class("small")) {
        day(activity.heldOn)
        verbatim(" · ")
        text(activity.level.phrase)
        verbatim(" · ")
        text(activity.audience.phrase)
        if isCore, activity.heldOn < today, !activity.isReviewed {
          verbatim(" ")
          span(.activityToReview, .class("flag"))
        }
      }
    }
  }

  /// A form for a new activity.
  func newActivity(_ draft: Draft, _ handbook: Handbook) {
    work(.activityNew, .activityNewLead, in: .execution, pitfall: "P5.V7", handbook) {
      form(.post, .action(ActivityPaths.new())) {
        problemSummary(draft)
        activityFields(nil, draft)
        input(
          .type("hidden"), .name(ActivityForms.once),
          .value(draft[ActivityForms.once] ?? Secrets.hex(Secrets.randomBytes(16))))
        submit(.activityPlan)
      }
    }
  }

  /// A form for an activity that is there.
  func editActivity(_ activity: Activity, _ draft: Draft) {
    div(Phase.execution.colour) {
      p(.class("eyebrow")) { a(.href(ActivityPaths.activity(activity.id))) { text(.activityBack) } }
      h1(.activityEdit)
      form(.post, .action(ActivityPaths.edit(activity.id)), .class("narrow")) {
        problemSummary(draft)
        edition(
          activity.edition, draft,
          standing: [
            (ActivityForms.title.label, activity.title), (ActivityForms.calendarTitle.label, activity.calendarTitle),
            (ActivityForms.heldOn.label, activity.heldOn.written(language)),
            (ActivityForms.level.field.label, activity.level.phrase[language]),
            (ActivityForms.audience.field.label, activity.audience.phrase[language]),
            (ActivityForms.helpers.label, String(activity.helpers)),
            (.activityManagersFor, activity.isForManagers ? Phrase.activityManagersWho[language] : "–"),
          ])
        activityFields(activity, draft)
        submit(.save)
      }
      removal(ActivityPaths.removal(activity.id), activity.title)
    }
  }
}
