import Testing

@testable import Community

/// A signal on both sides of its threshold: facts that are just no question, and facts that just are.
struct Edge: Sendable, CustomStringConvertible {
  typealias Change = @Sendable (inout HealthFacts) -> Void

  /// 1 March 2026: no holiday.
  static let today = Day(sinceEpoch: 20_513)

  let kind: Signal.Kind
  let quiet, up: HealthFacts
  let sum: Signal.Sum
  var description: String { kind.rawValue }

  /// `about` holds on both sides.
  init(
    _ kind: Signal.Kind, _ about: @escaping Change = { _ in }, quiet: @escaping Change, up: @escaping Change,
    _ found: Int, beside: Int = 0
  ) {
    var (before, after) = (HealthFacts(today: Self.today), HealthFacts(today: Self.today))
    for change in [about, quiet] { change(&before) }
    for change in [about, up] { change(&after) }
    (self.kind, self.quiet, self.up, sum) = (kind, before, after, Signal.Sum(found, beside: beside))
  }

  static func ago(_ days: Int) -> Day { today.adding(-days) }
}

extension Edge {
  static let all = people + means + backing + direction + safety + reach

  private static let people = [
    Edge(
      .leadOverloaded, { ($0.wholeLoad, $0.dividedLoad) = (1000, 501) }, quiet: { $0.heaviestLoad = 400 },
      up: { $0.heaviestLoad = 401 }, 41),
    Edge(
      .leadOverloaded, { ($0.wholeLoad, $0.heaviestLoad) = (1000, 450) }, quiet: { $0.dividedLoad = 500 },
      up: { $0.dividedLoad = 501 }, 45),
    Edge(.singlePointOfFailure, quiet: { $0.rolesWithoutBackup = 0 }, up: { $0.rolesWithoutBackup = 1 }, 1),
    Edge(.coreSizeOff, quiet: { $0.people = 4 }, up: { $0.people = 3 }, 3, beside: 4),
    Edge(.coreSizeOff, quiet: { $0.people = 10 }, up: { $0.people = 11 }, 11, beside: 4),
    Edge(.coreSizeOff, quiet: { $0.people = 0 }, up: { $0.people = 1 }, 1, beside: 4),
    Edge(
      .coreSizeOff, { $0.people = 3 }, quiet: { $0.smallReviewOn = today.adding(1) }, up: { $0.smallReviewOn = today },
      3,
      beside: 4),
    Edge(.coreTooNarrow, { $0.peopleWithUnit = 3 }, quiet: { $0.units = 2 }, up: { $0.units = 1 }, 3),
    Edge(.coreTooNarrow, { $0.units = 1 }, quiet: { $0.peopleWithUnit = 2 }, up: { $0.peopleWithUnit = 3 }, 3),
    Edge(
      .helperConcentration, { $0.activitiesThisQuarter = 5 }, quiet: { $0.helpersThisQuarter = 3 },
      up: { $0.helpersThisQuarter = 2 }, 2, beside: 5),
    Edge(
      .helperConcentration, { $0.activitiesThisQuarter = 5 }, quiet: { $0.helpersThisQuarter = 0 },
      up: { $0.helpersThisQuarter = 1 }, 1, beside: 5),
    Edge(
      .helperConcentration, { $0.helpersThisQuarter = 2 }, quiet: { $0.activitiesThisQuarter = 4 },
      up: { $0.activitiesThisQuarter = 5 }, 2, beside: 5),
    Edge(
      .noSuccessor, quiet: { $0.termWithoutBackupEndsOn = today.adding(120) },
      up: { $0.termWithoutBackupEndsOn = today.adding(119) }, 119),
    Edge(.noCelebration, quiet: { $0.thankedOn = ago(180) }, up: { $0.thankedOn = ago(181) }, 181),
    Edge(
      .noCelebration, { $0.firstActivityOn = ago(400) }, quiet: { $0.thankedOn = ago(180) }, up: { _ in }, 400),
    Edge(.noCelebration, quiet: { $0.firstActivityOn = ago(180) }, up: { $0.firstActivityOn = ago(181) }, 181),
  ]

  private static let means = [
    Edge(
      .hoursNotAgreed, { ($0.people, $0.activities) = (4, 1) }, quiet: { $0.peopleWithHours = 2 },
      up: { $0.peopleWithHours = 1 }, 3, beside: 4),
    Edge(
      .hoursNotAgreed, { $0.people = 4 }, quiet: { $0.decided = .init(outcome: .later, on: today) },
      up: { $0.decided = .init(outcome: .go, on: today) }, 4, beside: 4),
    Edge(
      .hoursNotHonoured, { $0.hoursUse = [HoursUse(shown: 5, unused: 3)] },
      quiet: { $0.hoursUse.append(HoursUse(shown: 10, unused: 2)) },
      up: { $0.hoursUse.append(HoursUse(shown: 10, unused: 4)) }, 4, beside: 10),
    Edge(
      .hoursNotHonoured, quiet: { $0.hoursUse = [HoursUse(shown: 5, unused: 5)] },
      up: { $0.hoursUse = [HoursUse(shown: 5, unused: 3), HoursUse(shown: 5, unused: 3)] }, 3, beside: 5),
    Edge(.tasksAboveHours, quiet: { $0.mostOfHours = 120 }, up: { $0.mostOfHours = 121 }, 121),
    Edge(
      .budgetEnding, quiet: { $0.planFacts[.money] = ago(245) }, up: { $0.planFacts[.money] = ago(246) }, 119,
      beside: 246),
  ]

