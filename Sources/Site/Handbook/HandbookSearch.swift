internal import HTML
internal import Markdown

/// The words of the handbook in one language, ready to be searched without regard for case and accents.
struct HandbookSearch: Sendable {
  /// A stretch of text, marked when it is what was looked for.
  struct Run: Sendable, Hashable {
    var text: String
    let isHit: Bool
  }

  /// A section that was found.
  struct Hit: Sendable {
    let key: String
    /// The titles of the sections it lies in, the outermost first.
    let trail: [String]
    let title: [Run]
    let excerpt: [Run]
  }

  private struct Entry: Sendable {
    let key: String
    let trail: [String]
    let title: FoldedText
    let body: FoldedText
  }

  private let entries: [Entry]

  private static let dutch = HandbookSearch(.nl)
  private static let english = HandbookSearch(.en)

  /// The search in a language; made when it is first asked for.
  static func `in`(_ language: Language) -> HandbookSearch { language == .nl ? dutch : english }

  private init(_ language: Language) {
    var entries: [Entry] = []
    var above: [(level: Int, title: String)] = []
    // The drafts for the start note stand in the handbook's source but on none of its pages.
    for piece in HandbookPiece.all where !piece.key.hasSuffix(".note") {
      above.removeAll { $0.level >= piece.level }
      let body = Markdown.plain(language == .nl ? piece.nl : piece.en)
      entries.append(
        Entry(
          key: piece.key, trail: above.map(\.title), title: FoldedText(piece.title[language]), body: FoldedText(body)))
      above.append((piece.level, piece.title[language]))
    }
    self.entries = entries
  }

  /// The sections in which every word occurs, those with the words in their title first. A word of at most three
  /// letters counts at the beginning of a word only, so that “or” does not find every “voor”.
  func callAsFunction(_ query: String) -> [Hit] {
    let words = FoldedText.words(of: query)
    guard !words.isEmpty else { return [] }
    var ranked: [(rank: Int, hit: Hit)] = []
    for entry in entries {
      let inTitle = words.count { entry.title.first($0) != nil }
      guard words.allSatisfy({ entry.title.first($0) != nil || entry.body.first($0) != nil }) else { continue }
      let hit = Hit(
        key: entry.key, trail: entry.trail, title: entry.title.runs(words),
        excerpt: entry.body.excerpt(around: words))
      ranked.append((inTitle == words.count ? 0 : inTitle > 0 ? 1 : 2, hit))
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.hit) }
  }
}
