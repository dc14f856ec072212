import SQL
import Testing
import World

@testable import Community

@Suite("A reading link, and the rating of an ally")
struct SharingTests {
  /// Amina with a plan of which one version is frozen, and promises of two.
  private func planned(_ scene: Scene) throws -> CoreMember {
    let amina = try scene.founds(.amina)
    let core = try amina.read { try amina.asCoreMember($0) }
    let today = scene.time.today
    try amina.write { db in
      try core.save(try Prose("Rust voor iedereen."), on: .mission, upon: 0, db)
      try core.save(try Prose("Eerst binnen."), on: .talking, upon: 0, db)
      try core.save(
        .cost(try Title("Zaal"), euros: 900), as: amina.community.newPlanItem(), upon: 0, db)
      try core.freeze(db)
      for (who, what, days) in [
        ("Directie", "Een zaal", 9), ("Directie", "Plek voor zes leden", 9), ("Directie", "Uren", -3),
        ("HR", "Een spreker", 9),
      ] { try core.note(promise: try Prose(what), by: try Title(who), dueOn: today.adding(days), db) }
    }
    return core
  }

  private func share(
    _ core: CoreMember, _ reader: PlanReader, _ extent: ReadingLink.Extent = .whole, of promiser: String? = nil
  ) throws -> SharedReading {
    let token: ID<ReadingLink> = core.member.community.newID()
    let all = try core.member.read { try core.member.promisers($0) }
    let promise = promiser.flatMap { name in all.first { $0.name == name }?.example }
    try core.member.write {
      try core.share(
        version: 1, with: reader, until: core.member.today.adding(9), as: token, showing: extent,
        withPromisesLike: promise, $0)
    }
    let network = core.member.network.id
    return try core.member.community.sharedReading(ReadingLink.Address(network: network, token: token))
  }

  @Test(arguments: Engine.all)
  func `to one page shows what stands on one page, and nothing else of the plan`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try planned(scene)
      let whole = try share(core, .sponsor)
      #expect(whole.reading.plan.texts[.talking] != nil && whole.promises.isEmpty)
      let page = try share(core, .sponsor, .page)
      #expect(page.reading.plan.texts == [.mission: "Rust voor iedereen."])
      #expect(page.reading.sections == [.mission, .means])
      #expect(try share(core, .manager, .page).reading.sections == [.mission], "never more than the reader may see")
    }
  }

  @Test(arguments: Engine.all)
  func `shows a sponsor what they promised, as it stands, and never what another promised`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try planned(scene)
      let shared = try share(core, .sponsor, .page, of: "Directie")
      #expect(shared.promises.map(\.promise) == ["Uren", "Een zaal"], "and no number of people below ten")
      for reader in PlanReader.allCases where reader != .sponsor {
        #expect(throws: Refusal.notFound) { _ = try share(core, reader, of: "HR") }
      }
      let gone: ID<Commitment> = core.member.community.newID()
      #expect(throws: Refusal.notFound) {
        try core.member.write {
          try core.share(
            version: 1, with: .sponsor, until: core.member.today, as: core.member.community.newID(),
            withPromisesLike: gone, $0)
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `an ally rates the answer that was read, and another answer waits for another rating`(_ engine: Engine) throws {
    try engine.scene { scene in
      let core = try planned(scene)
      func rate(_ strength: ObjectionRating.Strength?, _ topic: PlanText.Topic = .money, of number: Int = 1) throws {
        try core.member.write { try core.rate(topic, strength, ofAnswer: number, $0) }
      }
      #expect(throws: Refusal.notFound, "there is no answer") { try rate(.strong) }
      #expect(throws: Refusal.notFound, "a mission is no answer") { try rate(.strong, .mission) }
      try core.member.write { try core.save(try Prose("Met uren."), on: .money, upon: 0, $0) }
      for _ in 1...2 { try rate(.weak) }
      scene.time.pass(days: 2)
      try rate(.weak)
      let told = try core.member.read { try core.member.objectionRatings($0)[.money] }
      #expect(told?.toldOn == scene.time.today.adding(-2), "the same is no new one")
      try rate(.fair)
      try core.member.write { try core.save(try Prose("Met uren en geld."), on: .money, upon: 1, $0) }
      #expect(throws: Refusal.outdated) { try rate(.strong) }
      let kept = try core.member.read { try core.member.objectionRatings($0)[.money] }
      #expect(kept?.strength == .fair && kept?.answer == 1)
      try rate(.strong, of: 2)
      try rate(nil)
      #expect(try core.member.read { try core.member.objectionRatings($0) }.isEmpty)
      let columns = try core.member.database.tables()["objection_rating"]
      #expect(columns == ["objection", "answer", "strength", "told_on"], "nobody’s name")
    }
  }
}
