import SQL
import Testing
import World

@testable import Community

extension Six {
  /// What is counted of the network, as Amina.
  fileprivate var facts: HealthFacts { get throws { try #require(try amina.read { try amina.healthFacts($0) }).facts } }

  fileprivate var health: NetworkHealth { get throws { try amina.read { try core.health($0) } } }

  fileprivate func mute(_ kind: Signal.Kind, _ grounds: String, _ days: Int, upon edition: Int = 0) throws {
    let day = amina.today.adding(days)
    try amina.write { try core.mute(kind, grounds: try Prose(grounds), until: day, upon: edition, $0) }
  }
}

@Suite("How a network is doing")
struct HealthTests {
  @Test(arguments: Engine.all)
  func `The core group is counted, and what its people carry`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (amina, joost, core, today) = (six.amina, six.joost, six.core, scene.time.today)
      try amina.write { db in
        try core.compose(adding: [joost.person.id, six.fatou.person.id], db)
        try core.beginSmall(reviewOn: today.adding(30), db)
        try core.enter(unit: try Title("Burgerzaken"), db)
        try core.adopt([.room, .chairing, .newsletter], db)
        for task in try amina.coreTasks(db) where task.standard != .room {
          _ = try core.give(task.id, to: joost.person.id, upon: nil, db)
        }
        _ = try core.put(joost.person.id, in: .holder, of: .lead, upon: nil, db)
        _ = try core.put(joost.person.id, in: .holder, of: .advice, upon: nil, db)
        _ = try core.put(amina.person.id, in: .backup, of: .advice, upon: nil, db)
        _ = try core.end(.lead, on: today.adding(50), upon: nil, db)
        _ = try core.end(.advice, on: today.adding(10), upon: nil, db)
        try amina.enter(minutesAWeek: 60, stopRule: try Prose(""), db)
      }
      try joost.write { try joost.enter(minutesAWeek: 30, stopRule: try Prose(""), $0) }
      let facts = try six.facts
      #expect(facts.people == 3 && facts.peopleWithHours == 2 && facts.minutesAWeek == 90)
      #expect(facts.smallReviewOn == today.adding(30))
      #expect(facts.units == 1 && facts.peopleWithUnit == 1)
      // The room takes 60, chairing 120 twice, the newsletter 180.
      #expect(facts.wholeLoad == 480 && facts.dividedLoad == 420 && facts.heaviestLoad == 420)
      #expect(facts.mostOfHours == 300 * 100 / (30 * 52 / 12))
      #expect(facts.rolesWithoutBackup == 1 && facts.termWithoutBackupEndsOn == today.adding(50))
      let kinds = try six.health.questions.map(\.kind)
      #expect(kinds == [.leadOverloaded, .singlePointOfFailure, .noSuccessor, .tasksAboveHours, .noNeedEvidence])
    }
  }

