import SQL
import Testing
import World

@testable import Community

extension GatheringPlan {
  static func some(
    _ title: String = "Samen eten", on day: Day, capacity: Int? = nil, audience: Gathering.Audience = .members
  ) throws -> GatheringPlan {
    GatheringPlan(
      title: try Title(title), description: try Prose("Je mag zwijgen."), heldOn: day, minuteOfDay: 1050, minutes: 90,
      setting: .both, place: try Prose("De tuinkamer"), link: try Prose("https://overleg.example/tuin"),
      placeIsForAll: false, audience: audience, capacity: capacity)
  }
}

/// Six people, and what they do with gatherings.
struct Meeting: Sendable {
  let community: Community
  let time: Time
  let six: Six

  init(_ scene: Scene) throws { (community, time, six) = (scene.community, scene.time, try Six(scene)) }

  func gathering(
    days: Int = 10, capacity: Int? = nil, audience: Gathering.Audience = .members, published: Bool = true
  ) throws -> ID<Gathering> {
    let id: ID<Gathering> = community.newID()
    try six.amina.write { db in
      let plan = try GatheringPlan.some(on: time.today.adding(days), capacity: capacity, audience: audience)
      try six.core.plan(plan, as: id, db)
      if published { try six.core.publish(id, db) }
    }
    return id
  }

  func says(
    _ member: Member, _ answer: Registration.Answer, _ id: ID<Gathering>, as name: NewPost.Name = .chosen,
    listed: Bool = false
  ) throws {
    try member.write { try member.answer(answer, to: id, as: name, listed: listed, $0) }
  }

  func own(_ member: Member, _ id: ID<Gathering>) throws -> Registration? {
    try member.read { try member.registration(for: id, $0) }
  }
}

