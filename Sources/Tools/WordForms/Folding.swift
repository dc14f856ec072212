/// Letters without case and accents.
enum Folding {
  /// The Latin letters with accents stand in these blocks (Unicode, Latin-1 to Extended-B, and Extended Additional).
  private static let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
  private static let latin = Dictionary(
    uniqueKeysWithValues: blocks.joined().compactMap { value in
      Unicode.Scalar(value).flatMap { scalar in named(scalar).map { (scalar, $0) } }
    })

  /// A letter as it is compared; nothing for a mark that stands apart.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    if let letter = latin[scalar] { return letter }
    return scalar.properties.generalCategory == .nonspacingMark ? "" : scalar.properties.lowercaseMapping
  }

  /// By its name, such as LATIN SMALL LETTER E WITH ACUTE, or LATIN SMALL LIGATURE IJ.
  private static func named(_ scalar: Unicode.Scalar) -> String? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4, words[0] == "LATIN" else {
      return nil
    }
    let isAccented = words[2] == "LETTER" && words[3].utf8.count == 1 && words.count > 5 && words[4] == "WITH"
    guard isAccented || words[2] == "LIGATURE" else { return nil }
    return words[3].lowercased()
  }
}
