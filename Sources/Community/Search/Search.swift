internal import WordForms

/// What somebody looks for: words, all of which a post must have, in whatever form.
public struct Search: Sendable, Hashable {
  /// The stems of each word; a word has one or two.
  let words: [[String]]

  /// The most words that count.
  public static let mostWords = 8

  /// The words of a question; nil where it has none but such as stand in every text.
  public init?(_ question: String) {
    var words: [[String]] = []
    for word in WordForms().words(of: question) where !word.stems.isEmpty && !words.contains(word.stems) {
      words.append(word.stems)
    }
    guard !words.isEmpty else { return nil }
    self.words = Array(words.prefix(Self.mostWords))
  }

  /// A text with what was looked for marked, cut to its beginning or to the first such word; nil where a word is missing.
  func excerpt(of text: String, _ forms: WordForms = WordForms()) -> [FoundPost.Run]? {
    let found = forms.words(of: text).map { word in
      (range: word.range, hits: words.indices.filter { words[$0].contains(where: word.stems.contains) })
    }.filter { !$0.hits.isEmpty }
    guard Set(found.flatMap(\.hits)).count == words.count, let first = found.first else { return nil }
    let before = text.index(first.range.lowerBound, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(before, offsetBy: 220, limitedBy: text.endIndex) ?? text.endIndex
    // From the beginning of a word on.
    let start =
      before == text.startIndex
      ? before : text[before..<first.range.lowerBound].firstIndex(of: " ").map(text.index(after:)) ?? before
    var runs: [FoundPost.Run] = []
    var place = start
    for range in found.map(\.range) where range.lowerBound >= place && range.upperBound <= end {
      runs.append(.init(text: String(text[place..<range.lowerBound]), isHit: false))
      runs.append(.init(text: String(text[range]), isHit: true))
      place = range.upperBound
    }
    runs.append(.init(text: String(text[place..<end]), isHit: false))
    if start > text.startIndex { runs.insert(.init(text: "… ", isHit: false), at: 0) }
    if end < text.endIndex { runs.append(.init(text: " …", isHit: false)) }
    return runs.filter { !$0.text.isEmpty }
  }
}

/// A post that was found, or the title of a conversation.
public struct FoundPost: Sendable {
  /// A stretch of text, marked when it is what was looked for.
  public struct Run: Sendable, Hashable {
    public let text: String
    public let isHit: Bool
  }

  /// Where it stands; the first post for a title.
  public let address: Post.Address
  public let title: String
  public let room: String
  /// Nil for a title.
  public let writer: Post.Writer?
  public let day: Day
  /// What to know before reading it; then no word of it is shown.
  public let contentNote: String
  public let excerpt: [Run]

  /// How many a page shows.
  public static let page = 20
}

/// What one search found: a page of it, and from where to look on.
public struct SearchAnswer: Sendable {
  public let found: [FoundPost]
  /// What comes after this page, or was not looked through yet; nil when everything was.
  public let next: SearchPlace?
  /// Whether posts of before Kring could search are still being read.
  public let isReading: Bool
}

/// A place in the posts, the newest day first.
public struct SearchPlace: Sendable, Hashable, Comparable {
  let day, conversation, number: Int

  /// Before everything.
  static let top = SearchPlace(day: Int(Int32.max), conversation: 0, number: 0)

  init(day: Int, conversation: Int, number: Int) {
    (self.day, self.conversation, self.number) = (day, conversation, number)
  }

  /// As it travels in a form.
  public var text: String { "\(day)-\(conversation)-\(number)" }

  /// A place as a form gives it back; nil when it is not one.
  public init?(_ text: String) {
    let parts = text.utf8.count > 60 ? [] : text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let conversation = parts[1], let number = parts[2],
      day >= 0, conversation >= 0, number >= 0
    else { return nil }
    self.init(day: day, conversation: conversation, number: number)
  }

  public static func < (a: SearchPlace, b: SearchPlace) -> Bool {
    (a.day, a.conversation, a.number) < (b.day, b.conversation, b.number)
  }
}