@Suite("Gatherings")
struct GatheringTests {
  @Test(arguments: Engine.all)
  func `Who waits moves up in order when a place comes free, also because somebody leaves`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let (joost, fatou, ruben, linh) = (meeting.six.joost, meeting.six.fatou, meeting.six.ruben, meeting.six.linh)
      let id = try meeting.gathering(capacity: 2)
      for person in [joost, fatou, ruben, linh] { try meeting.says(person, .coming, id) }
      #expect(try [joost, fatou, ruben, linh].map { try meeting.own($0, id)?.waiting } == [nil, nil, 1, 2])
      let waiting = try meeting.six.amina.read { try meeting.six.core.attendees(of: id, $0).filter(\.isWaiting) }
      #expect(waiting.map(\.name) == ["Ruben", "Linh"], "the core group sees them in that order")
      try meeting.says(ruben, .coming, id)
      #expect(try meeting.own(ruben, id)?.waiting == 1, "saying it twice does not lose one's place in the line")
      try meeting.says(joost, .not, id)
      #expect(try [ruben, linh].map { try meeting.own($0, id)?.waiting } == [nil, 1])
      try meeting.says(joost, .coming, id)
      #expect(try meeting.own(joost, id)?.waiting == 2, "who gave a place away stands at the end")
      try fatou.leave(endingNetwork: false)
      #expect(try [linh, joost].map { try meeting.own($0, id)?.waiting } == [nil, 1])
      let kept = try ruben.read {
        try $0.count("SELECT count(*) FROM gathering_registration WHERE waiting IS NOT NULL")
      }
      #expect(kept == 1, "only who waits has a number")
    }
  }

  @Test(arguments: Engine.all)
  func `Six who come at once get no more places than there are`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let id = try meeting.gathering(capacity: 3)
      let results = onThreads(6) { try meeting.says(meeting.six.all[$0], .coming, id) }
      for result in results { try result.get() }
      let waiting = try meeting.six.all.map { try meeting.own($0, id)?.waiting ?? 0 }
      #expect(waiting.sorted() == [0, 0, 0, 1, 2, 3])
    }
  }

  @Test(arguments: Engine.all)
  func `There are never fewer places than people have one, and more places let who waits in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let (amina, core) = (meeting.six.amina, meeting.six.core)
      let id = try meeting.gathering(capacity: 2)
      for person in meeting.six.all.prefix(3) { try meeting.says(person, .coming, id) }
      let day = scene.time.today.adding(10)
      #expect(throws: Refusal.tooFewPeople) {
        try amina.write { try core.change(id, to: try .some(on: day, capacity: 1), upon: 1, $0) }
      }
      try amina.write { try core.change(id, to: try .some(on: day, capacity: 3), upon: 1, $0) }
      #expect(try meeting.six.all.prefix(3).allSatisfy { try meeting.own($0, id)?.hasPlace == true })
      #expect(throws: Refusal.outdated) {
        try amina.write { try core.change(id, to: try .some(on: day, capacity: 4), upon: 1, $0) }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `A registration under a one-time name is nobody's in the file, and nobody takes a member's name`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let (joost, id, other) = (meeting.six.joost, try meeting.gathering(), try meeting.gathering(days: 11))
      for gathering in [id, other] {
        try meeting.says(joost, .coming, gathering, as: .once(try Title("Rode wilg")))
      }
      #expect(throws: Refusal.nameTaken) { try meeting.says(joost, .coming, id, as: .once(try Title("fatou"))) }
      let rows = try joost.read {
        try $0.all("SELECT coalesce(person, 'nobody'), mark FROM gathering_registration") {
          (try $0.text(0), try $0.text(1))
        }
      }
      #expect(rows.map(\.0) == ["nobody", "nobody"] && rows[0].1 != rows[1].1)
      #expect(try meeting.own(scene.again(joost), id)?.onceName == "Rode wilg")
      let names = try meeting.six.amina.read { try meeting.six.core.attendees(of: id, $0) }
      #expect(names == [Attendee(name: "Rode wilg", isOnce: true, answer: .coming, isWaiting: false)])
    }
  }

  // Decidim #1731, HumHub calendar #511.
  @Test(arguments: Engine.all)
  func `Nobody is on a list unless they want to be, and only who comes reads it; the place too`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let (joost, fatou, ruben) = (meeting.six.joost, meeting.six.fatou, meeting.six.ruben)
      let id = try meeting.gathering(capacity: 2)
      try meeting.says(joost, .coming, id, listed: true)
      try meeting.says(fatou, .coming, id)
      try meeting.says(ruben, .coming, id)
      let list = { (person: Member) in try person.read { try person.listed(at: id, $0) } }
      let place = { (person: Member) in try person.read { try person.place(of: id, $0)?.place } }
      #expect(try list(fatou) == ["Joost"] && list(ruben) == [] && list(meeting.six.linh) == [])
      #expect(try place(fatou) == "De tuinkamer" && place(ruben) == nil && place(meeting.six.linh) == nil)
      #expect(try ruben.read { try ruben.told(of: id, $0) } == nil, "two people are too few to tell")
    }
  }

  @Test func `Members read how many come in steps of five, and nothing below`() {
    #expect([0, 4, 5, 9, 10, 23].map(Registration.told) == [nil, nil, 5, 5, 10, 20])
  }

  // HumHub #6932.
  @Test(arguments: Engine.all)
  func `A draft and a gathering of the core group are not there for others, nor in their calendars`(
    _ engine: Engine
  ) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let linh = meeting.six.linh
      let (draft, core) = (try meeting.gathering(published: false), try meeting.gathering(audience: .core))
      try linh.write { try linh.renewFeed(.all, $0) }
      for id in [draft, core] {
        #expect(throws: Refusal.notFound) { try linh.read { try linh.gathering(id, $0) } }
        #expect(throws: Refusal.notFound) { try meeting.says(linh, .coming, id) }
      }
      #expect(try linh.read { try linh.gatheringsAhead($0).isEmpty })
      let address = try #require(try linh.read { try linh.calendarFeed($0) }).address
      #expect(try scene.community.calendar(address).isEmpty)
    }
  }

  @Test(arguments: Engine.all)
  func `Two weeks after the day nothing is left of who came, as soon as somebody comes in`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let id = try meeting.gathering(days: 1)
      try meeting.says(meeting.six.joost, .coming, id)
      let count = { try meeting.six.amina.read { try $0.count("SELECT count(*) FROM gathering_registration") } }
      scene.time.pass(days: 15)
      try scene.again(meeting.six.fatou).carryOutPromises()
      #expect(try count() == 1)
      scene.time.pass(days: 1)
      try scene.again(meeting.six.fatou).carryOutPromises()
      #expect(try count() == 0)
      #expect(throws: Refusal.closed) { try meeting.says(scene.again(meeting.six.joost), .coming, id) }
    }
  }
}