  @Test(arguments: Engine.all)
  func `Plan, promises, advice and themes are counted`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (amina, core, today) = (six.amina, six.core, scene.time.today)
      try amina.write { db in
        try core.note(.sponsor, on: today.adding(-130), try Prose("Directeur"), db)
        try core.save(try Prose("Wij zijn er."), on: .mission, upon: 0, db)
        try core.putToMembers(version: try core.freeze(db), db)
        try core.decide(.go, on: today.adding(-9), reason: try Prose("Ja"), againOn: today.adding(60), db)
        try core.decide(.later, on: today.adding(-2), reason: try Prose("Rust"), againOn: today.adding(60), db)
        for (promise, days) in [("Zaal", -15), ("Uren", -14), ("Geld", -40)] {
          try core.note(promise: try Prose(promise), by: try Title("Directie"), dueOn: today.adding(days), db)
        }
        let oldest = try #require(try amina.openCommitments(most: 1, db).first)
        try core.close(oldest.id, as: .kept, db)
      }
      let stalled = try Six.begin("Stilte", core)
      for member in six.all.prefix(5) {
        try member.write { db in for id in [six.theme, stalled] { try member.recognise(id, true, db) } }
      }
      let advice = try six.draft()
      try amina.write { try core.send(advice, on: today, answerBy: today.adding(1), $0) }
      var facts = try six.facts
      #expect(facts.planFacts == [.sponsor: today.adding(-130)])
      #expect(facts.planVersions == 1 && facts.planPutOn == today)
      #expect(facts.decided == .init(outcome: .later, on: today.adding(60)))
      #expect(facts.latePromises == 1 && facts.oldestPromiseDueOn == today.adding(-15))
      #expect(facts.lateAdvices == 0 && facts.firstAdviceDueOn == today.adding(1))
      #expect(facts.stalledThemes == 0 && facts.firstThemeReachedOn == today)
      scene.time.pass(days: 31)
      facts = try six.facts
      #expect(facts.lateAdvices == 1 && facts.stalledThemes == 1 && facts.latePromises == 2)
      try amina.write { db in
        try core.note(.accepted, answer: try Prose("Ja"), on: scene.time.today, to: advice, upon: 2, db)
        try core.tell(changed: try Prose("Veel"), of: advice, upon: 3, db)
      }
      #expect(try six.facts.firstAdviceDueOn == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Activities are counted by level, by month, by who came and by who helped`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (amina, core, today) = (six.amina, six.core, scene.time.today)
      for (days, came) in [(-90, 12), (-60, 9), (-20, 8), (-10, 6)] {
        let id = try core.plan("Inloop", on: today.adding(days))
        try core.lookBack(id, came)
        if days > -50 { try amina.write { try core.help(id, true, $0) } }
      }
      try core.plan("Gesprek", on: today.adding(-5), level: .organisation, function: .inform)
      try core.plan("Meelopen", on: today.adding(-200), level: .individual, function: .buddy)
      try core.plan("Overleg", on: today.adding(5))
      try core.plan("Inloop", on: today.adding(6))
      try amina.write { db in
        try core.note(.incidentsReviewed, on: today.adding(-3), db)
        try amina.note(lesson: try Prose("Veel"), db)
        try amina.checkExisting(true, db)
      }
      let facts = try six.facts
      #expect(facts.activities == 5 && facts.organisationActivities == 1)
      #expect(facts.activitiesThisMonth == 3 && facts.activitiesThisQuarter == 5 && facts.helpersThisQuarter == 1)
      #expect(facts.firstActivityOn == today.adding(-200) && facts.firstBuddyActivityOn == today.adding(-200))
      #expect(facts.lastGroupActivityOn == today.adding(6))
      #expect(facts.attendance == [.meet: [9, 8, 6]])
      #expect(facts.tellingTitles == 1, "Overleg is called Overleg in the calendar as well")
      #expect(facts.executionFacts == [.incidentsReviewed: today.adding(-3)])
      #expect(facts.conversations == 1 && facts.pollAnswers == 0 && facts.existingCheckedOn == today)
    }
  }

  @Test(arguments: Engine.all)
  func `Of the check only what is shown is counted`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.amina.write { try $0.run("DELETE FROM core_member") }
      func answers(_ step: Int, _ people: ArraySlice<Member>) throws {
        for member in people {
          let again = try scene.again(member)
          try again.writeForgetting { try again.asCoreMember($0).check([.support: step], $0) }
        }
      }
      try answers(4, six.all[..<4])
      #expect(try six.facts.support == [[0, 0, 0, 4, 0]])
      scene.time.pass(days: 31)
      try answers(2, six.all[..<3])
      #expect(try six.facts.support == [[0, 0, 0, 4, 0]], "three answers are shown to nobody")
      try answers(2, six.all[3..<4])
      #expect(try six.facts.support == [[0, 0, 0, 4, 0], [0, 4, 0, 0, 0]])
      #expect(try six.health.questions(.safety).map(\.kind) == [.supportDrop])
    }
  }

  @Test(arguments: Engine.all)
  func `Days that were noted, activities for managers and unused hours are counted`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (amina, core, today) = (six.amina, six.core, scene.time.today)
      try core.plan("Voor teamleiders", on: today.adding(-190), forManagers: true)
      try core.plan("Lunch voor teamleiders", on: today.adding(-150), forManagers: true)
      try core.plan("Inloop", on: today.adding(-2))
      try amina.write { db in
        try core.note(.thanks, today.adding(-3), upon: nil, db)
        try core.note(.reorganisation, today.adding(40), upon: nil, db)
        try db.run("DELETE FROM core_member")
      }
      var facts = try six.facts
      #expect(facts.lastManagerActivityOn == today.adding(-150))
      #expect(facts.thankedOn == today.adding(-3) && facts.reorganisationUntil == today.adding(40))
      #expect(try six.health.questions(.safety).map(\.kind) == [.reorgAhead])
      func answers(_ people: ArraySlice<Member>, yes: Int) throws {
        for (number, member) in people.enumerated() {
          let again = try scene.again(member)
          try again.writeForgetting { try again.asCoreMember($0).check([:], couldUseHours: number < yes, $0) }
        }
      }
      try answers(six.all[..<4], yes: 1)
      #expect(try six.facts.hoursUse.isEmpty, "four answers are shown to nobody")
      try answers(six.all[4...], yes: 1)
      #expect(try six.facts.hoursUse == [HoursUse(shown: 5, unused: 3)])
      scene.time.pass(days: 31)
      try answers(six.all[..<5], yes: 2)
      facts = try six.facts
      #expect(facts.hoursUse == [HoursUse(shown: 5, unused: 3), HoursUse(shown: 5, unused: 3)])
      #expect(try six.health.questions(.means).map(\.kind) == [.hoursNotHonoured])
      scene.time.pass(days: 220)
      #expect(try six.facts.hoursUse.isEmpty, "what is older than half a year asks nothing")
    }
  }

  @Test(arguments: Engine.all)
  func `Concerns past their term are asked about, and tidied by hand`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      for member in six.all.prefix(5) { try six.drop(["van \(member.person.name)"], by: member) }
      let (advice, today) = (try six.draft(), scene.time.today)
      try six.amina.write { db in
        try six.core.send(advice, on: today, answerBy: today.adding(42), db)
        try six.core.note(.accepted, answer: try Prose("Ja"), on: today, to: advice, upon: 2, db)
        try six.core.tell(changed: try Prose("Veel"), of: advice, upon: 3, db)
      }
      scene.time.pass(days: Concern.keptDays)
      #expect(try six.facts.concernsPastTerm == 0)
      scene.time.pass(days: 1)
      #expect(try six.facts.concernsPastTerm == 5)
      try six.amina.write { try six.core.tidyConcerns($0) }
      #expect(try six.facts.concernsPastTerm == 0)
      #expect(try Dump(six.amina.database).values["concern.wording"] == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `What was put to rest with grounds is not asked until its day, and then again`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      #expect(try six.health.questions.map(\.kind) == [.coreSizeOff, .noNeedEvidence])
      #expect(throws: Refusal.tooMany) { try six.mute(.coreSizeOff, "Te lang", 93) }
      #expect(throws: Refusal.tooMany) { try six.mute(.coreSizeOff, "Vandaag", 0) }
      for _ in 0..<2 { try six.mute(.coreSizeOff, "We werven in mei.", 92) }
      #expect(try six.health.questions.map(\.kind) == [.noNeedEvidence])
      #expect(try six.health.mutes.map(\.grounds) == ["We werven in mei."])
      #expect(throws: Refusal.outdated) { try six.mute(.coreSizeOff, "Een ander", 10) }
      try six.mute(.coreSizeOff, "In juni.", 10, upon: 1)
      #expect(try six.health.mutes.map(\.grounds) == ["In juni."])
      scene.time.pass(days: 10)
      #expect(try six.health.questions.map(\.kind) == [.noNeedEvidence], "its last day")
      scene.time.pass(days: 1)
      #expect(try six.health.mutes.isEmpty)
      #expect(try six.health.questions.map(\.kind) == [.coreSizeOff, .noNeedEvidence])
      try six.mute(.coreSizeOff, "Opnieuw.", 5)
      for _ in 0..<2 { try six.amina.write { try six.core.unmute(.coreSizeOff, $0) } }
      #expect(try six.health.questions.map(\.kind) == [.coreSizeOff, .noNeedEvidence])
    }
  }

  @Test(arguments: Engine.all)
  func `Nothing is counted for who is not in the core group`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      #expect(try six.joost.read { try six.joost.healthFacts($0) } == nil)
      let core = six.core
      try six.amina.write { try core.compose(adding: [six.joost.person.id], $0) }
      try six.amina.write { try six.amina.stepDown($0) }
      #expect(throws: Refusal.notCore) { try six.amina.read { try core.health($0) } }
    }
  }

  @Test(arguments: Engine.all)
  func `The facts are read in one statement, at a network in phase 1 as well`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let facts = try #require(try amina.read { try amina.healthFacts($0) }).facts
      #expect(facts == HealthFacts(today: scene.time.today))
    }
  }
}