  private static let backing = [
    Edge(.sponsorSilent, quiet: { $0.planFacts[.sponsor] = ago(120) }, up: { $0.planFacts[.sponsor] = ago(121) }, 121),
    Edge(.sponsorChange, quiet: { $0.planFacts[.noSponsor] = today }, up: { $0.planFacts[.noSponsor] = ago(1) }, 1),
    Edge(
      .sponsorChange, { $0.planFacts[.noSponsor] = ago(9) }, quiet: { $0.planFacts[.sponsor] = today }, up: { _ in }, 9),
    Edge(
      .commitmentOverdue, { $0.latePromises = 2 }, quiet: { $0.oldestPromiseDueOn = ago(14) },
      up: { $0.oldestPromiseDueOn = ago(15) }, 2, beside: 15),
    Edge(
      .adviceUnanswered, { $0.lateAdvices = 1 }, quiet: { $0.firstAdviceDueOn = today },
      up: { $0.firstAdviceDueOn = ago(1) }, 1, beside: 1),
    Edge(.worksCouncilMissing, quiet: { $0.planVersions = 0 }, up: { $0.planVersions = 1 }, 1),
    Edge(
      .worksCouncilMissing, { $0.planVersions = 2 }, quiet: { $0.planFacts[.noCouncil] = today },
      up: { $0.planFacts[.hours] = today }, 2),
  ]

  private static let direction = [
    Edge(
      .concernStalled, { $0.stalledThemes = 1 }, quiet: { $0.firstThemeReachedOn = ago(30) },
      up: { $0.firstThemeReachedOn = ago(31) }, 1, beside: 31),
    Edge(.cocoonRisk, quiet: { $0.activities = 4 }, up: { $0.activities = 5 }, 5),
    Edge(.cocoonRisk, { $0.activities = 5 }, quiet: { $0.organisationActivities = 1 }, up: { _ in }, 5),
    Edge(
      .membersForgotten, quiet: { $0.lastGroupActivityOn = ago(90) }, up: { $0.lastGroupActivityOn = ago(91) }, 91),
    Edge(
      .membersForgotten, { $0.firstActivityOn = ago(91) }, quiet: { $0.lastGroupActivityOn = today.adding(7) },
      up: { _ in }, 91),
    Edge(.tooManyEvents, quiet: { $0.activitiesThisMonth = 3 }, up: { $0.activitiesThisMonth = 4 }, 4),
    // 24 hours a month are two activities.
    Edge(
      .tooManyEvents, { $0.activitiesThisMonth = 2 }, quiet: { $0.minutesAWeek = 333 }, up: { $0.minutesAWeek = 332 },
      2,
      beside: 23),
    Edge(.noNeedEvidence, { $0.people = 4 }, quiet: { $0.conversations = 3 }, up: { $0.conversations = 2 }, 2),
    Edge(
      .noNeedEvidence, { $0.people = 4 }, quiet: { $0.pollAnswers = 5 }, up: { $0.pollAnswers = 4 }, 0, beside: 4),
    Edge(.noNeedEvidence, quiet: { $0.people = 0 }, up: { $0.people = 1 }, 0),
    Edge(.waitingForPermission, quiet: { $0.planPutOn = ago(60) }, up: { $0.planPutOn = ago(61) }, 61),
    Edge(
      .waitingForPermission, { $0.planPutOn = ago(200) }, quiet: { $0.decided = .init(outcome: .later, on: ago(60)) },
      up: { $0.decided = .init(outcome: .later, on: ago(61)) }, 61),
    Edge(
      .waitingForPermission, { $0.planPutOn = ago(200) }, quiet: { $0.decided = .init(outcome: .go, on: ago(100)) },
      up: { _ in }, 200),
  ]

