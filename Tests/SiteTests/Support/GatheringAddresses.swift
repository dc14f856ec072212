import Community
import Testing
import Web
import World

extension Addresses {
  /// A gathering that is ahead, and the calendar of Amina of Open Hoofd.
  static func gatherings(_ installation: Installation) throws -> [String: [String]] {
    let amina = try World.member(.amina, in: installation.community)
    let key = String(repeating: "9", count: 32)
    let id = try #require(ID<Gathering>(key))
    let plan = GatheringPlan(
      title: try Title("Samen eten"), description: try Prose("Je mag zwijgen."),
      heldOn: installation.community.today.adding(9), minuteOfDay: 1050, minutes: 90, setting: .onSite,
      place: try Prose("De tuinkamer"), link: try Prose(""), placeIsForAll: false, audience: .members, capacity: nil)
    try amina.write { db in
      let core = try amina.asCoreMember(db)
      try core.plan(plan, as: id, db)
      try core.publish(id, db)
      try amina.renewFeed(.all, db)
    }
    let feed = try #require(try amina.read { try amina.calendarFeed($0) }).address
    var parts = ["/calendar/:": ["\(feed.network.text).\(feed.token.text)"]]
    for ending in ["", "/edit", "/registration", "/publication", "/cancellation", "/removal", "/calendar.ics"] {
      parts["/gatherings/:" + ending] = [key]
    }
    return parts
  }
}
