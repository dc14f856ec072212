public import Community
internal import HTML
public import Web

/// A decision in a path, by its place: `/compass/3`.
extension Compass.Decision: PathPart {
  public var pathPart: String { String(place) }

  public init?(pathPart: Substring) {
    guard let place = Int(pathPart: pathPart), let decision = Self.allCases.first(where: { $0.place == place }) else {
      return nil
    }
    self = decision
  }
}

enum CompassPaths {
  static let compass = Path<Nothing>("/compass")
  static let decision = Path<Compass.Decision>("/compass/:")
}

/// The assignment “Het kompas”: twelve decisions as cards, the contradictions between them, and the figure.
enum CompassPages {
  static let option = "option"
  static let unknown = "unknown"

  static func routes(_ router: inout Router<Call>) {
    router.get(CompassPaths.compass, compass)
    router.get(CompassPaths.decision, decision)
    router.post(CompassPaths.decision, from: decision, choose)
  }

  private static func compass(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let compass = try member.read { try member.compass($0) }
    return try call.page(.compassTitle, member, place: .journey) { $0.compass(compass, call.house.handbook) }
  }

  private static func decision(_ member: Member, _ call: Call, _ decision: Compass.Decision) throws -> Response {
    let compass = try member.read { try member.compass($0) }
    return try call.page(.decisionNumber(number: decision.place), member, place: .journey) {
      $0.decision(decision, compass, call.house.handbook, call.draft)
    }
  }

  private static func choose(_ member: Member, _ call: Call, _ decision: Compass.Decision) throws -> Response {
    let ticked = call.draft.all(option)
    let options = Set(ticked.filter { $0 != unknown }.compactMap(Compass.Option.init)).filter {
      $0.decision == decision
    }
    if !options.isEmpty, ticked.contains(unknown) { throw Problems(option, Phrase.problemOptionAndUnknown) }
    // What is not on the card was made up, and is no answer.
    guard !ticked.isEmpty, Set(ticked) == Set(options.isEmpty ? [unknown] : options.map(\.rawValue)) else {
      throw Problems(option, Phrase.problemNoOption)
    }
    let answer: Compass.Answer = options.isEmpty ? .unknown : .chosen(options)
    let compass = try member.write { db in
      try member.choose(answer, in: decision, db)
      return try member.compass(db)
    }
    // A choice that contradicts another is shown where it was made, before one goes on.
    if !compass.contradictions(of: decision).isEmpty { return .seeOther(CompassPaths.decision(decision)) }
    return .seeOther(compass.nextOpen(after: decision).map { CompassPaths.decision($0) } ?? CompassPaths.compass())
  }
}
