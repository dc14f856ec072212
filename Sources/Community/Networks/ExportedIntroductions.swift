internal import SQL

/// Introductions, in the export: the labels, and what the asker said. That others take part is not theirs to take along.
struct ExportedIntroductions: Encodable, Sendable {
  struct Label: Encodable { let kind, name: String }
  struct Wish: Encodable {
    let unit, function: String?
    let otherUnit, otherFunction: Bool
    let topics: [String]
    let onceInRounds: Int
    let paused: Bool
  }

  struct Calendar: Encodable { let rhythm, nextOn: String }

  let labels: [Label]
  let calendar: Calendar?
  let ownWish: Wish?
  let avoided: [String]

  init(_ member: Member, _ db: Snapshot) throws {
    let all = try member.introductionLabels(db)
    let names = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.name) })
    labels = all.map { Label(kind: $0.kind.rawValue, name: $0.name) }
    calendar = try member.introductionCalendar(db).map {
      Calendar(rhythm: $0.rhythm.rawValue, nextOn: $0.nextOn.text)
    }
    ownWish = try member.introductionWish(db).map { wish in
      Wish(
        unit: wish.unit.flatMap { names[$0] }, function: wish.function.flatMap { names[$0] }, otherUnit: wish.otherUnit,
        otherFunction: wish.otherFunction, topics: wish.topics.compactMap { names[$0] }.sorted(),
        onceInRounds: wish.often.rawValue, paused: wish.isPaused)
    }
    avoided = try member.avoided(db).map(\.name)
  }
}
