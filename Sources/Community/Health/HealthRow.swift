internal import SQL

/// One row of what is read for the signals: what it is about, two numbers and a day, or what else is text.
struct HealthRow: Record {
  let topic: String
  let first, second: Int
  let text: String

  static let columns: Columns = ["topic", "first", "second", "text"]

  init(_ row: Row) throws {
    topic = try row.text(0)
    (first, second) = (row.integerIfAny(1) ?? 0, row.integerIfAny(2) ?? 0)
    text = row.textIfAny(3) ?? ""
  }

  var day: Day? { Day(text) }

  /// The part of the topic after a prefix.
  func part(_ prefix: String) -> String? { topic.hasPrefix(prefix) ? String(topic.dropFirst(prefix.count)) : nil }
}

extension HealthFacts {
  /// Takes in what one row says.
  mutating func take(_ row: HealthRow) {
    switch row.topic {
    case "people": (people, peopleWithHours, smallReviewOn) = (row.first, row.second, row.day)
    case "units": (units, peopleWithUnit) = (row.first, row.second)
    case "roles": (rolesWithoutBackup, termWithoutBackupEndsOn) = (row.first, row.day)
    case "undivided": wholeLoad += row.first
    case "carried": takeLoad(row.first, minutes: row.second, minutesAWeek: Int(row.text) ?? 0)
    case "hours": minutesAWeek = row.first
    case "plan": (planVersions, planPutOn) = (row.first, row.day)
    case "promises": (latePromises, oldestPromiseDueOn) = (row.first, row.day)
    case "advice": (lateAdvices, firstAdviceDueOn) = (row.first, row.day)
    case "themes": (stalledThemes, firstThemeReachedOn) = (row.first, row.day)
    case "kept": concernsPastTerm = row.first
    case "activities": (activities, organisationActivities, firstActivityOn) = (row.first, row.second, row.day)
    case "recent": (activitiesThisMonth, tellingTitles, lastGroupActivityOn) = (row.first, row.second, row.day)
    case "helpers": (activitiesThisQuarter, helpersThisQuarter, firstBuddyActivityOn) = (row.first, row.second, row.day)
    case "managers": lastManagerActivityOn = row.day
    case "noted.thanks": thankedOn = row.day
    case "noted.reorganisation": reorganisationUntil = row.day
    case "need": (conversations, pollAnswers, existingCheckedOn) = (row.first, row.second, row.day)
    default: takePart(row)
    }
  }

  /// Takes in what one person carries.
  private mutating func takeLoad(_ load: Int, minutes: Int, minutesAWeek: Int) {
    wholeLoad += load
    dividedLoad += load
    heaviestLoad = max(heaviestLoad, load)
    if minutesAWeek > 0 { mostOfHours = max(mostOfHours, minutes * 100 / (minutesAWeek * 52 / 12)) }
  }

  private mutating func takePart(_ row: HealthRow) {
    if let fact = row.part("fact.").flatMap(PlanFact.Subject.init) { planFacts[fact] = row.day }
    if let fact = row.part("done.").flatMap(ExecutionFacts.Fact.init) { executionFacts[fact] = row.day }
    if let outcome = row.part("decision.").flatMap(PlanDecision.Outcome.init), let day = row.day {
      decided = Decided(outcome: outcome, on: day)
    }
  }

  /// Takes in the rows that belong in an order: who came, and the answers by month and step.
  mutating func takeSeries(_ rows: [HealthRow]) {
    for row in rows.sorted(by: { $0.first > $1.first }) {
      if let function = row.part("came.").flatMap(Compass.Option.init) {
        attendance[function, default: []].append(row.second)
      }
    }
    let answers = Dictionary(grouping: rows.filter { $0.topic == "support" }, by: \.text)
    hoursUse = rows.filter { $0.topic == "used" }.sorted { $0.text < $1.text }
      .map { HoursUse(shown: $0.first, unused: $0.second) }
    support = answers.sorted { $0.key < $1.key }.map { $1.sorted { $0.first < $1.first }.map(\.second) }
  }
}
