import SQL
import Testing
import World

@testable import Community

@Suite("The tasks of the core group")
struct TaskTests {
  @Test func `There are twenty-four standard tasks, each role has some, and their load is known`() {
    #expect(StandardTask.allCases.count == 24)
    #expect(Set(StandardTask.allCases.map(\.role)) == Set(KeyRole.allCases))
    #expect(StandardTask.allCases.allSatisfy { (1...3).contains($0.weight) && (30...180).contains($0.minutesAMonth) })
  }

  @Test(arguments: Engine.all)
  func `Standard tasks are adopted once and stay as they were changed`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, _) = try scene.coreGroup([.emre])
      try noor.write { try noor.adopt(StandardTask.allCases, $0) }
      let room = try #require(try noor.read { try noor.member.coreTasks($0) }.first { $0.standard == .room })
      try noor.write { db in
        try noor.change(
          room.id, wording: try Title("De aula regelen"), role: .secretary, minutesAMonth: 30, weight: 2, upon: 1, db)
        try noor.adopt(StandardTask.allCases, db)
      }
      let tasks = try noor.read { try noor.member.coreTasks($0) }
      #expect(tasks.count == 24)
      let changed = try #require(tasks.first { $0.standard == .room })
      #expect(changed.wording == "De aula regelen" && changed.role == .secretary && changed.number == 2)
      #expect(changed.load == 60)
      for _ in 0..<2 { try noor.write { try noor.remove(task: room.id, $0) } }
      #expect(try noor.read { try noor.member.coreTasks($0) }.count == 23)
    }
  }

  @Test(arguments: Engine.all)
  func `Two who change one task at once: the second is told; two who change two tasks both succeed`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre])
      let emre = others[0]
      try noor.write { try noor.adopt([.room, .agenda], $0) }
      let tasks = try noor.read { try noor.member.coreTasks($0) }
      func change(_ who: CoreMember, _ task: CoreTask, _ minutes: Int) throws {
        try who.write {
          try who.change(task.id, wording: nil, role: task.role, minutesAMonth: minutes, weight: 1, upon: 1, $0)
        }
      }
      try change(noor, tasks[0], 90)
      #expect(throws: Refusal.outdated) { try change(emre, tasks[0], 120) }
      try change(emre, tasks[1], 120)
      try change(noor, tasks[0], 90)
      #expect(try noor.read { try noor.member.coreTasks($0) }.map(\.minutesAMonth) == [90, 120])
    }
  }

  @Test(arguments: Engine.all)
  func `Who gives a task away that somebody else gave away meanwhile is told who has it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre, .tirza])
      let (emre, tirza) = (others[0].member.person.id, others[1].member.person.id)
      try noor.write { try noor.adopt([.room], $0) }
      let task = try #require(try noor.read { try noor.member.coreTasks($0) }.first?.id)
      #expect(try noor.write { try noor.give(task, to: emre, upon: nil, $0) } == nil)
      #expect(try others[0].write { try others[0].give(task, to: tirza, upon: nil, $0) }?.standing == emre)
      #expect(try others[0].write { try others[0].give(task, to: emre, upon: nil, $0) } == nil, "the same choice")
      try others[1].member.write { try others[1].member.stepDown($0) }
      #expect(try noor.write { try noor.give(task, to: tirza, upon: emre, $0) }?.standing == emre, "no longer there")
      #expect(try noor.write { try noor.give(ID(stored: "gone"), to: emre, upon: nil, $0) } == nil)
    }
  }

  @Test(arguments: Engine.all)
  func `A task has limits, one of the group's own has a name, and adding it twice adds one`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, _) = try scene.coreGroup([.emre])
      let id = ID<CoreTask>(stored: String(repeating: "a", count: 32))
      func add(_ minutes: Int, _ weight: Int) throws {
        try noor.write {
          try noor.add(try Title("Taart"), to: .meetings, minutesAMonth: minutes, weight: weight, as: id, $0)
        }
      }
      for (minutes, weight) in [(-1, 1), (CoreTask.mostMinutes + 1, 1), (60, 0), (60, 4)] {
        #expect(throws: Refusal.tooMany) { try add(minutes, weight) }
      }
      for _ in 0..<2 { try add(60, 3) }
      #expect(try noor.read { try noor.member.coreTasks($0) }.count == 1)
      #expect(throws: Refusal.notFound) {
        try noor.write { try noor.change(id, wording: nil, role: .lead, minutesAMonth: 1, weight: 1, upon: 1, $0) }
      }
      try noor.write { db in
        for number in 0..<399 {
          let next = ID<CoreTask>(stored: "n\(number)")
          try noor.add(try Title("Taak"), to: .lead, minutesAMonth: 1, weight: 1, as: next, db)
        }
      }
      #expect(throws: Refusal.tooMany) { try noor.write { try noor.adopt([.room], $0) } }
    }
  }
}

