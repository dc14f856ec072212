// Words of a text with their stems, by Snowball's libstemmer.

internal import CStemmer

/// Finds the words of texts, and by what they are known whatever their form: “gesprekken” by the stem of “gesprek”, “meeting”
/// by that of “meet”. A word has its stem in Dutch and in English, since nobody says in which language they write.
///
/// Not for two threads at once: each makes its own, which costs about a microsecond.
public final class WordForms {
  /// A word where it stands.
  public struct Word: Sendable, Hashable {
    public let range: Range<String.Index>
    /// Its stems, without case and accents: one, or two where the languages differ; none for a word such as “de”.
    public let stems: [String]
  }

  /// Of a longer word this many bytes count.
  public static let longest = 40

  private let dutch = sb_stemmer_new("dutch", "UTF_8")
  private let english = sb_stemmer_new("english", "UTF_8")

  public init() {}

  deinit {
    sb_stemmer_delete(dutch)
    sb_stemmer_delete(english)
  }

  /// The words of a text, in order.
  public func words(of text: String) -> [Word] {
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    while let start = scalars[place...].firstIndex(where: \.isOfWord) {
      let end = scalars[start...].firstIndex { !$0.isOfWord } ?? scalars.endIndex
      words.append(Word(range: start..<end, stems: stems(ofWord: scalars[start..<end])))
      place = end
    }
    return words
  }

  /// Every stem of a text once, in no order.
  public func stems(of text: String) -> Set<String> {
    var stems: Set<String> = []
    for word in words(of: text) { stems.formUnion(word.stems) }
    return stems
  }

  private func stems(ofWord scalars: Substring.UnicodeScalarView) -> [String] {
    let folded = folded(scalars)
    guard folded.utf8.count > 1, !StopWords.all.contains(folded) else { return [] }
    // The stem of “fietsen” is “fiets”, and that of “fiets” is “fiet”: only what is stemmed again is the same for both.
    let stems = [stem(stem(folded, dutch), dutch), stem(folded, english)]
    return stems[0] == stems[1] ? [stems[0]] : stems
  }

  private func folded(_ scalars: Substring.UnicodeScalarView) -> String {
    var folded = ""
    for scalar in scalars {
      guard folded.utf8.count < Self.longest else { break }
      if scalar.isASCII {
        folded.unicodeScalars.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        folded += Folding.folded(scalar)
      }
    }
    return folded
  }

  private func stem(_ word: String, _ stemmer: OpaquePointer?) -> String {
    let bytes = Array(word.utf8)
    // Only want of memory leaves it without an answer; the word itself then serves.
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    return String(
      decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it can be part of a word: letters, marks on them, and figures.
  fileprivate var isOfWord: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self) }
    let category = properties.generalCategory
    return properties.isAlphabetic || category == .nonspacingMark || category == .decimalNumber
  }
}