  private static let safety = [
    Edge(.reorgAhead, quiet: { $0.reorganisationUntil = ago(1) }, up: { $0.reorganisationUntil = today }, 0),
    Edge(.reorgAhead, quiet: { $0.reorganisationUntil = nil }, up: { $0.reorganisationUntil = today.adding(90) }, 90),
    Edge(
      .supportDrop, { $0.support = [[0, 0, 0, 4, 0]] }, quiet: { $0.support.append([0, 0, 1, 3, 0]) },
      up: { $0.support.append([0, 0, 2, 2, 0]) }, 3, beside: 4),
    Edge(
      .supportDrop, { $0.support = [[0, 0, 0, 4, 0]] }, quiet: { $0.support.append([3, 0, 0, 0, 0]) },
      up: { $0.support.append([4, 0, 0, 0, 0]) }, 1, beside: 4),
    Edge(.exposureRisk, quiet: { $0.tellingTitles = 0 }, up: { $0.tellingTitles = 1 }, 1),
    Edge(
      .buddyUnsupported, { $0.firstBuddyActivityOn = ago(200) },
      quiet: { $0.executionFacts[.buddiesSupervised] = ago(60) },
      up: { $0.executionFacts[.buddiesSupervised] = ago(61) },
      61),
    Edge(
      .buddyUnsupported, { $0.firstBuddyActivityOn = ago(61) }, quiet: { $0.executionFacts[.noBuddies] = ago(61) },
      up: { $0.executionFacts[.noBuddies] = ago(62) }, 61),
    Edge(
      .crisisCardStale, { $0.planFacts[.crisisRoute] = ago(400) }, quiet: { $0.planFacts[.routeTried] = ago(180) },
      up: { $0.planFacts[.routeTried] = ago(181) }, 181),
    Edge(.retentionDue, quiet: { $0.concernsPastTerm = 0 }, up: { $0.concernsPastTerm = 1 }, 1),
  ]

  private static let reach = [
    Edge(
      .quietDecline, quiet: { $0.attendance[.meet] = [10, 20, 7] }, up: { $0.attendance[.meet] = [10, 20, 6] }, 6,
      beside: 10),
    Edge(
      .quietDecline, quiet: { $0.attendance[.meet] = [10, 8, 4] }, up: { $0.attendance[.meet] = [10, 8, 5] }, 5,
      beside: 10),
    Edge(
      .quietDecline, quiet: { $0.attendance[.meet] = [10, 5] },
      up: { ($0.attendance[.meet], $0.attendance[.inform]) = ([10, 8, 6], [20, 8, 8]) }, 8, beside: 20),
    Edge(.isolatedNetwork, quiet: { $0.existingCheckedOn = ago(180) }, up: { $0.existingCheckedOn = ago(181) }, 181),
    Edge(
      .managersUnreached, { $0.firstActivityOn = ago(400) }, quiet: { $0.lastManagerActivityOn = ago(180) },
      up: { $0.lastManagerActivityOn = ago(181) }, 181),
    Edge(.managersUnreached, quiet: { $0.firstActivityOn = ago(180) }, up: { $0.firstActivityOn = ago(181) }, 181),
    Edge(
      .managersUnreached, { $0.firstActivityOn = ago(181) }, quiet: { $0.lastManagerActivityOn = today.adding(7) },
      up: { _ in }, 181),
  ]
}

@Suite("Signals")
struct SignalTests {
  @Test(arguments: Edge.all)
  func `On one side of its threshold it is no question, on the other it is`(_ edge: Edge) {
    #expect(edge.kind.signal.sum(edge.quiet) == nil)
    #expect(edge.kind.signal.sum(edge.up) == edge.sum)
  }

  @Test func `Each has an edge here, and nothing is asked of a network that just began`() {
    #expect(Set(Edge.all.map(\.kind)) == Set(Signal.Kind.allCases))
    #expect(NetworkHealth.questions(HealthFacts(today: Edge.today), but: []).isEmpty)
  }

  @Test(arguments: [
    ("2026-06-30", nil), ("2026-07-01", "2026-08-31"), ("2026-08-31", "2026-08-31"), ("2026-09-01", nil),
    ("2026-12-19", nil), ("2026-12-20", "2027-01-05"), ("2027-01-05", "2027-01-05"), ("2027-01-06", nil),
  ])
  func `In July and August and around the turn of the year it is holiday`(_ day: String, _ last: String?) throws {
    #expect(Holiday(try #require(Day(day)))?.lastDay.text == last)
  }

  @Test func `In holidays what listens for silence rests, and nothing else`() throws {
    var facts = HealthFacts(today: try #require(Day("2026-07-15")))
    facts.planFacts[.sponsor] = facts.today.adding(-200)
    facts.firstThemeReachedOn = facts.today.adding(-40)
    facts.rolesWithoutBackup = 1
    #expect(NetworkHealth.questions(facts, but: []).map(\.kind) == [.singlePointOfFailure])
    var later = HealthFacts(today: try #require(Day("2026-09-01")))
    (later.planFacts, later.rolesWithoutBackup) = (facts.planFacts, 1)
    #expect(NetworkHealth.questions(later, but: []).map(\.kind) == [.singlePointOfFailure, .sponsorSilent])
    #expect(NetworkHealth.questions(later, but: [.sponsorSilent]).map(\.kind) == [.singlePointOfFailure])
  }
}
