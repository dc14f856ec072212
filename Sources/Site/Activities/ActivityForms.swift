internal import Community
internal import HTML
internal import Secrets
internal import Web

/// The functions of the compass that an activity can carry out, as answers of a form.
enum ActivityFunction: String, Sendable, CaseIterable {
  case meet = "P1.D3.meet"
  case inform = "P1.D3.inform"
  case advise = "P1.D3.advise"
  case buddy = "P1.D3.buddy"

  var option: Compass.Option {
    switch self {
    case .meet: .meet
    case .inform: .inform
    case .advise: .advise
    case .buddy: .buddy
    }
  }

  var phrase: Phrase {
    switch self {
    case .meet: .activityMeet
    case .inform: .activityInform
    case .advise: .activityAdvise
    case .buddy: .activityBuddy
    }
  }
}

/// The fields of an activity.
enum ActivityForms {
  static let title = Field(name: "title", label: .activityName, hint: .activityNameHint, limit: Title.limit)
  static let calendarTitle = Field(
    name: "calendar-title", label: .activityCalendar, hint: .activityCalendarHint, limit: Title.limit)
  static let heldOn = Field(name: "held-on", label: .activityDay, kind: .day)
  static let helpers = Field(name: "helpers", label: .activityHelpers, hint: .activityHelpersHint, kind: .number)
  static let level = Choice<Activity.Level>("level", .activityLevel) { $0.phrase }
  static let audience = Choice<Activity.Audience>("audience", .activityAudience) { $0.phrase }
  static let function = Choice<ActivityFunction>("function", .activityFunction) { $0.phrase }
  static let managers = "managers"
  /// The hidden field that makes a form which is sent twice plan one activity.
  static let once = "once"

  static let attendance = Field(
    name: "attendance", label: .activityAttendance, hint: .activityAttendanceHint, kind: .number)
  static let wentWell = Field(
    name: "went-well", label: .activityWell, kind: .lines(2), limit: ActivityReview.limit)
  static let otherwise = Field(
    name: "otherwise", label: .activityOtherwise, kind: .lines(2), limit: ActivityReview.limit)
  static let kept = Field(
    name: "kept", label: .activityKept, hint: .activityKeptHint, kind: .lines(2), limit: ActivityReview.limit)
}

extension Activity.Level {
  var phrase: Phrase {
    switch self {
    case .individual: .activityIndividual
    case .group: .activityGroup
    case .organisation: .activityOrganisation
    }
  }
}

extension Activity.Audience {
  var phrase: Phrase {
    switch self {
    case .everybody: .activityEverybody
    case .members: .activityMembers
    case .circle: .activityCircle
    }
  }
}

extension FormReader {
  /// An activity as somebody filled it in; nil when something is wrong with it.
  mutating func activity(today: Day, _ language: Language) -> ActivityPlan? {
    let title = title(ActivityForms.title)
    let calendarTitle = self.title(ActivityForms.calendarTitle)
    let days = today.adding(-Activity.mostDaysAway)...today.adding(Activity.mostDaysAway)
    let day = day(ActivityForms.heldOn, in: days, language)
    let level = choice(ActivityForms.level)
    let audience = choice(ActivityForms.audience)
    let function = choice(ActivityForms.function)
    let helpers = number(ActivityForms.helpers, in: 0...Activity.mostPeople)
    guard let title, let calendarTitle, let day, let level, let audience, let function, let helpers else { return nil }
    return ActivityPlan(
      title: title, calendarTitle: calendarTitle, heldOn: day, level: level, audience: audience,
      function: function.option, helpers: helpers, isForManagers: draft.contains(ActivityForms.managers, "yes"))
  }
}

extension Writer {
  /// The fields of an activity, with what stands already.
  func activityFields(_ activity: Activity?, _ draft: Draft) {
    readers(.activityReaders)
    field(ActivityForms.title, draft, initial: activity?.title ?? "")
    field(
      ActivityForms.calendarTitle, draft,
      initial: activity?.calendarTitle ?? Phrase.activityCalendarUsual[language])
    field(ActivityForms.heldOn, draft, initial: activity?.heldOn.text ?? "")
    choice(ActivityForms.level, draft, initial: activity?.level)
    choice(ActivityForms.audience, draft, initial: activity?.audience)
    tick(ActivityForms.managers, .activityManagers, activity?.isForManagers == true, draft)
    choice(
      ActivityForms.function, draft, initial: activity.flatMap { ActivityFunction(rawValue: $0.function.rawValue) })
    field(ActivityForms.helpers, draft, initial: String(activity?.helpers ?? 0))
  }
}
