public import Community
public import Web

extension Pitch.Length: PathPart {
  public var pathPart: String { String(rawValue) }
  public init?(pathPart: Substring) { self.init(rawValue: Int(pathPart: pathPart) ?? 0) }
}

extension HardQuestion.Key: PathPart {
  public var pathPart: String { text }
  public init?(pathPart: Substring) { self.init(pathPart) }
}

/// One ring of one story, as in a path.
public struct StoryRingPlace: PathPart {
  public let story: ID<ToldStory>
  public let ring: StoryRing

  public init(_ story: ID<ToldStory>, _ ring: StoryRing) { (self.story, self.ring) = (story, ring) }

  public var pathPart: String { "\(story.text).\(ring.rawValue)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let story = ID<ToldStory>(parts[0]), let ring = StoryRing(rawValue: String(parts[1]))
    else { return nil }
    self.init(story, ring)
  }
}

enum StoryPaths {
  static let together = Path<Nothing>("/story/together")
  static let fragmentWithdrawal = Path<ID<StoryFragment>>("/story/pieces/:/withdrawal")
  static let fragmentRemoval = Path<ID<StoryFragment>>("/story/pieces/:/removal")
  static let writing = Path<Nothing>("/story/together/writing")
  static let publication = Path<ID<SharedStory>>("/story/together/:/publication")
  static let opening = Path<ID<SharedStory>>("/story/together/:/opening")
  static let sharedRemoval = Path<ID<SharedStory>>("/story/together/:/removal")

  static let builder = Path<Nothing>("/story/builder")
  static let paper = Path<Nothing>("/story/builder/blocks.pdf")
  static let draft = Path<Nothing>("/story/builder/draft")
  static let draftRemoval = Path<Nothing>("/story/builder/draft/removal")

  static let card = Path<Nothing>("/story/card")
  static let cardPDF = Path<Nothing>("/story/card/card.pdf")
  static let cardKept = Path<Nothing>("/story/card/kept")
  static let cardRemoval = Path<Nothing>("/story/card/kept/removal")

  static let told = Path<Nothing>("/story/told")
  static let story = Path<ID<ToldStory>>("/story/told/:")
  static let storyOwn = Path<ID<ToldStory>>("/story/own/:")
  static let storyWithdrawal = Path<ID<ToldStory>>("/story/own/:/withdrawal")
  static let ring = Path<StoryRingPlace>("/story/rings/:")
  static let ringWithdrawal = Path<StoryRingPlace>("/story/rings/:/withdrawal")

  static let pitch = Path<Nothing>("/story/pitch")
  static let pitchText = Path<Pitch.Length>("/story/pitch/:")
  static let rehearsal = Path<Pitch.Length>("/story/pitch/:/rehearsal")
  static let pitchPDF = Path<Nothing>("/story/pitch/pitch.pdf")

  static let questions = Path<Nothing>("/story/questions")
  static let question = Path<HardQuestion.Key>("/story/questions/:")
  static let questionRemoval = Path<ID<HardQuestion>>("/story/questions/:/removal")
  static let questionsPDF = Path<Nothing>("/story/questions/questions.pdf")

  /// What empties the log afterwards, and so shares no commit: what has no name beside it, and what is taken back.
  static let alone = [
    together.pattern, fragmentWithdrawal.pattern, fragmentRemoval.pattern, publication.pattern, sharedRemoval.pattern,
    draftRemoval.pattern, cardRemoval.pattern, told.pattern, storyOwn.pattern, storyWithdrawal.pattern, ring.pattern,
    ringWithdrawal.pattern, rehearsal.pattern,
  ]
}
