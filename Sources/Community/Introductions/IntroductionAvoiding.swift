public import SQL
internal import Secrets

/// Somebody whom one does not want to be introduced to: a private list, which nobody else sees.
public struct AvoidedColleague: Sendable, Hashable {
  public let id: ID<Person>
  /// The name that they go by now.
  public let name: String

  /// The most people on the list.
  public static let most = 30
}

/// Texts in a box that one person opens. Nearly every box is as long, so that its length tells nothing.
enum IntroductionBox {
  /// The bytes of a box before it is closed, or of each step of one with unusual names.
  static let step = 4096
  /// Parts have no such character: titles and prose refuse it.
  private static let between = "\u{1F}"

  /// Throws `SQLError.damaged` when the key is none.
  static func sealed(_ parts: [String], for key: String) throws -> String {
    let bytes = Array(parts.joined(separator: between).utf8)
    let room = max(1, (bytes.count + step - 1) / step) * step
    let padded = bytes + [UInt8](repeating: 0, count: room - bytes.count)
    guard let key = Secrets.bytes(base64URL: key), let sealed = Secrets.sealed(padded, for: key) else {
      throw SQLError.damaged("a key of a box that is none")
    }
    return Secrets.base64(sealed)
  }

  /// The parts; nil when the box is for somebody else.
  static func opened(_ sealed: String, seed: [UInt8]) -> [String]? {
    guard let bytes = Secrets.bytes(base64: sealed), let opened = Secrets.opened(bytes, seed: seed) else { return nil }
    let text = String(decoding: opened.prefix { $0 != 0 }, as: UTF8.self)
    return text.unicodeScalars.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { String($0) }
  }
}

extension Member {
  /// Whom one avoids, by name; who left is not on it any more.
  public func avoided(_ db: Snapshot) throws -> [AvoidedColleague] {
    let ids = try avoidedPeople(db)
    guard !ids.isEmpty else { return [] }
    return try ids.compactMap { id in
      try db.first("SELECT name FROM person WHERE id = \(id)") { AvoidedColleague(id: id, name: try $0.text(0)) }
    }.sorted { $0.name < $1.name }
  }

  /// Whom one avoids, from the box that only this person opens.
  func avoidedPeople(_ db: Snapshot) throws -> [ID<Person>] {
    let sealed = try db.first("SELECT sealed FROM introduction_avoidance WHERE mark = \(introductionMark)") {
      try $0.text(0)
    }
    let parts = sealed.flatMap { IntroductionBox.opened($0, seed: introductionSeed) } ?? []
    return parts.compactMap { ID($0) }
  }

  /// Avoids a colleague by the name they chose; also where they take another name later. Throws `WritingFault.empty` when
  /// nobody else has the name, `Refusal.tooMany` beyond `AvoidedColleague.most`.
  public func avoid(_ name: Title, _ db: Transaction) throws {
    let found = try db.first(
      "SELECT id FROM person WHERE folded_name = \(name.folded) AND id <> \(person.id)"
    ) { ID<Person>(stored: try $0.text(0)) }
    guard let found else { throw WritingFault.empty }
    var people = try avoided(db).map(\.id)
    guard !people.contains(found) else { return }
    guard people.count < AvoidedColleague.most else { throw Refusal.tooMany }
    people.append(found)
    try keep(avoided: people, db)
  }

  /// Takes somebody off the list. Twice is no mistake.
  public func stopAvoiding(_ id: ID<Person>, _ db: Transaction) throws {
    try keep(avoided: try avoided(db).map(\.id).filter { $0 != id }, db)
  }

  private func keep(avoided people: [ID<Person>], _ db: Transaction) throws {
    let mark = introductionMark
    try db.run("DELETE FROM introduction_avoidance WHERE mark = \(mark)")
    guard !people.isEmpty else { return }
    let key = Secrets.base64URL(Secrets.boxKey(seed: introductionSeed))
    let sealed = try IntroductionBox.sealed(people.map(\.text), for: key)
    try db.run("INSERT INTO introduction_avoidance (mark, sealed) VALUES (\(mark), \(sealed))")
  }
}
