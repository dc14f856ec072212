import SQL
import Testing
import World

@testable import Community

@Suite("The criteria of phase 5")
struct ExecutionCriteriaTests {
  func met(_ member: Member) throws -> Set<String> {
    let readiness = try member.read { try member.readiness(of: .execution, $0) }
    #expect(
      readiness.criteria.map(\.key) == [
        "P5.X.activities", "P5.X.functions", "P5.X.advice", "P5.X.lookBack", "P5.X.load", "P5.X.buddies",
        "P5.X.incidents",
      ])
    return Set(readiness.criteria.filter(\.isMet).map { String($0.key.dropFirst(5)) })
  }

  @Test(arguments: Engine.all)
  func `An empty network meets none, and each is met by what is done for it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (core, today) = (six.core, scene.time.today)
      #expect(try met(six.amina) == [])
      var held = try (1...5).map { try core.plan("Nummer \($0)", on: today.adding(-$0)) }
      #expect(try met(six.amina) == [])
      try core.plan("Morgen", on: today.adding(1))
      #expect(try !met(six.amina).contains("activities"), "what lies ahead does not count")
      held.append(try core.plan("Vandaag", on: today))
      #expect(try met(six.amina) == ["activities"])
      for id in held.dropLast().dropLast() { try core.lookBack(id) }
      #expect(try !met(six.amina).contains("lookBack"))
      try core.lookBack(held[4])
      #expect(try met(six.amina) == ["activities", "lookBack"], "today is not over")
      try six.amina.write { try six.amina.choose(.chosen([.meet, .inform]), in: .functions, $0) }
      #expect(try met(six.amina) == ["activities", "lookBack", "buddies"], "no buddies were chosen")
      try core.plan("Uitleg", on: today, function: .inform)
      #expect(try met(six.amina).contains("functions"))
      try six.amina.write { try six.amina.choose(.chosen([.meet, .buddy]), in: .functions, $0) }
      #expect(try met(six.amina) == ["activities", "lookBack"])
      try six.amina.write { try core.note(.buddiesSupervised, on: today, $0) }
      try core.plan("Maatjes", on: today, function: .buddy)
      #expect(try met(six.amina) == ["activities", "lookBack", "buddies", "functions"])
      try six.amina.write { try core.note(.incidentsReviewed, on: today, $0) }
      #expect(try met(six.amina).contains("incidents"))
      try six.amina.write { try core.note(.incidentsReviewed, on: nil, $0) }
      #expect(try !met(six.amina).contains("incidents"))
    }
  }

  @Test(arguments: Engine.all)
  func `Half a year since the first activity is enough`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try Six(scene).core
      try core.plan("De eerste", on: scene.time.today.adding(-182))
      #expect(try !met(core.member).contains("activities"))
      scene.time.pass(days: 1)
      #expect(try met(core.member).contains("activities"))
    }
  }

  @Test(arguments: Engine.all)
  func `An advice counts when it is answered, or its term is past; advising it is then done too`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let six = try Six(scene)
      for member in six.all { try six.drop(["van \(member.person.name)"], by: member) }
      try six.amina.write { try six.amina.choose(.chosen([.advise]), in: .functions, $0) }
      let advice = try six.draft()
      #expect(try met(six.amina) == ["buddies"])
      let today = scene.time.today
      try six.amina.write { try six.core.send(advice, on: today, answerBy: today.adding(42), $0) }
      #expect(try met(six.amina) == ["buddies", "functions"])
      scene.time.pass(days: 42)
      #expect(try !met(six.amina).contains("advice"))
      scene.time.pass(days: 1)
      #expect(try met(six.amina).contains("advice"))
    }
  }

  @Test(arguments: Engine.all)
  func `Everybody in the core group says it of themselves, it lapses, and who did not is nowhere`(_ engine: Engine)
    throws
  {
    try engine.scene { scene in
      let six = try Six(scene)
      try six.amina.write { try $0.run("INSERT INTO core_member (person) VALUES (\(six.joost.person.id))") }
      let joost = try six.joost.read { try six.joost.asCoreMember($0) }
      try six.amina.write { try six.core.stateHoursKept(true, $0) }
      #expect(try !met(six.amina).contains("load"))
      try six.joost.write { try joost.stateHoursKept(true, $0) }
      #expect(try met(six.amina).contains("load"))
      let facts = try six.amina.read { try six.core.executionFacts($0) }
      #expect(facts.everybodyKeptHours && facts.ownHoursKeptOn == scene.time.today)
      try six.joost.write { try joost.stateHoursKept(false, $0) }
      #expect(try !met(six.amina).contains("load"))
      #expect(try Dump(six.amina.database).values["hours_kept.person"] == [six.amina.person.id.text])
      try six.joost.write { try joost.stateHoursKept(true, $0) }
      scene.time.pass(days: ExecutionFacts.hoursDays)
      #expect(try met(six.amina).contains("load"))
      scene.time.pass(days: 1)
      #expect(try !met(six.amina).contains("load"))
      #expect(try six.amina.read { try six.core.executionFacts($0) }.ownHoursKeptOn == nil)
    }
  }
}
