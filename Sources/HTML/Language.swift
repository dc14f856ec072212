/// A language of the interface. Dutch is the first; every word exists in both.
public enum Language: String, Sendable, CaseIterable, Hashable {
  case nl, en

  /// The first of the reader's languages that Kring speaks, from an `Accept-Language` header (RFC 9110, 12.5.4);
  /// Dutch when there is none. Weights are honoured; a weight that cannot be read counts as zero.
  public init(acceptLanguage: String?) {
    var best: (language: Language, weight: Int)?
    for part in (acceptLanguage ?? "").prefix(500).split(separator: ",") {
      let pieces = part.split(separator: ";")
      guard let tag = pieces.first?.split(separator: " ").first,
        let language = Language(rawValue: tag.prefix(2).lowercased()), tag.count == 2 || tag.dropFirst(2).first == "-"
      else { continue }
      let weight = pieces.dropFirst().first.map(Self.weight) ?? 1000
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    self = best?.language ?? .nl
  }

  /// A weight such as `q=0.7` in thousandths.
  private static func weight(_ text: Substring) -> Int {
    let digits = text.filter { $0 != " " }.dropFirst(2)
    guard let whole = digits.first, whole == "0" || whole == "1" else { return 0 }
    let fraction = (digits.dropFirst(2) + "000").prefix(3)
    return (whole == "1" ? 1000 : 0) + (Int(fraction) ?? 0)
  }
}
