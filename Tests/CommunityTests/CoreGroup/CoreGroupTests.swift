import SQL
import Testing
import World

@testable import Community

extension Scene {
  /// Rugwind with a core group of Noor and some others.
  func coreGroup(_ others: [Cast]) throws -> (noor: CoreMember, others: [CoreMember]) {
    let noor = try founds(.noor)
    let members = try others.map { try joins($0, invitedBy: noor) }
    let core = try noor.read { try noor.asCoreMember($0) }
    try noor.write { try core.compose(adding: members.map(\.person.id), $0) }
    return (core, try members.map { member in try member.read { try member.asCoreMember($0) } })
  }
}

extension Member {
  var group: CoreGroup { get throws { try read { try coreGroup($0) } } }
  /// The criteria of phase 3 that are met, by the last part of their keys.
  var met: Set<String> {
    get throws {
      Set(try read { try readiness(of: .coreGroup, $0).criteria }.filter(\.isMet).map { String($0.key.dropFirst(5)) })
    }
  }
}

extension CoreMember {
  @discardableResult func write<T>(_ body: (Transaction) throws -> T) throws -> T { try member.write(body) }
  func read<T>(_ body: (Snapshot) throws -> T) throws -> T { try member.read(body) }
}

@Suite("Composing the core group")
struct CoreGroupTests {
  @Test(arguments: Engine.all)
  func `Until it is formed everybody is in it; then only those who were chosen`(_ engine: Engine) throws {
    try engine.scene { scene in
      let noor = try scene.founds(.noor)
      let (emre, hedda) = (try scene.joins(.emre, invitedBy: noor), try scene.joins(.hedda, invitedBy: noor))
      #expect(try hedda.read { try hedda.isCore($0) })
      let core = try noor.read { try noor.asCoreMember($0) }
      for _ in 0..<2 { try noor.write { try core.compose(adding: [emre.person.id], $0) } }
      #expect(try hedda.group.people.map(\.name) == ["Emre", "Noor"])
      #expect(try emre.read { try emre.isCore($0) })
      #expect(throws: Refusal.notCore) { try hedda.read { try hedda.asCoreMember($0) } }
      #expect(try core.read { try core.candidates(first: 9, $0) }.map(\.name) == ["Hedda"])
      #expect(try core.read { try core.candidate(named: try Title("hedda"), $0) }?.id == hedda.person.id)
      #expect(try core.read { try core.candidate(named: try Title("Emre"), $0) } == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `Somebody who left meanwhile is not taken in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, _) = try scene.coreGroup([.emre])
      let hedda = try scene.joins(.hedda, invitedBy: noor.member)
      try hedda.leave(endingNetwork: false)
      try noor.write { try noor.compose(adding: [hedda.person.id], $0) }
      #expect(try noor.member.group.people.count == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Stepping down is at once, frees what somebody carried, and the last one stays`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre])
      let emre = others[0].member
      try noor.write { db in
        try noor.adopt([.agenda], db)
        let task = try #require(try noor.member.coreTasks(db).first)
        #expect(try noor.give(task.id, to: emre.person.id, upon: nil, db) == nil)
        #expect(try noor.put(emre.person.id, in: .holder, of: .lead, upon: nil, db) == nil)
        try noor.save(try Prose("Samen"), language: "nl", of: .working, upon: 0, db)
      }
      try others[0].write { db in
        try others[0].enter(unit: try Title("Bibliotheek"), db)
        try others[0].accept(1, of: .working, db)
      }
      for _ in 0..<2 { try emre.write { try emre.stepDown($0) } }
      #expect(try noor.member.group.people.map(\.name) == ["Noor"])
      #expect(try noor.read { try noor.member.coreTasks($0) }.map(\.person) == [nil])
      #expect(try noor.read { try noor.member.coreRoles($0) }.compactMap(\.holder).isEmpty)
      #expect(try noor.read { try noor.units($0) }.isEmpty)
      #expect(try noor.read { try noor.member.standing(of: .working, $0) }.accepted == 0)
      #expect(throws: Refusal.lastPerson) { try noor.member.write { try noor.member.stepDown($0) } }
      #expect(try noor.member.group.people.map(\.name) == ["Noor"])
      #expect(try Dump(noor.member.database).holds("Bibliotheek") == false)
    }
  }

  @Test(arguments: Engine.all)
  func `Units are counted in any case, and who is in which is nowhere to be read`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre, .tirza, .bram])
      for (person, unit) in zip(others, ["Bibliotheek", "bibliotheek", "Letteren"]) {
        try person.write { try person.enter(unit: try Title(unit), $0) }
      }
      let units = try noor.read { try noor.units($0) }
      #expect(units.map(\.people) == [2, 1])
      #expect(units.map { $0.unit.lowercased() } == ["bibliotheek", "letteren"])
      #expect(try noor.member.met.contains("units"))
      try others[2].write { try others[2].enter(unit: nil, $0) }
      #expect(try noor.read { try noor.units($0) }.count == 1)
      #expect(try noor.member.met.contains("units") == false)
    }
  }

  @Test(arguments: [
    (1, CoreGroup.Size.tooSmall), (2, .tooSmall), (3, .small), (4, .good), (8, .good), (9, .large), (10, .large),
    (11, .tooLarge),
  ])
  func `Three to ten is a size that works`(_ count: Int, _ size: CoreGroup.Size) {
    let people = (0..<count).map { CoreColleague.named("\($0)") }
    #expect(CoreGroup(people: people, smallReviewOn: nil, rhythm: nil).size == size)
  }

  @Test(arguments: Engine.all)
  func `The rhythm and the day of a small start have limits`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, _) = try scene.coreGroup([.emre])
      for (weeks, minutes) in [(0, 45), (14, 45), (2, 14), (2, 481)] {
        #expect(throws: Refusal.tooMany) {
          try noor.write { try noor.choose(CoreGroup.Rhythm(weeksBetween: weeks, minutesLong: minutes), $0) }
        }
      }
      #expect(throws: Refusal.tooMany) { try noor.write { try noor.beginSmall(reviewOn: scene.time.today, $0) } }
      #expect(try noor.member.met.isDisjoint(with: ["size", "rhythm"]))
      try noor.write { db in
        try noor.choose(CoreGroup.Rhythm(weeksBetween: 2, minutesLong: 45), db)
        try noor.beginSmall(reviewOn: scene.time.today.adding(90), db)
      }
      #expect(try noor.member.met.isSuperset(of: ["size", "rhythm"]))
      #expect(try noor.member.group.rhythm == CoreGroup.Rhythm(weeksBetween: 2, minutesLong: 45))
    }
  }
}

extension CoreColleague {
  /// Somebody for the rules that need no database.
  static func named(_ name: String, minutesAWeek: Int? = nil) -> CoreColleague {
    CoreColleague(id: ID(stored: name), name: name, minutesAWeek: minutesAWeek)
  }
}
