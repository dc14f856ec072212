import SQL
import Testing
import World

@testable import Community

@Suite("Days that the core group notes")
struct NotedDayTests {
  @Test(arguments: Engine.all)
  func `A day is noted once, changed upon what was seen, and taken back`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (amina, core, today) = (six.amina, six.core, scene.time.today)
      func note(_ day: Day?, upon before: Day?) throws {
        try amina.write { try core.note(.thanks, day, upon: before, $0) }
      }
      for _ in 0..<2 { try note(today, upon: nil) }
      #expect(throws: Refusal.outdated) { try note(today.adding(-1), upon: nil) }
      #expect(throws: Refusal.outdated) { try note(nil, upon: today.adding(-9)) }
      try note(today.adding(-1), upon: today)
      #expect(try amina.read { try core.noted(.thanks, $0) } == today.adding(-1))
      for _ in 0..<2 { try note(nil, upon: today.adding(-1)) }
      #expect(try amina.read { try core.noted(.thanks, $0) } == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Thanks lie behind, a reorganisation ends from today on, and neither is far away`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let (amina, core, today) = (six.amina, six.core, scene.time.today)
      func note(_ subject: NotedDay, _ days: Int) throws {
        try amina.write { db in
          try core.note(subject, today.adding(days), upon: try core.noted(subject, db), db)
        }
      }
      for days in [1, -732] { #expect(throws: Refusal.tooMany) { try note(.thanks, days) } }
      for days in [-1, 1097] { #expect(throws: Refusal.tooMany) { try note(.reorganisation, days) } }
      for days in [0, -731] { try note(.thanks, days) }
      for days in [0, 1096] { try note(.reorganisation, days) }
    }
  }

  @Test(arguments: Engine.all)
  func `Every member may know of a reorganisation until its last day`(_ engine: Engine) throws {
    try engine.scene { scene in
      let six = try Six(scene)
      let last = scene.time.today.adding(10)
      try six.amina.write { try six.core.note(.reorganisation, last, upon: nil, $0) }
      #expect(try six.joost.read { try six.joost.reorganisationUntil($0) } == last)
      scene.time.pass(days: 10)
      #expect(try six.joost.read { try six.joost.reorganisationUntil($0) } == last)
      scene.time.pass(days: 1)
      #expect(try six.joost.read { try six.joost.reorganisationUntil($0) } == nil)
    }
  }
}
