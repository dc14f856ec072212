import SQL
import Testing
import World

@testable import Community

@Suite("A calendar of one's own")
struct CalendarFeedTests {
  private func address(_ member: Member) throws -> CalendarFeed.Address {
    try #require(try member.read { try member.calendarFeed($0) }).address
  }

  @Test(arguments: Engine.all)
  func `It has where one comes, its address is in no file, and a new address ends the old one`(_ engine: Engine) throws
  {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let joost = meeting.six.joost
      let (before, after) = (try meeting.gathering(), try meeting.gathering(days: 11))
      _ = try meeting.gathering(days: 12)
      try meeting.says(joost, .coming, before)
      try joost.write { try joost.renewFeed(.own, $0) }
      try meeting.says(joost, .perhaps, after)
      let first = try address(joost)
      let entries = { try scene.community.calendar($0).sorted { $0.gathering.heldOn < $1.gathering.heldOn } }
      #expect(try entries(first).map(\.gathering.id) == [before, after])
      #expect(try entries(first).map(\.isCertain) == [true, false])
      let dump = try Dump(joost.database)
      #expect(!dump.holds(first.token.text))
      let uids = try entries(first).map(\.uid)
      try joost.write { try joost.renewFeed(.own, $0) }
      let second = try address(scene.again(joost))
      #expect(throws: Refusal.notFound) { try scene.community.calendar(first) }
      #expect(try entries(second).map(\.uid) == uids, "calendars know the same gatherings again")
      #expect(try joost.read { try joost.calendarEntry(before, $0).uid } == uids[0])
    }
  }

  // Mobilizon: a feed tells when an event appears.
  @Test(arguments: Engine.all)
  func `It tells of what is new where one wants that, and of what was cancelled`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let (joost, fatou) = (meeting.six.joost, meeting.six.fatou)
      try joost.write { try joost.renewFeed(.all, $0) }
      try fatou.write { try fatou.renewFeed(.all, $0) }
      let id = try meeting.gathering()
      let entry = { (member: Member) in try #require(try scene.community.calendar(address(member)).first) }
      #expect(try !entry(joost).isCertain && entry(joost).uid != entry(fatou).uid)
      try meeting.six.amina.write { try meeting.six.core.cancel(id, grounds: try Prose("Geen zaal"), $0) }
      #expect(try entry(joost).gathering.cancelledOn == scene.time.today && entry(joost).gathering.edition == 2)
    }
  }

  @Test(arguments: Engine.all)
  func `Nothing of it is left when one leaves`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let joost = meeting.six.joost
      let id = try meeting.gathering()
      try joost.write { try joost.renewFeed(.own, $0) }
      try meeting.says(joost, .coming, id, as: .once(try Title("Rode wilg")))
      let address = try address(joost)
      try joost.leave(endingNetwork: false)
      #expect(throws: Refusal.notFound) { try scene.community.calendar(address) }
      #expect(try !Dump(meeting.six.amina.database).holds("Rode wilg"))
    }
  }

  @Test(arguments: Engine.all)
  func `Its title is the network's choice, on one line and without the name of the network`(_ engine: Engine) throws {
    try engine.scene { scene in
      let meeting = try Meeting(scene)
      let (amina, core, id) = (meeting.six.amina, meeting.six.core, try meeting.gathering())
      let title = { try amina.read { try amina.calendarEntry(id, $0).title } }
      #expect(try title() == nil)
      #expect(throws: Refusal.nameTaken) {
        try amina.write { try core.choose(calendarTitle: try Title("Bij open hoofd"), $0) }
      }
      try amina.write { try core.choose(calendarTitle: try Title("Blok\r\nBEGIN:VALARM"), $0) }
      #expect(try title() == "Blok BEGIN:VALARM")
    }
  }
}
