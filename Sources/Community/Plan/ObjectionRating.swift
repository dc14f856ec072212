public import SQL

/// How strong an ally found the group's answer to an objection, as the core group was told. One for each objection; who
/// the ally was is kept nowhere.
public struct ObjectionRating: Sendable, Hashable {
  /// The raw value is stored.
  public enum Strength: String, Sendable, CaseIterable, Hashable, Bindable { case strong, fair, weak }

  public let strength: Strength
  /// The number of the wording that the ally read.
  public let answer: Int
  public let toldOn: Day
}

extension Member {
  /// The ratings, by objection.
  public func objectionRatings(_ db: Snapshot) throws -> [PlanText.Topic: ObjectionRating] {
    let rows = try db.all("SELECT objection, answer, strength, told_on FROM objection_rating") { row in
      guard let strength = ObjectionRating.Strength(rawValue: try row.text(2)), let day = Day(try row.text(3)) else {
        throw SQLError.damaged("a rating that is none")
      }
      return (
        PlanText.Topic(rawValue: try row.text(0)),
        ObjectionRating(strength: strength, answer: try row.integer(1), toldOn: day)
      )
    }
    var result: [PlanText.Topic: ObjectionRating] = [:]
    for case (let topic?, let rating) in rows { result[topic] = rating }
    return result
  }

  /// The number of the newest wording of each objection that has one.
  public func objectionNumbers(_ db: Snapshot) throws -> [PlanText.Topic: Int] {
    let rows = try db.all(
      "SELECT topic, max(number) FROM plan_text WHERE topic IN (\(list: PlanText.Topic.objections)) GROUP BY topic"
    ) { (PlanText.Topic(rawValue: try $0.text(0)), try $0.integer(1)) }
    var result: [PlanText.Topic: Int] = [:]
    for case (let topic?, let number) in rows { result[topic] = number }
    return result
  }
}

extension CoreMember {
  /// Notes how strong an ally found an answer; nil takes the rating away. The same twice is one, and another takes its
  /// place. Throws `Refusal.notFound` for an objection without an answer, `Refusal.outdated` when the answer is another
  /// by now than the one that was read.
  public func rate(
    _ objection: PlanText.Topic, _ strength: ObjectionRating.Strength?, ofAnswer number: Int, _ db: Transaction
  ) throws {
    guard let strength else {
      try db.run("DELETE FROM objection_rating WHERE objection = \(objection)")
      return
    }
    guard objection.isObjection, try member.planWordings(of: [objection], db)[objection] != nil else {
      throw Refusal.notFound
    }
    guard try member.objectionNumbers(db)[objection] == number else { throw Refusal.outdated }
    let standing = try member.objectionRatings(db)[objection]
    if standing?.strength == strength, standing?.answer == number { return }
    try db.run(
      """
      INSERT INTO objection_rating (objection, answer, strength, told_on)
      VALUES (\(objection), \(number), \(strength), \(member.today))
      ON CONFLICT (objection) DO UPDATE SET answer = excluded.answer, strength = excluded.strength,
        told_on = excluded.told_on
      """)
  }
}
