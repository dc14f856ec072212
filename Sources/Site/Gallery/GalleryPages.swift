internal import Community
internal import HTML
internal import Web

enum GalleryPaths {
  static let gallery = Path<Nothing>("/gallery")
  static let card = Path<Idea.Source>("/gallery/:")
  static let takeover = Path<Idea.Source>("/gallery/:/takeover")
}

/// The inspiration gallery: examples elsewhere, to filter, to read and, for members, to take over.
enum GalleryPages {
  /// The name of the choice between an activity and a goal.
  static let kind = "kind"

  static func routes(_ router: inout Router<Call>) {
    router.get(GalleryPaths.gallery, gallery)
    router.get(GalleryPaths.card, card)
    router.post(GalleryPaths.takeover, from: cardAgain, takeOver)
  }

  private static func gallery(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    let filter = GalleryFilter(call)
    return try call.page(.galleryTitle, place: .handbook) { $0.gallery(filter, call.house.handbook) }
  }

  private static func card(_: Anyone, _ call: Call, _ source: Idea.Source) throws -> Response {
    let member = try call.memberIfAny()
    let taken = try member.map { member in try member.read { try member.idea(from: source, $0) != nil } }
    return try page(source, call, taken)
  }

  private static func takeOver(_ member: Member, _ call: Call, _ source: Idea.Source) throws -> Response {
    guard let card = GalleryCard.with(source) else { throw Refusal.notFound }
    guard let kind = call.draft[Self.kind].flatMap(Idea.Kind.init) else {
      throw Problems(Self.kind, Phrase.galleryKindProblem)
    }
    let draft = try Prose(needed: card.draft[call.language], limit: Idea.limit)
    try member.write { try member.takeOver(source, as: kind, draft: draft, $0) }
    return .seeOther(IdeaPaths.all() + "#" + source.text)
  }

  private static func cardAgain(_ member: Member, _ call: Call, _ source: Idea.Source) throws -> Response {
    try page(source, call, member.read { try member.idea(from: source, $0) != nil })
  }

  /// The page of a card; whether the network took it over is known for a member only.
  private static func page(_ source: Idea.Source, _ call: Call, _ isTaken: Bool?) throws -> Response {
    guard let card = GalleryCard.with(source), let section = call.house.handbook[card.key] else {
      throw Refusal.notFound
    }
    return try call.page(section.title, place: .handbook) {
      $0.galleryCard(card, section, isTaken: isTaken, call.house.handbook, call.draft)
    }
  }
}
