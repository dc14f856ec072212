/// A text beside the same text without case and accents, letter for letter: a place in one is a place in the other.
struct FoldedText: Sendable {
  private let written: [Unicode.Scalar]
  private let folded: [Unicode.Scalar]

  /// A text of ours: its accents are part of their letters (NFC).
  init(_ text: String) {
    written = text.unicodeScalars.map { $0 == "\n" ? " " : $0 }
    folded = written.map(Self.fold)
  }

  /// The words of a question, folded; at most eight. Signs around a word are left out, and accents may stand apart.
  static func words(of query: String) -> [[Unicode.Scalar]] {
    let scalars = query.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }.map(fold)
    let words = scalars.split { $0.properties.isWhitespace }.map { word in
      Array(word.drop { !isLetter($0) }.reversed().drop { !isLetter($0) }.reversed())
    }
    return Array(words.filter { !$0.isEmpty }.prefix(8))
  }

  /// The first place of a word, not before another place.
  func first(_ word: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let initial = word.first, folded.count >= word.count else { return nil }
    var place = start
    while place <= folded.count - word.count {
      if folded[place] == initial, isAllowed(word, at: place), folded[place..<place + word.count].elementsEqual(word) {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Short words count at the beginning of a word only.
  private func isAllowed(_ word: [Unicode.Scalar], at place: Int) -> Bool {
    word.count > 3 || place == 0 || !Self.isLetter(folded[place - 1])
  }

  /// The text with the words marked.
  func runs(_ words: [[Unicode.Scalar]]) -> [HandbookSearch.Run] { runs(words, in: 0..<written.count) }

  /// Some 220 characters around the first of the words that occurs, cut between words, with the words marked; the
  /// beginning of the text where none occurs.
  func excerpt(around words: [[Unicode.Scalar]]) -> [HandbookSearch.Run] {
    let hit = words.compactMap { first($0) }.min() ?? 0
    var (start, end) = (max(0, hit - 80), min(written.count, hit + 140))
    if start > 0 { start = written[start..<hit].firstIndex(of: " ").map { $0 + 1 } ?? hit }
    if end < written.count { end = written[hit..<end].lastIndex(of: " ") ?? end }
    var result = runs(words, in: start..<end)
    if start > 0 { result.insert(HandbookSearch.Run(text: "… ", isHit: false), at: 0) }
    if end < written.count { result.append(HandbookSearch.Run(text: " …", isHit: false)) }
    return result
  }

  private func runs(_ words: [[Unicode.Scalar]], in range: Range<Int>) -> [HandbookSearch.Run] {
    var isMarked = [Bool](repeating: false, count: range.count)
    for word in words {
      var place = range.lowerBound
      while let hit = first(word, from: place), hit + word.count <= range.upperBound {
        for index in hit..<hit + word.count { isMarked[index - range.lowerBound] = true }
        place = hit + word.count
      }
    }
    var runs: [HandbookSearch.Run] = []
    for index in range {
      let isHit = isMarked[index - range.lowerBound]
      if runs.last?.isHit != isHit { runs.append(HandbookSearch.Run(text: "", isHit: isHit)) }
      runs[runs.count - 1].text.unicodeScalars.append(written[index])
    }
    return runs
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return bases[small] ?? small
  }

  /// The letters of Dutch, English and their neighbours with an accent, and the signs that people type otherwise.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõöø"), ("u", "ùúûü"),
      ("y", "ýÿ"), ("'", "‘’"), ("-", "‐‑–"), (" ", "\u{A0}\u{202F}"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in groups { for letter in letters.unicodeScalars { bases[letter] = base } }
    return bases
  }()
}
