import SQL
import Testing
import World

@testable import Community

@Suite("The two-minute check")
struct CoreCheckTests {
  /// Everybody of Open Hoofd as core group, since none was formed.
  func everybody(_ scene: Scene) throws -> [CoreMember] {
    let six = try Six(scene)
    try six.amina.write { try $0.run("DELETE FROM core_member") }
    return try six.all.map { member in try member.read { try member.asCoreMember($0) } }
  }

  func answer(_ core: CoreMember, _ answers: [CoreCheck.Question: Int], couldUseHours: Bool? = nil) throws {
    try core.member.write { try core.check(answers, couldUseHours: couldUseHours, $0) }
  }

  func shown(_ core: CoreMember) throws -> CoreCheck? { try core.member.read { try core.checks($0) }.first }

  @Test(arguments: Engine.all)
  func `Shows nothing below four answers, then counts, and no fifth answer beside them`(_ engine: Engine) throws {
    try engine.scene { scene in
      let all = try everybody(scene)
      for core in all.prefix(3) { try answer(core, [.load: 4, .fun: 3, .support: 5]) }
      #expect(try shown(all[0])?.shown == 0)
      #expect(try shown(all[0])?.counts == [:])
      try answer(all[3], [.load: 5, .fun: 1])
      let four = try #require(try shown(all[0]))
      #expect(four.shown == 4)
      #expect(four.counts[.load] == [0, 0, 0, 3, 1])
      #expect(four.counts[.fun] == [1, 0, 3, 0, 0])
      #expect(four.counts[.support] == nil, "three answered it")
      try answer(all[4], [.load: 1, .support: 1])
      let five = try #require(try shown(all[0]))
      #expect(five.shown == 4 && five.counts == four.counts)
    }
  }

  @Test(arguments: Engine.all)
  func `Whether hours could be used is shown at five answers to it, and not at the sixth`(_ engine: Engine) throws {
    try engine.scene { scene in
      let all = try everybody(scene)
      for core in all.prefix(4) { try answer(core, [:], couldUseHours: false) }
      for _ in 0..<3 { try answer(all[0], [.load: 3], couldUseHours: false) }
      #expect(try shown(all[0])?.hours == nil, "four people, each once")
      try answer(all[4], [.fun: 2])
      #expect(try shown(all[0])?.hours == nil, "the fifth skipped it")
      try answer(all[5], [:], couldUseHours: true)
      #expect(try shown(all[0])?.hours == HoursUse(shown: 5, unused: 4))
      let dump = try Dump(all[0].member.database)
      #expect(dump.rows.filter { $0.hasPrefix("hours_check") }.count == 1)
      scene.time.pass(days: 31)
      for core in all.prefix(4) { try answer(core, [:], couldUseHours: true) }
      #expect(try all[0].member.read { try all[0].checks($0) }.map(\.hours) == [nil, HoursUse(shown: 5, unused: 4)])
      try answer(all[4], [:], couldUseHours: true)
      try answer(all[5], [:], couldUseHours: false)
      #expect(try shown(all[0])?.hours == HoursUse(shown: 5, unused: 0), "the sixth answer is in no difference")
    }
  }

  @Test(arguments: Engine.all)
  func `Counts somebody once a month, and again in the next`(_ engine: Engine) throws {
    try engine.scene { scene in
      let all = try everybody(scene)
      let amina = all[0]
      #expect(try !amina.member.read { try amina.hasChecked($0) })
      for _ in 0..<5 { try answer(amina, [.load: 2]) }
      #expect(try amina.member.read { try amina.hasChecked($0) })
      #expect(try !all[1].member.read { try all[1].hasChecked($0) })
      #expect(try shown(amina)?.shown == 0)
      let mark = amina.member.coreCheckMark(amina.checkMonth).text
      scene.time.pass(days: 31)
      #expect(try !amina.member.read { try amina.hasChecked($0) })
      try answer(amina, [.load: 2])
      let dump = try Dump(amina.member.database)
      #expect(!dump.holds(mark), "the marks of a month that is over are gone")
      #expect(dump.values["core_check_mark.mark"]?.count == 1)
      #expect(try amina.member.read { try amina.checks($0) }.map(\.month.text).count == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Refuses steps that are not there and an answer to nothing`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try everybody(scene)[0]
      for step in [0, 6, -1] { #expect(throws: Refusal.tooMany) { try answer(core, [.fun: step]) } }
      #expect(throws: Refusal.notFound) { try answer(core, [:]) }
      #expect(try shown(core) == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `The file is the same whoever answered what in which order, marks apart`(_ engine: Engine) throws {
    var files: [[String]] = []
    for order in [[0, 1, 2], [2, 0, 1]] {
      try engine.scene { scene in
        let all = try everybody(scene)
        for place in order { try answer(all[place], [.load: place + 1]) }
        let dump = try Dump(all[0].member.database)
        files.append(dump.rows.filter { $0.hasPrefix("core_check") && !$0.contains("mark") })
        #expect(dump.values.keys.filter { $0.hasPrefix("core_check") }.allSatisfy { !$0.contains("person") })
      }
    }
    #expect(files.count == 2 && files[0] == files[1])
  }
}
