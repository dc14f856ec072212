/// What the signals are computed from: counts and days of a whole network, without a name.
public struct HealthFacts: Sendable, Hashable {
  /// The days behind and ahead that are counted over.
  static let halfYear = 183
  static let quarter = 92
  static let month = 30

  /// What was decided upon the plan, and when; with `later` the day on which it is decided again.
  struct Decided: Sendable, Hashable {
    let outcome: PlanDecision.Outcome
    let on: Day
  }

  public let today: Day

  /// The people of the core group that was formed, and how many of them entered hours.
  var people = 0
  var peopleWithHours = 0
  /// The minutes a week that they agreed together.
  var minutesAWeek = 0
  /// When a group that is small on purpose looks again.
  var smallReviewOn: Day?
  /// How many units they come from, and how many of them said so.
  var units = 0
  var peopleWithUnit = 0
  /// Minutes times weight a month: of all tasks, of those in somebody's hands, of the one who carries most.
  var wholeLoad = 0
  var dividedLoad = 0
  var heaviestLoad = 0
  /// The minutes of somebody's tasks in hundredths of the minutes that they agreed: the highest.
  var mostOfHours = 0
  /// Roles that somebody has and nobody stands behind, and the first day on which the term of one ends.
  var rolesWithoutBackup = 0
  var termWithoutBackupEndsOn: Day?

  var planFacts: [PlanFact.Subject: Day] = [:]
  var executionFacts: [ExecutionFacts.Fact: Day] = [:]
  /// How many versions the plan has, and the last day on which one was put to the members.
  var planVersions = 0
  var planPutOn: Day?
  /// The last decision upon the plan.
  var decided: Decided?

  /// Open promises that are more than `Signal.commitmentOverdue.limit` days late, and the longest due.
  var latePromises = 0
  var oldestPromiseDueOn: Day?
  /// Advices without an answer after their term, and the term that ended first.
  var lateAdvices = 0
  var firstAdviceDueOn: Day?
  /// Themes of five people or more without an advice for longer than `Signal.concernStalled.limit` days, and the first.
  var stalledThemes = 0
  var firstThemeReachedOn: Day?

  /// Activities of the last half year, and those of them for the organisation.
  var activities = 0
  var organisationActivities = 0
  /// Activities of the last month, and of the last quarter with how many different people said to have helped.
  var activitiesThisMonth = 0
  var activitiesThisQuarter = 0
  var helpersThisQuarter = 0
  /// The first activity, the last one for a group (which may lie ahead), and the first of a buddy.
  var firstActivityOn: Day?
  var lastGroupActivityOn: Day?
  var firstBuddyActivityOn: Day?
  /// The last activity that is meant for managers; it may lie ahead.
  var lastManagerActivityOn: Day?
  /// Activities ahead whose title in a calendar says what it is.
  var tellingTitles = 0
  /// How many came to the last three activities of each function that were counted, the oldest first.
  var attendance: [Compass.Option: [Int]] = [:]
  /// The answers whether somebody gets enough support, by step, of the last two months that are shown, the oldest first.
  var support: [[Int]] = []
  /// How many could not use their hours, in the last two months of the last half year that are shown, the oldest first.
  var hoursUse: [HoursUse] = []
  /// When the network last thanked or celebrated, and until when a reorganisation was noted.
  var thankedOn: Day?
  var reorganisationUntil: Day?

  /// Conversations about the need, and the answers to the poll that has most.
  var conversations = 0
  var pollAnswers = 0
  /// The day on which somebody last looked which networks there are.
  var existingCheckedOn: Day?
  /// Concerns of which the members heard what came longer ago than concerns are kept.
  var concernsPastTerm = 0

  init(today: Day) { self.today = today }

  /// How many days ago a day was; below zero when it lies ahead.
  func daysSince(_ day: Day) -> Int { today.sinceEpoch - day.sinceEpoch }
}
