import Community
import Testing

/// A plan with something for everybody, with numbers of people below ten in it.
private func writtenPlan() throws -> Plan {
  Plan(
    texts: [
      .mission: "Wij zijn er voor elkaar.", .people: "We zijn met zes leden. Iedereen is welkom.",
      .roles: "Trekker: een collega van beheer.", .talking: "Eerst binnen.", .work: "Twee collega’s doen de inloop.",
    ],
    items: [
      try line("Gesprek", .goal(change: "c", indicator: "i", actor: "HR", by: .day(60), level: .group)),
      try line("Een training voor drie deelnemers", .date(.day(3))),
      try line("Inloop", .date(.day(5))), try line("Uren", .ask(of: "Directie", by: .day(9))),
      try line("Signalen", .offer), try line("Kern", .hours(16)), try line("Zaal", .cost(900)),
    ])
}

private func line(_ title: String, _ contents: PlanItem.Contents) throws -> PlanItem {
  let id = try #require(ID<PlanItem>(String(repeating: "0", count: 32)))
  return PlanItem(id: id, revision: 1, title: title, contents: contents)
}

extension Day {
  fileprivate static func day(_ offset: Int) -> Day { Day(sinceEpoch: 20_514 + offset) }
}

struct `A reading version` {
  @Test(arguments: PlanReader.allCases)
  func `never shows who we are, nor a number of people below ten`(_ reader: PlanReader) throws {
    let reading = try writtenPlan().reading(for: reader)
    #expect(reading.plan.texts[.roles] == nil && !reading.sections.contains(.roles))
    #expect(!reading.plan.items.contains { $0.title.contains("drie deelnemers") })
    #expect(reading.plan.texts.values.allSatisfy { !$0.contains("zes leden") && !$0.contains("Twee collega’s") })
  }

  @Test func `says how much was left out, and keeps the rest of the text`() throws {
    let reading = try writtenPlan().reading(for: .sponsor)
    #expect(reading.plan.texts[.people] == "Iedereen is welkom.")
    #expect(reading.plan.texts[.work] == nil && !reading.sections.contains(.work), "nothing is left of it")
    #expect(reading.leftOut == 3)
  }

  @Test func `a colleague sees no asks, no hours and no money`() throws {
    let kinds = Set(try writtenPlan().reading(for: .colleague).plan.items.map(\.kind))
    #expect(kinds == [.goal, .date, .offer])
  }

  @Test func `a works council sees hours and no money`() throws {
    let kinds = Set(try writtenPlan().reading(for: .worksCouncil).plan.items.map(\.kind))
    #expect(kinds == [.goal, .date, .offer, .ask, .hours])
  }

  @Test func `a manager sees the mission, the goals and the calendar, and no more`() throws {
    let reading = try writtenPlan().reading(for: .manager)
    #expect(reading.sections == [.mission, .goals, .calendar])
    #expect(Set(reading.plan.texts.keys) == [.mission])
  }

  @Test(arguments: [PlanReader.sponsor, .hr])
  func `sponsor and HR see the asks with hours and money`(_ reader: PlanReader) throws {
    #expect(Set(try writtenPlan().reading(for: reader).plan.items.map(\.kind)) == Set(PlanItem.Kind.allCases))
  }

  @Test(arguments: [
    ("Er kwamen 9 mensen.", true), ("Er kwamen 10 mensen.", false), ("Er kwamen negen nieuwe leden.", true),
    ("Er kwamen 1.500 mensen.", false), ("Three people came.", true), ("Drie doelen voor leden.", false),
    ("Vijf keer per jaar.", false), ("Elke twee weken praten we.", false), ("We had 2 new participants.", true),
    ("Van 7 collega’s hoorden we dit.", true), ("Groep van 5\u{A0}leden", true), ("", false),
  ])
  func `a sentence with a number of people below ten is known`(_ text: String, _ isSmall: Bool) {
    let plan = Plan(texts: [.mission: text], items: [])
    #expect((plan.reading(for: .sponsor).leftOut > 0) == isSmall)
  }
}

struct `A promise` {
  @Test(arguments: [
    (-30, Commitment.Age.onTime(days: 30)), (-1, .onTime(days: 1)), (0, .due(days: 0)), (14, .due(days: 14)),
    (15, .late(days: 15)), (45, .late(days: 45)), (46, .veryLate(days: 46)), (90, .veryLate(days: 90)),
    (91, .stale(days: 91)),
  ])
  func `ages visibly at 14, 45 and 90 days`(_ days: Int, _ age: Commitment.Age) {
    #expect(Commitment.Age(daysLate: days) == age)
  }
}

struct `A year calendar` {
  @Test func `has twelve months from the month of today, and counts what lies elsewhere`() throws {
    let start = try #require(Day("2026-11-24"))
    func entry(_ day: String, _ title: String) throws -> YearCalendar.Entry {
      YearCalendar.Entry(day: try #require(Day(day)), kind: .date, title: title)
    }
    let year = YearCalendar(
      from: start,
      [
        try entry("2027-10-31", "last"), try entry("2026-11-01", "first"), try entry("2026-10-31", "before"),
        try entry("2027-11-01", "after"), try entry("2027-01-02", "b"), try entry("2027-01-02", "a"),
      ])
    #expect(year.months.map(\.month) == [11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(year.months.map(\.year) == [2026, 2026] + Array(repeating: 2027, count: 10))
    #expect(year.months[0].entries.map(\.title) == ["first"])
    #expect(year.months[2].entries.map(\.title) == ["a", "b"])
    #expect(year.months[11].entries.map(\.title) == ["last"])
    #expect(year.elsewhere == 2)
  }
}
