internal import Secrets

/// Twelve words that are the key to a place in one network: 128 random bits and a checksum of four, eleven bits a word.
/// Whoever has the words is that person; nobody can reset them.
public struct KeyWords: Sendable, Hashable {
  /// Why twelve words are not a key.
  public enum Fault: Error, Hashable, Sendable {
    /// Another number of words than twelve.
    case count(Int)
    /// A word that is not on the list, by its place from 1, with the nearest that is.
    case unknown(place: Int, word: String, nearest: String)
    /// All words are on the list but do not belong together: one was mistaken or two changed places.
    case checksum
  }

  /// The 2,048 words, sorted; no two begin with the same four letters.
  public static let list = joinedList.split(separator: " ").map(String.init)

  private static let places: [Substring: Int] = Dictionary(
    uniqueKeysWithValues: list.enumerated().map { ($1.prefix(4), $0) })

  /// The 16 random bytes behind the words.
  public let entropy: [UInt8]

  /// A new key from 16 random bytes.
  public init(entropy: [UInt8]) {
    precondition(entropy.count == 16, "a key has 128 bits")
    self.entropy = entropy
  }

  /// Reads twelve words as a person typed them: any case and white space; the first four letters of a word will do.
  public init(_ typed: String) throws(Fault) {
    let words = typed.prefix(2000).lowercased().split { !$0.isLetter }
    guard words.count == 12 else { throw .count(words.count) }
    var bits: [Bool] = []
    for (index, word) in words.enumerated() {
      guard let place = Self.places[word.prefix(4)], word.count == 4 || Self.list[place] == word else {
        throw .unknown(place: index + 1, word: String(word.prefix(20)), nearest: Self.nearest(to: word))
      }
      bits += (0..<11).map { place >> (10 - $0) & 1 == 1 }
    }
    let bytes = stride(from: 0, to: 128, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    let sum = bits[128...].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    guard sum == Self.checksum(bytes) else { throw .checksum }
    entropy = bytes
  }

  /// The twelve words.
  public var words: [String] {
    let bytes = entropy + [Self.checksum(entropy) << 4]
    let bits = bytes.flatMap { byte in (0..<8).map { Int(byte >> (7 - $0)) & 1 } }
    return (0..<12).map { word in Self.list[bits[word * 11..<word * 11 + 11].reduce(0) { $0 * 2 + $1 }] }
  }

  /// The words with spaces between them.
  public var text: String { words.joined(separator: " ") }

  private static func checksum(_ bytes: [UInt8]) -> UInt8 { Secrets.sha256(bytes)[0] >> 4 }

  /// The word of the list that takes the fewest changes of a letter.
  private static func nearest(to word: Substring) -> String {
    let typed = Array(word.prefix(20))
    return list.min { distance(typed, Array($0)) < distance(typed, Array($1)) } ?? ""
  }

  /// The number of letters to change, add or take away (Levenshtein).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        (diagonal, row[j + 1]) = (row[j + 1], min(row[j + 1] + 1, row[j] + 1, diagonal + (x == y ? 0 : 1)))
      }
    }
    return row[b.count]
  }
}
