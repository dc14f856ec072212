import SQL
import Testing
import World

@testable import Community

@Suite("A needs poll")
struct NeedsPollTests {
  /// What is shown of it: the answers, and how often each option was chosen.
  func shown(_ amina: Member, _ address: NeedsPoll.Address) throws -> [Int] {
    let poll = try amina.read { try amina.needsPoll(address.poll, $0) }
    return [poll.shown] + poll.questions.flatMap(\.options).map(\.shown)
  }

  @Test(arguments: Engine.all)
  func `Results are shown at every fifth answer, so that no single one can be worked out`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let address = try scene.opensPoll(amina)
      for number in 1...11 {
        try scene.community.answer(address, choices: number > 5 ? [1: 2, 2: 3] : [1: 1], mark: scene.community.newID())
        let expected = number < 5 ? [0, 0, 0, 0, 0, 0] : number < 10 ? [5, 5, 0, 0, 0, 0] : [10, 5, 5, 0, 0, 5]
        #expect(try shown(amina, address) == expected)
      }
    }
  }

  @Test(arguments: Engine.all)
  func `A form that is sent twice counts once`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let address = try scene.opensPoll(amina)
      let mark: ID<NeedsPoll> = scene.community.newID()
      let community = scene.community
      _ = onThreads(8) { _ in try community.answer(address, choices: [1: 1], mark: mark) }
      #expect(try amina.read { try amina.needsPoll(address.poll, $0).answers } == 1)
    }
  }

  @Test(arguments: Engine.all)
  func `Closed, gone, of another network or made up, it is closed in the same words`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let samira = try scene.founds(.samira)
      let (past, gone) = (try scene.opensPoll(amina), try scene.opensPoll(amina))
      try amina.write { try amina.remove(poll: gone.poll, $0) }
      let madeUp = try #require(ID<Network>(String(repeating: "0", count: 32)))
      scene.time.pass(days: 30)
      try scene.answers(past, people: 1)
      scene.time.pass(days: 1)
      let elsewhere = [samira.network.id, madeUp].map { NeedsPoll.Address(network: $0, poll: past.poll) }
      for address in [past, gone] + elsewhere {
        #expect(throws: Refusal.pollClosed) { try scene.community.openPoll(address) }
        #expect(throws: Refusal.pollClosed) { try scene.answers(address, people: 1) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `No row tells what somebody answered`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let address = try scene.opensPoll(amina)
      let marks = (0..<2).map { _ in scene.community.newID() as ID<NeedsPoll> }
      try scene.community.answer(address, choices: [1: 1, 2: 2], mark: marks[0])
      try scene.community.answer(address, choices: [1: 2, 2: 1], mark: marks[1])
      let dump = try Dump(amina.database)
      #expect(dump.values["needs_option.answers"] == ["0", "1", "1", "1", "1"])
      for mark in marks { #expect(dump.rows.count { $0.contains(mark.text) } == 1) }
    }
  }

  @Test func `Nor does the log of the file`() throws {
    try Engine.SQLite.scene { scene in
      let amina = try scene.founds(.amina)
      try scene.answers(scene.opensPoll(amina), people: 2)
      #expect(try #require(scene.folder).bytes(amina.database.name + ".sqlite-wal").isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `It has one to five questions with two to six options, and sixty days`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      func opens(_ options: [Int], days: Int = 10) throws {
        let questions = try options.enumerated().map { number, count in
          (wording: try Title("Vraag \(number)"), options: try (0..<count).map { try Title("Antwoord \($0)") })
        }
        let poll = NewNeedsPoll(
          title: try Title("Peiling"), language: "nl", closesOn: scene.time.today.adding(days), questions: questions)
        try amina.write { try amina.open(poll, as: scene.community.newID(), $0) }
      }
      for options in [[], [1], [2, 7], [2, 2, 2, 2, 2, 2]] { #expect(throws: Refusal.tooMany) { try opens(options) } }
      for days in [-1, 61] { #expect(throws: Refusal.tooMany) { try opens([2], days: days) } }
      for days in [0, 60] { try opens([2, 6, 2, 2, 2], days: days) }
      for _ in 2..<10 { try opens([2]) }
      #expect(throws: Refusal.tooMany) { try opens([2]) }
      #expect(try amina.read { try amina.needsPolls($0) }.count == 10)
    }
  }
}
