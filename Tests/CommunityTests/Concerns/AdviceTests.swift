import SQL
import Testing
import World

@testable import Community

@Suite("Advice")
struct AdviceTests {
  /// Six people behind a theme, and an advice that is not sent.
  func prepared(_ scene: Scene) throws -> (Six, ID<Advice>) {
    let six = try Six(scene)
    for member in six.all { try six.drop(["van \(member.person.name)"], by: member) }
    return (six, try six.draft())
  }

  func send(_ advice: ID<Advice>, _ six: Six, on day: Day) throws {
    try six.amina.write { try six.core.send(advice, on: day, answerBy: day.adding(42), $0) }
  }

  func now(_ advice: ID<Advice>, _ six: Six) throws -> Advice { try six.amina.read { try six.core.advice(advice, $0) } }

  @Test(arguments: Engine.all)
  func `Goes from question to answer and back to the members`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, advice) = try prepared(scene)
      #expect(try six.draft() == advice, "a theme has one")
      #expect(try six.joost.read { try six.joost.advices($0) }.isEmpty)
      #expect(throws: Refusal.notFound) { try six.joost.read { try six.joost.advice(advice, $0) } }
      let today = scene.time.today
      try send(advice, six, on: today)
      #expect(try six.joost.read { try six.joost.advices($0) }.map(\.id) == [advice])
      #expect(try now(advice, six).state(on: today) == .waiting)
      #expect(try now(advice, six).state(on: today.adding(42)) == .waiting)
      #expect(try now(advice, six).state(on: today.adding(43)) == .overdue)
      #expect(throws: Refusal.notFound) {
        try six.amina.write { try six.core.tell(changed: try Prose("x"), of: advice, upon: 2, $0) }
      }
      try six.amina.write {
        try six.core.note(.partly, answer: try Prose("De helft."), on: today, to: advice, upon: 2, $0)
      }
      #expect(try now(advice, six).state(on: today.adding(43)) == .answered)
      try six.amina.write { try six.core.tell(changed: try Prose("Minder vragen."), of: advice, upon: 3, $0) }
      let told = try now(advice, six)
      #expect(told.state(on: today) == .told && told.toldOn == today && told.changed == "Minder vragen.")
    }
  }

  @Test(arguments: Engine.all)
  func `Sending takes the marks away and closes the theme`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, advice) = try prepared(scene)
      try six.joost.write { try six.joost.recognise(six.theme, true, $0) }
      try send(advice, six, on: scene.time.today)
      let dump = try Dump(six.amina.database)
      #expect(dump.values["recognition.mark"] == nil)
      #expect(Set(dump.values["concern.mark"] ?? []) == ["NULL"])
      #expect(try six.joost.read { try six.joost.ownConcerns($0) }.isEmpty)
      #expect(throws: Refusal.notFound) { try six.joost.write { try six.joost.recognise(six.theme, true, $0) } }
      #expect(throws: Refusal.notFound) { try six.amina.write { try six.core.remove(theme: six.theme, $0) } }
      let first = try #require(try six.amina.read { try six.core.concerns(under: six.theme, $0) }.first)
      #expect(throws: Refusal.notFound) { try six.amina.write { try six.core.put(first.id, under: nil, $0) } }
      #expect(try six.isReached)
    }
  }

  @Test(arguments: Engine.all)
  func `Is not sent when people took their word back meanwhile`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, advice) = try prepared(scene)
      for member in [six.joost, six.linh] {
        let own = try #require(try member.read { try member.ownConcerns($0) }.first)
        try member.write { try member.withdraw(concern: own.id, $0) }
      }
      #expect(throws: Refusal.tooFewPeople) { try send(advice, six, on: scene.time.today) }
      #expect(try now(advice, six).sentOn == nil)
      try six.amina.write { try six.core.discard(advice: advice, $0) }
      #expect(try six.amina.read { try six.core.adviceDrafts($0) }.isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `Is not sent ahead of time or without a term, and sending it again changes nothing`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, advice) = try prepared(scene)
      let today = scene.time.today
      for (day, due) in [(today.adding(1), today.adding(9)), (today, today), (today, today.adding(367))] {
        #expect(throws: Refusal.tooMany) {
          try six.amina.write { try six.core.send(advice, on: day, answerBy: due, $0) }
        }
      }
      try send(advice, six, on: today.adding(-3))
      try send(advice, six, on: today)
      #expect(try now(advice, six).sentOn == today.adding(-3))
      try six.amina.write { try six.core.discard(advice: advice, $0) }
      #expect(try now(advice, six).id == advice)
      #expect(throws: Refusal.outdated) {
        try six.amina.write {
          try six.core.revise(advice, question: try Prose("Anders"), addressee: try Title("X"), upon: 2, $0)
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `A refusal has a reason, and a second answer does not write over the first unseen`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, advice) = try prepared(scene)
      let today = scene.time.today
      try send(advice, six, on: today.adding(-10))
      func note(_ outcome: Advice.Outcome, _ words: String, on day: Day, upon edition: Int) throws {
        try six.amina.write {
          try six.core.note(outcome, answer: try Prose(words), on: day, to: advice, upon: edition, $0)
        }
      }
      #expect(throws: WritingFault.empty) { try note(.refused, "", on: today, upon: 2) }
      #expect(throws: Refusal.tooMany) { try note(.accepted, "", on: today.adding(-11), upon: 2) }
      #expect(throws: Refusal.tooMany) { try note(.accepted, "", on: today.adding(1), upon: 2) }
      try note(.refused, "Geen geld.", on: today, upon: 2)
      #expect(throws: Refusal.outdated) { try note(.accepted, "Toch wel.", on: today, upon: 2) }
      try note(.accepted, "Toch wel.", on: today, upon: 3)
      #expect(try now(advice, six).outcome == .accepted)
    }
  }

  @Test(arguments: Engine.all)
  func `Concerns are gone a year after the members heard, when the next advice is told`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (six, advice) = try prepared(scene)
      try send(advice, six, on: scene.time.today)
      scene.time.pass(days: 43)
      try six.amina.write { try six.core.tell(changed: try Prose("Stilte."), of: advice, upon: 2, $0) }
      scene.time.pass(days: 366)
      try six.amina.write { try six.core.tell(changed: try Prose("Nog stilte."), of: advice, upon: 3, $0) }
      #expect(try Dump(six.amina.database).values["concern.id"] == nil)
      #expect(try six.joost.read { try six.joost.advices($0) }.count == 1)
    }
  }
}