@Suite("A long table of tasks")
struct TaskSumTests {
  @Test(arguments: Engine.all)
  func `Its sums say what its tasks say, by role and person`(_ engine: Engine) throws {
    try engine.scene { scene in
      let (noor, others) = try scene.coreGroup([.emre])
      try noor.write { db in
        try noor.adopt(StandardTask.allCases.filter { $0 != .room }, db)
        for (number, task) in try noor.member.coreTasks(db).enumerated() where !number.isMultiple(of: 3) {
          let person = number.isMultiple(of: 2) ? noor.member.person.id : others[0].member.person.id
          _ = try noor.give(task.id, to: person, upon: nil, db)
        }
      }
      try noor.read { db in
        let (tasks, sums) = (try noor.member.coreTasks(db), try noor.member.taskSums(db))
        #expect(sums.reduce(0) { $0 + $1.tasks } == 23)
        let people = try noor.member.coreGroup(db).people
        #expect(TaskLoad(people, sums: sums) == TaskLoad(people, tasks))
        #expect(Set(sums.map(\.role)) == Set(KeyRole.allCases))
        #expect(Set(sums.map { "\($0.role) \($0.person?.text ?? "")" }).count == sums.count, "each once")
        #expect(try noor.member.missingTasks(db) == [.room])
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Of one role it shows in pages, each task once, first what nobody does, then what is heaviest`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let (noor, _) = try scene.coreGroup([.emre])
      try noor.write { db in
        for number in 0..<45 {
          let id = ID<CoreTask>(stored: "n\(number)")
          try noor.add(try Title("Taak"), to: .lead, minutesAMonth: 60, weight: 1 + number % 3, as: id, db)
          if number < 5 { _ = try noor.give(id, to: noor.member.person.id, upon: nil, db) }
        }
        try noor.add(try Title("Elders"), to: .buddies, minutesAMonth: 60, weight: 3, as: ID(stored: "else"), db)
      }
      try noor.read { db in
        let pages = try (1...4).map { try noor.member.coreTasks(of: .lead, page: $0, db) }
        #expect(pages.map(\.count) == [20, 20, 5, 0])
        let all = pages.flatMap { $0 }
        #expect(Set(all.map(\.id)).count == 45)
        #expect(all.prefix(40).allSatisfy { $0.person == nil } && all.suffix(5).allSatisfy { $0.person != nil })
        #expect(all.prefix(40).map(\.weight) == all.prefix(40).map(\.weight).sorted(by: >))
        let some = try noor.member.coreTasks([ID(stored: "n3"), ID(stored: "gone")], db)
        #expect(some.map(\.id.text) == ["n3"])
        #expect(try noor.member.coreTasks([], db).isEmpty)
      }
    }
  }
}

@Suite("What each carries")
struct TaskLoadTests {
  let amina = CoreColleague.named("Amina", minutesAWeek: 60)
  let joost = CoreColleague.named("Joost")
  let linh = CoreColleague.named("Linh")

  func task(_ name: String, _ role: KeyRole, _ minutes: Int, _ weight: Int, _ who: CoreColleague?) -> CoreTask {
    CoreTask(
      id: ID(stored: name), standard: nil, role: role, wording: name, minutesAMonth: minutes, weight: weight,
      person: who?.id, number: 1)
  }

  func role(_ role: KeyRole, _ holder: CoreColleague?, _ backup: CoreColleague?, _ month: CoreColleague?) -> CoreRole {
    CoreRole(
      role: role, holder: holder?.id, backup: backup?.id, monthCover: month?.id, termEndsOn: nil, setAsideOn: nil)
  }

  @Test func `Minutes count by weight; forty percent is allowed and more is not`() {
    let rest = task("rest", .lead, 60, 1, joost)
    let load = TaskLoad([amina, joost], [task("a", .lead, 20, 2, amina), rest])
    #expect(load.shares.map(\.percent) == [40, 60])
    #expect(load.shares.map(\.isTooMuch) == [false, true])
    let over = TaskLoad([amina, joost], [task("a", .lead, 401, 1, amina), task("b", .lead, 599, 1, nil)])
    #expect(over.shares[0].isTooMuch && over.shares[0].percent == 41, "what is too much never reads as forty")
    #expect(over.undivided == 1 && over.dividedPercent == 40)
    #expect(TaskLoad([amina], []).shares.map(\.percent) == [0])
  }

  @Test func `Agreed hours are by the week, tasks by the month`() {
    #expect(amina.minutesAMonth == 260)
    #expect(TaskLoad([amina], [task("a", .lead, 260, 1, amina)]).shares.map(\.isOverHours) == [false])
    #expect(TaskLoad([amina], [task("a", .lead, 261, 1, amina)]).shares.map(\.isOverHours) == [true])
    #expect(TaskLoad([joost], [task("a", .lead, 9999, 1, joost)]).shares.map(\.isOverHours) == [false])
  }

  @Test func `A month away: who has the role takes over, else who covers it for a month, else nobody`() {
    let roles = [
      role(.lead, amina, joost, linh), role(.meetings, joost, amina, nil), role(.safety, amina, nil, nil),
      role(.buddies, linh, nil, amina),
    ]
    let tasks = [
      task("agenda", .lead, 60, 1, amina), task("zaal", .meetings, 60, 1, amina),
      task("rooster", .safety, 60, 3, amina),
      task("post", .communication, 60, 1, amina), task("buddy", .buddies, 60, 1, linh),
    ]
    let absence = Absence(of: amina, [amina, joost, linh], roles, tasks)
    #expect(absence.handovers.map { $0.taker?.name } == ["Linh", "Joost", nil, nil])
    #expect(absence.holes.map(\.wording) == ["rooster", "post"])
    #expect(absence.openRoles.map(\.role) == [.safety])
    #expect(absence.unbackedRoles.map(\.role) == [.meetings, .buddies])
    #expect(absence.load.shares.map(\.colleague.name) == ["Joost", "Linh"])
    #expect(absence.load.shares.map(\.minutes) == [60, 120])
    #expect(absence.load.undivided == 2)
    #expect(!absence.isWhole)
    #expect(Absence(of: joost, [amina, joost, linh], [role(.lead, amina, linh, linh)], tasks).isWhole)
  }

  @Test func `A role breaks when somebody has it and nobody stands behind; one that is set aside does not`() {
    #expect(role(.lead, amina, nil, nil).breaks)
    #expect(!role(.lead, amina, joost, nil).breaks && !role(.lead, amina, nil, joost).breaks)
    #expect(!role(.lead, nil, nil, nil).breaks)
  }
}
