import SQL
import Testing
import World

@testable import Community

extension CoreMember {
  /// Plans something on a day.
  @discardableResult
  func plan(
    _ title: String, on day: Day, level: Activity.Level = .group, function: Compass.Option = .meet,
    forManagers: Bool = false
  ) throws -> ID<Activity> {
    let id: ID<Activity> = member.community.newID()
    try member.write {
      try plan(
        ActivityPlan(
          title: try Title(title), calendarTitle: try Title("Overleg"), heldOn: day, level: level, audience: .members,
          function: function, helpers: 2, isForManagers: forManagers), as: id, $0)
    }
    return id
  }

  func lookBack(_ id: ID<Activity>, _ attendance: Int? = 7, upon edition: Int = 0) throws {
    try member.write {
      try review(
        id, attendance: attendance, wentWell: try Prose("Koffie"), otherwise: try Prose(""), kept: try Prose(""),
        upon: edition, $0)
    }
  }
}

@Suite("Activities")
struct ActivityTests {
  @Test(arguments: Engine.all)
  func `Two thousand show in pages, each once, the latest day first`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try Six(scene).core
      let today = scene.time.today
      try core.member.write { db in
        for number in 0..<2000 {
          let id: ID<Activity> = core.member.community.newID()
          try core.plan(
            ActivityPlan(
              title: try Title("Nummer \(number)"), calendarTitle: try Title("Overleg"),
              heldOn: today.adding(number % 900 - 700), level: .group, audience: .everybody, function: .meet, helpers: 0
            ),
            as: id, db)
        }
      }
      let pages = try core.member.read { db in try (1...51).map { try core.member.activities(page: $0, db) } }
      #expect(pages.map(\.count) == Array(repeating: 40, count: 50) + [0])
      let all = pages.flatMap { $0 }
      #expect(Set(all.map(\.id)).count == 2000)
      #expect(zip(all, all.dropFirst()).allSatisfy { $0.heldOn >= $1.heldOn })
      #expect(try core.member.read { try core.member.activityCount($0) } == 2000)
    }
  }

  @Test(arguments: Engine.all)
  func `Is planned once, changed upon what was seen, and looked back on after its day`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try Six(scene).core
      let today = scene.time.today
      let id = try core.plan("Inloop", on: today.adding(1))
      let plan = ActivityPlan(
        title: try Title("Inloopuur"), calendarTitle: try Title("Overleg"), heldOn: today.adding(1), level: .group,
        audience: .members, function: .meet, helpers: 3)
      try core.member.write { try core.plan(plan, as: id, $0) }
      #expect(try core.member.read { try core.member.activity(id, $0) }.title == "Inloop", "planned already")
      try core.member.write { try core.change(id, to: plan, upon: 1, $0) }
      #expect(throws: Refusal.outdated) {
        let other = ActivityPlan(
          title: try Title("Anders"), calendarTitle: try Title("Overleg"), heldOn: today, level: .group,
          audience: .members, function: .meet, helpers: 3)
        try core.member.write { try core.change(id, to: other, upon: 1, $0) }
      }
      #expect(throws: Refusal.notFound) { try core.lookBack(id) }
      let aimed = ActivityPlan(
        title: plan.title, calendarTitle: plan.calendarTitle, heldOn: plan.heldOn, level: .group, audience: .members,
        function: .meet, helpers: 3, isForManagers: true)
      try core.member.write { try core.change(id, to: aimed, upon: 2, $0) }
      #expect(try core.member.read { try core.member.activity(id, $0) }.isForManagers)
      scene.time.pass(days: 1)
      try core.lookBack(id)
      #expect(throws: Refusal.outdated) { try core.lookBack(id, 9) }
      try core.lookBack(id, 9, upon: 1)
      #expect(try core.member.read { try core.review(of: id, $0) }.attendance == 9)
      try core.member.write { try core.remove(activity: id, $0) }
      #expect(try Dump(core.member.database).values["activity_review.activity"] == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Out of range is refused, and looking back says something`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try Six(scene).core
      let today = scene.time.today
      #expect(throws: Refusal.tooMany) { try core.plan("Ver weg", on: today.adding(732)) }
      #expect(throws: Refusal.tooMany) { try core.plan("Lang geleden", on: today.adding(-732)) }
      #expect(throws: Refusal.tooMany) { try core.plan("Iets", on: today, function: .paper) }
      let id = try core.plan("Inloop", on: today)
      #expect(throws: Refusal.tooMany) { try core.lookBack(id, -1) }
      #expect(throws: WritingFault.empty) {
        try core.member.write {
          try core.review(
            id, attendance: 3, wentWell: try Prose(""), otherwise: try Prose(""), kept: try Prose("iets"), upon: 0, $0)
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Who helped says so oneself, and leaving takes it away`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let id = try six.core.plan("Inloop", on: scene.time.today)
      try six.amina.write { db in
        try six.core.help(id, true, db)
        try six.core.help(id, true, db)
      }
      #expect(try six.amina.read { try six.core.helpers(of: id, $0) }.map(\.name) == ["Amina"])
      try six.amina.leave(endingNetwork: false)
      #expect(try Dump(six.joost.database).values["activity_helper.person"] == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `A run sheet follows its choices, but not where somebody wrote`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try Six(scene).core
      let id = try core.plan("Kring", on: scene.time.today)
      func choices(_ minutes: Int, _ aftercare: String) -> RunSheet.Choices {
        RunSheet.Choices(
          kind: .circle, setting: .onSite, isClosed: true, minutes: minutes, aftercare: aftercare, language: "nl")
      }
      func make(_ choices: RunSheet.Choices) throws {
        try core.member.write {
          try core.makeRunSheet(
            of: id, choices,
            texts: { made in
              Dictionary(uniqueKeysWithValues: RunSheet.Part.allCases.map { ($0, "\($0) \(made.minutes)") })
            }, $0)
        }
      }
      func sheet() throws -> RunSheet { try #require(try core.member.read { try core.member.runSheet(of: id, $0) }) }
      #expect(throws: Refusal.tooMany) { try make(choices(14, "")) }
      try make(choices(60, ""))
      #expect(try sheet().open == RunSheet.Part.allCases)
      #expect(throws: Refusal.notFound) { try core.member.write { try core.settle(.aftercare, of: id, true, $0) } }
      try core.member.write { db in
        try core.write(try Prose("Onze opening"), in: .opening, of: id, upon: 1, db)
        try core.settle(.opening, of: id, true, db)
        try core.settle(.tasks, of: id, true, db)
      }
      #expect(throws: Refusal.outdated) {
        try core.member.write { try core.write(try Prose("Die van mij"), in: .opening, of: id, upon: 1, $0) }
      }
      try make(choices(90, "Gastheer"))
      #expect(try sheet().passages[.opening]?.wording == "Onze opening")
      #expect(try sheet().passages[.opening]?.settledOn == scene.time.today)
      #expect(try sheet().passages[.tasks]?.wording == "tasks 90")
      #expect(try sheet().passages[.tasks]?.settledOn == nil, "it says something else now")
      try core.member.write { try core.settle(.aftercare, of: id, true, $0) }
      let next = try core.plan("Kring weer", on: scene.time.today.adding(30))
      try core.member.write { try core.copyRunSheet(from: id, to: next, $0) }
      let copied = try #require(try core.member.read { try core.member.runSheet(of: next, $0) })
      #expect(copied.passages[.opening]?.wording == "Onze opening")
      #expect(copied.open == RunSheet.Part.allCases, "everything is to be arranged again")
    }
  }
}
